"""Where a show stands on a day: every combination of state and decision, and real shows on real days."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from showfacts.dataset.files import shipped_file
from showfacts.library.library import Library
from showfacts.model import Availability, Event, PartialDate, Season, Show
from showfacts.status import Status, status_on
from showfacts.status.decision import RESTS_ON

from .datasets import DATES, things

TODAY = date(2026, 11, 20)


def season(number: int, premiere: str | None = None, finale: str | None = None, **more: object) -> Season:
    return Season(
        number=number,
        premiere=PartialDate(premiere) if premiere else None,
        finale=PartialDate(finale) if finale else None,
        **more,
    )


def at_once(number: int, day: str) -> Season:
    return season(number, day, release="all-at-once")


def event(day: str, type: str, season: int | None = None, by: str | None = None, **more: object) -> Event:
    return Event(date=PartialDate(day), type=type, season=season, by=by, **more)


def show(*parts: Season | Event, **more: object) -> Show:
    return Show(
        id="it",
        title="It",
        seasons=tuple(each for each in parts if isinstance(each, Season)),
        events=tuple(each for each in parts if isinstance(each, Event)),
        **more,
    )


@dataclass(frozen=True)
class Case:
    """A show on a day, and its status in the order in which a person would tell it."""

    name: str
    show: Show
    day: str
    state: str
    decision: str
    season: int | None
    since: str | None
    by: str | None
    next: str | None
    summary: str
    today: date = TODAY

    @property
    def expected(self) -> tuple[object, ...]:
        return (self.state, self.decision, self.season, self.since, self.by, self.next, self.summary)


def told(status: Status | None) -> tuple[object, ...] | None:
    if status is None:
        return None
    ahead = f"{status.next.what} {status.next.date}" if status.next else None
    return (
        status.state,
        status.decision,
        status.season,
        status.since,
        status.by,
        ahead,
        status.summary,
    )


FIRST = season(1, "2020-01-10", "2020-03-13")
SECOND = season(2, "2021-01-08", "2021-03-12")
THIRD = season(3, "2022-01-07", "2022-03-11")
TWO_AT_ONCE = show(
    FIRST, SECOND, THIRD, event("2020-02-01", "renewed", 2, "A"), event("2020-02-01", "renewed", 3, "A")
)
PASSED = show(
    event("2018-01-05", "pilot-ordered", by="A"),
    event("2018-05-11", "passed", by="A"),
    event("2018-07-02", "picked-up", 1, by="B"),
    FIRST,
)
EARLY = show(
    event("2018-06-01", "ordered", 1, "A"),
    event("2019-01-15", "renewed", 2, "A"),
    event("2019-10-01", "date-announced", 1, "A"),
    FIRST,
    SECOND,
)
SUSPENDED = show(
    FIRST, SECOND, event("2020-02-01", "suspended", 1, "A"), event("2020-02-20", "resumed", 1, "A")
)
FINAL = show(
    FIRST,
    SECOND,
    event("2020-04-01", "final-season", 2, "A"),
    event("2020-12-01", "date-announced", 2, "A"),
    event("2021-03-12", "ended", 2),
)
LIMITED = show(
    FIRST,
    event("2019-05-01", "announced", by="A"),
    event("2020-11-30", "continued-as", by="A", show="other"),
    type="miniseries",
)
CANCELLED = show(
    FIRST, SECOND, event("2020-05-01", "renewed", 2, "A"), event("2021-02-01", "cancelled", by="A")
)
SAVED = show(
    FIRST, SECOND, event("2020-05-10", "cancelled", by="A"), event("2020-05-11", "picked-up", 2, by="B")
)
UNAIRED = show(event("2019-01-02", "ordered", 1, "A"), event("2019-08-01", "cancelled", by="A"))
DELAYED = show(
    event("2019-01-02", "ordered", 1, "A"),
    event("2019-06-01", "date-announced", 1, "A"),
    event("2019-08-01", "delayed", 1, "A"),
    event("2019-12-01", "date-announced", 1, "A"),
    FIRST,
)
DROPPED = [at_once(1, "2020-01-10"), at_once(2, "2021-01-08")]

CASES = [
    # Renewed before its premiere
    Case(
        *("ordered", EARLY, "2018-12-01", "in-development", "none-on-record", 1, "2018-06-01", "A", None),
        "In development: ordered by A on 2018-06-01.",
    ),
    Case(
        *("renewed before its premiere", EARLY, "2019-02-01"),
        *("in-development", "renewed", 2, "2019-01-15", "A", None),
        "Renewed by A on 2019-01-15 for season 2, ahead of its premiere; still in development.",
    ),
    Case(
        *("renewed and dated", EARLY, "2019-11-01"),
        *("upcoming", "renewed", 2, "2019-01-15", "A", "season 1 begins 2020-01-10"),
        "Renewed by A on 2019-01-15 for season 2, ahead of its premiere; season 1 begins on 2020-01-10.",
    ),
    Case(
        *("renewed and airing", EARLY, "2020-02-01", "airing", "renewed", 2, "2019-01-15", "A", None),
        "Renewed by A on 2019-01-15 for season 2; season 1 has been airing since 2020-01-10.",
    ),
    # Two seasons renewed at once
    Case(
        *(
            "two seasons, before",
            TWO_AT_ONCE,
            "2020-06-01",
            "between-seasons",
            "renewed",
            2,
            "2020-02-01",
            "A",
        ),
        *(None, "Renewed by A on 2020-02-01 for seasons 2 and 3; season 1 ended on 2020-03-13."),
    ),
    Case(
        *("two seasons, in the first", TWO_AT_ONCE, "2021-02-01", "airing", "renewed", 3, "2020-02-01", "A"),
        *(None, "Renewed by A on 2020-02-01 for season 3; season 2 has been airing since 2021-01-08."),
    ),
    Case(
        *(
            "two seasons, between them",
            TWO_AT_ONCE,
            "2021-06-01",
            "between-seasons",
            "renewed",
            3,
            "2020-02-01",
        ),
        *("A", None, "Renewed by A on 2020-02-01 for season 3; season 2 ended on 2021-03-12."),
    ),
    Case(
        *(
            "two seasons, in the second",
            TWO_AT_ONCE,
            "2022-02-01",
            "airing",
            "none-on-record",
            3,
            "2022-01-07",
        ),
        *(None, None, "Season 3 has been airing since 2022-01-07."),
    ),
    Case(
        "two seasons, one by one",
        show(FIRST, event("2020-02-01", "renewed", 2, "A"), event("2020-05-01", "renewed", 3, "A")),
        *("2020-06-01", "between-seasons", "renewed", 2, "2020-02-01", "A", None),
        "Renewed by A on 2020-02-01 for season 2 and on 2020-05-01 for season 3; "
        "season 1 ended on 2020-03-13.",
    ),
    # Passed on by one, picked up by another
    Case(
        *("pilot", PASSED, "2018-02-01", "in-development", "none-on-record", None, "2018-01-05", "A", None),
        "In development: a pilot was ordered by A on 2018-01-05.",
    ),
    Case(
        *("passed on", PASSED, "2018-06-01", "undetermined", "none-on-record", None, "2018-05-11", "A", None),
        "Passed on by A on 2018-05-11, and no pick-up is on record.",
    ),
    Case(
        *("picked up", PASSED, "2018-08-01", "in-development", "none-on-record", 1, "2018-07-02", "B", None),
        "In development: picked up by B on 2018-07-02.",
    ),
    # Suspended
    Case(
        "suspended before its premiere",
        show(event("2019-01-02", "ordered", 1, "A"), event("2019-05-01", "suspended", 1, "A"), FIRST),
        *("2019-06-01", "undetermined", "none-on-record", 1, "2019-05-01", "A", None),
        "Suspended by A on 2019-05-01.",
    ),
    Case(
        *("suspended mid-season", SUSPENDED, "2020-02-10", "undetermined", "none-on-record", 1, "2020-02-01"),
        *("A", None, "Suspended by A on 2020-02-01."),
    ),
    Case(
        *("resumed", SUSPENDED, "2020-02-25", "airing", "none-on-record", 1, "2020-01-10", None, None),
        "Season 1 has been airing since 2020-01-10.",
    ),
    Case(
        "the next season is suspended while this one airs",
        show(FIRST, event("2019-12-01", "renewed", 2, "A"), event("2020-02-01", "suspended", 2, "A")),
        *("2020-02-10", "airing", "renewed", 2, "2019-12-01", "A", None),
        "Renewed by A on 2019-12-01 for season 2; season 1 has been airing since 2020-01-10.",
    ),
    Case(
        "the next season is suspended",
        show(FIRST, event("2019-12-01", "renewed", 2, "A"), event("2020-02-01", "suspended", 2, "A")),
        *("2020-06-10", "undetermined", "renewed", 2, "2019-12-01", "A", None),
        "Renewed by A on 2019-12-01 for season 2; suspended by A on 2020-02-01.",
    ),
    # A final season
    Case(
        *(
            "final season announced",
            FINAL,
            "2020-05-01",
            "between-seasons",
            "final-season",
            2,
            "2020-04-01",
            "A",
        ),
        *(None, "Season 2 was announced by A on 2020-04-01 as the last; season 1 ended on 2020-03-13."),
    ),
    Case(
        *("final season dated", FINAL, "2020-12-15", "between-seasons", "final-season", 2, "2020-04-01", "A"),
        "season 2 begins 2021-01-08",
        "Season 2 was announced by A on 2020-04-01 as the last; it begins on 2021-01-08.",
    ),
    Case(
        *("final season airing", FINAL, "2021-02-01", "airing", "final-season", 2, "2020-04-01", "A", None),
        "Season 2 was announced by A on 2020-04-01 as the last; it has been airing since 2021-01-08.",
    ),
    Case(
        *(
            "the day of the last finale",
            FINAL,
            "2021-03-12",
            "airing",
            "final-season",
            2,
            "2020-04-01",
            "A",
            None,
        ),
        "Season 2 was announced by A on 2020-04-01 as the last; it has been airing since 2021-01-08 "
        "and ends on 2021-03-12.",
    ),
    Case(
        *("after the final season", FINAL, "2021-03-13", "ended", "final-season", 2, "2020-04-01", "A", None),
        "Ended on 2021-03-12; season 2 was announced by A on 2020-04-01 as the last.",
    ),
    Case(
        "a final season of no number has been shown",
        show(FIRST, SECOND, event("2020-06-01", "final-season", by="A")),
        *("2021-06-01", "ended", "final-season", 2, "2020-06-01", "A", None),
        "Ended on 2021-03-12; a final season was announced by A on 2020-06-01.",
    ),
    Case(
        "a final season of no number, announced while one aired",
        show(FIRST, event("2020-02-01", "final-season", by="A")),
        *("2021-06-01", "undetermined", "final-season", 1, "2020-02-01", "A", None),
        "A final season was announced by A on 2020-02-01; season 1 ended on 2020-03-13.",
    ),
    Case(
        "back after a final season",
        replace(FINAL, events=(*FINAL.events, event("2021-09-01", "renewed", 3, "B"))),
        *("2021-10-01", "between-seasons", "renewed", 3, "2021-09-01", "B", None),
        "Renewed by B on 2021-09-01 for season 3; season 2 ended on 2021-03-12.",
    ),
    # A limited series, and one that goes on under a new title
    Case(
        *(
            "limited, announced",
            LIMITED,
            "2019-06-01",
            "in-development",
            "limited-series",
            None,
            "2019-05-01",
        ),
        *("A", None, "A limited series; in development: announced by A on 2019-05-01."),
    ),
    Case(
        *("limited, airing", LIMITED, "2020-02-01", "airing", "limited-series", 1, "2020-01-10", None, None),
        "A limited series; it has been airing since 2020-01-10.",
    ),
    Case(
        *("limited, over", LIMITED, "2020-06-01", "ended", "limited-series", 1, "2020-03-13", None, None),
        "A limited series; it ended on 2020-03-13.",
    ),
    Case(
        *("continued", LIMITED, "2020-12-01", "ended", "continued-as", 1, "2020-11-30", "A", None),
        "Ended on 2020-03-13; it goes on as another show, announced by A on 2020-11-30.",
    ),
    Case(
        "a limited series that got a second season",
        show(FIRST, SECOND, event("2020-06-01", "renewed", 2, "A"), type="miniseries"),
        *("2021-06-01", "undetermined", "none-on-record", 2, "2021-03-12", None, None),
        "Season 2 ended on 2021-03-12; neither a renewal nor an end is on record.",
    ),
    # Nothing was ever announced
    Case(
        "never announced",
        show(FIRST),
        *("2026-11-20", "undetermined", "none-on-record", 1, "2020-03-13", None, None),
        "Season 1 ended on 2020-03-13, and nothing newer is on record (6 years).",
    ),
    Case(
        "ended, as an event says",
        show(FIRST, event("2020-03-13", "ended", 1)),
        *("2026-11-20", "ended", "none-on-record", 1, "2020-03-13", None, None, "Ended on 2020-03-13."),
    ),
    Case(
        "ended before an order was kept",
        show(FIRST, event("2020-02-01", "renewed", 2, "A"), event("2021-05-01", "ended")),
        *("2022-01-01", "ended", "none-on-record", 1, "2021-05-01", None, None, "Ended on 2021-05-01."),
    ),
    Case(
        "ended with a special that is still to come",
        show(
            FIRST,
            season(0, "2020-12-25"),
            event("2019-12-01", "final-season", 1),
            event("2020-12-25", "ended", 0),
        ),
        *("2020-06-01", "undetermined", "final-season", 1, "2019-12-01", None, None),
        "Season 1 was announced on 2019-12-01 as the last; it ended on 2020-03-13.",
    ),
    # Cancelled
    Case(
        *(
            "cancelled while airing",
            CANCELLED,
            "2021-02-15",
            "airing",
            "cancelled",
            2,
            "2021-02-01",
            "A",
            None,
        ),
        "Cancelled by A on 2021-02-01; season 2 has been airing since 2021-01-08.",
    ),
    Case(
        *("cancelled and over", CANCELLED, "2021-04-01", "ended", "cancelled", 2, "2021-02-01", "A", None),
        "Cancelled by A on 2021-02-01, after 2 seasons; ended on 2021-03-12.",
    ),
    Case(
        "cancelled with a season to come",
        show(
            FIRST,
            SECOND,
            event("2020-10-01", "date-announced", 2, "A"),
            event("2020-11-01", "cancelled", by="A"),
        ),
        *("2020-12-01", "between-seasons", "cancelled", 1, "2020-11-01", "A", "season 2 begins 2021-01-08"),
        "Cancelled by A on 2020-11-01; season 2 begins on 2021-01-08.",
    ),
    Case(
        "cancelled, and nobody knows whether the dated season is shown",
        show(FIRST, season(2, "2027-01-08"), event("2026-10-01", "cancelled", by="A")),
        *("2026-11-20", "undetermined", "cancelled", 1, "2026-10-01", "A", "season 2 begins 2027-01-08"),
        "Cancelled by A on 2026-10-01; whether season 2 will still be shown is not on record.",
    ),
    Case(
        "cancelled after seasons of which not all are on record",
        show(
            FIRST, season(2), season(3, "2022-01-07", "2022-03-11"), event("2022-05-01", "cancelled", by="A")
        ),
        *("2023-01-01", "ended", "cancelled", 3, "2022-05-01", "A", None),
        "Cancelled by A on 2022-05-01, after season 3.",
    ),
    Case(
        "cancelled after a renewal in the same year",
        show(FIRST, event("2020", "renewed", 2, "A"), event("2020-08-01", "cancelled", by="A")),
        *("2022-01-01", "ended", "cancelled", 1, "2020-08-01", "A", None),
        "Cancelled by A on 2020-08-01, after 1 season.",
    ),
    Case(
        *(
            "picked up by another",
            SAVED,
            "2020-06-01",
            "between-seasons",
            "renewed",
            2,
            "2020-05-11",
            "B",
            None,
        ),
        "Picked up by B on 2020-05-11 for season 2; season 1 ended on 2020-03-13.",
    ),
    Case(
        *("saved and airing", SAVED, "2021-02-01", "airing", "none-on-record", 2, "2021-01-08", None, None),
        "Season 2 has been airing since 2021-01-08.",
    ),
    Case(
        "picked up in the month of which only the cancellation is known",
        show(FIRST, event("2020-05", "cancelled", by="A"), event("2020-05-11", "picked-up", 2, by="B")),
        *("2020-06-01", "between-seasons", "renewed", 2, "2020-05-11", "B", None),
        "Picked up by B on 2020-05-11 for season 2; season 1 ended on 2020-03-13.",
    ),
    Case(
        *(
            "cancelled before it aired",
            UNAIRED,
            "2020-01-01",
            "ended",
            "cancelled",
            None,
            "2019-08-01",
            "A",
            None,
        ),
        "Cancelled by A on 2019-08-01; no premiere is on record.",
    ),
    # Dates that moved
    Case(
        *(
            "dated for the first time",
            DELAYED,
            "2019-07-01",
            "upcoming",
            "none-on-record",
            1,
            "2019-06-01",
            "A",
        ),
        *(None, "A premiere date was announced by A on 2019-06-01."),
    ),
    Case(
        *("delayed", DELAYED, "2019-09-01", "in-development", "none-on-record", 1, "2019-08-01", "A", None),
        "In development: delayed by A on 2019-08-01.",
    ),
    Case(
        *("dated anew", DELAYED, "2019-12-15", "upcoming", "none-on-record", 1, "2019-12-01", "A"),
        *("season 1 begins 2020-01-10", "Premieres on 2020-01-10."),
    ),
    Case(
        "a date announced for the first season says nothing of the second",
        show(FIRST, SECOND, event("2019-10-01", "date-announced", by="A")),
        *("2020-06-01", "undetermined", "none-on-record", 1, "2020-03-13", None, None),
        "Season 1 ended on 2020-03-13; neither a renewal nor an end is on record.",
    ),
    Case(
        "an episode is put off in the middle of the season",
        show(FIRST, event("2019-10-01", "date-announced", 1, "A"), event("2020-02-01", "delayed", 1, "A")),
        *("2019-11-01", "upcoming", "none-on-record", 1, "2019-10-01", "A"),
        *("season 1 begins 2020-01-10", "Premieres on 2020-01-10."),
    ),
    Case(
        "today all dates are known",
        show(event("2026-01-05", "ordered", 1, "A"), season(1, "2027-01")),
        *("2026-11-20", "upcoming", "none-on-record", 1, None, None),
        *("season 1 begins 2027-01", "Premieres in January 2027."),
    ),
    Case(
        "today the finale is known",
        show(season(1, "2026-10-02", "2026-12-18")),
        *("2026-11-20", "airing", "none-on-record", 1, "2026-10-02", None),
        *("season 1 ends 2026-12-18", "Season 1 has been airing since 2026-10-02 and ends on 2026-12-18."),
    ),
    # Only years and months
    Case(
        "a premiere of this year",
        show(event("2026-01-05", "ordered", 1, "A"), season(1, "2026")),
        *("2026-11-20", "undetermined", "none-on-record", None, None, None, None),
        "It was set for 2026, and whether it has premiered is not on record.",
    ),
    Case(
        "a second season of this year",
        show(FIRST, season(2, "2026"), event("2025-01-05", "renewed", 2, "A")),
        *("2026-11-20", "undetermined", "renewed", 2, "2025-01-05", "A", None),
        (
            "Renewed by A on 2025-01-05 for season 2; "
            "it was set for 2026, and whether it has begun is not on record."
        ),
    ),
    Case(
        "a second season of a past year, unheard of",
        show(FIRST, season(2, "2022")),
        *("2022-06-15", "undetermined", "none-on-record", 1, None, None, None),
        "Season 1 ended on 2020-03-13; whether another season has begun is not on record.",
    ),
    Case(
        "a finale of this month",
        show(season(1, "2026-09-04", "2026-11")),
        *("2026-11-20", "undetermined", "none-on-record", 1, "2026-09-04", None, None),
        "Season 1 began on 2026-09-04, and its end is not on record.",
    ),
    Case(
        "a cancellation of some day of the year",
        show(FIRST, SECOND, event("2020-01-15", "renewed", 2, "A"), event("2020", "cancelled", by="A")),
        *("2020-06-01", "undetermined", "renewed", 2, "2020-01-15", "A", None),
        "Renewed by A on 2020-01-15 for season 2; whether it had been cancelled by then is not on record.",
    ),
    Case(
        "an event of this month has happened",
        show(FIRST, event("2026-11", "cancelled", by="A")),
        *("2026-11-20", "ended", "cancelled", 1, "2026-11", "A", None),
        "Cancelled by A in November 2026, after 1 season.",
    ),
    Case(
        "episodes but no dates",
        show(season(1, episodes=8), event("2015-01-01", "ordered", 1, "A")),
        *("2026-11-20", "undetermined", "none-on-record", None, None, None, None),
        "Whether it has premiered is not on record; nothing is on record since 2015-01-01 (11 years).",
    ),
    Case(
        "no end on record",
        show(season(1, "2026-09-04")),
        *("2026-11-20", "undetermined", "none-on-record", 1, "2026-09-04", None, None),
        "Season 1 began on 2026-09-04, and its end is not on record.",
    ),
    Case(
        "a later season without dates",
        show(FIRST, season(2)),
        *("2026-11-20", "undetermined", "none-on-record", 1, "2020-03-13", None, None),
        "Season 1 ended on 2020-03-13, and the dates of season 2 are not on record.",
    ),
    # All at once
    Case(
        "the day it came out",
        show(*DROPPED),
        *("2020-01-10", "airing", "none-on-record", 1, "2020-01-10", None, None),
        "Season 1 came out on 2020-01-10.",
    ),
    Case(
        "the day after",
        show(*DROPPED, event("2020-01-05", "renewed", 2, "A")),
        *("2020-01-11", "between-seasons", "renewed", 2, "2020-01-05", "A", None),
        "Renewed by A on 2020-01-05 for season 2; season 1 came out on 2020-01-10.",
    ),
    Case(
        "a limited series at once",
        show(at_once(1, "2020-01-10"), type="miniseries"),
        *("2026-11-20", "ended", "limited-series", 1, "2020-01-10", None, None),
        "A limited series; all of it came out on 2020-01-10.",
    ),
    # Specials
    Case(
        "a special is no season",
        show(FIRST, season(0, "2020-12-25", "2020-12-25"), event("2020-04-01", "cancelled", by="A")),
        *("2021-01-01", "ended", "cancelled", 1, "2020-04-01", "A", None),
        "Cancelled by A on 2020-04-01, after 1 season.",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_show_on_a_day(case: Case):
    day = date.fromisoformat(case.day)
    assert told(status_on(case.show, day, today=case.today)) == case.expected


def test_every_state_and_decision_has_a_case():
    from typing import get_args

    from showfacts.model import Decision, State

    assert {case.state for case in CASES} == set(get_args(State))
    assert {case.decision for case in CASES} == set(get_args(Decision))


@pytest.mark.parametrize(
    ("unknown", "day"),
    [
        (show(), "2026-11-20"),
        (show(season(0, "2020-12-25")), "2026-11-20"),
        (show(FIRST), "2020-01-09"),
        (PASSED, "2018-01-04"),
        (show(event("2018", "announced")), "2018-06-01"),
    ],
    ids=[
        "nothing",
        "a special alone",
        "before the premiere",
        "before the first event",
        "some day of the year",
    ],
)
def test_nothing_on_record_reaches_back_that_far(unknown: Show, day: str):
    assert status_on(unknown, date.fromisoformat(day), today=TODAY) is None


@pytest.mark.parametrize(
    "sign",
    [
        {"year": 2016},
        {"availability": (Availability(platform="x", from_=PartialDate("2016")),)},
        {"seasons": (season(1, None, "2016"),)},
    ],
    ids=["its year", "an offer", "a finale"],
)
def test_a_show_with_signs_of_a_premiere_is_not_said_to_be_in_development(sign: dict[str, object]):
    ordered = replace(show(event("2015-01-01", "ordered", 1, "A")), **sign)
    found = status_on(ordered, TODAY, today=TODAY)
    assert found is not None
    assert found.state == "undetermined"


def test_a_status_names_all_events_that_it_rests_on():
    found = status_on(TWO_AT_ONCE, date(2020, 6, 1), today=TODAY)
    assert found is not None
    assert found.evidence == TWO_AT_ONCE.events


def test_the_title_a_show_goes_on_under():
    found = status_on(LIMITED, date(2021, 1, 1), today=TODAY)
    assert found is not None
    assert found.continued_as == "other"


def test_a_whole_life():
    days = ["2018-12-01", "2019-02-01", "2019-11-01", "2020-02-01", "2020-06-01", "2021-02-01", "2021-06-01"]
    found = [status_on(EARLY, date.fromisoformat(day), today=TODAY) for day in days]
    assert [(each.state, each.decision) for each in found if each] == [
        ("in-development", "none-on-record"),
        ("in-development", "renewed"),
        ("upcoming", "renewed"),
        ("airing", "renewed"),
        ("between-seasons", "renewed"),
        ("airing", "none-on-record"),
        ("undetermined", "none-on-record"),
    ]


# Answers checked by hand against the fact sheet: show, day, state, decision, season, since, by
REAL = [
    ("soundtrack-2019", "2018-06-01", "undetermined", "none-on-record", None, "2018-05-11", "Fox"),
    ("soundtrack-2019", "2020-01-30", "undetermined", "none-on-record", 1, "2019-12-18", None),
    ("soundtrack-2019", "2020-01-31", "ended", "cancelled", 1, "2020-01-31", "Netflix"),
    ("soundtrack-1", "2022-03-30", "airing", "limited-series", 1, "2022-03-23", None),
    ("soundtrack-1", "2022-12-01", "ended", "continued-as", 1, "2022-11-30", "Disney+"),
    ("soundtrack-2", "2022-12-01", "in-development", "limited-series", None, "2022-11-30", "Disney+"),
    ("soundtrack-2", "2023-11-20", "upcoming", "limited-series", 1, "2023-11-14", "Disney+"),
    ("gyeongseong-creature-2023", "2022-12-01", "in-development", "renewed", 2, "2022-11-03", "Netflix"),
    ("gyeongseong-creature-2023", "2023-12-28", "airing", "renewed", 2, "2022-11-03", "Netflix"),
    ("house-of-cards-2013", "2017-11-10", "undetermined", "final-season", 6, "2017-10-30", "Netflix"),
    ("house-of-cards-2013", "2018-11-03", "ended", "final-season", 6, "2017-10-30", "Netflix"),
    ("smash-2012", "2012-06-01", "between-seasons", "renewed", 2, "2012-03-22", "NBC"),
    ("smash-2012", "2013-05-15", "airing", "cancelled", 2, "2013-05-10", "NBC"),
    ("gossip-girl-2021", "2023-01-20", "airing", "cancelled", 2, "2023-01-19", "HBO Max"),
    ("ghosts-2021", "2025-03-01", "airing", "renewed", 5, "2025-02-20", "CBS"),
    ("ghosts-2021", "2025-11-01", "undetermined", "renewed", 6, "2025-02-20", "CBS"),
    ("between-2015", "2015-08-01", "between-seasons", "renewed", 2, "2015-07-08", "City and Netflix"),
    ("between-2015", "2026-11-20", "undetermined", "none-on-record", 2, "2016-08-04", None),
    ("the-office-2001", "2003-06-01", "undetermined", "none-on-record", 2, "2002-11-04", None),
    ("the-office-2001", "2004-01-01", "ended", "none-on-record", 2, "2003-12-27", None),
    ("the-office-2005", "2013-05-17", "ended", "final-season", 9, "2012-08-21", "Greg Daniels"),
    ("house-of-cards-1990", "1991-01-01", "ended", "limited-series", 1, "1990-12-09", None),
    ("money-heist-2017", "2020-09-01", "between-seasons", "final-season", 3, "2020-07-31", "Netflix"),
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        return Library.open(shipped_file())


@pytest.mark.parametrize(
    ("ident", "day", "expected"),
    [(ident, day, tuple(rest)) for ident, day, *rest in REAL],
    ids=[f"{ident}-{day}" for ident, day, *_ in REAL],
)
def test_a_real_show_on_a_real_day(library: Library, ident: str, day: str, expected: tuple[object, ...]):
    found = status_on(library.show(ident), date.fromisoformat(day), today=TODAY)
    assert found is not None
    assert (found.state, found.decision, found.season, found.since, found.by) == expected


DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))
NEAR = st.tuples(DAYS, st.sampled_from([4, 7, 10])).map(
    lambda each: PartialDate(each[0].isoformat()[: each[1]])
)
SEASONS = st.builds(
    Season,
    number=st.integers(0, 4),
    premiere=st.none() | NEAR,
    finale=st.none() | NEAR,
    release=st.sampled_from([None, "weekly", "all-at-once"]),
    episodes=st.none() | st.just(8),
)
TYPES = [
    *("announced", "ordered", "passed", "picked-up", "renewed", "final-season", "cancelled", "suspended"),
    *("resumed", "delayed", "continued-as", "ended", "date-announced", "trailer"),
]
EVENTS = st.builds(
    Event,
    date=NEAR,
    type=st.sampled_from(TYPES),
    season=st.none() | st.integers(0, 4),
    by=st.sampled_from([None, "A", "B"]),
)
LIVES = st.builds(
    Show,
    id=st.just("it"),
    type=st.sampled_from([None, "scripted", "miniseries"]),
    year=st.none() | st.integers(2015, 2030),
    seasons=st.lists(SEASONS, max_size=4, unique_by=lambda each: each.number).map(tuple),
    events=st.lists(EVENTS, max_size=6).map(tuple),
)


@given(LIVES, DAYS, DAYS)
@settings(deadline=None)
def test_any_life_has_a_status_in_one_sentence(life: Show, day: date, today: date):
    found = status_on(life, day, today=today)
    if found is None:
        return
    assert found.as_of == day
    assert found.summary[0].isupper() or found.summary[0].isdigit()
    assert found.summary.endswith(".")
    assert "None" not in found.summary
    assert found.next is None or found.next.date.first > day
    assert all(each in life.events and each.date.first <= day for each in found.evidence)


@pytest.mark.slow
@given(things(Show), DATES, DATES)
@settings(deadline=None)
def test_no_show_is_too_odd(odd: Show, day: PartialDate, today: PartialDate):
    found = status_on(odd, day.last, today=today.first)
    assert found is None or found.summary.endswith(".")
    if found is not None and found.decision in RESTS_ON:
        assert RESTS_ON[found.decision] & {event.type for event in odd.events}


@given(LIVES, DAYS, DAYS, DAYS)
@settings(deadline=None)
def test_what_has_ended_stays_so_until_something_happens(life: Show, one: date, other: date, today: date):
    first, then = sorted((one, other))
    assume(today <= first or today > then)
    found = status_on(life, first, today=today)
    if found is None or found.state != "ended":
        return
    dates = [each.date for each in life.events]
    dates += [when for each in life.seasons for when in (each.premiere, each.finale) if when]
    if any(when.first <= then and when.last > first for when in dates):
        return
    later = status_on(life, then, today=today)
    assert later is not None
    assert later.state == "ended"


@given(LIVES, DAYS)
@settings(deadline=None)
def test_a_past_day_tells_no_later_date(life: Show, day: date):
    found = status_on(life, day, today=day + timedelta(days=10_000))
    if found is None:
        return
    later = [each.finale for each in life.seasons if each.finale and each.finale.first > day]
    known = {each.premiere for each in life.seasons} | {each.date for each in life.events}
    assert all(when not in found.summary for when in set(later) - known if when.is_day)


@given(LIVES, DAYS)
@settings(deadline=None)
def test_today_uses_all_that_is_on_record(life: Show, today: date):
    found = status_on(life, today, today=today)
    regular = [each for each in life.seasons if each.number > 0]
    happened = [each for each in life.events if each.date.first <= today]
    assert (found is None) == (not regular and not happened)


def test_a_delay_of_what_was_renewed_is_told_until_a_date_is_announced():
    parts = (FIRST, event("2020-02-01", "renewed", 2, "A"), event("2020-04-01", "delayed", 2, "B"))
    status = status_on(show(*parts), date(2020, 5, 1), today=TODAY)
    assert status is not None
    assert status.summary == (
        "Renewed by A on 2020-02-01 for season 2; it was delayed by B on 2020-04-01; "
        "season 1 ended on 2020-03-13."
    )
    assert [each.type for each in status.evidence] == ["renewed", "delayed"]
    dated = status_on(
        show(*parts, SECOND, event("2020-11-01", "date-announced", 2)), date(2020, 12, 1), today=TODAY
    )
    assert dated is not None
    assert "delayed" not in dated.summary


@pytest.mark.parametrize(
    ("ident", "day", "state", "summary"),
    [
        (
            "money-heist-2017",
            "2019-12-01",
            "undetermined",
            "Parts 3 and 4 (season 2) have been coming out in batches since 2019-07-19, and their end",
        ),
        (
            "money-heist-korea-2022",
            "2022-12-01",
            "airing",
            "Parts 1 and 2 (season 1) are coming out in batches from 2022-06-24 to 2022-12-09.",
        ),
        ("money-heist-2017", "2021-10-01", "airing", "in batches from 2021-09-03 to 2021-12-03."),
    ],
)
def test_between_batches(library: Library, ident: str, day: str, state: str, summary: str):
    status = status_on(library.show(ident), date.fromisoformat(day), today=TODAY)
    assert status is not None
    assert status.state == state
    assert summary.lower() in status.summary.lower()
