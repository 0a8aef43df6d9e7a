"""Whether a text is in English, the one language that is read."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.tokens import word_set

if TYPE_CHECKING:
    from showfacts.checking.article import Article

_SMALL_WORDS = word_set("the of and to is with that by for from it are this be has which not or")
"""Words that English texts are full of, and that few other languages have."""
ENOUGH = 16
"""Words of a text that tells its language."""
SHARE = 0.03
"""The share of small words in them below which no English is; mostly it is about a fifth."""
BLOCKS, LONGEST = 40, 400
"""Blocks that are looked at, and characters of each."""


def is_english(article: Article) -> bool:
    """Whether a text seems to be in English; a text of few words always does."""
    head = " ".join(block.text[:LONGEST] for block in islice(article.blocks, BLOCKS)).lower()
    words = head.split()
    letters = sum(map(str.isalpha, head))
    if 2 * sum(map(str.isascii, filter(str.isalpha, head))) < letters:
        return False
    found = sum(word.strip(".,:;!?()“”\"'") in _SMALL_WORDS for word in words)
    return len(words) < ENOUGH or found >= SHARE * len(words)
