"""A show taken apart into facts."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings

from showfacts.evidence.facts import facts_of
from showfacts.model import (
    Availability,
    CastCredit,
    ClaimField,
    Company,
    CrewCredit,
    Event,
    ExternalIds,
    PartialDate,
    Relation,
    Review,
    Season,
    Show,
)

from .datasets import things


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


def test_the_plain_fields_rest_on_the_sources_of_the_show():
    show = Show(
        id="it",
        title="It",
        aliases=("Id",),
        countries=("KR", "US"),
        ids=ExternalIds(tvmaze=7),
        sources=("s",),
    )
    facts = list(facts_of(show))
    assert [(each.field, each.value) for each in facts] == [
        ("title", "It"),
        ("alias", "Id"),
        ("country", "KR, US"),
        ("id", "7"),
    ]
    assert all(each.sources == ("s",) for each in facts)


@given(things(Show))
@settings(deadline=None)
def test_every_fact_is_of_a_field_and_no_row_is_lost(show: Show):
    facts = list(facts_of(show))
    assert {each.field for each in facts} <= set(get_args(ClaimField))
    assert all(each.value for each in facts)
    rows = (*show.cast, *show.crew, *show.companies, *show.events, *show.availability, *show.relations)
    assert len(facts) >= len(rows) + len(show.reviews)
