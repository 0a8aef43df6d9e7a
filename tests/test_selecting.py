"""A selection as a question to the index admits what it says, in the order that it says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showfacts.index.select import SeasonsBegun, Selection, Standing
from showfacts.library.library import Library
from showfacts.model import Show
from showfacts.status import status_on
from showfacts.status.seasons import extent_of

if TYPE_CHECKING:
    from showfacts.index.select import Order

YEARS = [None, 1959, 1960, 1999, 2019, 2020]
COPRODUCED = ', "GB"'
DAYS = ['"2015"', '"2016-03"', "2016-03-15", None, "2018-12-31", "2019-01-01", "2030-01-01"]
LANGUAGES, SOURCES = ["en", "ko", "fr"], ["a", "b", "c"]
TITLES = ["Alpha", "alpha", "Beta 2", "Beta", "夜", "Ärger"]


def text() -> str:
    """Sixty shows in which every year, title, country and platform meets many others."""
    lines = [
        "format = 1",
        *(f'[[platforms]]\nid = "{each}"\nname = "{each.upper()}"' for each in ("one", "two")),
        *(f'[[sources]]\nid = "{each}"\npublisher = "P"\nkind = "press"' for each in SOURCES),
        '[[people]]\nname = "Ann"\naliases = ["Ann Other"]',
    ]
    for number in range(60):
        lines += ["[[shows]]", f'id = "show-{number:02}"', f'title = "{TITLES[number % 6]}"']
        year = YEARS[number * 7 % 6 if number % 5 else 0]
        lines += [f"year = {year}"] if year else []
        lines += [f'countries = ["{"US" if number % 3 else "KR"}"{COPRODUCED if number % 4 else ""}]']
        lines += ['genres = ["drama"]'] if number % 7 == 0 else []
        lines += ['type = "scripted"'] if number % 2 else []
        lines += [f'languages = ["{LANGUAGES[number % 3]}"]'] if number % 4 else []
        lines += [f'sources = ["{SOURCES[number % 3]}"]'] if number % 5 == 0 else []
        lines += [f"season_count = {number % 4 + 1}"] if number % 3 == 0 else []
        if number % 2:
            lines += [
                "[[shows.availability]]",
                'platform = "one"',
                f"original = {str(number % 3 == 0).lower()}",
            ]
        if number % 4 == 0:
            lines += ["[[shows.availability]]", 'platform = "two"', "from = 2020-01-01"]
        if number % 9 == 0:
            lines += ["[[shows.events]]", "date = 2019-01-01", 'type = "ordered"']
        if number % 9 == 3:
            lines += ["[[shows.events]]", "date = 2019-01-01", 'type = "teaser"', 'sources = ["b"]']
        if number % 8 == 0:
            lines += [
                "[[shows.cast]]",
                'person = "Ann"',
                "[[shows.crew]]",
                'person = "Bo"',
                'role = "writer"',
            ]
        if number % 8 == 4:
            lines += ["[[shows.cast]]", 'person = "Ann Other"']
        lines += seasons(number) if year else []  # Else they would tell the year
    return "\n".join(lines)


def seasons(number: int) -> list[str]:
    """The seasons of a show, with all kinds of dates."""
    lines: list[str] = []
    for season in range(number % 5):
        day = DAYS[(number * 3 + season * 5) % len(DAYS)]
        lines += ["[[shows.seasons]]", f"number = {season}"]
        lines += [f"{'finale' if season % 4 == 3 else 'premiere'} = {day}"] if day else []
    return lines


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    path = tmp_path_factory.mktemp("data") / "shows.toml"
    path.write_text(text(), encoding="utf-8")
    return Library.open(path)


BOUNDS = st.none() | st.sampled_from([1900, 1959, 1960, 2000, 2020])
COUNTS = st.none() | st.integers(0, 5)
RANGES = st.lists(st.tuples(COUNTS, COUNTS), min_size=1, max_size=2).map(tuple)
ASKED = ["2014-01-01", "2016-03-14", "2016-03-31", "2018-12-31", "2019-01-01", "2026-11-27", "2031-01-01"]
STANDINGS = st.sampled_from([("undetermined",), ("ended", "renewed"), ("airing",), ("none-on-record",)])
SELECTIONS = st.builds(
    Selection,
    platforms=st.sets(st.sampled_from(["one", "two"])).map(tuple),
    networks=st.sampled_from([(), ("one",)]),
    countries=st.sets(st.sampled_from(["US", "KR", "GB"])).map(tuple),
    genres=st.sampled_from([(), (("drama",),), (("comedy", "drama"),), (("comedy",),)]),
    languages=st.sampled_from([(), (), ("ko",), ("ko", "fr"), ("ja",)]),
    events=st.sampled_from([(), (), ("ordered",), ("teaser", "ordered"), ("trailer",)]),
    people=st.sampled_from([(), (), ("Ann",), ("Bo", "Ann"), ("nobody",)]),
    source=st.sampled_from([None, None, "a", "b"]),
    types=st.sampled_from([(), ("scripted",), ("news", "scripted"), ("news",)]),
    years=st.lists(st.tuples(BOUNDS, BOUNDS), max_size=2).map(tuple),
    seasons=st.none() | st.builds(SeasonsBegun, RANGES, st.sampled_from(ASKED)),
    standing=st.none() | st.builds(Standing, STANDINGS, st.sampled_from(["2026-11-27", "2031-01-01"])),
    order=st.sampled_from(["title", "year", "newest"]),
)


@settings(deadline=None, max_examples=300)
@given(selection=SELECTIONS, enough=st.sampled_from([1, 10, 1000]))
def test_a_selection_admits_what_it_says(library: Library, selection: Selection, enough: int):
    """Whether few or many shows make something common changes the question, not the answer."""
    common = {
        each
        for each, question, values in selection.counts(enough)
        if library.index.ask(question, values)[0][0] == enough
    }
    found = [row[0] for row in library.index.ask(*selection.question(common))]
    shows = [library.show(f"show-{number:02}") for number in range(60)]
    assert found == in_order([show.id for show in shows if admits(selection, show)], shows, selection.order)
    assert found == [header.id for header in library.select(selection)]


def admits(selection: Selection, show: Show) -> bool:
    on = {offer.platform for offer in show.availability}
    made_for = {offer.platform for offer in show.availability if offer.original}
    return (
        (not selection.platforms or not on.isdisjoint(selection.platforms))
        and (not selection.networks or not made_for.isdisjoint(selection.networks))
        and (not selection.countries or not set(show.countries).isdisjoint(selection.countries))
        and not any(set(show.genres).isdisjoint(genres) for genres in selection.genres)
        and (not selection.types or show.type in selection.types)
        and (not selection.languages or not set(show.languages).isdisjoint(selection.languages))
        and (not selection.events or any(each.type in selection.events for each in show.events))
        and all(credits_them(show, each) for each in selection.people)
        and (selection.source is None or selection.source in named_by(show))
        and has_seasons(selection.seasons, show)
        and (selection.standing is None or stands(selection.standing, show))
        and (not selection.years or any(is_within(show.year, years) for years in selection.years))
    )


def credits_them(show: Show, person: str) -> bool:
    names = {credit.person for credit in (*show.cast, *show.crew)}
    return person in names or (person == "Ann" and "Ann Other" in names)


def named_by(show: Show) -> set[str]:
    return {*show.sources, *(source for event in show.events for source in event.sources)}


def has_seasons(wanted: SeasonsBegun | None, show: Show) -> bool:
    count = extent_of(show, date.fromisoformat(wanted.day)).season_count if wanted else None
    return wanted is None or any(is_within(count, bounds) for bounds in wanted.ranges)


def stands(wanted: Standing, show: Show) -> bool:
    day = date.fromisoformat(wanted.day)
    found = status_on(show, day, today=day)
    return found is not None and not {found.state, found.decision}.isdisjoint(wanted.standings)


def is_within(year: int | None, years: tuple[int | None, int | None]) -> bool:
    low, high = years
    return year is not None and (low is None or year >= low) and (high is None or year <= high)


def in_order(idents: list[str], shows: list[Show], order: Order) -> list[str]:
    """By folded title; years that are not on record come before others there, and after them elsewhere."""
    known = {show.id: show for show in shows}
    sort = {
        "夜": "夜",
        "Ärger": "arger",
        "Beta 2": "beta 2",
        "Beta": "beta",
        "Alpha": "alpha",
        "alpha": "alpha",
    }

    def place(ident: str) -> tuple[object, ...]:
        show = known[ident]
        title = sort[show.title]
        if order == "title":
            return (title, show.year or 0, ident)
        return (show.year is None, (show.year or 0) * (-1 if order == "newest" else 1), title, ident)

    return sorted(idents, key=place)
