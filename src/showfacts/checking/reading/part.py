"""A block of a file, before it is decided whether it is the article's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.checking.article import Block


@record
class Part:
    """A block. ``level``: that of a heading, 1 being the highest; 0 of what is none, or has none."""

    block: Block
    level: int = 0
