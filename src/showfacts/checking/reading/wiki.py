"""Wiki markup as MediaWiki has it: templates, references, files and categories are left out.

Source of the rules: https://www.mediawiki.org/wiki/Help:Formatting
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.checking.article import BlockKind
from showfacts.checking.reading.entities import ENTITY, read_entity
from showfacts.checking.reading.part import Part
from showfacts.checking.reading.sheet import Sheet
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = expression(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_HEADING = expression(r"(={1,6})[\t ]*(?=[^=\s])")
_LIST = expression(r"[*#:;]+[\t ]*")
_BARS = expression(r"\|\|")
_HEADS = expression(r"!!|\|\|")
_STYLE = expression(r"[^|\[\]{}\r\n]{0,200}=[^|\[\]{}\r\n]{0,200}\|(?!\|)")
_REFERENCE = expression(r"<ref\b[^<>]{0,500}?(/?)>", re.IGNORECASE)
_SHUT = expression(r"</ref\s*>", re.IGNORECASE)
_BRACES = expression(r"\{\{|\}\}")
_FILE = expression(r"\[\[[\t ]*(?:file|image|category|media)[\t ]*:", re.IGNORECASE)
_BRACKETS = expression(r"\[\[|\]\]")
LONGEST_FILE = 5000
"""Characters of a file and its caption."""

_INLINE = expression(
    r"(?P<out>'{2,5}|\[\[(?:[^\[\]|\r\n]{0,300}\|)?(?=[^\[\]|\r\n]{1,300}\]\])|\]\]"
    r"|\[(?:https?:)?//[^\s\[\]]{1,1000}(?:\]|[\t ]+)|(?<=[^\]\s])\](?!\])"
    r"|</?[a-zA-Z][^<>]{0,500}>|__[A-Z]+__)"
    rf"|(?P<entity>{ENTITY})"
)


def parts(text: str) -> Iterator[Part]:
    """The blocks of a page's source."""
    sheet = Sheet(text)
    sheet.drop_between("<!--", "-->")
    _drop_references(sheet)
    _drop_templates(sheet)
    _drop_files(sheet)
    return _Reader(sheet).parts()


def _drop_references(sheet: Sheet) -> None:
    found = _REFERENCE.search(sheet.text)
    while found:
        shut = None if found[1] else _SHUT.search(sheet.text, found.end())
        if not found[1] and not shut:
            return
        end = shut.end() if shut else found.end()
        sheet.drop(found.start(), end)
        found = _REFERENCE.search(sheet.text, end)


def _drop_templates(sheet: Sheet) -> None:
    depth = start = 0
    for found in _BRACES.finditer(sheet.text):
        if found[0] == "{{":
            start = found.start() if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                _drop_with_brackets(sheet, start, found.end())


def _drop_with_brackets(sheet: Sheet, start: int, end: int) -> None:
    """Strike out a template, and brackets that hold nothing else."""
    is_alone = sheet.text[start - 1 : start] == "(" and sheet.text[end : end + 1] == ")"
    sheet.drop(start - is_alone, end + is_alone)


def _drop_files(sheet: Sheet) -> None:
    end = 0
    for file in _FILE.finditer(sheet.text):
        depth = 0
        if file.start() < end:
            continue
        for found in _BRACKETS.finditer(sheet.text, file.start(), file.start() + LONGEST_FILE):
            depth += 1 if found[0] == "[[" else -1
            if depth == 0:
                end = found.end()
                sheet.drop(file.start(), end)
                break
        else:
            end = file.start() + LONGEST_FILE


class _Reader:
    """One pass over the lines: the paragraph that goes on, and whether that is a table."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._start = self._end = 0
        self._is_table = False

    def parts(self) -> Iterator[Part]:
        """All blocks."""
        text = self._sheet.text
        for found in _LINE.finditer(text):
            yield from self._line(found.start(), found.start() + len(found[0].rstrip("\r\n")))
        yield from self._done()

    def _line(self, start: int, end: int) -> Iterator[Part]:
        text = self._sheet.text
        heading, item = _HEADING.match(text, start, end), _LIST.match(text, start, end)
        if text.startswith(("{|", "|}"), start, end):
            yield from self._done()
            self._is_table = text.startswith("{|", start)
        elif self._is_table and text.startswith(("|", "!"), start, end):
            yield from self._cells(start, end)
        elif heading and text[start:end].rstrip().endswith(heading[1]):
            yield from self._done()
            end = start + len(text[start:end].rstrip()) - len(heading[1])
            yield from self._block(BlockKind.HEADING, heading.end(), end, len(heading[1]))
        elif item:
            yield from self._done()
            yield from self._block(BlockKind.ITEM, item.end(), end)
        elif text[start:end].strip():
            self._start, self._end = self._start if self._end else start, end
        else:
            yield from self._done()

    def _cells(self, start: int, end: int) -> Iterator[Part]:
        text = self._sheet.text
        if text.startswith(("|-", "|+"), start, end):
            return
        begins = [start + 1]
        ends = []
        for found in (_HEADS if text[start] == "!" else _BARS).finditer(text, start + 1, end):
            ends.append(found.start())
            begins.append(found.end())
        for begin, stop in zip(begins, [*ends, end], strict=True):
            style = _STYLE.match(text, begin, stop)
            yield from self._block(BlockKind.CELL, style.end() if style else begin, stop)

    def _done(self) -> Iterator[Part]:
        """The paragraph that ends here."""
        start, end, self._end = self._start, self._end, 0
        if start < end:
            yield from self._block(BlockKind.PARAGRAPH, start, end)

    def _block(self, kind: BlockKind, start: int, end: int, level: int = 0) -> Iterator[Part]:
        for found in _INLINE.finditer(self._sheet.text, start, end):
            if found["entity"]:
                read_entity(self._sheet, found.start(), found.end())
            else:
                self._sheet.drop(*found.span())
        block = self._sheet.block(kind, start, end)
        if block:
            yield Part(block=block, level=level)
