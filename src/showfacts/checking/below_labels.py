"""Which lines stand below a label, and are the values of it: ``Cast``, and then a name a line."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from showfacts.checking.article import BlockKind
from showfacts.checking.labels import Values, values_in
from showfacts.checking.small_words import OF_SHEETS
from showfacts.model.records import replace
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.checking.article import Block
    from showfacts.checking.masks import Masked
    from showfacts.checking.sentences import Sentence

_ONE = expression(r"[^,;|•·]*")
"""What stands behind a label that goes on below: one value, or none."""
LONGEST = 90
"""Characters of a line that is a value below its label."""


def with_values(
    seen: Sequence[Masked], sentences: Sequence[tuple[int, Sentence]], blocks: Sequence[Block]
) -> list[Masked]:
    """Masked sentences, each with the values of a sheet that are in it.

    Args:
        seen: the sentences, masked.
        sentences: the same, each with the number of its block.
        blocks: the blocks.
    """
    found: list[Masked] = []
    below: tuple[str, ...] = ()
    last = -1
    for each, (number, sentence) in zip(seen, sentences, strict=True):
        text, block = sentence.text, blocks[number]
        values = values_in(text)
        if values:
            below = values[-1].fields if _ONE.fullmatch(text, values[-1].start) else ()
        elif number != last and not _may_be_value(block, each, below):
            below = ()
        if below and not values:
            values = (Values(fields=below, start=0, end=len(text), is_below=True),)
        last = number
        found.append(replace(each, values=tuple(_in(each, one) for one in values)) if values else each)
    return found


def _may_be_value(block: Block, sentence: Masked, fields: tuple[str, ...]) -> bool:
    """Whether a block may stand below a label: a short line that names somebody or something, no heading."""
    text = block.text.rstrip()
    is_short = len(text) <= LONGEST and text[-1:] not in "!?:"
    is_sentence = text.endswith(".") and len(text.split()) > MOST_WORDS
    is_of_it = bool(sentence.mentions) or fields == ("genre",)
    is_heading = block.kind is BlockKind.HEADING or not OF_SHEETS.isdisjoint(text.lower().split())
    return not is_heading and is_short and not is_sentence and is_of_it


MOST_WORDS = 7
"""Words of a line with a full stop that may be a name and a role."""


def _in(sentence: Masked, values: Values) -> Values:
    """Values by their places in a masked sentence."""
    places = sentence.places
    return replace(
        values,
        start=bisect_left(places, values.start),
        end=min(bisect_left(places, values.end), len(sentence.text)),
    )
