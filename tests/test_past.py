"""Every field of a show has a rule that says since when it was known."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from showfacts.evidence.citations import LISTS, Sources
from showfacts.evidence.past import OTHERS, ROWS, Then, known_on, was_recorded
from showfacts.model import (
    Cites,
    Company,
    Episode,
    ExternalIds,
    Listing,
    PartialDate,
    Season,
    Show,
    Source,
)
from showfacts.model.fields import CATALOGUES, FIELDS

SOURCES = {
    "early": Source(id="early", publisher="Early", published=PartialDate("2019-12-01"), kind="press"),
    "late": Source(id="late", publisher="Late", published=PartialDate("2022-02-15"), kind="press"),
    "undated": Source(id="undated", publisher="Undated", kind="fan"),
}
SHOW = Show(
    id="x",
    title="X",
    original_title="Ex",
    aliases=("Exes",),
    type="scripted",
    year=2020,
    countries=("KR",),
    genres=("drama",),
    premise="Two people meet.",
    season_count=2,
    episode_count=14,
    premiere=PartialDate("2020-01-10"),
    finale=PartialDate("2021-03-13"),
    sources=("early",),
    checked=PartialDate("2026-11-20"),
    cites=Cites.of({"premise": ["late"], "type": ["early", "late"]}),
    ids=ExternalIds(imdb="tt1"),
    seasons=(
        Season(number=1, episodes=8, premiere=PartialDate("2020-01-10"), finale=PartialDate("2020-03-13")),
    ),
    episodes=(
        Episode(season=1, number=1, date=PartialDate("2020-01-10")),
        Episode(season=1, number=2, date=PartialDate("2020-01-17")),
        Episode(season=1, number=3),
    ),
    companies=(Company(name="Pictures", sources=("late",)),),
    listings=(Listing(date=PartialDate("2020-06-01"), status="running", by="TVmaze"),),
)


def then(day: str, show: Show = SHOW) -> Then:
    return Then(show, date.fromisoformat(day), Sources(SOURCES), lambda _: True)


def known(day: str) -> Show:
    return known_on(then(day))


def test_every_field_of_a_show_has_a_rule():
    ruled = [*(field.key for field in FIELDS), *ROWS, *OTHERS]
    assert sorted(ruled) == sorted(field.name for field in fields(Show))


def test_the_table_of_fields_is_in_the_order_of_the_dataclass():
    keys = [field.key for field in FIELDS]
    assert keys == [field.name for field in fields(Show) if field.name in keys]
    assert list(CATALOGUES) == [field.name for field in fields(ExternalIds)]


def test_every_list_of_rows_is_known_to_have_sources():
    assert set(LISTS) == {*ROWS, "claims"}


@pytest.mark.parametrize(
    ("field", "day", "value"),
    [
        ("title", "2019-12-15", "X"),
        ("original_title", "2019-12-15", "Ex"),
        ("aliases", "2019-12-15", ("Exes",)),
        ("countries", "2019-12-15", ("KR",)),
        ("type", "2019-11-30", None),
        ("type", "2019-12-01", "scripted"),
        ("year", "2020-01-09", None),
        ("year", "2020-01-10", 2020),
        ("genres", "2019-11-30", ()),
        ("genres", "2019-12-01", ("drama",)),
        ("premise", "2022-02-14", None),
        ("premise", "2022-02-15", "Two people meet."),
        ("premiere", "2020-01-09", None),
        ("premiere", "2020-01-10", "2020-01-10"),
        ("finale", "2021-03-12", None),
        ("finale", "2021-03-13", "2021-03-13"),
        ("season_count", "2021-03-12", None),
        ("season_count", "2021-03-13", 2),
        ("episode_count", "2021-03-13", 14),
        ("checked", "2026-11-19", None),
        ("checked", "2026-11-20", "2026-11-20"),
        ("companies", "2022-02-14", ()),
        ("listings", "2020-05-31", ()),
    ],
)
def test_a_field_is_known_from_its_day_on(field: str, day: str, value: object):
    assert getattr(known(day), field) == value


def test_a_cite_goes_with_its_field_and_names_sources_of_then():
    assert known("2020-02-01").cites == Cites.of({"type": ["early"]})
    assert known("2022-02-15").cites == Cites.of({"premise": ["late"], "type": ["early", "late"]})


@pytest.mark.parametrize(
    ("day", "numbers"),
    [("2020-01-09", []), ("2020-01-10", [1]), ("2020-02-01", [1, 2]), ("2020-03-13", [1, 2, 3])],
)
def test_episodes_are_known_once_they_were_shown(day: str, numbers: list[int]):
    assert [each.number for each in known(day).episodes] == numbers


@pytest.mark.parametrize(
    ("show", "day", "is_recorded"),
    [
        (replace(SHOW, sources=(), cites=Cites(), listings=()), "2020-01-09", False),
        (replace(SHOW, sources=(), cites=Cites(), listings=()), "2020-01-10", True),
        (replace(SHOW, premiere=None, sources=(), cites=Cites()), "2020-05-31", False),
        (replace(SHOW, premiere=None, sources=(), cites=Cites()), "2020-06-01", True),
        (SHOW, "2019-11-30", False),
        (SHOW, "2019-12-01", True),
    ],
)
def test_a_show_is_on_record_from_the_first_dated_word_on(show: Show, day: str, is_recorded: bool):
    assert was_recorded(then(day, show)) is is_recorded
