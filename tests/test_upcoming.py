"""What comes next: of one show, of a library, and as a calendar."""

from __future__ import annotations

import json
import re
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from showfacts import Library
from showfacts.commands.next.answer import what_is_next
from showfacts.commands.upcoming.answer import upcoming
from showfacts.errors import NotRecordedError
from showfacts.evidence.ahead import ahead, ordered
from showfacts.evidence.moment import Moment
from showfacts.model import Cites, Episode, Event, PartialDate, Season, Show

GOLDEN = Path(__file__).parent / "golden"
COMING = GOLDEN / "coming.toml"
TODAY = date(2026, 11, 20)

# A case is one line, however long
# ruff: noqa: E501


def day(text: str) -> PartialDate:
    return PartialDate(text)


def season(number: int, premiere: str | None = None, finale: str | None = None, **more: Any) -> Season:
    return Season(
        number=number,
        premiere=day(premiere) if premiere else None,
        finale=day(finale) if finale else None,
        **more,
    )


def episode(of: int | None, number: int | None, when: str | None, **more: Any) -> Episode:
    return Episode(season=of, number=number, date=day(when) if when else None, **more)


def event(kind: Any, when: str, of: int | None = None, **more: Any) -> Event:
    return Event(type=kind, date=day(when), season=of, **more)


def told(show: Show, *episodes: Episode, on: date = TODAY) -> list[str]:
    """What lies ahead, each as date, what, season and episodes."""
    return [
        " ".join(
            [each.date, each.what, f"s{each.season}"] + [f"e{number}" for number in each.episodes]
        ).replace(" sNone", "")
        for each in ahead(show, episodes, on, today=TODAY)
    ]


BEGUN = season(1, "2025-01-01", "2025-03-01")


@pytest.mark.parametrize(
    ("show", "episodes", "expected"),
    [
        ({}, [], []),
        ({"seasons": (season(1, "2026-11-20", "2026-12-25"),)}, [], ["2026-11-20 premiere s1", "2026-12-25 finale s1"]),
        ({"seasons": (season(1, "2026-11-19", "2026-11-19"),)}, [], []),
        ({"seasons": (season(1, "2027-01-07", release="all-at-once"),)}, [], ["2027-01-07 whole-season s1"]),
        ({"seasons": (season(1, "2026-11"), season(2, "2027"))}, [], ["2026-11 premiere s1", "2027 premiere s2"]),
        ({"seasons": (season(1, "2026"),)}, [], []),  # It may be over
        ({"premiere": day("2027-02-03"), "finale": day("2027-04-01")}, [], ["2027-02-03 premiere", "2027-04-01 finale"]),
        ({"seasons": (BEGUN,), "premiere": day("2027-02-03")}, [], []),
        ({"seasons": (season(0, "2026-12-25"),)}, [], ["2026-12-25 episode s0"]),
    ],
)  # fmt: skip
def test_what_lies_ahead_by_the_dates_of_seasons(
    show: dict[str, Any], episodes: list[Episode], expected: list[str]
):
    assert told(Show(id="a", title="A", **show), *episodes) == expected


