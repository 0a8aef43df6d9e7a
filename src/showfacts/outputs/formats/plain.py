"""Tab-separated lines: what a pipe gets. Every column always, nothing cut, no colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from showfacts.outputs.answer import Answered
from showfacts.outputs.page import Prose, weakness
from showfacts.text.clean import clean

if TYPE_CHECKING:
    from showfacts.outputs.answer import Refused, Target
    from showfacts.outputs.page import Block, Page


def render(answers: Sequence[Answered | Refused], target: Target) -> str:
    """The lines of the pages of these answers.

    Where an answer can have several blocks, each line begins with the name of its block, whichever of
    them are filled this time. With sources, two columns more: their ids, and ``weak`` or ``unsourced``. In a
    batch each line begins with what its page is about.
    """
    lines = []
    for each in answers:
        if not isinstance(each, Answered):
            continue
        page = each.page()
        before = f"{clean(page.ident)}\t" if target.is_batch else ""
        lines += [f"{before}{line}\n" for line in _lines(page, with_sources=target.with_sources)]
    return "".join(lines)


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
            cells += [",".join(row.sources or ()), weakness(row, page.sources)]
        yield cells
