"""How shows stand, as the index knows it: day by day what their events and seasons tell."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showfacts.commands.list.answer import shows
from showfacts.dataset.plain import to_plain
from showfacts.evidence.moment import Moment
from showfacts.index.derive import Shows
from showfacts.index.select import MayStand, Selection
from showfacts.index.standings import SINCE
from showfacts.index.tables import TABLES
from showfacts.library import contents
from showfacts.library.library import Library
from showfacts.model import Availability, Event, Listing, PartialDate, Season, Show
from showfacts.model.terms import Decision, State
from showfacts.status import status_on
from showfacts.status.spans import Span, spans

from .datasets import things

GOLDEN = Path(__file__).parent / "golden" / "library.toml"
DAYS = st.dates(SINCE - timedelta(days=3000), SINCE + timedelta(days=1500))
CUTS = st.sampled_from([4, 7, 10, 10, 10])
DATES = st.tuples(DAYS, CUTS).map(lambda pair: PartialDate(pair[0].isoformat()[: pair[1]]))
NOTES = st.none() | DATES.map(lambda when: f"Set for {when}")
ABSENT = st.sampled_from([False, False, False, True])


@st.composite
def seasons(draw: st.DrawFn) -> tuple[Season, ...]:
    numbers = draw(st.lists(st.integers(0, 4), max_size=4, unique=True))
    return tuple(draw(_season(number)) for number in numbers)


@st.composite
def _season(draw: st.DrawFn, number: int) -> Season:
    dates = sorted(draw(st.lists(DATES, max_size=2)), key=lambda when: when.last)
    return Season(
        number=number,
        premiere=dates[0] if dates else None,
        finale=dates[1] if dates[1:] else None,
        release=draw(st.sampled_from([None, None, "weekly", "all-at-once", "daily", "batches"])),
        episodes=draw(st.none() | st.just(8)),
        absent=draw(ABSENT),
    )


EVENTS = st.builds(
    Event,
    date=DATES,
    type=st.sampled_from(
        [
            *("announced", "pilot-ordered", "ordered", "passed", "picked-up", "renewed", "final-season"),
            *("cancelled", "suspended", "resumed", "delayed", "ended", "date-announced", "statement"),
        ]
    ),
    season=st.none() | st.integers(1, 5),
    by=st.sampled_from([None, "A", "B"]),
    note=NOTES,
    absent=ABSENT,
)
LISTINGS = st.builds(
    Listing,
    date=DATES,
    status=st.sampled_from(["running", "ended", "to-be-determined", "in-development"]),
    by=st.just("X"),
    absent=ABSENT,
)
OFFERS = st.builds(Availability, platform=st.just("p"), from_=st.none() | DATES)


@st.composite
def lives(draw: st.DrawFn) -> Show:
    """Shows of which nearly everything that is on record lies near to the first day of the index."""
    totals = sorted(draw(st.lists(DATES, max_size=2)), key=lambda when: when.last)
    return Show(
        id="it",
        title="It",
        type=draw(st.sampled_from([None, "miniseries"])),
        year=draw(st.none() | st.integers(2024, 2029)),
        season_count=draw(st.sampled_from([None, 1, 2])),
        premiere=totals[0] if totals else None,
        finale=totals[1] if totals[1:] else None,
        seasons=draw(seasons()),
        events=tuple(draw(st.lists(EVENTS, max_size=4))),
        listings=tuple(draw(st.lists(LISTINGS, max_size=2))),
        availability=tuple(draw(st.lists(OFFERS, max_size=1))),
    )


def held(told: list[Span], day: date) -> tuple[str, str] | None:
    """What the spans of a show say of a day."""
    found = [each for each in told if each.since <= day and (not each.until or day < each.until)]
    assert len(found) < 2
    return (found[0].state, found[0].decision) if found else None


def worked_out(show: Show, day: date, today: date) -> tuple[str, str] | None:
    found = status_on(show, day, today=today)
    return (found.state, found.decision) if found else None


@given(
    lives() | things(Show), st.lists(st.dates(SINCE, SINCE + timedelta(days=4500)), min_size=1, max_size=8)
)
@settings(deadline=None, max_examples=50)
def test_spans_hold_on_each_day_what_is_worked_out_for_it(show: Show, days: list[date]):
    """A day that lies ahead is told as if it were today."""
    told, today = list(spans(show, SINCE)), min(days)
    for day in days:
        assert held(told, day) == worked_out(show, day, day) == worked_out(show, day, today)


@pytest.mark.slow
@given(lives())
@settings(deadline=None, max_examples=40)
def test_spans_hold_for_a_thousand_days(show: Show):
    told = list(spans(show, SINCE))
    days = [SINCE + timedelta(days=number) for number in range(1000)]
    assert [held(told, day) for day in days] == [worked_out(show, day, day) for day in days]


def test_spans_follow_each_other_and_differ():
    with Library.open(GOLDEN) as library:
        for show in library.shows():
            for one, then in pairwise(spans(show, SINCE)):
                assert one.until == then.since
                assert one[:2] != then[:2]


WORDS = [*get_args(State), *get_args(Decision)]
ASKED = [SINCE, date(2026, 11, 20), date(2027, 3, 1), date(2031, 1, 1)]


def read_and_judged(library: Library, moment: Moment, words: tuple[str, ...]) -> list[str]:
    """The ids of the shows that stand so, in the order of a list, by the status of each."""
    snapshot = library.at(moment)
    told = [(each.id, snapshot.status(each.id)) for each in library.select(Selection())]
    return [ident for ident, each in told if each and not {each.state, each.decision}.isdisjoint(words)]


def listed(library: Library, moment: Moment, words: tuple[str, ...]) -> list[str]:
    return [each.id for each in shows(library.at(moment), Selection(), ever=False, standings=words).rows]


@pytest.mark.parametrize("day", ASKED)
def test_a_list_has_the_shows_that_stand_so(day: date):
    with Library.open(GOLDEN) as library:
        moment = Moment(day=day, today=min(ASKED[1], day))
        for words in (*((each,) for each in WORDS), ("airing", "renewed"), ("ended", "cancelled")):
            assert listed(library, moment, words) == read_and_judged(library, moment, words)


@pytest.mark.slow
def test_a_list_of_the_shipped_shows_has_those_that_stand_so():
    with Library.open() as library:
        moment = Moment(day=ASKED[1], today=ASKED[1])
        snapshot = library.at(moment)
        told = {each.id: snapshot.status(each.id) for each in library.select(Selection())}
        for word in WORDS:
            stand = [ident for ident, each in told.items() if each and word in (each.state, each.decision)]
            assert listed(library, moment, (word,)) == stand


@pytest.mark.parametrize(
    ("day", "today"), [(date(2021, 5, 1), ASKED[1]), (date(2024, 5, 1), date(2024, 5, 1)), (SINCE, ASKED[1])]
)
def test_of_a_day_that_is_not_in_the_index_each_show_is_judged(day: date, today: date):
    with Library.open(GOLDEN) as library:
        moment = Moment(day=day, today=today)
        for word in WORDS:
            assert listed(library, moment, (word,)) == read_and_judged(library, moment, (word,))


@pytest.mark.parametrize("words", [("ended",), ("renewed",), ("undetermined", "cancelled")])
def test_the_shows_of_a_standing_are_not_read(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch):
    """A list of those that stand so costs no more than the lines it prints, however large the library."""

    def read(*_: object) -> None:
        raise AssertionError("a show is read")

    with Library.open(GOLDEN) as library:
        monkeypatch.setattr(Library, "show", read)
        monkeypatch.setattr(Library, "show_without_episodes", read)
        assert listed(library, Moment(day=ASKED[1], today=ASKED[1]), words)


def test_a_first_day_that_only_an_episode_tells(tmp_path: Path):
    path = tmp_path / "own.toml"
    path.write_text(
        'format = 2\n[[shows]]\nid = "it"\ntitle = "It"\nseasons = [{ number = 1, finale = 2026-12-24 }]\n'
        "episodes = [{ season = 1, number = 1, date = 2026-10-01 }, { season = 1, number = 2 }]\n",
        "utf-8",
    )
    with Library.open(path) as library:
        for day in (date(2026, 9, 30), date(2026, 10, 1), date(2026, 12, 24), date(2026, 12, 25)):
            moment = Moment(day=day, today=day)
            assert (listed(library, moment, ("airing",)) == ["it"]) == (day.month > 9 and day.day < 25)
            for word in WORDS:
                assert listed(library, moment, (word,)) == read_and_judged(library, moment, (word,))


def test_a_common_standing_is_listed_as_a_rare_one(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(contents, "COMMON", 1)
    test_a_list_has_the_shows_that_stand_so(ASKED[1])


@pytest.mark.slow
def test_no_show_that_stood_so_on_an_earlier_day_is_passed_over():
    with Library.open() as library:
        moment = Moment(day=date(2017, 9, 30), today=ASKED[1])
        snapshot = library.at(moment)
        told = {each.id: snapshot.status(each.id) for each in library.select(Selection())}
        for word in ("airing", "in-development", "upcoming", "renewed"):
            stand = [ident for ident, each in told.items() if each and word in (each.state, each.decision)]
            assert sorted(listed(library, moment, (word,))) == sorted(stand)


@given(st.lists(lives(), min_size=4, max_size=4), DAYS, DAYS)
@settings(deadline=None, max_examples=30)
def test_whoever_may_have_stood_so_is_asked(found: list[Show], one: date, other: date):
    """The index may name too many shows, never too few."""
    day, today = sorted((one, other))
    with closing(sqlite3.connect(":memory:")) as base:
        base.executescript(TABLES)
        rows = Shows(base)
        for number, show in enumerate(found):
            rows.add(f"show-{number}", to_plain(show) | {"title": "It"})
        rows.write()
        for word in get_args(State):
            sql, values = MayStand((word,), str(day)).rows
            asked = {number for (number,) in base.execute(sql, values)}
            for number, show in enumerate(found, 1):
                status = status_on(show, day, today=today)
                assert status is None or status.state != word or number in asked