@pytest.mark.parametrize(
    ("seasons", "episodes", "expected"),
    [
        # What comes on one date is one thing
        ([], [episode(2, 3, "2026-12-01"), episode(2, 4, "2026-12-01")], ["2026-12-01 episode s2 e3 e4"]),
        # The first episode is the premiere, also where nothing says so
        ([], [episode(2, 1, "2026-12-01"), episode(2, 2, "2026-12-08")], ["2026-12-01 premiere s2 e1", "2026-12-08 episode s2 e2"]),
        # A month becomes the day of the first episode, so that one which is past is no premiere ahead
        ([season(1, "2026-11")], [episode(1, 1, "2026-11-05")], []),
        ([season(1, "2026-12")], [episode(1, 1, "2026-12-05")], ["2026-12-05 premiere s1 e1"]),
        # The last episode that has a date is not the finale, unless it is the last by count
        ([season(1, "2026-11-01", "2026-12")], [episode(1, 5, "2026-12-05")], ["2026-12-05 episode s1 e5", "2026-12 finale s1"]),
        ([season(1, "2026-11-01", "2026-12", episodes=5)], [episode(1, 5, "2026-12-05")], ["2026-12-05 finale s1 e5"]),
        # A season that comes out at once, episode by episode
        (
            [season(1, "2026-12-01", "2026-12-01")],
            [episode(1, 1, "2026-12-01"), episode(1, 2, "2026-12-01")],
            ["2026-12-01 whole-season s1 e1 e2"],
        ),
        # Specials never begin or end a season
        ([season(1, "2026-12-01")], [episode(0, 1, "2026-12-24")], ["2026-12-01 premiere s1", "2026-12-24 episode s0 e1"]),
        ([season(0, "2026-12-24")], [episode(0, 1, "2026-12-24")], ["2026-12-24 episode s0 e1"]),
        ([], [episode(1, 7, None), episode(1, 8, "2026-12-01", absent=True)], []),
        ([], [episode(None, 812, "2026-11-23"), episode(2026, 9, "2026-11-24")], ["2026-11-23 episode e812", "2026-11-24 episode s2026 e9"]),
    ],
)  # fmt: skip
def test_what_lies_ahead_by_the_dates_of_episodes(
    seasons: list[Season], episodes: list[Episode], expected: list[str]
):
    assert told(Show(id="a", title="A", seasons=tuple(seasons)), *episodes) == expected


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([event("date-announced", "2026-06-01", 2, note="For March 2027; more later in 2028")], ["2027-03 premiere s2"]),
        ([event("date-announced", "2026-06-01", 2, note="Late 2026")], ["2026 premiere s2"]),  # It has not begun
        ([event("date-announced", "2026-06-01", 2, note="May 2026")], []),
        ([event("date-announced", "2026-06-01", 2, note="Soon")], []),
        ([event("date-announced", "2024-06-01", 1, note="March 2027")], []),  # Season 1 has begun
        # A delay may name the old date, and takes back the word before it
        ([event("date-announced", "2026-01-01", 2, note="March 2027"), event("delayed", "2026-06-01", 2, note="From 2027 to 2028")], []),
        ([event("date-announced", "2026-01-01", 2, note="March 2027"), event("cancelled", "2026-06-01")], []),
    ],
)  # fmt: skip
def test_a_date_that_only_an_announcement_tells(events: list[Event], expected: list[str]):
    assert told(Show(id="a", title="A", seasons=(BEGUN,), events=tuple(events))) == expected


def test_the_date_of_a_season_tells_who_announced_it():
    show = Show(
        id="a",
        title="A",
        seasons=(season(2, "2027-03-05", sources=("s1",)),),
        events=(
            event("date-announced", "2026-09-01", 2, by="Streamo", note="5 March 2027", sources=("s2",)),
        ),
    )
    [coming] = ahead(show, [episode(2, 1, "2027-03-05", sources=("s3", "s1"))], TODAY, today=TODAY)
    assert (coming.announced, coming.by, coming.sources) == ("2026-09-01", "Streamo", ("s1", "s2", "s3"))


def test_each_date_has_the_sources_that_say_it():
    cites = Cites.of({"premiere": ["first"], "finale": ["last"]})
    row = season(2, "2027-03-05", "2027-04-09", sources=("whole",), cites=cites)
    own = episode(2, 3, "2027-03-19", sources=("row",), cites=Cites.of({"date": ["dated"]}))
    found = ahead(Show(id="a", title="A", seasons=(row,)), [own], TODAY, today=TODAY)
    assert [(each.what, each.sources) for each in found] == [
        ("premiere", ("first",)),
        ("episode", ("dated",)),
        ("finale", ("last",)),
    ]


def test_the_dates_of_a_show_have_the_sources_that_say_them():
    show = Show(
        id="a",
        title="A",
        premiere=day("2027-02-03"),
        finale=day("2027-04-01"),
        sources=("whole",),
        cites=Cites.of({"premiere": ["first"]}),
    )
    found = ahead(show, (), TODAY, today=TODAY)
    assert [(each.what, each.sources) for each in found] == [("premiere", ("first",)), ("finale", ("whole",))]


