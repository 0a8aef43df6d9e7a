"""Every field of a show has a rule that says since when it was known."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from showfacts.evidence.citations import LISTS, Sources
from showfacts.evidence.past import OTHERS, ROWS, Then, is_over, known_on, was_recorded
from showfacts.model import (
    Availability,
    CastCredit,
    Cites,
    Company,
    Drop,
    Episode,
    Event,
    ExternalIds,
    Listing,
    PartialDate,
    Relation,
    Review,
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
    return Then(show=show, day=date.fromisoformat(day), sources=Sources(SOURCES), is_known=lambda _: True)


def known(day: str) -> Show:
    return known_on(then(day))


def test_every_field_of_a_show_has_a_rule():
    ruled = [*(field.key for field in FIELDS), *ROWS, *OTHERS]
    assert sorted(ruled) == sorted(field.name for field in fields(Show))


def test_the_table_of_fields_is_in_the_order_of_the_dataclass():
    keys = [field.key for field in FIELDS]
    assert keys == [field.name for field in fields(Show) if field.name in keys]
    assert list(CATALOGUES) == [field.name for field in fields(ExternalIds)]


def test_every_list_of_words_may_lose_some_of_them():
    assert {field.key for field in FIELDS if field.is_list} == {field.name for field in fields(Drop)}


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
        ("genres", "2020-01-09", ()),
        ("genres", "2020-01-10", ("drama",)),
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


def test_a_name_is_known_from_the_day_on_which_it_was_said():
    named = replace(SHOW, aliases=("Exes", "Ex-es"), cites=Cites.of({"aliases/Ex-es": ["late"]}))
    assert known_on(then("2022-02-14", named)).aliases == ("Exes",)
    assert known_on(then("2022-02-14", named)).cites == Cites()
    assert known_on(then("2022-02-15", named)).aliases == ("Exes", "Ex-es")


def test_a_word_of_a_list_is_known_from_the_day_on_which_it_was_said():
    of_genres = replace(
        SHOW, genres=("drama", "music"), cites=Cites.of({"genres/drama": ["early"], "genres/music": ["late"]})
    )
    assert known_on(then("2020-02-01", of_genres)).genres == ("drama",)
    assert known_on(then("2022-02-15", of_genres)).genres == ("drama", "music")


CREDIT = CastCredit(
    person="Ada",
    character="Mara",
    also_named=("Mar",),
    billing="main",
    sources=("early", "late"),
    cites=Cites.of({"character": ["late"], "also_named": ["undated"]}),
)


@pytest.mark.parametrize(
    ("day", "credit"),
    [
        ("2019-12-15", (None, (), "main")),
        ("2020-01-10", (None, ("Mar",), "main")),
        ("2022-02-14", (None, ("Mar",), "main")),
        ("2022-02-15", ("Mara", ("Mar",), "main")),
    ],
)
def test_a_value_of_a_row_is_known_once_a_source_said_it(day: str, credit: object):
    (row,) = known_on(then(day, replace(SHOW, cast=(CREDIT,)))).cast
    assert (row.character, row.also_named, row.billing) == credit
    assert {"late"}.isdisjoint(row.cites.sources()) is (day < "2022-02-15")


@pytest.mark.parametrize(
    ("note", "day", "shown"),
    [
        ("Still there in October 2024.", "2024-09-30", None),
        ("Still there in October 2024.", "2024-10-01", "Still there in October 2024."),
        ("Part 2 from December 9, 2022.", "2022-12-08", None),
        ("All of it.", "2021-01-01", "All of it."),
    ],
)
def test_a_note_that_names_a_later_date_was_written_later(note: str, day: str, shown: str | None):
    rows = replace(
        SHOW,
        availability=(Availability(platform="p", from_=PartialDate("2020-01-10"), note=note),),
        relations=(Relation(type="remake-of", work="A film", note=note),),
        reviews=(Review(by="Early", score=1, scale=5, note=note, sources=("early",)),),
    )
    kept = known_on(then(day, rows))
    assert {row.note for row in (*kept.availability, *kept.relations, *kept.reviews)} == {shown}


@pytest.mark.parametrize(
    ("note", "cites", "shown"),
    [
        ("For May 2022; it came on 2022-06-01", {}, "For May 2022"),
        ("For May 2022; by Netflix", {}, "For May 2022; by Netflix"),
        ("For May 2022", {"note": ["late"]}, None),
    ],
)
def test_an_event_has_the_note_of_its_day(note: str, cites: dict[str, list[str]], shown: str | None):
    event = Event(
        date=PartialDate("2021-10-01"), type="renewed", note=note, sources=("early",), cites=Cites.of(cites)
    )
    (kept,) = known_on(then("2021-11-01", replace(SHOW, events=(event,)))).events
    assert kept.note == shown


@pytest.mark.parametrize(
    ("sources", "day", "is_known"),
    [
        ((), "2020-01-09", False),
        ((), "2020-01-10", True),
        (("undated",), "2020-01-10", True),
        (("late",), "2022-02-14", False),
        (("late",), "2022-02-15", True),
        (("early",), "2019-12-01", True),
    ],
)
def test_a_relation_is_known_once_a_source_said_it(sources: tuple[str, ...], day: str, is_known: bool):
    related = replace(SHOW, relations=(Relation(type="remake-of", work="A film", sources=sources),))
    assert bool(known_on(then(day, related)).relations) is is_known


@pytest.mark.parametrize(
    ("day", "is_known"),
    [("2019-12-31", False), ("2020-05-31", False), ("2020-06-30", True), ("2024-01-01", True)],
)
def test_an_offer_with_only_a_last_day_is_known_in_the_year_up_to_it(day: str, is_known: bool):
    offer = Availability(platform="p", until=PartialDate("2021-06-30"), sources=())
    assert bool(known_on(then(day, replace(SHOW, availability=(offer,)))).availability) is is_known


ENDED = Season(number=1, premiere=PartialDate("2020-01-10"), finale=PartialDate("2020-03-13"))
OPEN = Season(number=1, premiere=PartialDate("2020-01-10"))
NEXT = Season(number=2, premiere=PartialDate("2021-01-10"))


@pytest.mark.parametrize(
    ("season", "others", "day", "over"),
    [
        (ENDED, (NEXT,), "2020-03-12", False),
        (ENDED, (), "2020-03-13", True),
        (replace(ENDED, finale=PartialDate("2020-03")), (), "2020-03-30", False),
        (replace(ENDED, finale=PartialDate("2020-03")), (), "2020-03-31", True),
        (OPEN, (), "2026-11-20", False),
        (replace(OPEN, release="weekly"), (), "2026-11-20", False),
        (replace(OPEN, release="all-at-once"), (), "2020-01-10", True),
        (OPEN, (NEXT,), "2021-01-09", False),
        (OPEN, (NEXT,), "2021-01-10", True),
        (OPEN, (replace(NEXT, premiere=None),), "2026-11-20", False),
        (replace(NEXT, finale=None), (OPEN,), "2026-11-20", False),
        (replace(OPEN, number=0), (NEXT,), "2026-11-20", False),
    ],
)
def test_a_season_is_over_with_its_last_day_or_when_the_next_one_has_begun(
    season: Season, others: tuple[Season, ...], day: str, over: bool
):
    show = Show(id="it", title="It", seasons=(season, *others))
    assert is_over(show, season, PartialDate(day).first) is over
