"""Words for a field, and whether a text is about a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showfacts.finding.fields import fields_meant
from showfacts.model.fields import CLAIM_FIELDS
from showfacts.text.fold import concerns


@pytest.mark.parametrize("field", CLAIM_FIELDS)
def test_a_field_is_meant_by_its_own_name(field: str):
    assert field in fields_meant(field)
    assert field in fields_meant(field.replace("-", " ").upper())


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("writers", ("writer",)),
        ("episode", ("episodes",)),
        ("season", ("seasons",)),
        ("countries", ("country",)),
        ("premieres", ("premiere",)),
        ("Executive Producers", ("executive-producer",)),
        ("release date", ("premiere", "release")),
        ("release dates", ("premiere", "release")),
        ("actors", ("cast", "character")),
        ("actress", ("cast", "character")),
        ("character", ("cast", "character")),
        ("aka", ("alias", "working-title")),
        ("author", ("writer", "authorship")),
        ("screenwriter", ("writer",)),
        ("scriptwriter", ("writer",)),
        ("cancelled", ("status",)),
        ("renewed", ("status",)),
        ("renewal", ("status",)),
        ("ended", ("status", "finale")),
        ("ending", ("status", "finale")),
        ("date", ("premiere", "finale", "announcement")),
        ("start", ("premiere",)),
        ("episode count", ("episodes",)),
        ("length", ("runtime",)),
        ("network", ("platform", "availability")),
        ("score", ("rating", "review", "reception")),
        ("show title", ("title", "original-title", "alias", "working-title")),
        ("studio", ("company",)),
        ("synopsis", ("premise", "plot")),
        ("cast", ("cast", "character")),
        ("canceled", ("status",)),
        ("names", ("title", "original-title", "alias", "working-title")),
        ("where", ("platform", "availability", "region")),
        ("story", ("plot", "premise")),
        ("Vincenzo", ()),
        ("s", ()),
        ("", ()),
        ("#1", ()),
    ],
)
def test_words_people_use(word: str, meant: tuple[str, ...]):
    assert fields_meant(word) == meant


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("eun-soo", "Han So-hee as Lee Eun-soo"),
        ("Lee Eunsoo", "lee eun soo"),
        ("Soo Eun", "Lee Eun-soo"),
        ("한선우", "Han Sun-woo (한선우)"),
    ],
)
def test_a_text_about_a_name(query: str, text: str):
    assert concerns(query, None, text)


@pytest.mark.parametrize(
    ("query", "text"), [("Lee Eun-seo", "Lee Eun-soo"), ("Eun", "Eunice"), ("", "x"), ("x", None)]
)
def test_a_text_about_something_else(query: str, text: str | None):
    assert not concerns(query, text)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_can_be_asked_for(query: str, text: str):
    assert set(fields_meant(query)) <= set(CLAIM_FIELDS)
    concerns(query, text, None)