@pytest.mark.parametrize(
    ("seasons", "events", "expected"),
    [
        ([BEGUN], [event("renewed", "2025-04-01", 2)], "renewed"),
        ([BEGUN, season(2, "2026-01-01")], [event("renewed", "2025-04-01", 2)], None),
        ([BEGUN], [event("renewed", "2025-04-01", 2), event("cancelled", "2025-06-01")], None),
        ([BEGUN], [event("final-season", "2025-04-01", 2)], "final-season"),
        ([], [event("announced", "2025-01-01"), event("ordered", "2025-04-01")], "ordered"),
        ([], [event("ordered", "2025-01-01"), event("passed", "2025-04-01")], None),
        ([BEGUN], [], None),
    ],
)
def test_the_season_that_was_ordered(seasons: list[Season], events: list[Event], expected: str | None):
    show = Show(id="a", title="A", seasons=tuple(seasons), events=tuple(events))
    found = ordered(show, TODAY, today=TODAY)
    assert (found.type if found else None) == expected


@pytest.fixture
def library() -> Library:
    return Library.open(COMING)


def of_all_shows(library: Library, on: date, days: int) -> set[tuple[str, str, str]]:
    """What comes of each show, asked one by one."""
    snapshot = library.at(Moment(day=on, today=TODAY))
    found = set()
    for show in library.shows():
        if snapshot.is_known(show.id):
            coming = ahead(snapshot.show(show.id), snapshot.episodes(show.id), on, today=TODAY)
            found |= {
                (show.id, each.date, each.what) for each in coming if each.date.last <= on + timedelta(days)
            }
    return found


@pytest.mark.parametrize("days", [0, 1, 40, 400])
@pytest.mark.parametrize("file", [COMING, GOLDEN / "library.toml"])
def test_no_show_is_missed(file: Path, days: int):
    """The index narrows what is read, and loses nothing, on any day."""
    library = Library.open(file)
    months = [date(year, month, 3) for year in (2019, 2021, 2026) for month in range(1, 13)]
    days_asked = [TODAY, *(each for each in months if each < TODAY)]
    for on in days_asked:
        snapshot = library.at(Moment(day=on, today=TODAY))
        found = upcoming(snapshot, days=days, platforms=(), spoilers=False, limit=None)
        told_of = [(each.show.id, each.date, each.what) for each in found.rows]
        assert sorted(told_of) == sorted(of_all_shows(library, on, days))


def test_a_month_that_is_running_may_lie_ahead_and_a_year_is_not_told(runner, tmp_path: Path):
    """The season of 2026 has perhaps begun; that of November too, but that is told as what it is: a month."""
    file = tmp_path / "part.toml"
    shows = [
        f'[[shows]]\nid = "{name}"\ntitle = "{name}"\n[[shows.seasons]]\nnumber = 1\npremiere = "{when}"'
        for name, when in (("year", "2026"), ("month", "2026-11"), ("gone", "2026-10"), ("next", "2026-12"))
    ]
    file.write_text("\n".join(["format = 2", *shows]), encoding="utf-8")
    rows = json.loads(runner("upcoming", "--json", data=file).stdout)
    assert [(each["show"]["id"], each["date"]) for each in rows] == [
        ("month", "2026-11"),
        ("next", "2026-12"),
    ]


def test_each_thing_is_told_once_and_in_order(library: Library):
    found = upcoming(
        library.at(Moment(day=TODAY, today=TODAY)), days=90, platforms=(), spoilers=False, limit=None
    )
    keys = [(each.show.id, each.what, each.date) for each in found.rows]
    assert len(set(keys)) == len(keys)
    assert [each.date.last for each in found.rows] == sorted(each.date.last for each in found.rows)


def test_a_platform_that_a_show_has_left_does_not_count(library: Library):
    snapshot = library.at(Moment(day=TODAY, today=TODAY))

    def shows(*platforms: str) -> set[str]:
        found = upcoming(snapshot, days=90, platforms=platforms, spoilers=False, limit=None)
        return {each.show.id for each in found.rows}

    assert shows("tv-nord") == {"pier-2021"}  # at-once-2025 left on 2026-10-31
    assert shows("streamo") == {"at-once-2025"}
    assert shows("streamo", "tv-nord") == {"pier-2021", "at-once-2025"}


