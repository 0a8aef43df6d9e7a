"""What a page shows and where its words lead: the pages of shows, people and sources, and notes on facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from showfacts.model.records import record
from showfacts.outputs.hyperlinks import linked
from showfacts.outputs.page import Facts, Prose, Row, weakness
from showfacts.text.clean import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from showfacts.model import Source
    from showfacts.outputs.page import Block, Cell, Column

UNSHOWN = frozenset({"sources", "id"})
"""Columns that the notes on facts, and the links, make needless."""


@record
class Word:
    """A cell: its text, how it is meant to look, where it leads, and the column that it stands under."""

    text: str
    tone: str
    link: str | None
    column: str = ""


@record
class Line:
    """A row: its words, the numbers of the notes that say whose word it is, and how weakly that stands.

    ``head``: the place of the word that the row is about; None where no word is.
    """

    words: tuple[Word, ...]
    notes: tuple[int, ...]
    weakness: str
    head: int | None


@record
class Section:
    """A block of a page. Without columns its rows are a label and a value each."""

    name: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


@record
class Note:
    """A source, numbered as facts refer to it: where it can be read, and where its report card is."""

    number: int
    source: Source
    link: str | None
    card: str | None


Lead: TypeAlias = "Callable[[str, str, Row], str | None]"


class Linking:
    """Makes sections of the blocks of one page.

    ``lead`` tells where the words of a cell lead, by the key of its column (or the label before it), its text
    and its row. ``cards``: the pages of sources by id.
    """

    def __init__(self, sources: Sequence[Source], lead: Lead, cards: Mapping[str, str]) -> None:
        self._sources = tuple({each.id: each for each in sources}.values())
        self._numbers = {each.id: number for number, each in enumerate(self._sources, 1)}
        self._lead = lead
        self._cards = cards

    @property
    def notes(self) -> tuple[Note, ...]:
        """The sources of the page."""
        return tuple(
            Note(number=number, source=each, link=linked(each.url), card=self._cards.get(each.id))
            for number, each in enumerate(self._sources, 1)
        )

    def sections(self, blocks: Sequence[Block]) -> tuple[Section, ...]:
        """The blocks that have something to show, in their order."""
        made = (self._section(each) for each in blocks)
        return tuple(each for each in made if each.lines)

    def _section(self, block: Block) -> Section:
        if isinstance(block, Prose):
            row = Row((block.text,))
            return Section(
                name=block.name,
                columns=(),
                lines=(self._line(row, [("", "", block.text)]),) if block.text.text else (),
            )
        if isinstance(block, Facts):
            lines = (
                self._line(row, [("", "", row.cells[0]), (row.cells[0].text, "", row.cells[1])])
                for row in block.rows
            )
            return Section(name=block.name, columns=(), lines=tuple(lines))
        kept = [
            (place, each)
            for place, each in enumerate(block.columns)
            if self._is_kept(each, place, block.rows)
        ]
        lines = (
            self._line(row, [(each.key, each.title, row.cells[place]) for place, each in kept])
            for row in block.rows
        )
        return Section(name=block.name, columns=tuple(each.title for _, each in kept), lines=tuple(lines))

    @staticmethod
    def _is_kept(column: Column, place: int, rows: Sequence[Row]) -> bool:
        return column.key not in UNSHOWN and any(row.cells[place].text for row in rows)

    def _line(self, row: Row, cells: Sequence[tuple[str, str, Cell]]) -> Line:
        """A row of these cells, each with the key and the title of what it stands under."""
        words = tuple(
            Word(
                text=clean(cell.text),
                tone=cell.tone,
                link=self._lead(key, cell.text, row) or linked(cell.link) or linked(cell.text),
                column=title,
            )
            for key, title, cell in cells
        )
        notes = tuple(self._numbers[each] for each in row.sources or () if each in self._numbers)
        head = next((place for place, each in enumerate(words) if each.text and each.tone == "strong"), None)
        return Line(words=words, notes=notes, weakness=weakness(row, self._sources), head=head)
