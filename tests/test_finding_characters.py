"""Words pick the credits of a show by the character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showfacts.finding.characters import matching
from showfacts.model import CastCredit

CAST = (
    CastCredit(person="A", character="Vincenzo Cassano", also_named=("Park Joo-hyung", "빈센조")),
    CastCredit(person="B", character="Hong Cha-young"),
    CastCredit(person="C", character="Hong Yoo-chan"),
    CastCredit(person="D", character="Lee Eun-soo"),
    CastCredit(person="E", character="Lee"),
    CastCredit(person="F"),
)


@pytest.mark.parametrize(
    ("query", "people"),
    [
        ("vincenzo cassano", "A"),
        ("CASSANO", "A"),
        ("빈센조", "A"),
        ("Pak Ju-hyeong", "A"),
        ("hong", "BC"),
        ("Chayoung Hong", "B"),
        ("cha young", "B"),
        ("Yi Eun-su", "D"),
        ("Eunsu", "D"),
        ("Lee", "E"),
        ("Kim", ""),
        ("casano", "A"),
        ("vincenso", "A"),
        ("Eun-soi", "D"),
        ("xhon", ""),
        ("Lea", ""),
        ("F", ""),
        ("!!", ""),
        ("", ""),
    ],
)
def test_credits_of_a_character(query: str, people: str):
    assert "".join(credit.person for credit in matching(CAST, query)) == people


@given(st.text(max_size=60))
def test_any_text(query: str):
    assert set(matching(CAST, query)) <= set(CAST)
