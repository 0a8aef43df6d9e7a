"""Plain text: each line is a block, or each paragraph of lines that were broken at a width."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from showfacts.checking.article import BlockKind
from showfacts.checking.reading.part import Part
from showfacts.checking.reading.sheet import Sheet
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDEST = 120
"""A text with a longer line was not broken at a width."""
NARROWEST = 40
"""Nor was one whose lines are shorter than this."""

LONGEST = 100_000
"""Characters of a paragraph that are read as one: a longer one was not written as one."""

_LINE = expression(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_WORD = expression(r"\s*\S*")
_BULLET = expression(r"[\t ]*(?:[-*•‣–—]|\d{1,3}[.)])[\t ]+")

_ROW = expression(r"[A-Z][^|\n]{1,40}(?P<bar>\|)(?P<value>[^|\n]*[^|\s])[\t ]*\|?[\t ]*")
"""A row of a table, as it stands in a text that was copied: ``Running time | 48 minutes |``."""


def parts(text: str) -> Iterator[Part]:
    """The blocks of a text."""
    sheet = Sheet(text)
    width = max((end - start for start, end in _lines(text)), default=0)
    is_broken = NARROWEST <= width <= WIDEST
    paragraph: list[tuple[int, int]] = []
    for start, end in (*_lines(text), (len(text), len(text))):
        if text[start:end].strip() and not _BULLET.match(text, start, end):
            paragraph.append((start, end))
            continue
        yield from _paragraph(sheet, paragraph, width if is_broken else 0)
        paragraph = []
        bullet = _BULLET.match(text, start, end)
        if bullet:
            block = sheet.block(BlockKind.ITEM, bullet.end(), end)
            if block:
                yield Part(block=block)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where each line begins, and where its words end."""
    for found in _LINE.finditer(text):
        if found[0]:
            yield found.start(), found.start() + len(found[0].rstrip("\r\n"))


def _paragraph(sheet: Sheet, lines: list[tuple[int, int]], width: int) -> Iterator[Part]:
    """One block if each line but the last ends where the next word would not have fitted, else one a line."""
    text = sheet.text
    full = (
        end - start + 1 + _word_end(text, following) - following > width
        for (start, end), (following, _) in pairwise(lines)
    )
    spans = lines
    if width and len(lines) > 1 and all(full):
        spans = [(lines[0][0], lines[-1][1])]
    for start, end in (piece for span in spans for piece in _pieces(text, *span)):
        _read_row(sheet, start, end)
        block = sheet.block(BlockKind.PARAGRAPH, start, end)
        if block:
            yield Part(block=block)


def _read_row(sheet: Sheet, start: int, end: int) -> None:
    """Read a row of two cells as a label and its value."""
    row = _ROW.fullmatch(sheet.text, start, end)
    if row:
        sheet.drop(row.end("value"), end)
        sheet.read_as(row.start("bar"), row.end("bar"), ":")


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph in pieces of ``LONGEST`` at most, each cut behind a sentence, else behind a word."""
    while end - start > LONGEST:
        last = start + LONGEST
        cut = text.rfind(". ", start, last) + 2
        cut = cut if cut > start + 1 else text.rfind(" ", start, last) + 1
        cut = cut if cut > start else last
        yield start, cut
        start = cut
    yield start, end


def _word_end(text: str, start: int) -> int:
    """Where the first word behind a place ends."""
    word = _WORD.match(text, start)
    return word.end() if word else start
