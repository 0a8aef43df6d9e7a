"""The nearest words: what was probably meant by one that is not known."""

from __future__ import annotations

from collections.abc import Iterable

AT_LEAST = 70
"""How alike a word must be to be suggested, from 0 (nothing in common) to 100 (the same)."""


def nearest(word: str, words: Iterable[str], *, at_least: float = AT_LEAST) -> str | None:
    """The word that is most like ``word``, the first of several; None where none is alike enough.

    Args:
        word: what was typed or written.
        words: what could have been meant.
        at_least: the least likeness, from 0 to 100. 70 allows for one slip in a word of four letters
            and for three in one of ten.
    """
    found = nearest_words(word, words, at_most=1, at_least=at_least)
    return found[0] if found else None


def nearest_words(word: str, words: Iterable[str], *, at_most: int, at_least: float = AT_LEAST) -> list[str]:
    """At most ``at_most`` of the words, those that are most like ``word``, the likest first."""
    # Loaded only where a word is not known, which is rare
    from rapidfuzz import fuzz, process

    found = process.extract(word, list(words), scorer=fuzz.ratio, score_cutoff=at_least, limit=at_most)
    return [near for near, _, _ in found]