def test_titles_are_hidden_unless_asked_for(runner):
    def titles(*words: str) -> set[str]:
        rows = json.loads(runner("upcoming", "--json", *words, data=COMING).stdout)
        assert {each["titles_hidden"] for each in rows if not each["titles"]} <= {True, False}
        return {title for each in rows for title in each["titles"]}

    assert titles() == set()
    assert "The Pilot Did It" in titles("--spoilers")


def test_an_empty_span_and_one_past_the_end_of_the_calendar(runner):
    outcome = runner("upcoming", "--days", "0", "--on", "streamo", "--json", data=COMING)
    assert (outcome.exit_code, json.loads(outcome.stdout)) == (0, [])
    assert "no date on record lies between 2026-11-20 and 2026-11-20" in outcome.stderr
    assert runner("upcoming", "--as-of", "9999-12-31", "--days", "36500", data=COMING).exit_code == 0
    assert runner("upcoming", "--days", "-1", data=COMING).exit_code == 2
    limited = runner("upcoming", "--limit", "1", data=COMING)
    assert (len(limited.stdout.splitlines()), limited.stderr) == (
        1,
        "showfacts: the first 1; there are more\n",
    )


def test_what_comes_next_of_a_season(library: Library):
    snapshot = library.at(Moment(day=TODAY, today=TODAY))
    third = what_is_next(snapshot, "pier-2021", 3).next
    assert third is not None
    assert (third.date, third.what) == ("2027-02", "premiere")
    with pytest.raises(NotRecordedError, match="nothing that comes next of season 1 of “Pier” is on record"):
        what_is_next(snapshot, "pier-2021", 1)
    with pytest.raises(NotRecordedError, match="nothing that comes next of season 3 of “Told” is on record"):
        what_is_next(snapshot, "told-2024", 3)


def test_next_of_a_past_day_knows_no_date_that_came_later(runner):
    outcome = runner("next", "told", "--as-of", "2024-08-01", "--json", data=COMING)
    answer = json.loads(outcome.stdout)
    assert (answer["next"], answer["ordered"]["type"], answer["ordered"]["season"]) == (None, "renewed", 2)
    assert runner("next", "told", "--as-of", "2024-06-15", "--json", data=COMING).exit_code == 4


# -- calendars


def calendar(text: str) -> list[Any]:
    """The events that another library reads, strictly."""
    from ical.calendar_stream import IcsCalendarStream

    [found] = IcsCalendarStream.from_ics(text).calendars
    return list(found.events)


def in_calendar(runner, *words: str, data: Path = COMING) -> list[Any]:
    return calendar(runner(*words, "--format", "ics", data=data).stdout)


def test_a_calendar_of_what_is_upcoming(runner):
    events = {each.uid.partition("@")[0]: each for each in in_calendar(runner, "upcoming")}
    finale = events["pier-2021-s2-finale"]
    assert (finale.dtstart, finale.dtend) == (date(2026, 12, 3), date(2026, 12, 4))
    assert finale.summary == "Pier: season 2 finale, episodes 4-5"
    assert finale.description == "A date is the day in the country of origin: United Kingdom."
    month = events["told-2024-s2-premiere"]  # Never shown as its first day
    assert (month.dtstart, month.dtend) == (date(2027, 1, 1), date(2027, 2, 1))
    assert month.description is not None
    assert month.description.startswith("Announced by Streamo on 2026-10-05: January 2027.")
    assert all(isinstance(each.dtstart, date) for each in events.values())


