"""A page as tab-separated lines: what a pipe gets. Every column always, nothing cut, no colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from showfacts.output.pages.blocks import Prose, footing
from showfacts.output.text import clean

if TYPE_CHECKING:
    from showfacts.output.pages.blocks import Block, Page


def render(page: Page, *, with_sources: bool) -> str:
    """The lines of one page.

    Where an answer can have several blocks, each line begins with the name of its block, whichever of
    them are filled this time. With sources, two columns more: their ids, and ``weak`` or ``unsourced``.
    """
    return "".join(f"{line}\n" for line in _lines(page, with_sources=with_sources))


def render_all(pages: Sequence[Page], *, with_sources: bool) -> str:
    """The lines of many pages, each beginning with what the page is about."""
    return "".join(
        f"{clean(page.ident)}\t{line}\n" for page in pages for line in _lines(page, with_sources=with_sources)
    )


def _lines(page: Page, *, with_sources: bool) -> Iterator[str]:
    is_named = len(page.blocks) > 1 or with_sources
    for block in page.blocks:
        for row in _rows(block, page, with_sources=with_sources):
            yield "\t".join(map(clean, [block.name, *row] if is_named else row))
    if with_sources:
        for each in page.sources:
            fields = (each.id, each.publisher, each.published, each.kind, each.author, each.title, each.url)
            yield "\t".join(map(clean, ["sources", *(field or "" for field in fields)]))


def _rows(block: Block, page: Page, *, with_sources: bool) -> Iterator[list[str]]:
    if isinstance(block, Prose):
        if block.text.text:
            yield [block.text.text]
        return
    for row in block.rows:
        cells = [cell.text for cell in row.cells]
        if with_sources:
            cells += [",".join(row.sources or ()), footing(row, page.sources)]
        yield cells
