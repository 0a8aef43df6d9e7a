"""The blocks of a page, and which of them are its article."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from showfacts.checking.article import BlockKind
from showfacts.checking.reading.entities import read_entity
from showfacts.checking.reading.html.elements import (
    BREAKING,
    CLOSES,
    HEADINGS,
    KINDS,
    VOID,
    is_left_out,
)
from showfacts.checking.reading.html.tags import tags
from showfacts.checking.reading.part import Part
from showfacts.checking.reading.sheet import Sheet
from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from showfacts.checking.article import Block
    from showfacts.checking.reading.html.tags import Tag

A_MENU = 0.8
"""The share of links in a line or an item from which on it is no text."""
AN_ARTICLE = 0.5
"""The share of the text in articles from which on one of them is the article of the page."""


def parts(text: str) -> Iterator[Part]:
    """The blocks of the article of a page."""
    return iter(_chosen(_Page(text).blocks()))


class _Found(NamedTuple):
    """A block, the article of the page that it is in (0: none), and whether it is in its main part."""

    block: Block
    level: int
    article: int
    is_main: bool


def _chosen(found: Sequence[_Found]) -> list[Part]:
    """What is in the one article of a page, else in its main part, else everywhere."""
    sizes: Counter[int] = Counter()
    for each in found:
        if each.article:
            sizes[each.article] += len(each.block.text)
    [(largest, size)] = sizes.most_common(1) or [(0, 0)]
    within = found
    if size and size >= AN_ARTICLE * sizes.total():
        within = [each for each in found if each.article == largest]
    elif any(each.is_main for each in found):
        within = [each for each in found if each.is_main]
    return [Part(block=each.block, level=each.level) for each in within]


class _Open(NamedTuple):
    """An open element: what words in it are, the article that it is in, and whether they are left out."""

    name: str
    kind: BlockKind
    level: int
    article: int
    is_main: bool
    is_out: bool


_ROOT = _Open("", BlockKind.PARAGRAPH, 0, 0, is_main=False, is_out=False)


class _Page:
    """One pass over a page: what is open, and what stands on the line that goes on."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sheet = Sheet(text)
        self._open: list[_Open] = [_ROOT]
        self._names: Counter[str] = Counter()
        self._start = 0
        self._articles = 0
        self._linked = 0
        self._is_link = False

    def blocks(self) -> list[_Found]:
        """All blocks that may be read."""
        found: list[_Found] = []
        place = 0
        for tag in tags(self._text):
            self._words(place, tag.start)
            place = tag.content_end or tag.end
            if tag.name in BREAKING:
                found += self._line(tag.start)
                self._start = place
            self._sheet.drop(tag.start, place)
            if tag.name:
                self._meet(tag)
        self._words(place, len(self._text))
        found += self._line(len(self._text))
        return found

    def _words(self, start: int, end: int) -> None:
        """Take the text between two tags."""
        if start >= end:
            return
        if self._open[-1].is_out:
            self._sheet.drop(start, end)
            return
        if self._is_link:
            self._linked += end - start
        place = self._text.find("&", start, end)
        while place >= 0:
            place = self._text.find("&", read_entity(self._sheet, place, end), end)

    def _line(self, end: int) -> Iterator[_Found]:
        """The block that ends here, unless it only leads elsewhere."""
        where, linked = self._open[-1], self._linked
        self._linked = 0
        block = None if where.is_out else self._sheet.block(where.kind, self._start, end)
        is_text = where.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
        if block is None or (is_text and linked > A_MENU * len(block.text)):
            return
        yield _Found(block, where.level, where.article, where.is_main)

    def _meet(self, tag: Tag) -> None:
        if tag.name == "a":
            self._is_link = not tag.is_closing
        if tag.is_closing:
            self._close(tag.name)
        elif tag.name not in VOID and tag.content_end is None:
            self._enter(tag)

    def _enter(self, tag: Tag) -> None:
        for _ in range(len(CLOSES.get(tag.name, ()))):
            if self._open[-1].name in CLOSES[tag.name]:
                self._names[self._open.pop().name] -= 1
        where = self._open[-1]
        is_header = tag.name == "header" and not (where.article or where.is_main)
        is_out = where.is_out or is_header or is_left_out(tag.name, tag.attributes)
        if tag.name not in BREAKING and not is_out:
            return
        if tag.name == "article" and not where.article:
            self._articles += 1
            where = where._replace(article=self._articles)
        is_main = where.is_main or tag.name == "main" or tag.attributes.get("role") == "main"
        opened = _Open(
            tag.name,
            KINDS.get(tag.name, where.kind),
            HEADINGS.get(tag.name, where.level),
            where.article,
            is_main=is_main,
            is_out=is_out,
        )
        self._open.append(opened)
        self._names[tag.name] += 1

    def _close(self, name: str) -> None:
        """Close the last open element of that name and what is open in it; an end without one is nothing."""
        while self._names[name] > 0:
            closed = self._open.pop().name
            self._names[closed] -= 1
            if closed == name:
                return
