"""What a page is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from showfacts.model import Source

Tone: TypeAlias = Literal["plain", "strong", "quiet", "good", "bad", "warn"]


class Cell(NamedTuple):
    """A text and what it is worth to the reader."""

    text: str
    tone: Tone = "plain"


class Row(NamedTuple):
    """One fact: its cells, and the ids of the sources it rests on; None for what is worked out."""

    cells: tuple[Cell, ...]
    sources: tuple[str, ...] | None = None


class Table(NamedTuple):
    """Facts of one kind under named columns.

    ``labels``, by column: what stands before its values where there is no room for columns, where they
    do not speak for themselves. ``is_tall``: there, each value is worth a line.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    labels: tuple[str, ...] = ()
    is_tall: bool = False


class Facts(NamedTuple):
    """Facts of many kinds, one a row: a label and a value."""

    name: str
    rows: tuple[Row, ...]


class Prose(NamedTuple):
    """A sentence."""

    name: str
    text: Cell


Block: TypeAlias = Table | Facts | Prose


class Page(NamedTuple):
    """What one answer shows.

    ``ident`` tells pages apart where there are many; the first ``framed`` blocks stand in a frame with
    the title.
    """

    ident: str
    title: str
    detail: str
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...] = ()
    framed: int = 0


WEAK = frozenset({"fan", "blog", "machine"})
"""Kinds of sources on which, alone, a fact does not stand firmly."""


def footing(row: Row, sources: Sequence[Source]) -> Literal["", "weak", "unsourced"]:
    """Whether a fact rests on nothing, or on one weak source alone."""
    if row.sources is None:
        return ""
    if not row.sources:
        return "unsourced"
    kinds = [source.kind for source in sources if source.id in row.sources]
    return "weak" if len(kinds) == 1 and kinds[0] in WEAK else ""
