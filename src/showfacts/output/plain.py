"""A page as tab-separated lines: what a pipe gets. Every column always, nothing cut, no colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showfacts.output.pages import Block, Page, Prose
from showfacts.output.text import clean


def render(page: Page, *, with_sources: bool) -> str:
    """The lines of one page. A page of several blocks begins each line with its block's name."""
    return "".join(f"{line}\n" for line in _lines(page, with_sources=with_sources))


def render_all(pages: Sequence[Page], *, with_sources: bool) -> str:
    """The lines of many pages, each beginning with what the page is about."""
    return "".join(
        f"{clean(page.ident)}\t{line}\n" for page in pages for line in _lines(page, with_sources=with_sources)
    )


def _lines(page: Page, *, with_sources: bool) -> Iterator[str]:
    blocks = [(block.name, rows) for block in page.blocks if (rows := list(_rows(block, with_sources)))]
    if with_sources and page.sources:
        fields = (
            (s.id, s.publisher, s.published or "", s.kind, s.author or "", s.title or "", s.url or "")
            for s in page.sources
        )
        blocks.append(("sources", [list(row) for row in fields]))
    for name, rows in blocks:
        for row in rows:
            yield "\t".join(map(clean, row if len(blocks) == 1 else [name, *row]))


def _rows(block: Block, with_sources: bool) -> Iterator[list[str]]:
    if isinstance(block, Prose):
        if block.text.text:
            yield [block.text.text]
        return
    for row in block.rows:
        cells = [cell.text for cell in row.cells]
        yield [*cells, ",".join(row.sources)] if with_sources else cells
