"""What a page is made of: the blocks that formats draw, with typed cells and without any drawing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from typing import Literal, TypeAlias

    from showfacts.model import PartialDate, Source
    from showfacts.outputs.picture import Picture
    from showfacts.outputs.series import Series

    Tone: TypeAlias = Literal["plain", "strong", "quiet", "good", "bad", "warn"]

Value: TypeAlias = str | int | float | bool | tuple[str, ...] | None


class Cell(NamedTuple):
    """A value, what it is worth to the reader, and how it reads where that is not its own text.

    A number stays a number and a list a list, for formats that can hold them. None is an empty cell.
    ``link``: an address of the web that it leads to, for formats that can.
    """

    value: Value
    tone: Tone = "plain"
    shown: str | None = None
    link: str | None = None

    @property
    def text(self) -> str:
        """The value as people read it."""
        if self.shown is not None:
            return self.shown
        if self.value is None:
            return ""
        return ", ".join(self.value) if isinstance(self.value, tuple) else str(self.value)


class Row(NamedTuple):
    """One fact: its cells, and the ids of the sources it rests on; None for what is worked out."""

    cells: tuple[Cell, ...]
    sources: tuple[str, ...] | None = None


class Column(NamedTuple):
    """A column of a table.

    ``key`` names it for programs. ``label`` stands before its values where there is no room for columns,
    if they do not speak for themselves. ``is_bar``: its numbers may be drawn as bars.
    """

    key: str
    title: str
    label: str = ""
    is_bar: bool = False


class Table(NamedTuple):
    """Facts of one kind under named columns.

    ``is_tall``: without room for columns, each value has a line. ``is_grouped``: rows in turn that are about
    the same are then told together.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    is_tall: bool = False
    is_grouped: bool = False


class Facts(NamedTuple):
    """Facts of many kinds, one a row: a label and a value."""

    name: str
    rows: tuple[Row, ...]


class Prose(NamedTuple):
    """A sentence."""

    name: str
    text: Cell


Block: TypeAlias = Table | Facts | Prose


class Dated(NamedTuple):
    """What comes on a date, for formats that hold nothing else.

    ``key`` names it: the same at every run, also where the date changes, and no other's. ``title`` is what it
    is called, ``detail`` what is to be known of it.
    """

    key: str
    date: PartialDate
    title: str
    detail: str = ""


class Dates(NamedTuple):
    """The dates that an answer is about, which may be none, as they were known on a day."""

    as_of: date
    rows: tuple[Dated, ...]


class Page(NamedTuple):
    """What one answer shows.

    ``ident`` tells pages apart where there are many; the first ``framed`` blocks stand in a frame with
    the title. ``dates``: None where the answer is not about dates. ``picture`` makes what can be drawn of it;
    None where nothing can. ``on_terminal``: an axis of time stands above the blocks on a terminal too.
    ``series`` tells all of a show; None where the answer is not about all of one.
    """

    ident: str
    title: str
    detail: str
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...] = ()
    framed: int = 0
    dates: Dates | None = None
    picture: Callable[[], Picture | None] | None = None
    on_terminal: bool = False
    series: Callable[[], Series] | None = None


WEAK = frozenset({"fan", "blog", "machine"})
"""Kinds of sources on which, alone, a fact does not stand firmly."""


def weakness(row: Row, sources: Sequence[Source]) -> Literal["", "weak", "unsourced"]:
    """Whether a fact rests on nothing, or on one weak source alone."""
    if row.sources is None:
        return ""
    if not row.sources:
        return "unsourced"
    kinds = [source.kind for source in sources if source.id in row.sources]
    return "weak" if len(kinds) == 1 and kinds[0] in WEAK else ""
