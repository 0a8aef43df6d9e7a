"""Slips are counted as rapidfuzz counts them."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from showfacts.text.edits import edits

WORDS = st.text("abcé", max_size=8)


@given(WORDS, WORDS, st.integers(0, 3))
@example("ca", "abc", 2)
@example("", "", 0)
def test_they_are_those_of_rapidfuzz(one: str, two: str, most: int):
    assert edits(one, two, most) == OSA.distance(one, two, score_cutoff=most)


@given(st.text("abcdefgh", min_size=6, max_size=12), st.data())
def test_a_word_with_two_slips_has_no_more(word: str, data: st.DataObject):
    typed = word
    for _ in range(2):
        place = data.draw(st.integers(0, len(typed) - 1))
        typed = typed[:place] + data.draw(st.sampled_from(("", "x", "yz"))) + typed[place + 1 :]
    assert edits(word, typed, 4) == OSA.distance(word, typed, score_cutoff=4)
