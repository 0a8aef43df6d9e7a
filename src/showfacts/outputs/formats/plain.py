"""Tab-separated lines: what a pipe gets. Every column always, nothing cut, no colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showfacts.model.tuples import NamedTuple
from showfacts.outputs.answer import Answered
from showfacts.outputs.page import Cell, Facts, Prose, weakness
from showfacts.text.clean import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.outputs.answer import Refused, Target
    from showfacts.outputs.page import Block, Page

STREAMS = False
HOLDS_ALL = True

ABOUT = "about"
"""The key of the column that says what a page of a batch is about."""

SOURCES = ("id", "publisher", "published", "kind", "author", "title", "url")
"""The keys of the columns of the block of sources."""

MARKS = ("sources", "standing")
"""The keys of the two columns that say on which sources a fact rests, and how firmly."""


class Lines(NamedTuple):
    """A block as lines: its name where they begin with it, the keys of its columns, and its rows."""

    name: str | None
    keys: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


def render(answers: Sequence[Answered | Refused], target: Target) -> str:
    """The lines of the pages of these answers.

    Where an answer can have several blocks, each line begins with the name of its block, whichever of
    them are filled this time. With sources, two columns more: their ids, and ``weak`` or ``unsourced``. In a
    batch each line begins with what its page is about. With a header, a line with the keys of the columns
    stands before the first line of each block, once in a batch; it begins as the lines of the block do.
    """
    lines: list[str] = []
    headed: set[tuple[str, ...]] = set()
    for each in answers:
        if not isinstance(each, Answered):
            continue
        page = each.page()
        for block in lines_of(page, with_sources=target.with_sources):
            name = (block.name,) if block.name is not None else ()
            header = (*name, *block.keys)
            if target.with_header and header not in headed:
                headed.add(header)
                lines.append(_line((*((ABOUT,) if target.is_batch else ()), *header)))
            before = (*((page.ident,) if target.is_batch else ()), *name)
            lines += [_line((*before, *(cell.text for cell in row))) for row in block.rows]
    return "".join(lines)


def _line(cells: Sequence[str]) -> str:
    return "\t".join(map(clean, cells)) + "\n"


def lines_of(page: Page, *, with_sources: bool) -> Iterator[Lines]:
    """Each block of a page as lines; where it may have several, or sources, each has its name."""
    is_named = len(page.blocks) > 1 or with_sources
    for block in page.blocks:
        rows = _rows(block, page, with_sources=with_sources)
        yield Lines(block.name if is_named else None, _columns(block, with_sources=with_sources), rows)
    if with_sources:
        found = [
            (each.id, each.publisher, each.published, each.kind, each.author, each.title, each.url)
            for each in page.sources
        ]
        yield Lines("sources", SOURCES, [tuple(map(Cell, fields)) for fields in found])


def _columns(block: Block, *, with_sources: bool) -> tuple[str, ...]:
    if isinstance(block, Prose):
        return ("text",)
    keys = ("label", "value") if isinstance(block, Facts) else tuple(each.key for each in block.columns)
    return (*keys, *MARKS) if with_sources else keys


def _rows(block: Block, page: Page, *, with_sources: bool) -> list[tuple[Cell, ...]]:
    if isinstance(block, Prose):
        return [(block.text,)] if block.text.text else []
    if not with_sources:
        return [row.cells for row in block.rows]
    return [
        (*row.cells, Cell(",".join(row.sources or ())), Cell(weakness(row, page.sources)))
        for row in block.rows
    ]
