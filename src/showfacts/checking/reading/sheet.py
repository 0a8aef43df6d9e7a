"""The text of a file from which blocks are cut, while every character keeps its place."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING

from showfacts.checking.article import Block
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeAlias

    from showfacts.checking.article import BlockKind

    Places: TypeAlias = range | array[int]

_WIDE = expression(r"[\t\n\v\f\r ](?:[\t\n\v\f\r ]+|(?<! ))")
"""Space that is not one blank."""


class Sheet:
    """A text in which what is not to be read is struck out, and what stands for a letter is read as it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._kept = bytearray(b"\1") * len(text)
        self._letters: list[tuple[int, str]] = []
        self._read = 0

    def drop(self, start: int, end: int) -> None:
        """Strike out the characters from ``start`` to before ``end``."""
        self._kept[start:end] = bytes(max(0, min(end, len(self.text)) - start))

    def read_as(self, start: int, end: int, letter: str) -> None:
        """Read what stands there as one letter. It is told in the order of the text."""
        self.drop(start + 1, end)
        self._letters.append((start, letter))

    def drop_between(self, opening: str, closing: str) -> None:
        """Strike out from each opening sign to behind the next closing one, or to the end."""
        start = self.text.find(opening)
        while start >= 0:
            end = self.text.find(closing, start + len(opening))
            end = len(self.text) if end < 0 else end + len(closing)
            self.drop(start, end)
            start = self.text.find(opening, end)

    def block(self, kind: BlockKind, start: int, end: int) -> Block | None:
        """The block of words there, with single spaces between them; None where there is none.

        Blocks are asked for in the order of the text.
        """
        kept = self._kept[start:end]
        places: Places = range(start, end)
        text = self.text[start:end]
        if 0 in kept:
            text, places = _cut(text, places, _runs(kept))
        if self._read < len(self._letters):
            text = self._lettered(text, places)
        return _spaced(kind, text, places)

    def _lettered(self, text: str, places: Places) -> str:
        """A text with the letters that others stand for; they were met in the order of the text."""
        parts, done = [], 0
        while self._read < len(self._letters) and places:
            place, letter = self._letters[self._read]
            if place > places[-1]:
                break
            self._read += 1
            at = bisect_left(places, place)
            if at < len(places) and places[at] == place:
                parts += [text[done:at], letter]
                done = at + 1
        return "".join([*parts, text[done:]])


def _spaced(kind: BlockKind, text: str, places: Places) -> Block | None:
    """A block without space around it, and with one blank wherever there is more between words."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start >= end:
        return None
    text, places = text[start:end], places[start:end]
    wide = [found.span() for found in _WIDE.finditer(text)]
    if wide:
        ends = [0, *(end for _, end in wide)]
        begins = [*(first + 1 for first, _ in wide), len(text)]
        _, places = _cut(text, places, zip(ends, begins, strict=True))
        text = _WIDE.sub(" ", text)
    if isinstance(places, range):
        return Block(kind=kind, text=text, places=range(places.start, places.stop + 1))
    places.append(places[-1] + 1)
    return Block(kind=kind, text=text, places=places)


def _runs(kept: bytearray) -> Iterator[tuple[int, int]]:
    """Where runs of characters that are kept begin and end."""
    start = kept.find(1)
    while start >= 0:
        end = kept.find(0, start)
        end = len(kept) if end < 0 else end
        yield start, end
        start = kept.find(1, end)


def _cut(text: str, places: Places, runs: Iterable[tuple[int, int]]) -> tuple[str, array[int]]:
    """What stands in some runs of a text, and its places."""
    parts, found = [], array("I")
    for start, end in runs:
        parts.append(text[start:end])
        found.extend(places[start:end])
    return "".join(parts), found
