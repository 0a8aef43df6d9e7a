"""A decision about a season is overtaken by later ones; a season already made overtakes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from showfacts.model import Show
from showfacts.status import status_on

from .test_status import at_once, event, season, show

TODAY = date(2026, 11, 20)

FIRST = season(1, "2010-01-04", "2010-03-29")
AWAY = event("2010-05-14", "cancelled", by="A")


@dataclass(frozen=True)
class Life:
    """A show on a day, today where none is named, and what holds then."""

    name: str
    show: Show
    decision: str
    state: str
    day: str = "2026-11-20"


LIVES = [
    # A cancellation and the seasons after it
    Life("cancelled and gone", show(FIRST, AWAY), "cancelled", "ended"),
    Life(
        "burned off: what was made is shown weeks later",
        show(FIRST, season(2, "2010-07-01", "2010-08-01"), AWAY),
        *("cancelled", "ended"),
    ),
    Life(
        "a season begins exactly a year after",
        show(FIRST, season(2, "2011-05-14", "2011-08-01"), AWAY),
        *("cancelled", "ended"),
    ),
    Life(
        "a season begins more than a year after",
        show(FIRST, season(2, "2011-05-15", "2011-08-01"), AWAY),
        *("none-on-record", "undetermined"),
    ),
    Life(
        "ordered before the cancellation and shown long after it",
        show(FIRST, season(2, "2012-01-09", "2012-03-05"), AWAY, event("2010-02-01", "renewed", 2, "A")),
        *("cancelled", "ended"),
    ),
    Life(
        "the cancellation names its season, and a later one follows soon",
        show(
            FIRST,
            season(2, "2010-07-01", "2010-08-01"),
            event("2010-05-14", "cancelled", 1, "A"),
        ),
        *("none-on-record", "undetermined"),
    ),
    Life(
        "the cancellation names the season that follows soon",
        show(
            FIRST,
            season(2, "2010-07-01", "2010-08-01"),
            event("2010-05-14", "cancelled", 2, "A"),
        ),
        *("cancelled", "ended"),
    ),
    Life(
        "the cancellation names its season, and the later one was ordered before",
        show(
            FIRST,
            season(2, "2010-07-01", "2010-08-01"),
            event("2010-02-01", "renewed", 2, "A"),
            event("2010-05-14", "cancelled", 1, "A"),
        ),
        *("cancelled", "ended"),
    ),
    Life(
        "only the year of the cancellation is known, and the season is of that year",
        show(FIRST, season(2, "2010-11-01", "2010-12-01"), event("2010", "cancelled", by="A")),
        *("cancelled", "ended"),
    ),
    Life(
        "of the later season only the end is known",
        show(FIRST, season(2, None, "2014-05-01"), AWAY),
        *("none-on-record", "undetermined"),
    ),
    Life(
        "a later season without dates says nothing",
        show(FIRST, season(2), event("2010-05-14", "cancelled", 1, "A")),
        *("cancelled", "undetermined"),
    ),
    Life(
        "on a day before the later season it was cancelled",
        show(FIRST, season(2, "2014-01-06", "2014-03-03"), AWAY),
        *("cancelled", "ended", "2012-01-01"),
    ),
    Life(
        "on a day of the later season it was back",
        show(FIRST, season(2, "2014-01-06", "2014-03-03"), AWAY),
        *("none-on-record", "airing", "2014-02-01"),
    ),
    Life(
        "an order from before the cancellation does not come back with the show",
        show(FIRST, season(2, "2014-01-06", "2014-03-03"), AWAY, event("2010-03-01", "renewed", 3, "A")),
        *("none-on-record", "undetermined"),
    ),
    Life(
        "cancelled a second time",
        show(FIRST, season(2, "2014-01-06", "2014-03-03"), AWAY, event("2014-05-09", "cancelled", by="B")),
        *("cancelled", "ended"),
    ),
    # A cancellation and the orders after it
    Life(
        "picked up the day after",
        show(FIRST, AWAY, event("2010-05-15", "picked-up", 2, "B")),
        *("renewed", "between-seasons", "2010-06-01"),
    ),
    Life(
        "picked up, and the season has been shown",
        show(FIRST, season(2, "2011-01-03", "2011-03-07"), AWAY, event("2010-05-15", "picked-up", 2, "B")),
        *("none-on-record", "undetermined"),
    ),
    Life(
        "picked up as the last",
        show(FIRST, AWAY, event("2010-08-01", "final-season", 2, "B")),
        *("final-season", "between-seasons", "2010-09-01"),
    ),
    Life(
        "ordered by another network on the day of the cancellation",
        show(FIRST, AWAY, event("2010-05-14", "renewed", 2, "B")),
        *("renewed", "between-seasons", "2010-06-01"),
    ),
    Life(
        "ordered by the same network on the day of the cancellation",
        show(FIRST, AWAY, event("2010-05-14", "renewed", 2, "A")),
        *("cancelled", "ended", "2010-06-01"),
    ),
    Life(
        "ordered by another network before the cancellation",
        show(FIRST, AWAY, event("2010-05-13", "renewed", 2, "B")),
        *("cancelled", "ended", "2010-06-01"),
    ),
    Life(
        "a season within the year, of which no end is on record",
        show(FIRST, season(2, "2011-01-03"), AWAY),
        *("cancelled", "undetermined"),
    ),
    # Goes on under another title, and comes back under its own
    Life(
        "continued as another show",
        show(FIRST, event("2010-05-14", "continued-as", by="A", show="other")),
        *("continued-as", "ended"),
    ),
    Life(
        "continued as another show, and back ten years later",
        show(
            FIRST,
            season(2, "2020-01-06", "2020-03-02"),
            event("2010-05-14", "continued-as", by="A", show="other"),
        ),
        *("none-on-record", "undetermined"),
    ),
    # A final season
    Life(
        "the season that was called the last is the latest",
        show(FIRST, season(2, "2011-01-03", "2011-03-07"), event("2010-05-01", "final-season", 2)),
        *("final-season", "ended"),
    ),
    Life(
        "a season after the one that was called the last",
        show(
            FIRST,
            season(2, "2011-01-03", "2011-03-07"),
            season(3, "2011-09-05", "2011-12-05"),
            event("2010-05-01", "final-season", 2),
        ),
        *("none-on-record", "undetermined"),
    ),
    Life(
        "the last season has no number and is the next",
        show(FIRST, season(2, "2014-01-06", "2014-03-03"), event("2010-05-01", "final-season")),
        *("final-season", "ended"),
    ),
    Life(
        "the last season has no number, and a second one begins after it was announced",
        show(
            FIRST,
            season(2, "2011-01-03", "2011-03-07"),
            season(3, "2012-01-02", "2012-03-05"),
            event("2010-05-01", "final-season"),
        ),
        *("none-on-record", "undetermined"),
    ),
    Life(
        "the last season has no number, and the next begins after more than five years",
        show(FIRST, season(2, "2016-01-04", "2016-03-07"), event("2010-02-01", "final-season")),
        *("none-on-record", "undetermined"),
    ),
    Life(
        "a sixth season was ordered after the fifth was called the last",
        show(
            season(5, "2019-05-08", "2019-07-01"),
            event("2018-06-06", "final-season", 5),
            event("2020-06-23", "renewed", 6, "A"),
        ),
        *("renewed", "between-seasons", "2020-07-01"),
    ),
    # As real shows went
    Life(
        "Family Guy",
        show(
            season(3, "2001-07-11", "2002-02-14"),
            season(4, "2005-05-01", "2006-05-21"),
            season(23, "2025-02-16", "2025-07-17"),
            event("2002-05", "cancelled", 3, "Fox"),
        ),
        *("none-on-record", "undetermined"),
    ),
    Life(
        "America's Best Dance Crew",
        show(
            season(7, "2012-04-11", "2012-06-13"),
            season(8, "2015-07-29", "2015-08-26"),
            event("2012-08", "cancelled", by="MTV"),
        ),
        *("none-on-record", "undetermined"),
    ),
    Life(
        "Will & Grace",
        show(
            season(8, "2005-09-29", "2006-05-18"),
            season(9, "2017-09-28", "2018-04-05"),
            event("2006-01-17", "final-season", by="NBC"),
        ),
        *("none-on-record", "undetermined"),
    ),
    Life(
        "Brooklyn Nine-Nine, the day after",
        show(
            season(5, "2017-09-26", "2018-05-20"),
            event("2018-05-10", "cancelled", by="Fox"),
            event("2018-05-11", "picked-up", 6, "NBC"),
        ),
        *("renewed", "airing", "2018-05-12"),
    ),
    Life(
        "Doctor Who, whose end nobody announced",
        show(season(26, "1989-09-06", "1989-12-06"), event("1989-12-06", "ended", 26)),
        *("none-on-record", "ended"),
    ),
    Life(
        "Arrested Development in 2014",
        show(
            season(3, "2005-09-19", "2006-02-10"),
            at_once(4, "2013-05-26"),
            event("2006", "cancelled", by="Fox"),
            event("2011-11-18", "picked-up", 4, "Netflix"),
        ),
        *("none-on-record", "undetermined", "2014-06-01"),
    ),
]


@pytest.mark.parametrize("life", LIVES, ids=lambda life: life.name)
def test_what_later_seasons_overtake(life: Life):
    found = status_on(life.show, date.fromisoformat(life.day), today=TODAY)
    assert found is not None
    assert (found.decision, found.state) == (life.decision, life.state)


def test_a_cancellation_that_was_overtaken_is_not_in_the_sentence():
    back = show(FIRST, season(2, "2014-01-06", "2014-03-03"), AWAY)
    found = status_on(back, date(2014, 6, 1), today=TODAY)
    assert found is not None
    assert found.summary == "Season 2 ended on 2014-03-03; neither a renewal nor an end is on record."
    assert found.evidence == ()


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            show(FIRST, season(2, "2011-01-03"), AWAY),
            (
                "Cancelled by A on 2010-05-14; season 2 began after that, and whether it was ordered before "
                "is not on record; season 2 began on 2011-01-03, and its end is not on record; nothing is on "
                "record since 2011-01-03 (15 years)."
            ),
        ),
        (
            show(FIRST, season(2, "2010-07-01", "2010-08-01"), AWAY),
            (
                "Cancelled by A on 2010-05-14; season 2 began after that, and whether it was ordered before "
                "is not on record; ended on 2010-08-01."
            ),
        ),
        (
            show(FIRST, season(2, "2010-07-01", "2010-08-01"), AWAY, event("2010-02-01", "renewed", 2, "A")),
            "Cancelled by A on 2010-05-14, after 2 seasons; ended on 2010-08-01.",
        ),
    ],
    ids=["no end on record", "an end on record", "ordered before"],
)
def test_a_season_soon_after_a_cancellation_may_have_brought_the_show_back(told: Show, sentence: str):
    found = status_on(told, TODAY, today=TODAY)
    assert found is not None
    assert found.summary == sentence
