"""A sentence without the words of a pattern is not searched: whatever a pattern finds has one of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from showfacts.checking import dates, rivals, seasons, settling, versions
from showfacts.checking.flat import words_in
from showfacts.checking.masks import spelt_out
from showfacts.checking.names import read

GATED = {
    "another show": (spelt_out(rivals._OTHER_SHOW.text), rivals._WORDS_FOR_OTHERS),
    "a date without a year": (dates._LIKELY.pattern.removeprefix(f"{dates._YEAR}|"), dates._WORDS),
    "a work": (rivals._WORKS.pattern, rivals._WORDS_FOR_WORKS),
    "a word for a show": (settling._NOUN.pattern, settling._NOUNS),
    "another version": (versions._TOLD_OF.pattern, versions._TOLD_BY),
}


@pytest.mark.parametrize("what", GATED)
def test_what_a_pattern_finds_has_one_of_its_words(what: str) -> None:
    pattern, words = re.compile(GATED[what][0]), GATED[what][1]

    @settings(max_examples=50, deadline=None, derandomize=True, database=None)
    @given(st.from_regex(pattern))
    def check(text: str) -> None:
        assume(pattern.search(text))
        assert not words.isdisjoint(words_in(text))

    check()


@settings(max_examples=50, deadline=None, derandomize=True, database=None)
@given(st.from_regex(seasons._SEASON.pattern, alphabet=st.characters(codec="ascii")))
def test_a_season_is_found_in_whatever_words(text: str) -> None:
    assume(re.search(seasons._SEASON.pattern, text) and text == text.lower())
    assert list(seasons.seasons_of(read(text)))
