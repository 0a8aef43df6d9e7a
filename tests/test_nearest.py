"""The nearest word: what was probably meant by one that is not known."""

from __future__ import annotations

import pytest

from showfacts.text.nearest import nearest, nearest_words
from showfacts.text.quoting import meant

KEYS = ("id", "title", "year", "genres", "cast", "crew", "character")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("titel", "title"), ("yaer", "year"), ("charcter", "character"), ("genre", "genres"), ("xyzzy", None)],
)
def test_the_word_that_was_meant(word: str, expected: str | None):
    assert nearest(word, KEYS) == expected


def test_how_near_a_word_must_be_can_be_said():
    assert nearest("cats", KEYS, at_least=90) is None
    assert nearest("cats", KEYS, at_least=50) == "cast"
    assert nearest("cats", []) is None


def test_the_likest_come_first_and_no_more_than_asked_for():
    assert nearest_words("genre", ["genius", "genres", "year", "genre"], at_most=2) == ["genre", "genres"]


def test_a_hint_is_the_end_of_a_message():
    assert meant("titel", KEYS) == '; did you mean "title"?'
    assert meant("xyzzy", KEYS) == ""