def test_a_calendar_of_a_thousand_shows_is_whole_and_valid(runner, tmp_path: Path):
    lines = ["format = 2"]
    long = "with commas, semicolons; back\\\\slashes, “quotes” and 한국어 제목 " * 3
    for number in range(1000):
        day = TODAY + timedelta(days=number % 60)
        lines += ["[[shows]]", f'id = "show-{number}"', f'title = "Show {number} {long}"']
        lines += [f"seasons = [{{ number = 1, premiere = {day} }}]"]
    path = tmp_path / "shows.toml"
    path.write_text("\n".join(lines), "utf-8")
    text = runner("upcoming", "--format", "ics", data=path).stdout
    events = calendar(text)
    expected = {f"Show {number} {long}".replace("\\\\", "\\") for number in range(1000)}
    assert {each.summary.rpartition(":")[0] for each in events} == expected
    assert len({each.uid for each in events}) == len(events) == 1000
    assert max(len(line.encode()) for line in text.splitlines()) <= 75


def test_calendars_of_one_show_and_of_many(runner):
    assert len(in_calendar(runner, "episodes", "pier")) == 8
    assert [each.summary for each in in_calendar(runner, "next", "told")] == ["Told: season 2 premiere"]
    assert in_calendar(runner, "next", "ordered") == []
    many = runner(
        "next", "-", "--format", "ics", data=COMING, stdin="told\npier\nnothing\n", answers_in_part=True
    )
    assert many.exit_code == 1
    assert {each.uid.partition("-")[0] for each in calendar(many.stdout)} == {"told", "pier"}


def test_no_text_from_outside_breaks_a_calendar(runner):
    outcome = runner("upcoming", "--spoilers", "--format", "ics", data=COMING)
    lines = outcome.stdout.split("\r\n")
    assert not any(set(line) & set("\r\n\x1b\x00\u2028\x85") for line in lines)
    assert [line for line in lines if len(line.encode()) > 75] == []
    assert lines.count("END:VEVENT") == lines.count("BEGIN:VEVENT") == len(calendar(outcome.stdout))
    assert not any(line.startswith("DTSTART:1970") for line in lines)
    found = next(each for each in calendar(outcome.stdout) if each.uid.startswith("evil-2026-s1e2@"))
    assert found.summary == "Evil\ufffd[31m END:VEVENT; a, b\\  c: season 1 episode 2"


def test_names_of_events_stay_and_are_apart(runner, tmp_path: Path):
    before = {each.uid: each.dtstart for each in in_calendar(runner, "upcoming", "--days", "400")}
    moved = tmp_path / "moved.toml"
    text = COMING.read_text(encoding="utf-8")
    moved.write_text(text.replace("premiere = 2027-01-07", "premiere = 2027-01-14"), encoding="utf-8")
    after = {each.uid: each.dtstart for each in in_calendar(runner, "upcoming", "--days", "400", data=moved)}
    assert before.keys() == after.keys()
    assert {uid for uid in before if before[uid] != after[uid]} == {
        "at-once-2025-s2-premiere@showfacts.invalid"
    }
    episodes = [each.uid for each in in_calendar(runner, "episodes", "--id", "evil-2026", "--spoilers")]
    assert len(set(episodes)) == len(episodes)


def test_a_calendar_over_a_thousand_shows(runner, tmp_path: Path):
    lines = ["format = 2"]
    for number in range(1000):
        lines += [
            "[[shows]]",
            f'id = "show-{number}"',
            f'title = "Show {number}"',
            "[[shows.seasons]]",
            "number = 1",
        ]
        lines += [f"premiere = {TODAY + timedelta(days=number % 90)}"]
    file = tmp_path / "many.toml"
    file.write_text("\n".join(lines), encoding="utf-8")
    events = in_calendar(runner, "upcoming", data=file)
    assert len({each.uid for each in events}) == 1000


def test_an_answer_without_dates_is_no_calendar(runner):
    outcome = runner("show", "pier", "--format", "ics", data=COMING)
    said = "this answer has no dates that a calendar could hold; calendars are made of next, episodes and upcoming"
    assert (outcome.exit_code, outcome.stderr) == (2, f"showfacts: {said}\n")


def test_without_the_library_for_calendars_it_is_told_how_to_have_it(runner, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "icalendar", None)
    outcome = runner("upcoming", "--format", "ics", data=COMING)
    assert outcome.exit_code == 2
    assert re.search(r"pip install 'showfacts\[ics\]'", outcome.stderr)
    assert runner("upcoming", data=COMING).exit_code == 0
