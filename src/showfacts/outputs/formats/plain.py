"""Tab-separated lines: what a pipe gets. Every column always, nothing cut, no colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from showfacts.outputs.answer import Answered
from showfacts.outputs.page import Facts, Prose, weakness
from showfacts.text.clean import clean

if TYPE_CHECKING:
    from showfacts.outputs.answer import Refused, Target
    from showfacts.outputs.page import Block, Page

STREAMS = False

ABOUT = "about"
"""The key of the column that says what a page of a batch is about."""

SOURCES = ("id", "publisher", "published", "kind", "author", "title", "url")
"""The keys of the columns of the block of sources."""

MARKS = ("sources", "standing")
"""The keys of the two columns that say on which sources a fact rests, and how firmly."""


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
        for name, columns, rows in _blocks(page, with_sources=target.with_sources):
            header = (*name, *columns)
            if target.with_header and header not in headed:
                headed.add(header)
                lines.append(_line((*((ABOUT,) if target.is_batch else ()), *header)))
            before = (*((page.ident,) if target.is_batch else ()), *name)
            lines += [_line((*before, *row)) for row in rows]
    return "".join(lines)


def _line(cells: Sequence[str]) -> str:
    return "\t".join(map(clean, cells)) + "\n"


def _blocks(
    page: Page, *, with_sources: bool
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...], list[list[str]]]]:
    """Each block of a page: its name where lines begin with it, the keys of its columns, its rows."""
    is_named = len(page.blocks) > 1 or with_sources
    for block in page.blocks:
        name = (block.name,) if is_named else ()
        yield name, _columns(block, with_sources=with_sources), _rows(block, page, with_sources=with_sources)
    if with_sources:
        found = [
            (each.id, each.publisher, each.published, each.kind, each.author, each.title, each.url)
            for each in page.sources
        ]
        yield ("sources",), SOURCES, [[field or "" for field in fields] for fields in found]


def _columns(block: Block, *, with_sources: bool) -> tuple[str, ...]:
    if isinstance(block, Prose):
        return ("text",)
    keys = ("label", "value") if isinstance(block, Facts) else tuple(each.key for each in block.columns)
    return (*keys, *MARKS) if with_sources else keys


def _rows(block: Block, page: Page, *, with_sources: bool) -> list[list[str]]:
    if isinstance(block, Prose):
        return [[block.text.text]] if block.text.text else []
    found = []
    for row in block.rows:
        cells = [cell.text for cell in row.cells]
        if with_sources:
            cells += [",".join(row.sources or ()), weakness(row, page.sources)]
        found.append(cells)
    return found
