"""A text to be checked: blocks of words, each character of which knows its place in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.model.enums import Enum
from showfacts.model.records import record
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.model.dates import PartialDate


LINE_END = expression(r"\r\n|\r|\n")
"""What ends a line of a file, and nothing else does: editors count these."""


class BlockKind(Enum):
    """What a block is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"


@record
class Block:
    """A run of text without a break: a paragraph, a heading, an item of a list, a cell of a table.

    ``places`` has the offset in the file of each character of ``text``, and one more: where the last one
    ends. A ``range`` does where the words stand in the file as they are.
    """

    kind: BlockKind
    text: str
    places: Sequence[int]


@record
class Article:
    """What is checked.

    ``text`` is the whole file as characters, with its own line ends: offsets count in it. ``blocks`` are the
    article's own words in reading order, without navigation and comments.
    ``date`` is the day on which it came out, None where nothing tells it.
    """

    text: str
    blocks: tuple[Block, ...]
    date: PartialDate | None = None
