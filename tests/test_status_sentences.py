"""The sentence on a status is true and whole: listings, continuations, dates announced, names, silence."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from showfacts.dataset.files import shipped_file
from showfacts.evidence.moment import Moment
from showfacts.library.library import Library
from showfacts.model import Listing, PartialDate, Show
from showfacts.status import Status, continuation_of, status_on
from showfacts.status.announcements import named_date
from showfacts.status.overtaken import ORDERS

from .test_status import DAYS, LIVES, NEAR, at_once, event, library, season, show

__all__ = ["library"]

TODAY = date(2026, 11, 20)

FIRST = season(1, "2020-01-10", "2020-03-13", release="weekly")
RENEWED = event("2020-02-01", "renewed", 2, "A")


def status(told: Show, day: str = "2026-11-20", continuation: Show | None = None) -> Status:
    found = status_on(told, date.fromisoformat(day), today=TODAY, continuation=continuation)
    assert found is not None
    return found


def listed(day: str, state: str, by: str = "TVmaze") -> Listing:
    return Listing(date=PartialDate(day), status=state, by=by)


# Listings and totals: show, day, state, sentence
BARE = show()
RAN = show(premiere=PartialDate("1999-01-10"), finale=PartialDate("2003-05-20"), season_count=4)
RUNS = show(premiere=PartialDate("2015-03-01"))
LISTED = [
    (
        "ended, in a month",
        replace(BARE, listings=(listed("2024-06", "ended"),)),
        *("2026-11-20", "ended", "Ended, as TVmaze had it in June 2024."),
    ),
    (
        "running does not tell whether it is on",
        replace(BARE, listings=(listed("2024-06-15", "running"),)),
        *("2026-11-20", "undetermined", "Running, as TVmaze had it on 2024-06-15."),
    ),
    (
        "to be determined",
        replace(BARE, listings=(listed("2024", "to-be-determined"),)),
        *("2026-11-20", "undetermined", "To be determined, as TVmaze had it in 2024."),
    ),
    (
        "the newest of several",
        replace(BARE, listings=(listed("2024-06", "ended"), listed("2022-01", "in-development", "TMDB"))),
        *("2026-11-20", "ended", "Ended, as TVmaze had it in June 2024."),
    ),
    (
        "what a catalogue had later was not known",
        replace(BARE, listings=(listed("2024-06", "ended"), listed("2022-01", "in-development", "TMDB"))),
        *("2023-01-01", "in-development", "In development, as TMDB had it in January 2022."),
    ),
    (
        "with the first day",
        replace(RUNS, listings=(listed("2024-06", "running"),)),
        *(
            "2026-11-20",
            "undetermined",
            "Running, as TVmaze had it in June 2024; it premiered on 2015-03-01.",
        ),
    ),
    (
        "in development before the first day says nothing after it",
        replace(RUNS, listings=(listed("2014-06", "in-development"),)),
        *("2026-11-20", "undetermined"),
        (
            "It premiered on 2015-03-01, and whether it has ended is not on record; "
            "nothing is on record since 2015-03-01 (11 years)."
        ),
    ),
    ("the last day", RAN, "2026-11-20", "ended", "Ended on 2003-05-20."),
    (
        "the last day of a limited series",
        replace(RAN, type="miniseries", season_count=1),
        *("2026-11-20", "ended", "A limited series; it ended on 2003-05-20."),
    ),
    (
        "all of it on one day",
        replace(RAN, finale=RAN.premiere, season_count=1),
        *("2026-11-20", "ended", "All of it came out on 1999-01-10."),
    ),
    (
        "a catalogue had it as running after its last day",
        replace(RAN, listings=(listed("2024-06", "running"),)),
        *("2026-11-20", "undetermined"),
        "Running, as TVmaze had it in June 2024; it ran from 1999-01-10 to 2003-05-20.",
    ),
    (
        "on a day before the last its end was not known",
        RAN,
        *("2001-01-01", "undetermined"),
        "It premiered on 1999-01-10, and whether it has ended is not on record.",
    ),
    (
        "the first day lies ahead",
        show(premiere=PartialDate("2027-02-01")),
        *("2026-11-20", "upcoming", "Premieres on 2027-02-01."),
    ),
    (
        "cancelled, with its last day",
        replace(RAN, events=(event("2003-02-01", "cancelled", by="A"),)),
        *("2026-11-20", "ended", "Cancelled by A on 2003-02-01, after 4 seasons; ended on 2003-05-20."),
    ),
    (
        "cancelled, with its last day and nobody knows how many seasons",
        replace(RAN, season_count=None, events=(event("2003-02-01", "cancelled", by="A"),)),
        *("2026-11-20", "ended", "Cancelled by A on 2003-02-01; ended on 2003-05-20."),
    ),
    (
        "ordered again after its last day",
        replace(RAN, events=(event("2026-02-01", "renewed", 5, "B"),)),
        *("2026-11-20", "between-seasons"),
        "Renewed by B on 2026-02-01 for season 5; it ran from 1999-01-10 to 2003-05-20.",
    ),
    (
        "a season's dates make the state, and the listing is beside it",
        replace(show(FIRST), listings=(listed("2024-06", "ended"),)),
        *("2026-11-20", "undetermined"),
        (
            "Season 1 ended on 2020-03-13, and no further season is on record (6 years); "
            "TVmaze had it as ended in June 2024."
        ),
    ),
    (
        "an event makes the state, and the listing is beside it",
        replace(show(event("2023-01-05", "ordered", 1, "A")), listings=(listed("2024-06", "ended"),)),
        *("2026-11-20", "in-development"),
        "In development: ordered by A on 2023-01-05; TVmaze had it as ended in June 2024.",
    ),
    (
        "an old listing is not worth a word",
        replace(show(FIRST), listings=(listed("2019-06", "in-development"),)),
        *("2020-06-01", "undetermined"),
        "Season 1 ended on 2020-03-13; neither a renewal nor an end is on record.",
    ),
]


@pytest.mark.parametrize(
    ("told", "day", "state", "sentence"),
    [row[1:] for row in LISTED],
    ids=[row[0] for row in LISTED],
)
def test_a_listing_and_the_totals(told: Show, day: str, state: str, sentence: str):
    found = status(told, day)
    assert (found.state, found.summary) == (state, sentence)


def test_a_listing_is_evidence_of_its_day():
    listing = listed("2024-06", "ended")
    found = status(replace(BARE, listings=(listing,)))
    assert (found.listing, found.decision, found.since, found.by) == (listing, "none-on-record", None, None)
    assert found.evidence == ()
    assert status_on(replace(BARE, listings=(listing,)), date(2024, 6, 29), today=TODAY) is None


@given(LIVES, DAYS, DAYS, st.builds(Listing, date=NEAR, status=st.just("ended"), by=st.just("TVmaze")))
@settings(deadline=None)
def test_a_listing_changes_no_state_that_something_dated_makes(
    life: Show, day: date, today: date, listing: Listing
):
    alone = status_on(life, day, today=today)
    beside = status_on(replace(life, listings=(listing,)), day, today=today)
    is_dated = any(each.premiere or each.finale for each in life.seasons if each.number > 0)
    happened = any(each.date.last <= day for each in life.events)
    if alone is not None and beside is not None and (happened or (is_dated and day >= today)):
        assert (beside.state, beside.decision, beside.evidence) == (
            alone.state,
            alone.decision,
            alone.evidence,
        )


@given(LIVES, DAYS, DAYS)
@settings(deadline=None)
def test_an_ended_listing_is_no_decision(life: Show, day: date, today: date):
    found = status_on(replace(life, events=(), listings=(listed("2015", "ended"),)), day, today=today)
    assert found is None or found.decision in ("none-on-record", "limited-series")


# The show that it goes on as
OTHER = Show(
    id="other",
    title="It #2",
    year=2023,
    seasons=(season(1, "2023-12-06", "2023-12-20"),),
    events=(event("2023-11-14", "date-announced", 1, "A"),),
)
GOES_ON = show(FIRST, event("2022-11-30", "continued-as", by="A", show="other"), type="miniseries")


@pytest.mark.parametrize(
    ("day", "goes_on"),
    [
        ("2026-11-20", "it went on as It #2 (2023), announced by A on 2022-11-30, out since 2023-12-06."),
        ("2023-12-06", "it went on as It #2 (2023), announced by A on 2022-11-30, out since 2023-12-06."),
        (
            "2023-12-01",
            "it is to go on as It #2 (2023), announced by A on 2022-11-30, which begins on 2023-12-06.",
        ),
        ("2023-01-01", "it is to go on as It #2, announced by A on 2022-11-30."),
    ],
    ids=["out and over", "out on the day", "dated", "announced"],
)
def test_a_continuation_by_its_title_and_whether_it_is_out(day: str, goes_on: str):
    found = status(GOES_ON, day, OTHER)
    assert found.summary == f"Ended on 2020-03-13; {goes_on}"
    assert (found.decision, found.continued_as) == ("continued-as", "other")


def test_a_continuation_that_began_with_a_special_is_out_since_then():
    other = replace(OTHER, seasons=(season(0, "2023-11-25"), *OTHER.seasons))
    assert status(GOES_ON, continuation=other).summary.endswith("out since 2023-11-25.")


def test_a_continuation_by_its_first_day_alone():
    other = Show(id="other", title="It #2", premiere=PartialDate("2023-12"))
    assert status(GOES_ON, continuation=other).summary.endswith(
        "it went on as It #2 (2023), announced by A on 2022-11-30, out since December 2023."
    )


@pytest.mark.parametrize("other", [None, replace(OTHER, id="another"), replace(OTHER, title="")])
def test_a_continuation_that_is_not_known(other: Show | None):
    sentence = "Ended on 2020-03-13; it goes on as another show, announced by A on 2022-11-30."
    assert status(GOES_ON, continuation=other).summary == sentence


def test_which_show_a_show_goes_on_as():
    assert continuation_of(GOES_ON) == "other"
    assert continuation_of(show(FIRST)) is None
    newer = event("2024-01-01", "continued-as", show="newest")
    assert continuation_of(replace(GOES_ON, events=(newer, *GOES_ON.events))) == "newest"


# When the next season comes: show, day, next, sentence
SECOND = season(2, "2021-03-21", "2021-05-02")
PAUSED = event("2020-03-16", "delayed", 2, note="Filming stops; no new date.")
GAMMA = (
    at_once(1, "2024-03-21"),
    event("2024-05-15", "renewed", 2, "A"),
    event("2024-05-31", "final-season", 3, "A"),
)
DATED = [
    (
        "a delay without a new date knows no later date",
        show(FIRST, SECOND, RENEWED, PAUSED),
        *("2020-06-01", None),
        (
            "Renewed by A on 2020-02-01 for season 2; it was delayed on 2020-03-16 (filming stops); "
            "season 1 ended on 2020-03-13."
        ),
    ),
    (
        "a delay after a date was announced takes that back",
        show(FIRST, SECOND, RENEWED, event("2020-02-20", "date-announced", 2, "A"), PAUSED),
        *("2020-06-01", None),
        (
            "Renewed by A on 2020-02-01 for season 2; it was delayed on 2020-03-16 (filming stops); "
            "season 1 ended on 2020-03-13."
        ),
    ),
    (
        "a delay to a new date knows it",
        show(FIRST, SECOND, RENEWED, event("2020-12-01", "delayed", 2, "A", note="To 21 March 2021.")),
        *("2020-12-15", "2021-03-21"),
        (
            "Renewed by A on 2020-02-01 for season 2; it was delayed by A on 2020-12-01 (to 21 March 2021); "
            "it begins on 2021-03-21."
        ),
    ),
    (
        "a date announced after the delay",
        show(FIRST, SECOND, RENEWED, PAUSED, event("2021-01-15", "date-announced", 2, "A")),
        *("2021-02-01", "2021-03-21"),
        "Renewed by A on 2020-02-01 for season 2; it begins on 2021-03-21.",
    ),
    (
        "only the month was announced",
        show(FIRST, SECOND, RENEWED, event("2021-01-15", "date-announced", 2, "A", note="March 2021.")),
        *("2021-02-01", None),
        (
            "Renewed by A on 2020-02-01 for season 2; "
            "a date for it was announced by A on 2021-01-15 (for March 2021); "
            "season 1 ended on 2020-03-13."
        ),
    ),
    (
        "the day in words",
        show(
            FIRST, SECOND, RENEWED, event("2021-01-15", "date-announced", 2, "A", note="On March 21, 2021.")
        ),
        *("2021-02-01", "2021-03-21"),
        "Renewed by A on 2020-02-01 for season 2; it begins on 2021-03-21.",
    ),
    (
        "another day in words",
        show(
            FIRST,
            season(2, "2021-03-01"),
            RENEWED,
            event("2021-01-15", "date-announced", 2, "A", note="21 March 2021."),
        ),
        *("2021-02-01", None),
        (
            "Renewed by A on 2020-02-01 for season 2; "
            "a date for it was announced by A on 2021-01-15 (for 21 March 2021); "
            "season 1 ended on 2020-03-13."
        ),
    ),
    (
        "what followed the announcement is not its word",
        show(
            FIRST,
            SECOND,
            RENEWED,
            event("2021-01-15", "date-announced", 2, "A", note="Spring 2021; 21 March 2021 followed."),
        ),
        *("2021-02-01", None),
        (
            "Renewed by A on 2020-02-01 for season 2; "
            "a date for it was announced by A on 2021-01-15 (for spring 2021); "
            "season 1 ended on 2020-03-13."
        ),
    ),
    (
        "an announced date without a row for the season",
        show(FIRST, event("2026-01-08", "date-announced", 2, "A", note="For 2027.")),
        *("2026-11-20", None),
        "A date for season 2 was announced by A on 2026-01-08 (for 2027); season 1 ended on 2020-03-13.",
    ),
    (
        "the date that was announced is past",
        show(FIRST, RENEWED, event("2026-01-08", "date-announced", 2, "A", note="15 May 2026.")),
        *("2026-11-20", None),
        (
            "Renewed by A on 2020-02-01 for season 2; a date for it was announced by A on 2026-01-08 "
            "(for 15 May 2026); whether it has begun is not on record."
        ),
    ),
    (
        "the premiere date that was announced is past",
        show(event("2026-01-08", "date-announced", 1, "A", note="May 2026.")),
        *("2026-11-20", None),
        (
            "A premiere date was announced by A on 2026-01-08 (for May 2026); "
            "whether it has premiered is not on record."
        ),
    ),
    (
        "a date was announced, and the season began later",
        show(FIRST, SECOND, RENEWED, event("2020-05-01", "date-announced", 2, "A", note="2020-09-01")),
        *("2020-10-01", None),
        (
            "Renewed by A on 2020-02-01 for season 2; a date for it was announced by A on 2020-05-01 "
            "(2020-09-01); season 1 ended on 2020-03-13."
        ),
    ),
    (
        "several orders",
        show(
            FIRST,
            event("2026-01-05", "ordered", 2, "A"),
            event("2026-02-01", "renewed", 3, "A"),
            event("2026-03-01", "renewed", 4, "A"),
            event("2026-04-01", "picked-up", 5, "B"),
        ),
        *("2026-11-20", None),
        (
            "Season 2 ordered by A on 2026-01-05, renewed by A on 2026-02-01 for season 3, on 2026-03-01 "
            "for season 4 and picked up by B on 2026-04-01 for season 5; season 1 ended on 2020-03-13."
        ),
    ),
    (
        "a date for a second season of a limited series",
        replace(show(FIRST, event("2026-01-08", "date-announced", 2, "A")), type="miniseries"),
        *("2026-11-20", None),
        "A date for season 2 was announced by A on 2026-01-08; season 1 ended on 2020-03-13.",
    ),
    (
        "a season that is due comes before the last",
        show(*GAMMA, event("2026-01-08", "date-announced", 2, "A", note="For 2026.")),
        *("2026-11-20", None),
        (
            "Renewed by A on 2024-05-15 for season 2; "
            "a date for it was announced by A on 2026-01-08 (for 2026); "
            "season 3 was announced by A on 2024-05-31 as the last; season 1 came out on 2024-03-21."
        ),
    ),
    (
        "a dated season comes before the last",
        show(*GAMMA, season(2, "2027-02-01")),
        *("2026-11-20", "2027-02-01"),
        (
            "Renewed by A on 2024-05-15 for season 2; it begins on 2027-02-01; "
            "season 3 was announced by A on 2024-05-31 as the last."
        ),
    ),
    (
        "the next season is dated while one is on",
        show(season(1, "2026-10-02", "2026-12-18"), season(2, "2027-10-01")),
        *("2026-11-20", "2026-12-18"),
        "Season 1 has been airing since 2026-10-02 and ends on 2026-12-18; season 2 begins on 2027-10-01.",
    ),
    (
        "a season before one that has a date is no longer due",
        show(
            FIRST,
            season(3, "2027-01-08"),
            event("2020-02-01", "renewed", 2, "A"),
            event("2021-02-01", "renewed", 3, "A"),
        ),
        *("2026-11-20", "2027-01-08"),
        "Renewed by A on 2021-02-01 for season 3; it begins on 2027-01-08.",
    ),
]


@pytest.mark.parametrize(
    ("told", "day", "ahead", "sentence"), [row[1:] for row in DATED], ids=[row[0] for row in DATED]
)
def test_when_the_next_season_comes(told: Show, day: str, ahead: str | None, sentence: str):
    found = status(told, day)
    assert (found.next and found.next.date, found.summary) == (ahead, sentence)


@given(LIVES, DAYS)
@settings(deadline=None)
def test_without_an_announcement_no_past_day_knows_what_comes(life: Show, day: date):
    seasons = [each for each in life.seasons if not (each.premiere and each.finale)]
    events = [each for each in life.events if each.type != "date-announced"]
    untold = replace(life, seasons=tuple(seasons), events=tuple(events))
    found = status_on(untold, day, today=date(2040, 1, 1))
    assert found is None or found.next is None


def test_the_decision_stays_the_last_one_where_another_season_is_due():
    found = status(show(*GAMMA))
    assert (found.decision, found.season, found.since) == ("final-season", 3, "2024-05-31")
    assert [each.type for each in found.evidence] == ["final-season", "renewed"]


def test_on_one_day_a_premiere_comes_before_an_end():
    told = show(
        season(1, "2026-10-02", "2026-12-18"),
        season(2, "2026-12-18"),
        event("2026-10-01", "date-announced", 2),
    )
    found = status(told)
    assert found.next is not None
    assert found.next.what == "season 2 begins"


# What is over, and what was heard since: show, day, state, sentence
NO_PLANS = event("2022-06-01", "statement", by="B", note="No plans for a second season. Day of the report.")
SILENT = [
    (
        "not silent for long",
        show(FIRST),
        *("2023-03-12", "undetermined"),
        "Season 1 ended on 2020-03-13; neither a renewal nor an end is on record.",
    ),
    (
        "silent for years",
        show(FIRST),
        *("2023-03-13", "undetermined"),
        "Season 1 ended on 2020-03-13, and nothing newer is on record (3 years).",
    ),
    (
        "silent but for a last word",
        show(FIRST, NO_PLANS),
        *("2026-11-20", "undetermined"),
        (
            "Season 1 ended on 2020-03-13, and no further season is on record (6 years); "
            "last word, by B on 2022-06-01: no plans for a second season."
        ),
    ),
    (
        "a last word of these days",
        show(FIRST, replace(NO_PLANS, date=PartialDate("2020-05"), by=None)),
        *("2020-06-20", "undetermined"),
        (
            "Season 1 ended on 2020-03-13; neither a renewal nor an end is on record; "
            "last word in May 2020: no plans for a second season."
        ),
    ),
    (
        "a statement goes before other news",
        show(FIRST, NO_PLANS, event("2023-02-01", "filming-ended", 2)),
        *("2023-03-12", "undetermined"),
        (
            "Season 1 ended on 2020-03-13; neither a renewal nor an end is on record; "
            "last word, by B on 2022-06-01: no plans for a second season."
        ),
    ),
    (
        "other news where there is no statement",
        show(FIRST, event("2023-02-01", "announced", 2, "B")),
        *("2026-11-20", "undetermined"),
        (
            "Season 1 ended on 2020-03-13, and no further season is on record (6 years); "
            "last word: announced by B on 2023-02-01."
        ),
    ),
    (
        "what was said before the end is no last word",
        show(FIRST, replace(NO_PLANS, date=PartialDate("2019-06-01"))),
        *("2026-11-20", "undetermined"),
        "Season 1 ended on 2020-03-13, and nothing newer is on record (6 years).",
    ),
    (
        "a long note stays in its table",
        show(FIRST, replace(NO_PLANS, note="word " * 60)),
        *("2026-11-20", "undetermined"),
        (
            "Season 1 ended on 2020-03-13, and no further season is on record (6 years); "
            "last word, by B on 2022-06-01."
        ),
    ),
    (
        "renewed, and silent since",
        show(FIRST, RENEWED),
        *("2024-11-20", "between-seasons"),
        (
            "Renewed by A on 2020-02-01 for season 2; season 1 ended on 2020-03-13; "
            "nothing is on record since 2020-03-13 (4 years)."
        ),
    ),
    (
        "renewed, and silent for so long that nobody knows",
        show(FIRST, RENEWED),
        *("2026-11-20", "undetermined"),
        (
            "Renewed by A on 2020-02-01 for season 2; season 1 ended on 2020-03-13; "
            "nothing is on record since 2020-03-13 (6 years)."
        ),
    ),
    (
        "in development, and silent since",
        show(event("2020-02", "announced", by="A")),
        *("2026-11-20", "in-development"),
        ("In development: announced by A in February 2020; nothing is on record since then (6 years)."),
    ),
    (
        "seasons without dates are not silence",
        show(season(1, "1998-09-21"), season(2), season(3), season(4, None, "2006")),
        *("2003-02-01", "undetermined"),
        "Season 1 began on 1998-09-21, and what followed is not on record.",
    ),
    (
        "seasons without dates before one that was ordered",
        show(season(1, "1998-09-21"), *map(season, range(2, 9)), event("2006-02-01", "renewed", 9, "A")),
        *("2006-03-01", "undetermined"),
        "Renewed by A on 2006-02-01 for season 9; the dates of seasons 2 to 8 are not on record.",
    ),
    (
        "a season of which the end is not on record is over when another was ordered",
        show(season(1, "2019-10-16", release="weekly"), event("2020-02-01", "renewed", 2, "A")),
        *("2020-10-16", "between-seasons"),
        (
            "Renewed by A on 2020-02-01 for season 2; "
            "season 1 began on 2019-10-16, and its end is not on record."
        ),
    ),
    (
        "it may still be on within a year",
        show(season(1, "2019-10-16", release="weekly"), event("2020-02-01", "renewed", 2, "A")),
        *("2020-10-15", "undetermined"),
        (
            "Renewed by A on 2020-02-01 for season 2; "
            "season 1 began on 2019-10-16, and its end is not on record."
        ),
    ),
    (
        "in batches it may be on for longer",
        show(season(1, "2019-10-16", release="batches"), event("2020-02-01", "renewed", 2, "A")),
        *("2021-10-16", "undetermined"),
        (
            "Renewed by A on 2020-02-01 for season 2; "
            "season 1 began on 2019-10-16, and its end is not on record."
        ),
    ),
    (
        "a cancelled season of which the end is not on record",
        show(season(1, "2018-10-16"), event("2018-12-01", "cancelled", by="A")),
        *("2026-11-20", "ended"),
        (
            "Cancelled by A on 2018-12-01, after 1 season; "
            "season 1 began on 2018-10-16, and its end is not on record."
        ),
    ),
    (
        "turned down by nobody knows whom",
        show(event("2026-05", "passed")),
        *("2026-11-20", "undetermined", "Turned down in May 2026, and no pick-up is on record."),
    ),
    (
        "declared over after the last season",
        show(FIRST, event("2020-05-01", "ended", by="A")),
        *("2026-11-20", "ended", "Declared over by A on 2020-05-01; season 1 ended on 2020-03-13."),
    ),
    (
        "ended with a special",
        show(FIRST, season(0, "2020-05-01"), event("2020-05-01", "ended", by="A")),
        *("2026-11-20", "ended", "Ended on 2020-05-01."),
    ),
    (
        "all of it, where it had one season",
        show(at_once(1, "2020-01-10"), event("2019-01-20", "final-season", 1)),
        *("2026-11-20", "ended"),
        "All of it came out on 2020-01-10; season 1 was announced on 2019-01-20 as the last.",
    ),
    (
        "what came out at once is the last season",
        show(at_once(1, "2020-12-10"), at_once(2, "2025-09-25"), event("2025-01-20", "final-season", 2, "A")),
        *("2026-11-20", "ended"),
        "Ended with season 2, which came out on 2025-09-25; it was announced by A on 2025-01-20 as the last.",
    ),
    (
        "called the last after it had come out",
        show(at_once(1, "2020-12-10"), at_once(2, "2025-09-25"), event("2026-01-20", "final-season", 2, "A")),
        *("2026-11-20", "ended"),
        "Ended with season 2, which came out on 2025-09-25; it was confirmed by A on 2026-01-20 as the last.",
    ),
]


@pytest.mark.parametrize(
    ("told", "day", "state", "sentence"), [row[1:] for row in SILENT], ids=[row[0] for row in SILENT]
)
def test_what_is_over_and_what_was_heard_since(told: Show, day: str, state: str, sentence: str):
    found = status(told, day)
    assert (found.state, found.summary) == (state, sentence)


def test_the_last_word_is_named_where_nothing_else_tells():
    assert status(show(FIRST, NO_PLANS)).last_word == NO_PLANS
    assert status(show(FIRST, RENEWED, NO_PLANS)).last_word is None


@pytest.mark.parametrize(
    ("note", "named"),
    [
        (None, None),
        ("Soon.", None),
        ("For 2026.", "2026"),
        ("Autumn 2026", "2026"),
        ("March 2026; 5 March followed.", "2026-03"),
        ("On 15 May 2026, all at once", "2026-05-15"),
        ("On May 15, 2026, all at once", "2026-05-15"),
        ("May 2026, after April 15, 2025", "2026-05"),
        ("2026-05-15, weekly until 2026-06-30", "2026-05-15"),
        ("2026-05", "2026-05"),
        ("31 April 2026", None),
        ("Of 20260515 things", None),
    ],
)
def test_the_date_that_a_note_names(note: str | None, named: str | None):
    assert named_date(event("2026-01-08", "date-announced", note=note)) == named


# What a season is called
@pytest.mark.parametrize(
    ("name", "number", "called"),
    [
        (None, 3, "season 3"),
        ("Part 5", 3, "Part 5 (season 3)"),
        ("Night Country", 4, "Night Country (season 4)"),
        ("Parts 1 and 2", 2, "Parts 1 and 2 (season 2)"),
        ("Book One: Water", 1, "Book One: Water (season 1)"),
        ("Series 2", 2, "season 2"),
        ("It 2", 2, "season 2"),
        ("Part II", 2, "season 2"),
        ("Season Two", 2, "season 2"),
        ("2", 2, "season 2"),
        ("Season 2.5", 2, "Season 2.5 (season 2)"),
        ("", 2, "season 2"),
        (" ", 2, "season 2"),
        ("Night\n Country", 2, "Night Country (season 2)"),
        ("Part XXX", 30, "Part XXX (season 30)"),
    ],
)
def test_a_season_by_its_name(name: str | None, number: int, called: str):
    told = show(season(number, "2020-01-10", "2020-03-13", name=name))
    assert status(told, "2020-04-01").summary.lower().startswith(f"{called.lower()} ended on 2020-03-13")


def test_the_last_season_by_its_name():
    told = show(
        season(1, "2017-05-02", "2017-11-23", name="Parts 1 and 2"),
        season(3, "2021-09-03", "2021-12-03", name="Part 5"),
        event("2020-07-31", "final-season", 3, "Netflix"),
    )
    assert status(told).summary == (
        "Ended on 2021-12-03; Part 5 (season 3) was announced by Netflix on 2020-07-31 as the last."
    )
    assert status(told, "2017-06-01").summary == "Parts 1 and 2 (season 1) have been airing since 2017-05-02."


def test_a_name_is_not_known_before_the_season_is():
    told = show(FIRST, season(2, "2021-01-08", name="Night Country"), RENEWED)
    assert "Night Country" not in status(told, "2020-06-01").summary
    assert "Night Country" in status(told, "2021-01-08").summary


# The real library, read aloud
def test_no_sentence_says_a_thing_twice(library: Library):
    for told in library.shows():
        days = {each.date.last for each in told.events} | {TODAY}
        for day in sorted(days):
            found = status_on(told, day, today=TODAY)
            if found is not None:
                assert not re.search(r"\b(\w+) \1\b", found.summary), (told.id, day, found.summary)
                assert "  " not in found.summary
                assert ".." not in found.summary
                assert ";;" not in found.summary


@pytest.mark.parametrize(
    ("ident", "day", "sentence"),
    [
        (
            "between-2015",
            "2026-11-20",
            "Season 2 ended on 2016-08-04, and nothing newer is on record (10 years).",
        ),
        (
            "money-heist-2017",
            "2026-11-20",
            "Ended on 2021-12-03; Part 5 (season 3) was announced by Netflix on 2020-07-31 as the last.",
        ),
        (
            "soundtrack-1",
            "2026-11-20",
            (
                "Ended on 2022-04-13; "
                "it went on as Soundtrack #2 (2023), announced by Disney+ on 2022-11-30, "
                "out since 2023-12-06."
            ),
        ),
        (
            "soundtrack-1",
            "2023-06-01",
            "Ended on 2022-04-13; it is to go on as Soundtrack #2, announced by Disney+ on 2022-11-30.",
        ),
    ],
)
def test_a_real_sentence(library: Library, ident: str, day: str, sentence: str):
    told = library.show(ident)
    other = continuation_of(told)
    assert status(told, day, library.show(other) if other else None).summary == sentence


# A season that is due: what was said since tells whether it has begun, better than its dates do
DUE = show(
    FIRST,
    season(2, "2026"),
    RENEWED,
    event("2026-08", "date-announced", 2),
    event("2026", "statement", 2, "B", note="Back to work."),
)
OUT = event("2026-10-01", "statement", 2, note="Season 2 is out.")


@pytest.mark.parametrize(
    ("told", "day", "state", "end"),
    [
        (DUE, "2026-11-20", "undetermined", "in August 2026; whether it has begun is not on record."),
        (
            replace(DUE, events=(*DUE.events, OUT)),
            "2026-11-20",
            "undetermined",
            "in August 2026; last word on 2026-10-01: season 2 is out.",
        ),
        (
            replace(
                DUE,
                seasons=(FIRST,),
                events=(RENEWED, event("2026-08", "date-announced", 2, note="For September 2026"), OUT),
            ),
            "2026-11-20",
            "undetermined",
            "last word on 2026-10-01: season 2 is out.",
        ),
        (DUE, "2026-01-15", "undetermined", "nothing is on record since 2020-03-13 (5 years)."),
        (DUE, "2024-01-15", "between-seasons", "nothing is on record since 2020-03-13 (3 years)."),
    ],
    ids=[
        "nothing since",
        "said to be out",
        "said to be out, without a row",
        "before the date",
        "years before",
    ],
)
def test_what_was_said_since_a_date_was_announced(told: Show, day: str, state: str, end: str):
    found = status(told, day)
    assert found.state == state
    assert found.summary.endswith(end)


def test_a_season_of_which_the_date_was_announced_later_had_not_begun():
    due = show(FIRST, season(2, "2021"), RENEWED, event("2021-08-02", "date-announced", 2))
    assert status(due, "2021-03-01").state == "between-seasons"
    assert status(due, "2021-09-01").state == "undetermined"


@pytest.mark.parametrize(
    ("by", "read"),
    [
        ("FX, Hulu", "FX and Hulu"),
        ("Jean Smart, Paul W. Downs and Lucia Aniello", "Jean Smart, Paul W. Downs and Lucia Aniello"),
        ("A, B, C", "A, B and C"),
        ("Warner Bros. Pictures, Inc.", "Warner Bros. Pictures, Inc."),
    ],
)
def test_who_decided_is_read_as_a_list_of_names(by: str, read: str):
    told = show(FIRST, event("2020-02-01", "final-season", 2, by))
    assert f"Season 2 was announced by {read} on 2020-02-01 as the last;" in status(told).summary


@pytest.mark.parametrize(
    ("note", "read"),
    [
        ("2027", "(for 2027)"),
        ("Autumn 2027", "(for autumn 2027)"),
        ("Early 2027", "(for early 2027)"),
        ("for 2027", "(for 2027)"),
        ("5 May 2027, then weekly", "(for 5 May 2027, then weekly)"),
        ("with a teaser", "(with a teaser)"),
        ("Two parts, in 2027", "(two parts, in 2027)"),
        ("Neither day is told", "(neither day is told)"),
    ],
)
def test_what_a_date_was_announced_for(note: str, read: str):
    told = show(FIRST, event("2026-02-01", "date-announced", 2, "A", note=note))
    assert f"was announced by A on 2026-02-01 {read};" in status(told).summary


def test_an_ordered_season_that_may_have_begun_is_called_by_its_number():
    vague = season(2, "2021")
    told = show(FIRST, vague, RENEWED, event("2020-05-01", "renewed", 3, "A"))
    said = status(told, "2021-05-01").summary
    assert said.endswith("for season 3; whether season 2 has begun is not on record.")
    one = status(show(FIRST, vague, RENEWED), "2021-05-01").summary
    assert one == "Renewed by A on 2020-02-01 for season 2; whether it has begun is not on record."


def test_an_order_that_a_much_later_one_has_passed_by_lies_behind():
    bare = [season(number) for number in (2, 3)]
    later = season(4, "2024-09-30")
    orders = (event("2021-01-10", "renewed", 3, "A"), event("2023-05-01", "renewed", 4, "A"))
    told = show(FIRST, *bare, later, *orders)
    expected = "Renewed by A on 2023-05-01 for season 4; the dates of seasons 2 and 3 are not on record."
    assert status(told, "2023-06-01").summary == expected
    assert "for season 3" in status(told, "2022-06-01").summary
    assert "for season 3 and" in status(show(FIRST, season(2, "2021-01-08"), *orders), "2023-06-01").summary


# What is said of every show that was researched, whole, in one file that a person can read
GOLDEN = Path(__file__).parent / "golden" / "sentences" / "status.txt"
ASKED = date(2026, 11, 27)
"""The day on which the golden file asks."""
DECIDING = (*ORDERS, "announced", "passed", "cancelled", "suspended", "resumed", "continued-as", "ended")
HEAD = """\
The first line of "showfacts status" for every show of data/shows.toml, on five past days and on the last.
The past days of a show: the day before its first season began, and about a year after that; the days after
its three newest decisions (orders, renewals, ends, suspensions, moves to another title), then those after
the others; then the days after its seasons began and ended, the newest first.
Written by UPDATE_GOLDEN=1 pytest tests/test_status_sentences.py
"""


def days_to_ask(told: Show) -> list[date]:
    """The five past days on which a show is asked after, fewer where it has not so many dates, and today."""
    decided = [each.date.last for each in told.events if each.type in DECIDING]
    seasons = [when.last for each in told.seasons for when in (each.premiere, each.finale) if when]
    first = min((each.premiere.first for each in told.seasons if each.premiere), default=None)
    around = [first - timedelta(days=1), first.replace(day=1) + timedelta(days=365)] if first else []
    after = [day + timedelta(days=1) for days in (decided, seasons) for day in sorted(days, reverse=True)]
    found = dict.fromkeys(day for day in (*after[:3], *around, *after[3:]) if day < ASKED)
    return [*sorted(list(found)[:5]), ASKED]


def test_the_sentences_on_every_researched_show():
    shows = tomli.loads(Path(shipped_file()).read_text("utf-8"))["shows"]
    parts = [HEAD]
    with Library.open() as library:
        for ident in sorted(each["id"] for each in shows):
            lines = [f"\n{ident}\n"]
            for day in days_to_ask(library.show(ident)):
                found = library.at(Moment(day=day, today=ASKED)).status(ident)
                lines.append(f"{day}  {found.summary if found else '(nothing is on record)'}\n")
            parts += lines
    said = "".join(parts)
    if os.environ.get("UPDATE_GOLDEN"):
        assert not os.environ.get("CI"), "golden files are only written where a person looks at them"
        GOLDEN.write_text(said, encoding="utf-8", newline="\n")
    assert said == GOLDEN.read_text("utf-8")
