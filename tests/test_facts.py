"""A show taken apart into facts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given, settings

from showfacts.evidence.facts import facts_of
from showfacts.model import (
    Availability,
    CastCredit,
    Cites,
    Company,
    CrewCredit,
    Event,
    ExternalIds,
    Listing,
    PartialDate,
    Relation,
    Review,
    Season,
    Show,
)
from showfacts.model.fields import CLAIM_FIELDS
from showfacts.model.terms import EventType

from .datasets import things

EVENTS = get_args(EventType)


@pytest.mark.parametrize(
    ("table", "row", "expected"),
    [
        ("cast", CastCredit(person="P"), [("cast", "P", "P")]),
        (
            "cast",
            CastCredit(person="P", character="C", also_named=("D", "E")),
            [("cast", "C", "P as C (D, E)")],
        ),
        ("crew", CrewCredit(person="P", role="writer"), [("writer", "P", "P")]),
        ("crew", CrewCredit(person="P", role="executive producer"), [("executive-producer", "P", "P")]),
        ("crew", CrewCredit(person="P", role="editor"), [("crew", "P", "P, editor")]),
        ("companies", Company(name="N", role="studio"), [("company", "studio", "N")]),
        (
            "events",
            Event(date=PartialDate("2020-01"), type="final-season", season=2, by="A"),
            [("status", "season 2", "final season season 2 by A, 2020-01")],
        ),
        ("events", Event(date=PartialDate("2020"), type="trailer"), [("trailer", None, "trailer, 2020")]),
        ("events", Event(date=PartialDate("2020"), type="teaser"), [("teaser", None, "teaser, 2020")]),
        (
            "events",
            Event(date=PartialDate("2020"), type="announced", season=0),
            [("announcement", "specials", "announced specials, 2020")],
        ),
        (
            "availability",
            Availability(platform="p", regions=("KR", "JP")),
            [("availability", "p", "p, KR JP")],
        ),
        (
            "availability",
            Availability(platform="p", from_=PartialDate("2020"), until=PartialDate("2021")),
            [("availability", "p", "p, 2020 to 2021")],
        ),
        (
            "availability",
            Availability(platform="p", until=PartialDate("2021")),
            [("availability", "p", "p, until 2021")],
        ),
        ("relations", Relation(type="remake-of", work="W"), [("relation", "W", "remake of W")]),
        ("reviews", Review(by="B", score=3.5, scale=5), [("rating", "B", "3.5 of 5")]),
        (
            "seasons",
            Season(number=2, episodes=0, premiere=PartialDate("2020"), runtime_minutes=(40, 50)),
            [
                ("episodes", "season 2", "0"),
                ("premiere", "season 2", "2020"),
                ("runtime", "season 2", "40-50"),
            ],
        ),
        ("seasons", Season(number=0, runtime_minutes=45), [("runtime", "specials", "45")]),
    ],
)
def test_each_row_in_words(table: str, row: object, expected: list[tuple[str, str | None, str]]):
    facts = list(facts_of(Show(id="it", **{table: (row,)})))
    assert [(each.field, each.about, each.value) for each in facts] == expected


STATUS = """
pilot-ordered ordered passed picked-up renewed final-season cancelled suspended resumed delayed moved
continued-as ended order-changed statement filming-started filming-ended
"""
ROLES = "creator developer showrunner director writer producer executive-producer composer"


@pytest.mark.parametrize("kind", EVENTS)
def test_each_event_is_a_fact_of_the_field_that_claims_of_it_are_made_under(kind: EventType):
    """What became of a show is its status; a trailer is one, and all else was announced."""
    field = "status" if kind in STATUS.split() else kind if kind in ("trailer", "teaser") else "announcement"
    (fact,) = facts_of(Show(id="it", events=(Event(date=PartialDate("2020"), type=kind, sources=("s",)),)))
    assert (fact.field, fact.value) == (field, f"{kind.replace('-', ' ')}, 2020")
    assert set(STATUS.split()) < set(EVENTS)


@pytest.mark.parametrize("field", ROLES.split())
def test_each_role_that_has_a_field_of_its_own(field: str):
    credit = CrewCredit(person="P", role=field.replace("-", " "))
    (fact,) = facts_of(Show(id="it", crew=(credit,)))
    assert (fact.field, fact.about, fact.value) == (field, "P", "P")


DAY = PartialDate("2024-06-01")


def test_a_plain_field_is_credited_only_to_the_sources_that_are_cited_for_it():
    show = Show(
        id="it",
        title="It",
        aliases=("Id", "Es"),
        year=2020,
        sources=("entry",),
        cites=Cites.of({"title": ["a", "b"], "aliases/Id": ["c"]}),
    )
    assert [(each.field, each.value, each.sources) for each in facts_of(show)] == [
        ("title", "It", ("a", "b")),
        ("alias", "Id", ("c",)),
        ("alias", "Es", ()),
        ("year", "2020", ()),
    ]


@pytest.mark.parametrize(
    ("cites", "expected"),
    [
        ({}, [("KR, US", ())]),
        ({"countries": ["a"]}, [("KR, US", ("a",))]),
        ({"countries/US": ["b"]}, [("KR", ()), ("US", ("b",))]),
        ({"countries": ["a"], "countries/US": ["b"]}, [("KR", ("a",)), ("US", ("b",))]),
    ],
)
def test_the_words_of_a_list_are_facts_of_their_own_where_sources_say_single_ones(
    cites: dict[str, list[str]], expected: list[tuple[str, tuple[str, ...]]]
):
    show = Show(id="it", countries=("KR", "US"), cites=Cites.of(cites))
    assert [(each.value, each.sources) for each in facts_of(show)] == expected


def test_ids_have_the_sources_of_their_catalogue_or_of_all_ids():
    show = Show(
        id="it",
        ids=ExternalIds(imdb="tt1", tvmaze=7),
        cites=Cites.of({"ids/imdb": ["a"], "ids": ["b"]}),
    )
    assert [(each.about, each.value, each.sources) for each in facts_of(show)] == [
        ("imdb", "tt1", ("a",)),
        ("tvmaze", "7", ("b",)),
    ]


def test_the_totals_of_a_show_are_facts():
    show = Show(id="it", season_count=3, episode_count=30, premiere=DAY, finale=DAY, runtime_minutes=(20, 25))
    assert [(each.field, each.about, each.value) for each in facts_of(show)] == [
        ("seasons", None, "3"),
        ("episodes", None, "30"),
        ("premiere", None, "2024-06-01"),
        ("finale", None, "2024-06-01"),
        ("runtime", None, "20-25"),
    ]


def test_a_value_of_a_season_has_its_own_sources_where_they_are_named():
    season = Season(
        number=1, episodes=4, premiere=DAY, sources=("row",), cites=Cites.of({"episodes": ["count"]})
    )
    found = {each.field: each.sources for each in facts_of(Show(id="it", seasons=(season,)))}
    assert found == {"episodes": ("count",), "premiere": ("row",)}


CAST = CastCredit(person="P", character="C", also_named=("D",), sources=("a", "b"))
EVENT = Event(date=DAY, type="renewed", season=2, by="N", sources=("a", "b"))
OFFER = Availability(platform="p", from_=PartialDate("2020"), regions=("KR", "US"), sources=("a", "b"))


@pytest.mark.parametrize(
    ("table", "row", "cites", "expected"),
    [
        ("cast", CAST, {}, [("cast", "P as C (D)", ("a", "b"))]),
        (
            "cast",
            CAST,
            {"character": ["b"]},
            [("cast", "P as C (D)", ("b",)), ("cast", "P as D", ("a",))],
        ),
        (
            "cast",
            replace(CAST, also_named=()),
            {"character": ["b"]},
            [("cast", "P as C", ("b",)), ("cast", "P", ("a",))],
        ),
        ("cast", CAST, {"also_named": ["c"]}, [("cast", "P as C", ("a", "b")), ("character", "D", ("c",))]),
        ("cast", replace(CAST, also_named=()), {"character": []}, [("cast", "P", ("a", "b"))]),
        (
            "events",
            EVENT,
            {"date": ["b"], "by": ["a"]},
            [("status", "renewed season 2 by N", ("a",)), ("status", "renewed season 2, 2024-06-01", ("b",))],
        ),
        (
            "availability",
            OFFER,
            {"from": ["a"], "regions/US": ["b"]},
            [("availability", "p, from 2020, KR", ("a",)), ("availability", "p, KR US", ("b",))],
        ),
        (
            "crew",
            CrewCredit(person="P", role="editor", sources=("a", "b")),
            {"role": ["b"]},
            [("crew", "P, editor", ("b",))],
        ),
        (
            "crew",
            CrewCredit(person="P", role="editor", sources=("a", "b")),
            {"role": ["b"], "person": ["a"]},
            [("crew", "P, editor", ())],
        ),
    ],
)
def test_a_source_is_credited_only_with_what_it_says_of_a_row(
    table: str, row: Any, cites: dict[str, list[str]], expected: list[tuple[str, str, tuple[str, ...]]]
):
    row = replace(row, cites=Cites((key, tuple(idents)) for key, idents in cites.items()))
    facts = facts_of(Show(id="it", **{table: (row,)}))
    assert [(each.field, each.value, each.sources) for each in facts] == expected


def test_a_value_of_a_season_without_a_source_is_nobodys_word():
    season = Season(number=1, episodes=4, premiere=DAY, sources=("a",), cites=Cites([("episodes", ())]))
    found = {each.field: each.sources for each in facts_of(Show(id="it", seasons=(season,)))}
    assert found == {"episodes": (), "premiere": ("a",)}


def test_a_listing_is_told_with_its_catalogue_and_day():
    listing = Listing(date=DAY, status="to-be-determined", by="TVmaze", sources=("tvmaze",))
    (fact,) = facts_of(Show(id="it", listings=(listing,)))
    assert fact.field == "status"
    assert fact.value == "listed as to be determined by TVmaze, 2024-06-01"
    assert fact.sources == ("tvmaze",)


@pytest.mark.slow
@given(things(Show))
@settings(deadline=None)
def test_every_fact_is_of_a_field_and_no_row_is_lost(show: Show):
    facts = list(facts_of(show))
    assert {each.field for each in facts} <= set(CLAIM_FIELDS)
    assert all(each.value for each in facts)
    rows = (*show.cast, *show.crew, *show.companies, *show.events, *show.availability, *show.relations)
    assert len(facts) >= len(rows) + len(show.reviews) + len(show.listings)


@pytest.mark.slow
@given(things(Show))
@settings(deadline=None)
def test_the_sources_of_the_entry_are_credited_with_nothing(show: Show):
    entry = replace(show, sources=("the entry as a whole",))
    assert all("the entry as a whole" not in each.sources for each in facts_of(entry))
