"""Is there a season 2? One true sentence on one season of a show, on any day, and nothing that came later."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showfacts.evidence.one_season import of_season
from showfacts.model import CastCredit, Claim, PartialDate, SeasonState, Show
from showfacts.status.part_numbers import parts_of
from showfacts.status.season import SeasonStatus, season_on

from .datasets import DATES, things
from .test_status import DAYS, LIVES, at_once, event, season, show
from .test_status_sentences import listed

TODAY = date(2026, 11, 20)

FIRST = season(1, "2020-01-10", "2020-03-13", release="weekly")
SECOND = season(2, "2021-01-08", "2021-03-12", release="weekly")
ONE = show(FIRST)
TWO = show(FIRST, SECOND)
RAN = show(premiere=PartialDate("1999-01-10"), finale=PartialDate("2003-05-20"), season_count=4)
RENEWED = event("2020-02-01", "renewed", 2, "A")
CANCELLED = event("2020-04-01", "cancelled", by="A")


@dataclass(frozen=True)
class Case:
    """A season of a show on a day, and how it stands."""

    name: str
    show: Show
    number: int
    state: str
    since: str | None
    by: str | None
    summary: str
    day: str = "2026-11-20"


def on(told: Show, number: int, day: str = "2026-11-20", **more: object) -> SeasonStatus:
    found = season_on(told, number, date.fromisoformat(day), today=TODAY, **more)
    assert found is not None
    return found


CASES = [
    # Out
    Case(
        "over",
        TWO,
        *(1, "out", "2020-01-10", None),
        "Season 1 has been out since 2020-01-10 and ended on 2020-03-13.",
    ),
    Case(
        "all of it on one day",
        show(at_once(1, "2020-01-10")),
        *(1, "out", "2020-01-10", None),
        "Season 1 has been out since 2020-01-10.",
    ),
    Case(
        "its end is not on record",
        show(season(1, "2020-01-10")),
        *(1, "out", "2020-01-10", None),
        "Season 1 has been out since 2020-01-10, and its end is not on record.",
    ),
    Case(
        "its end is all there is",
        show(season(1, None, "2020-03")),
        *(1, "out", None, None),
        "Season 1 ended in March 2020, and when it began is not on record.",
    ),
    Case(
        "a later one is out",
        show(FIRST, season(3, "2022-01-07", "2022-03-11")),
        *(2, "out", None, None),
        "Season 2 came before season 3, which ended on 2022-03-11 (4 years ago); "
        "its own dates are not on record.",
    ),
    Case(
        "suspended while it was on",
        show(season(1, "2026-10-01", "2026-12-24"), event("2026-11-01", "suspended", 1, "A")),
        *(1, "out", "2026-10-01", None),
        "Season 1 has been out since 2026-10-01, and was suspended by A on 2026-11-01.",
    ),
    Case(
        "by its name",
        show(season(1, "2020-01-10", "2020-03-13", name="Parts 1 and 2")),
        *(1, "out", "2020-01-10", None),
        "Parts 1 and 2 (season 1) have been out since 2020-01-10 and ended on 2020-03-13.",
    ),
    Case(
        "the specials",
        show(FIRST, season(0, "2020-12-24")),
        *(0, "out", "2020-12-24", None),
        "The specials have been out since 2020-12-24.",
    ),
    Case(
        "the first of a show without seasons",
        RAN,
        *(1, "out", "1999-01-10", None),
        "Season 1 has been out since 1999-01-10.",
    ),
    Case(
        "another one of a show without seasons",
        RAN,
        *(3, "out", None, None),
        "Season 3 is one of 4 seasons, shown from 1999-01-10 to 2003-05-20; its own dates are not on record.",
    ),
    Case(
        "the last of a show without seasons",
        RAN,
        *(4, "out", None, None),
        "Season 4 ended on 2003-05-20, and when it began is not on record.",
    ),
    # Airing
    Case(
        "on air",
        show(season(1, "2026-10-01", "2026-12-24", release="weekly")),
        *(1, "airing", "2026-10-01", None),
        "Season 1 has been airing since 2026-10-01 and ends on 2026-12-24.",
    ),
    Case(
        "on air on a past day",
        TWO,
        *(2, "airing", "2021-01-08", None),
        "Season 2 has been airing since 2021-01-08.",
        "2021-02-01",
    ),
    Case(
        "an earlier one is not on air",
        show(FIRST, season(2, "2026-10-01", "2026-12-24", release="weekly")),
        *(1, "out", "2020-01-10", None),
        "Season 1 has been out since 2020-01-10 and ended on 2020-03-13.",
    ),
    # Dated
    Case(
        "begins",
        show(FIRST, season(2, "2027-03-05"), RENEWED, event("2026-09-01", "date-announced", 2, "B")),
        *(2, "dated", "2026-09-01", "B"),
        "Season 2 begins on 2027-03-05; the show was renewed for it by A on 2020-02-01.",
    ),
    Case(
        "begins and ends",
        show(FIRST, season(2, "2027-03-05", "2027-05-07"), event("2026-02-01", "ordered", 2, "A")),
        *(2, "dated", None, None),
        "Season 2 begins on 2027-03-05 and ends on 2027-05-07; it was ordered by A on 2026-02-01.",
    ),
    Case(
        "a date is announced",
        show(FIRST, RENEWED, event("2026-09-01", "date-announced", 2, "B", note="For 2027.")),
        *(2, "dated", "2026-09-01", "B"),
        "A date for season 2 was announced by B on 2026-09-01 (for 2027); "
        "the show was renewed for it by A on 2020-02-01.",
    ),
    Case(
        "the first of a show without seasons lies ahead",
        show(premiere=PartialDate("2027-02-01")),
        *(1, "dated", None, None),
        "Season 1 begins on 2027-02-01.",
    ),
    # Ordered
    Case(
        "renewed",
        show(FIRST, event("2026-02-01", "renewed", 2, "A")),
        *(2, "ordered", "2026-02-01", "A"),
        "Season 2 was ordered: renewed by A on 2026-02-01; no date for it is on record.",
    ),
    Case(
        "renewed without a number",
        show(FIRST, event("2026-02-01", "renewed", by="A")),
        *(2, "ordered", "2026-02-01", "A"),
        "Season 2 was ordered: renewed by A on 2026-02-01; no date for it is on record.",
    ),
    Case(
        "delayed",
        show(FIRST, event("2026-02-01", "renewed", 2, "A"), event("2026-05-01", "delayed", 2, "B")),
        *(2, "ordered", "2026-02-01", "A"),
        "Season 2 was ordered: renewed by A on 2026-02-01; it was delayed by B on 2026-05-01.",
    ),
    Case(
        "the last one",
        show(FIRST, event("2026-02-01", "final-season", 2, "A")),
        *(2, "ordered", "2026-02-01", "A"),
        "Season 2 was ordered: announced by A on 2026-02-01 as the last; no date for it is on record.",
    ),
    Case(
        "the first",
        show(event("2026-02-01", "ordered", by="A")),
        *(1, "ordered", "2026-02-01", "A"),
        "Season 1 was ordered by A on 2026-02-01; no date for it is on record.",
    ),
    Case(
        "nothing heard for years",
        show(FIRST, RENEWED),
        *(2, "ordered", "2020-02-01", "A"),
        "Season 2 was ordered: renewed by A on 2020-02-01; no date for it is on record; "
        "nothing is on record since 2020-03-13 (6 years).",
    ),
    # Announced
    Case(
        "filming",
        show(FIRST, event("2026-05-04", "filming-started", 2)),
        *(2, "announced", "2026-05-04", None),
        "Filming of season 2 began on 2026-05-04; no date for it is on record.",
    ),
    Case(
        "a date that is not told",
        show(FIRST, event("2026-05-04", "date-announced", 2, "A", note="Soon.")),
        *(2, "announced", "2026-05-04", "A"),
        "A date for season 2 was announced by A on 2026-05-04 (Soon).",
    ),
    Case(
        "the first, announced",
        show(event("2026-02-01", "announced", by="A")),
        *(1, "announced", "2026-02-01", "A"),
        "Season 1 was announced by A on 2026-02-01; no date for it is on record.",
    ),
    # Undetermined
    Case(
        "only its year is on record",
        show(FIRST, season(2, "2026")),
        *(2, "undetermined", None, None),
        "Season 2 was set for 2026, and the dates on record do not tell whether it has begun.",
    ),
    Case(
        "announced for a day that is past",
        show(FIRST, event("2023-05-04", "date-announced", 2, "A", note="For 2024.")),
        *(2, "undetermined", "2023-05-04", "A"),
        "A date for season 2 was announced by A on 2023-05-04 (for 2024); "
        "whether it has begun is not on record.",
    ),
    Case(
        "dated before the show was cancelled",
        show(FIRST, season(2, "2027-03-05"), event("2026-10-01", "cancelled", by="A")),
        *(2, "undetermined", "2026-10-01", "A"),
        "Season 2 was set for 2027-03-05, but the show was cancelled by A on 2026-10-01; "
        "whether it will still be shown is not on record.",
    ),
    Case(
        "a row without dates",
        show(FIRST, season(2)),
        *(2, "undetermined", None, None),
        "Season 2 is on record without dates, and whether it has begun is not on record.",
    ),
    Case(
        "the cancellation may be of this one",
        show(FIRST, event("2021-04-01", "cancelled", 2, "A")),
        *(2, "undetermined", "2021-04-01", "A"),
        "The show was cancelled by A on 2021-04-01; whether season 2 was shown is not on record.",
    ),
    Case(
        "cancelled, and no season is on record",
        show(event("2021-04-01", "cancelled", by="A")),
        *(2, "undetermined", "2021-04-01", "A"),
        "The show was cancelled by A on 2021-04-01; whether season 2 was shown is not on record.",
    ),
    Case(
        "a final season without a number",
        show(season(1, "2020-01-10"), event("2020-01-20", "final-season", by="A")),
        *(2, "undetermined", "2020-01-20", "A"),
        "A final season was announced by A on 2020-01-20; whether that is season 2 is not on record.",
    ),
    # Not on record
    Case(
        "nothing told",
        ONE,
        *(2, "not-on-record", None, None),
        "No season 2 is on record; season 1, the last on record, ended on 2020-03-13 (6 years ago).",
    ),
    Case(
        "the last word",
        show(FIRST, event("2020-03-20", "statement", by="B", note="No talk of more.")),
        *(2, "not-on-record", None, None),
        "No season 2 is on record; season 1, the last on record, ended on 2020-03-13 (6 years ago); "
        "last word, by B on 2020-03-20: no talk of more.",
    ),
    Case(
        "a word on another season is none on this",
        show(FIRST, event("2020-03-20", "statement", 3, "B", note="A third one might come.")),
        *(2, "not-on-record", None, None),
        "No season 2 is on record; season 1, the last on record, ended on 2020-03-13 (6 years ago).",
    ),
    Case(
        "another one is ordered",
        show(FIRST, event("2026-02-01", "renewed", 2, "A")),
        *(3, "not-on-record", None, None),
        "No season 3 is on record; the show was renewed by A on 2026-02-01 for season 2.",
    ),
    Case(
        "another one is on",
        show(season(1, "2026-10-01", "2026-12-24", release="weekly")),
        *(2, "not-on-record", None, None),
        "No season 2 is on record; season 1 has been airing since 2026-10-01 and ends on 2026-12-24.",
    ),
    Case(
        "the last word after the end",
        show(FIRST, event("2020-03-13", "ended"), event("2020-03-14", "statement", by="B", note="Perhaps.")),
        *(2, "not-on-record", "2020-03-13", None),
        "No season 2 is on record: the show ended on 2020-03-13, after 1 season; "
        "last word, by B on 2020-03-14: Perhaps.",
    ),
    Case(
        "listed as ended",
        replace(show(), listings=(listed("2024-06", "ended"),)),
        *(2, "not-on-record", None, None),
        "No season 2 is on record; ended, as TVmaze had it in June 2024.",
    ),
    Case(
        "no specials",
        ONE,
        *(0, "not-on-record", None, None),
        "No specials are on record.",
    ),
    # Will not come
    Case(
        "cancelled",
        show(FIRST, CANCELLED),
        *(2, "will-not-come", "2020-04-01", "A"),
        "Season 2 will not come: cancelled by A on 2020-04-01, after 1 season.",
    ),
    Case(
        "cancelled after it was ordered",
        show(FIRST, RENEWED, CANCELLED),
        *(2, "will-not-come", "2020-04-01", "A"),
        "Season 2 will not come: renewed by A on 2020-02-01, then cancelled by A on 2020-04-01, "
        "after 1 season.",
    ),
    Case(
        "another home is looked for",
        show(FIRST, CANCELLED, event("2020-04-02", "statement", 2, "B", note="Looking for another home.")),
        *(2, "will-not-come", "2020-04-01", "A"),
        "Season 2 will not come: cancelled by A on 2020-04-01, after 1 season; "
        "last word, by B on 2020-04-02: looking for another home.",
    ),
    Case(
        "after the last",
        show(FIRST, SECOND, event("2020-05-01", "final-season", 2, "A")),
        *(3, "will-not-come", "2020-05-01", "A"),
        "Season 3 will not come: season 2 was announced by A on 2020-05-01 as the last.",
    ),
    Case(
        "a limited series",
        replace(ONE, type="miniseries", events=(event("2020-03-13", "ended", 1),)),
        *(2, "will-not-come", "2020-03-13", None),
        "No season 2 is on record: a limited series, which ended on 2020-03-13.",
    ),
    Case(
        "ended",
        show(FIRST, SECOND, event("2021-03-12", "ended", 2)),
        *(3, "will-not-come", "2021-03-12", None),
        "No season 3 is on record: the show ended on 2021-03-12, after 2 seasons.",
    ),
    Case(
        "declared over",
        show(FIRST, event("2020-06-01", "ended", by="B")),
        *(2, "will-not-come", "2020-06-01", "B"),
        "Season 2 will not come: declared over by B on 2020-06-01.",
    ),
    Case(
        "more than there were",
        RAN,
        *(5, "will-not-come", "2003-05-20", None),
        "No season 5 is on record: the show ended on 2003-05-20, after 4 seasons.",
    ),
    # Past days
    Case(
        "before its date was announced",
        show(FIRST, SECOND, RENEWED, event("2020-09-01", "date-announced", 2)),
        *(2, "ordered", "2020-02-01", "A"),
        "Season 2 was ordered: renewed by A on 2020-02-01; no date for it is on record.",
        "2020-05-01",
    ),
    Case(
        "once its date was announced",
        show(FIRST, SECOND, RENEWED, event("2020-09-01", "date-announced", 2)),
        *(2, "dated", "2020-09-01", None),
        "Season 2 begins on 2021-01-08; the show was renewed for it by A on 2020-02-01.",
        "2020-10-01",
    ),
    Case(
        "before it was cancelled",
        show(FIRST, CANCELLED),
        *(2, "not-on-record", None, None),
        "No season 2 is on record; season 1, the last on record, ended on 2020-03-13.",
        "2020-03-31",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_season_on_a_day(case: Case):
    found = on(case.show, case.number, case.day)
    assert (found.state, found.since, found.by, found.summary) == (
        case.state,
        case.since,
        case.by,
        case.summary,
    )


def test_every_state_has_a_case():
    assert {case.state for case in CASES} == set(get_args(SeasonState)) - {"other-title"}


def test_nothing_is_said_where_nothing_reaches_back_that_far():
    assert season_on(TWO, 1, date(2019, 1, 1), today=TODAY) is None


# A show that goes on under other titles: It (one season), Other (two), Third (one)
OTHER = replace(
    show(
        season(1, "2021-02-01", "2021-03-01", release="weekly"),
        season(2, "2022-02-01", "2022-03-01", release="weekly"),
        event("2022-06-01", "continued-as", by="A", show="third"),
    ),
    id="other",
    title="Other",
)
THIRD = replace(
    show(season(1, "2023-02-01", "2023-03-01", release="weekly"), event("2023-06-01", "cancelled", by="C")),
    id="third",
    title="Third",
)
GOES_ON = show(FIRST, event("2020-06-01", "continued-as", by="A", show="other"))
CHAIN = [
    (1, "out", None, 1, "Season 1 has been out since 2020-01-10 and ended on 2020-03-13."),
    (2, "other-title", "other", 1, "Season 2 is season 1 of Other (2021), out since 2021-02-01."),
    (3, "other-title", "other", 2, "Season 3 is season 2 of Other (2021), out since 2022-02-01."),
    (4, "other-title", "third", 1, "Season 4 is Third (2023), out since 2023-02-01."),
    (
        *(5, "will-not-come", "third", 2),
        (
            "No season 5 is on record: the show went on as Third (2023), of which "
            "season 2 will not come: cancelled by C on 2023-06-01, after 1 season."
        ),
    ),
]


@pytest.mark.parametrize(("number", "state", "other", "recorded_as", "summary"), CHAIN)
def test_the_seasons_of_a_show_that_goes_on_under_other_titles(
    number: int, state: str, other: str | None, recorded_as: int, summary: str
):
    found = on(GOES_ON, number, continuations=[OTHER, THIRD])
    assert (found.state, found.show, found.recorded_as, found.summary) == (
        state,
        other,
        recorded_as,
        summary,
    )


@pytest.mark.parametrize(
    ("day", "state", "summary"),
    [
        (
            *("2020-05-01", "not-on-record"),
            "No season 2 is on record; season 1, the last on record, ended on 2020-03-13.",
        ),
        ("2020-07-01", "other-title", "Season 2 is to be Third, announced by A on 2020-06-01."),
        ("2023-02-10", "other-title", "Season 2 is Third (2023), which has been airing since 2023-02-01."),
        ("2023-05-01", "other-title", "Season 2 is Third (2023), out since 2023-02-01."),
    ],
)
def test_another_title_is_known_from_the_day_it_was_announced(day: str, state: str, summary: str):
    goes_on = show(FIRST, event("2020-06-01", "continued-as", by="A", show="third"))
    found = on(goes_on, 2, day, continuations=[THIRD])
    assert (found.state, found.summary) == (state, summary)


def test_another_title_that_is_not_the_one_it_was_said_to_go_on_as_is_not_named():
    assert "Third" not in on(GOES_ON, 2, continuations=[THIRD]).summary


def test_a_follow_up_is_named_where_the_season_does_not_come():
    found = on(show(FIRST, CANCELLED), 2, follow_up=THIRD)
    assert found.summary.endswith("after 1 season; Third (2023) is its follow-up, out since 2023-02-01.")
    assert (found.show, found.follow_up) == (None, "third")
    assert on(show(FIRST, CANCELLED), 2, "2022-01-01", follow_up=THIRD).follow_up is None
    assert on(show(FIRST, CANCELLED), 1, follow_up=THIRD).follow_up is None


# Parts as a platform counts them
PARTS = show(
    season(1, "2017-05-02", "2017-11-23", name="Parts 1 and 2"),
    season(2, "2019-07-19", "2020-04-03", name="Parts 3 and 4", release="batches"),
    season(3, "2021-09-03", "2021-12-03", name="Part 5", release="batches"),
)


def test_a_number_beyond_the_seasons_may_be_that_of_a_part():
    fifth, fourth = on(PARTS, 5), on(PARTS, 4)
    assert fifth.summary == (
        "Part 5 is all of season 3, which has been out since 2021-09-03 and ended on 2021-12-03."
    )
    assert (fifth.season, fifth.state, fifth.recorded_as) == (5, "out", 3)
    assert (fifth.premiere, fifth.finale) == ("2021-09-03", "2021-12-03")
    assert fourth.summary == (
        "Part 4 is the last part of season 2, which has been out since 2019-07-19 and ended on 2020-04-03."
    )
    assert (fourth.premiere, fourth.finale, fourth.recorded_as) == (None, "2020-04-03", 2)


def test_a_season_comes_before_the_part_of_the_same_number():
    found = on(PARTS, 3)
    assert found.summary == (
        "Part 5 (season 3) has been out since 2021-09-03 and ended on 2021-12-03; "
        "Part 3 is the first part of season 2, which has been out since 2019-07-19 and ended on 2020-04-03."
    )
    assert (found.recorded_as, found.premiere) == (3, "2021-09-03")


def test_a_season_that_was_spoken_of_is_no_part():
    told = show(
        season(1, "2022-06-24", "2022-12-09", name="Parts 1 and 2"),
        event("2022-12-20", "statement", 2, "A", note="No plans for a second season."),
    )
    found = on(told, 2)
    assert found.state == "not-on-record"
    assert found.summary.startswith("No season 2 is on record; ")
    assert "Part 2 is the last part of season 1" in found.summary


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("Part 5", [5]),
        ("part  two", [2]),
        ("Part IV", [4]),
        ("Parts 3 and 4", [3, 4]),
        ("Parts 1-3", [1, 2, 3]),
        ("Parts 1, 2 and 3", [1, 2, 3]),
        ("Part of the Family", []),
        ("Season 2, Part 1", []),
        ("Ashin of the North", []),
        (None, []),
    ],
)
def test_the_parts_that_a_name_tells(name: str | None, numbers: list[int]):
    assert parts_of(season(1, name=name)) == numbers


# Whatever the record says
@given(LIVES, st.integers(0, 6), DAYS, DAYS)
@settings(deadline=None)
def test_any_season_has_one_sentence(life: Show, number: int, day: date, today: date):
    found = season_on(life, number, day, today=today)
    if found is None:
        return
    assert found.summary[0].isupper() or not found.summary[0].isalpha()
    assert found.summary.endswith(".")
    assert "None" not in found.summary
    assert found.season == number
    if found.state in ("out", "airing") and found.since is not None:
        is_in_order = found.finale is None or found.since.last <= found.finale.first
        assert found.since.last <= day or not is_in_order


def test_a_count_of_seasons_beyond_all_bounds_is_one_of_several_and_no_more():
    credit = CastCredit(person="Ada Example")
    several, single = (Show(id="s", season_count=count, cast=(credit,)) for count in (2**62, 1))
    assert of_season(several, 1).cast == ()
    assert of_season(single, 1).cast == (credit,)


@pytest.mark.slow
@given(things(Show), things(Show), st.integers(0, 20), DATES, DATES)
@settings(deadline=None)
def test_no_show_is_too_odd(odd: Show, other: Show, number: int, day: PartialDate, today: PartialDate):
    season_on(odd, number, day.first, today=today.first, continuations=[other, odd], follow_up=other)


@given(LIVES, st.integers(0, 6), DAYS)
@settings(deadline=None)
def test_a_past_day_tells_nothing_that_came_later(life: Show, number: int, day: date):
    """Cut off what came later, and the answer is the same, but for what shows that a state did not hold."""
    found = season_on(life, number, day, today=day + timedelta(days=10_000))
    if found is None:
        return
    later = {each.date for each in life.events if each.date.first > day}
    later |= {each.finale for each in life.seasons if each.finale and each.finale.first > day}
    known = {each.date for each in life.events if each.date.first <= day}
    known |= {each.premiere for each in life.seasons}
    assert all(when not in found.summary for when in later - known if when.is_day)


# What of a show concerns one season
WHOLE = replace(
    show(
        FIRST,
        SECOND,
        season(0, "2020-12-24"),
        event("2019-01-01", "ordered", by="A"),
        RENEWED,
        event("2021-04-01", "cancelled", by="A"),
    ),
    premise="Two people.",
    cast=(
        CastCredit(person="Ann", character="Ava", seasons=(1, 2)),
        CastCredit(person="Bob", character="Ben", seasons=(2,)),
        CastCredit(person="Cid"),
    ),
    claims=(
        Claim(field="episodes", about="season 2", value="9", sources=("s",), verdict="contradicted"),
        Claim(field="cast", about="Ben", value="Rob", sources=("s",), verdict="variant"),
        Claim(field="cast", about="Cid", value="Sid", sources=("s",), verdict="variant"),
        Claim(field="premise", value="Three people.", sources=("s",), verdict="contradicted"),
    ),
)


def test_what_concerns_one_season_names_it():
    second = of_season(WHOLE, 2)
    assert [each.number for each in second.seasons] == [2]
    assert [each.person for each in second.cast] == ["Ann", "Bob"]
    assert [each.type for each in second.events] == ["renewed"]
    assert [each.about for each in second.claims] == ["season 2", "Ben"]
    assert (second.title, second.premise) == ("", None)


def test_what_came_before_the_first_season_concerns_it():
    first = of_season(WHOLE, 1)
    assert [each.type for each in first.events] == ["ordered"]
    assert [each.person for each in first.cast] == ["Ann"]


def test_all_of_a_show_concerns_its_only_season():
    only = replace(WHOLE, seasons=(FIRST,), cast=WHOLE.cast[2:], events=(CANCELLED,))
    kept = of_season(only, 1)
    assert (kept.cast, kept.events, kept.premise) == (only.cast, only.events, only.premise)
    assert of_season(only, 2).cast == ()


def test_a_show_of_which_no_season_is_on_record_has_nothing_of_any():
    bare = replace(WHOLE, seasons=(), cast=WHOLE.cast[2:], events=())
    assert of_season(bare, 1).cast == ()


# On the command line
WORDS = ["season 3", "s3", "third season", "3rd season", "--season 3"]


@pytest.mark.parametrize("words", WORDS)
def test_a_season_is_asked_for_by_words_or_by_an_option(small, words: str):
    outcome = small("status", "harbour-2021", *words.split(), "--json")
    answer = json.loads(outcome.stdout)
    assert (answer["season"], answer["season_status"]["state"]) == (3, "ordered")
    assert answer["season_status"]["summary"] == (
        "Season 3 was ordered: renewed by TV Nord on 2026-11-02; no date for it is on record."
    )
    assert answer["season_status"]["evidence"][0]["sources"] == ["streamo-press"]


def test_the_season_comes_first_and_the_show_after_it(small):
    outcome = small("status", "harbour-2019", "season", "3")
    season_line, show_line, *facts = outcome.stdout.splitlines()
    assert season_line == (
        "season\tSeason 3 will not come: cancelled by Streamo on 2020-06-12, after 2 seasons."
    )
    assert show_line.startswith("summary\tCancelled by Streamo on 2020-06-12")
    assert "status\tseason 3\twill not come" in facts


def test_without_the_question_a_status_is_that_of_the_show(small):
    answer = json.loads(small("status", "harbour-2019", "--json").stdout)
    assert (answer["season"], answer["season_status"], answer["season_show"]) == (None, None, None)


def test_a_past_day_knows_no_later_season(small):
    outcome = small("status", "harbour-2021", "--season", "3", "--as-of", "2026-11-01", "--json")
    assert json.loads(outcome.stdout)["season_status"]["state"] == "not-on-record"


def test_two_seasons_at_once_are_refused(small):
    outcome = small("status", "harbour-2021", "season", "2", "--season", "3")
    assert outcome.exit_code == 2
    assert "--season: 3 is asked for, and season 2 behind the title" in outcome.stderr


def test_a_question_back_keeps_the_season(small):
    outcome = small("status", "harbour", "--season", "3")
    assert outcome.exit_code == 3
    assert "showfacts status harbour --year 2021 --season 3" in outcome.stderr
    outcome = small("release", "harbour", "season", "2")
    assert outcome.exit_code == 3
    assert "showfacts release 'harbour season 2' --year 2019" in outcome.stderr


@pytest.mark.parametrize("command", ["release", "cast", "crew", "timeline", "claims"])
def test_what_is_not_on_record_of_a_season_names_what_is(small, command: str):
    outcome = small(command, "harbour-2019", "--season", "9")
    assert outcome.exit_code == 4
    assert "showfacts: Season 9 will not come: cancelled by Streamo on 2020-06-12" in outcome.stderr
    assert "season 9 of “Harbour”" in outcome.stderr
    held = {"cast": "seasons 1-2, 1 credit", "crew": "season 2, 1 credit"}.get(command, "seasons 1-2")
    assert f"on record: {held}" in outcome.stderr


def test_credits_that_name_no_season_are_left_out_of_one_and_that_is_told(small):
    outcome = small("cast", "harbour-2019", "season", "2")
    assert [line.split("\t")[0] for line in outcome.stdout.splitlines()] == ["Jo Quay", "Kim Ha-na"]
    assert outcome.stderr == "showfacts: left out: 1 credit that names no season\n"


def test_a_look_up_without_seasons_says_that_it_is_about_the_whole_show(small):
    outcome = small("where", "harbour-2019", "season", "2")
    assert outcome.stdout == small("where", "harbour-2019").stdout
    assert outcome.stderr == "showfacts: where is about the whole show, not about season 2\n"


def test_titles_of_a_batch_have_their_seasons(small):
    outcome = small("status", "-", "--json", stdin="harbour-2021 season 3\nharbour-2019\n")
    assert [each["season"] for each in json.loads(outcome.stdout)] == [3, None]


def test_a_field_stands_behind_the_season(small):
    outcome = small("claims", "harbour-2019", "season", "1", "episodes")
    assert [line.split("\t")[:4] for line in outcome.stdout.splitlines()] == [
        ["held", "episodes", "season 1", "10"]
    ]


@pytest.mark.parametrize("asked", [("Soundtrack #1", "--season", "2"), ("Soundtrack #1", "season", "2")])
def test_a_season_that_is_another_title_is_found_and_named(runner, asked: tuple[str, ...]):
    outcome = runner("status", *asked, "--json")
    answer = json.loads(outcome.stdout)
    assert (answer["season"], answer["season_status"]["state"]) == (2, "other-title")
    assert answer["season_show"]["id"] == "soundtrack-2"
    assert answer["season_status"]["summary"].endswith("is Soundtrack #2 (2023), out since 2023-12-06.")
    outcome = runner("cast", *asked, "--json")
    assert json.loads(outcome.stdout)["show"]["id"] == "soundtrack-2"
    assert "is Soundtrack #2 (2023)" in outcome.stderr


def test_a_part_is_answered_by_the_season_that_holds_it(runner):
    outcome = runner("release", "money heist", "--season", "5", "--json")
    answer = json.loads(outcome.stdout)
    assert (answer["season"], [each["number"] for each in answer["seasons"]]) == (3, [3])
    assert "Part 5 is all of season 3" in outcome.stderr


ORDERED = event("2020-02-01", "renewed", 2, "A")
SHOOTS = event("2020-05-01", "filming-started", 2)


@pytest.mark.parametrize(
    ("told", "number", "state", "rests_on"),
    [
        (GOES_ON, 2, "not-on-record", ["continued-as"]),
        (show(FIRST, CANCELLED), 2, "will-not-come", ["cancelled"]),
        (show(FIRST, CANCELLED), 1, "out", []),
        (show(FIRST, season(2), CANCELLED), 2, "undetermined", ["cancelled"]),
        (show(FIRST, SHOOTS), 2, "announced", ["filming-started"]),
        (show(FIRST, SHOOTS, event("2020-05-01", "ended")), 2, "announced", ["filming-started"]),
        (show(FIRST, SHOOTS, event("2020-05-02", "ended")), 2, "will-not-come", ["ended"]),
        (show(FIRST, SHOOTS, event("2020-05-02", "ended")), 1, "out", []),
        (show(FIRST, event("2020-05-02", "ended")), 3, "will-not-come", ["ended"]),
        (show(FIRST, event("2020-05-02", "ended", 2)), 2, "not-on-record", ["ended"]),
        (show(FIRST, ORDERED), 2, "ordered", ["renewed"]),
        (show(FIRST, ORDERED), 3, "not-on-record", []),
        (show(FIRST, event("2020-02-01", "renewed")), 2, "ordered", ["renewed"]),
        (show(FIRST, event("2020-02-01", "renewed")), 3, "not-on-record", []),
        (
            show(FIRST, ORDERED, event("2026-11-01", "date-announced", 2, note="2027-01-01")),
            2,
            "dated",
            ["date-announced", "renewed"],
        ),
        (
            show(FIRST, ORDERED, event("2026-10-01", "date-announced", 2, note="2026-11-01")),
            2,
            "undetermined",
            ["date-announced", "renewed"],
        ),
        (show(FIRST, ORDERED, event("2026-10-01", "delayed", 2)), 2, "ordered", ["delayed", "renewed"]),
        (show(FIRST, event("2026-10-01", "delayed", 2)), 2, "announced", ["delayed"]),
        (show(FIRST, event("2020-02-01", "final-season", 2)), 2, "ordered", ["final-season"]),
        (show(FIRST, event("2020-02-01", "final-season", 2)), 3, "will-not-come", ["final-season"]),
        (show(FIRST, SECOND, event("2020-02-01", "final-season", 2)), 3, "will-not-come", ["final-season"]),
        (show(season(1), SECOND), 1, "out", []),
        (show(FIRST, season(2)), 2, "undetermined", []),
        (show(FIRST), 0, "not-on-record", []),
        (show(FIRST, season(0)), 0, "undetermined", []),
        (show(FIRST, season(0, "2020-12-24")), 0, "out", []),
        (show(event("2020-02-01", "ordered", 1)), 1, "ordered", ["ordered"]),
        (show(event("2020-02-01", "announced")), 1, "announced", ["announced"]),
        (show(event("2020-02-01", "announced")), 2, "not-on-record", []),
        (RAN, 1, "out", []),
        (RAN, 4, "out", []),
        (RAN, 5, "will-not-come", []),
        (replace(RAN, finale=None), 3, "out", []),
        (replace(RAN, finale=None), 4, "undetermined", []),
        (replace(RAN, finale=None), 5, "not-on-record", []),
        (show(premiere=PartialDate("2027-01-10"), season_count=2), 1, "dated", []),
        (show(premiere=PartialDate("2027-01-10"), season_count=2), 2, "not-on-record", []),
    ],
)
def test_how_a_season_stands_and_on_what_that_rests(told: Show, number: int, state: str, rests_on: list[str]):
    found = on(told, number)
    assert (found.state, [each.type for each in found.evidence]) == (state, rests_on)


def test_a_season_that_was_ordered_before_the_show_was_suspended():
    for day, told in (("2020-06-01", "; the show was suspended by A on 2020-06-01."), ("2020-01-31", ".")):
        found = on(show(FIRST, RENEWED, event(day, "suspended", by="A")), 2, "2020-07-01")
        assert found.state == "ordered"
        assert (
            found.summary
            == f"Season 2 was ordered: renewed by A on 2020-02-01; no date for it is on record{told}"
        )


MAKING = "announced pilot-ordered filming-started filming-ended cast-announced teaser trailer resumed"


@pytest.mark.parametrize("kind", MAKING.split())
def test_each_sign_that_a_season_is_being_made(kind: str):
    assert on(show(FIRST, event("2020-05-01", kind, 2)), 2).state in ("announced", "ordered")
    assert on(show(FIRST, event("2020-05-01", kind, 3)), 2).state == "not-on-record"
