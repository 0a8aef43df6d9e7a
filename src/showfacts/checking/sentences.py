"""The sentences of a block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showfacts.checking.flat import plain
from showfacts.model.records import record
from showfacts.text.patterns import expression

LONGEST = 2000
"""Characters of a sentence that are read: what is longer was not written as one."""

_END = expression(r"[.!?]+[\"')\]]*(?=\s)|[\r\n]+")
_ABBREVIATION = expression(
    r"(?:^|[\s(\"'])(?:[A-Za-z]|[A-Z](?:\.[A-Z])+|Mr|Mrs|Ms|Dr|St|Jr|Sr|Prof|vs|No|Nos|Vol|Ep|Eps|Ch|approx|ca|etc|Inc|Ltd|Co|Bros|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|[ap]\.m|lit|U\.S|U\.K|i\.e|e\.g)\.$"
)


@record
class Sentence:
    """A sentence in plain signs (``flat.plain``), with its place in the block."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def sentences_of(text: str) -> Iterator[Sentence]:
    """The sentences of a text, in its order.

    A line end ends one. A full stop behind an abbreviation or an initial does not, nor does one before a
    small letter. What is longer than ``LONGEST`` is given in pieces.
    """
    flat = plain(text)
    begin = 0
    for found in _END.finditer(flat):
        if not _is_end(flat, found, begin):
            continue
        yield from _pieces(flat, begin, found.end())
        begin = found.end()
    yield from _pieces(flat, begin, len(flat))


def _is_end(text: str, found: re.Match[str], begin: int) -> bool:
    if found[0].startswith("..") and text[: found.start()].endswith(" "):
        return False  # dots from a name to a role
    if found[0][0] in "\r\n" or found[0][0] in "!?":
        return found[0][0] in "\r\n" or not _goes_on(text, found.end())
    before = text[max(begin, found.start() - 12) : found.start() + 1]
    if len(found[0]) == 1 and _ABBREVIATION.search(before):
        return False
    return not _goes_on(text, found.end())


def _goes_on(text: str, place: int) -> bool:
    """Whether the first word behind a place begins with a small letter."""
    after = text[place : place + 8].lstrip(" \"'(")
    return after[:1].islower()


def _pieces(text: str, begin: int, end: int) -> Iterator[Sentence]:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    for first in range(begin, end, LONGEST):
        yield Sentence(text=text[first : min(end, first + LONGEST)], start=first)
