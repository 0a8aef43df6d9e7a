"""Markdown: CommonMark with tables, footnotes and a head of YAML.

Source of the rules: https://spec.commonmark.org
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.checking.article import BlockKind
from showfacts.checking.reading.entities import ENTITY, read_entity
from showfacts.checking.reading.part import Part
from showfacts.checking.reading.sheet import Sheet
from showfacts.model.dates import PartialDate
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = expression(r"---[\t ]*\r?\n(?:[^\r\n]{0,2000}\r?\n){0,200}?(?:---|\.\.\.)[\t ]*(?:\r?\n|\Z)")
_DATE = expression(r"^(?:date|published|pubDate)\s*:\s*[\"']?(\d{4}-\d\d-\d\d)", re.MULTILINE)

_LINE = expression(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_QUOTE = expression(r"(?: {0,3}>[\t ]?)+")
_FENCE = expression(r" {0,3}(`{3,}|~{3,})")
_HEADING = expression(r" {0,3}(#{1,6})(?=[\t ]|$)[\t ]*")
_CLOSING = expression(r"[\t ]+#+[\t ]*$|[\t ]+$")
_UNDERLINE = expression(r" {0,3}(=+|-+)[\t ]*$")
_RULE = expression(r" {0,3}(?:(?:\*[\t ]*){3,}|(?:-[\t ]*){3,}|(?:_[\t ]*){3,})$")
_BULLET = expression(r"[\t ]*(?:[-*+]|\d{1,9}[.)])(?:[\t ]+|$)")
_DEFINITION = expression(r" {0,3}\[[^\]\r\n]{1,200}\]:")
_DELIMITERS = expression(r"[\t ]*\|?[\t ]*:?-+:?[\t ]*(?:\|[\t ]*:?-+:?[\t ]*)*\|?[\t ]*$")
_CELL = expression(r"(?:\\.|[^|\\\r\n])+")

_INLINE = expression(
    r"(?P<slash>\\)(?=[!-/:-@\[-`{-~])."
    r"|(?P<out>!\[[^\]\r\n]{0,500}\](?:\([^)\r\n]{0,1000}\)|\[[^\]\r\n]{0,200}\])"  # an image
    r"|\[\^[^\]\s]{1,50}\]"  # a footnote
    r"|\[(?=[^\[\]]{1,1000}\](?:\(|\[))|\]\((?:[^()\r\n]|\([^()\r\n]{0,200}\)){0,1000}\)|\]\[[^\]\r\n]{0,200}\]"
    r"|<https?://[^<>\s]{1,500}>|</?[a-zA-Z][^<>]{0,500}>"
    r"|(?<!\w)(?:\*{1,3}|_{1,3}|~~)(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3}|~~)(?!\w)|`+)"
    rf"|(?P<entity>{ENTITY})"
)


def head_date(text: str) -> PartialDate | None:
    """The day that the head of a text names."""
    head = _HEAD.match(text)
    for found in _DATE.finditer(head[0]) if head else ():
        try:
            return PartialDate(found[1])
        except ValueError:  # no day of the calendar
            continue
    return None


def parts(text: str) -> Iterator[Part]:
    """The blocks of a text."""
    return _Reader(text).parts()


class _Reader:
    """One pass over the lines: the paragraph or item that goes on, and whether that is a table or code."""

    def __init__(self, text: str) -> None:
        self._sheet = Sheet(text)
        self._sheet.drop_between("<!--", "-->")
        self._kind = BlockKind.PARAGRAPH
        self._start = self._end = 0
        self._fence = ""
        self._is_table = False

    def parts(self) -> Iterator[Part]:
        """All blocks."""
        text = self._sheet.text
        head = _HEAD.match(text)
        for found in _LINE.finditer(text, head.end() if head else 0):
            start, end = found.start(), found.start() + len(found[0].rstrip("\r\n"))
            quote = _QUOTE.match(text, start, end)
            if quote:
                self._sheet.drop(start, quote.end())
                start = quote.end()
            yield from self._line(start, end)
        yield from self._done()

    def _line(self, start: int, end: int) -> Iterator[Part]:
        text = self._sheet.text
        if self._is_code(start, end):
            return
        if not text[start:end].strip():
            yield from self._done()
        elif (underline := _UNDERLINE.match(text, start, end)) and self._end:
            yield from self._done(level=1 if underline[1][0] == "=" else 2)
        elif _RULE.match(text, start, end) or _DEFINITION.match(text, start, end):
            yield from self._done()
        elif heading := _HEADING.match(text, start, end):
            yield from self._done()
            closing = _CLOSING.search(text, heading.end(), end)
            self._start, self._end = heading.end(), closing.start() if closing else end
            yield from self._done(level=len(heading[1]))
        elif "|" in text[start:end] and (self._is_table or text[start:end].lstrip().startswith("|")):
            yield from self._cells(start, end)
        elif "|" in text[start:end] and _DELIMITERS.match(text, start, end) and self._end:
            start, end, self._end = self._start, self._end, 0
            yield from self._cells(start, end)
        else:
            yield from self._words(start, end)

    def _is_code(self, start: int, end: int) -> bool:
        fence = _FENCE.match(self._sheet.text, start, end)
        if self._fence:
            if fence and fence[1].startswith(self._fence):
                self._fence = ""
        elif fence:
            self._fence = fence[1]
        else:
            return False
        self._sheet.drop(start, end)
        return True

    def _cells(self, start: int, end: int) -> Iterator[Part]:
        yield from self._done()
        self._is_table = True
        if _DELIMITERS.match(self._sheet.text, start, end):
            return
        for cell in _CELL.finditer(self._sheet.text, start, end):
            self._kind, self._start, self._end = BlockKind.CELL, cell.start(), cell.end()
            yield from self._flush()

    def _words(self, start: int, end: int) -> Iterator[Part]:
        bullet = _BULLET.match(self._sheet.text, start, end)
        if bullet:
            yield from self._done()
            self._kind, start = BlockKind.ITEM, bullet.end()
        if not self._end:
            self._start = start
        self._end = end

    def _done(self, level: int = 0) -> Iterator[Part]:
        """The block that ends here."""
        self._is_table = False
        yield from self._flush(level)

    def _flush(self, level: int = 0) -> Iterator[Part]:
        kind = BlockKind.HEADING if level else self._kind
        start, end = self._start, self._end
        self._kind, self._end = BlockKind.PARAGRAPH, 0
        if start < end:
            self._strike(start, end)
            block = self._sheet.block(kind, start, end)
            if block:
                yield Part(block=block, level=level)

    def _strike(self, start: int, end: int) -> None:
        """Strike out the signs within a block."""
        for found in _INLINE.finditer(self._sheet.text, start, end):
            if found["slash"]:
                self._sheet.drop(found.start(), found.start() + 1)
            elif found["entity"]:
                read_entity(self._sheet, found.start(), found.end())
            else:
                self._sheet.drop(*found.span())
