"""A sentence in which one sign stands for each name, so that rules can be short."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from showfacts.checking.flat import small
from showfacts.checking.mentions import Kind
from showfacts.model.records import record
from showfacts.text.patterns import expression
from showfacts.text.programs import PROGRAMS

if TYPE_CHECKING:
    from showfacts.checking.mentions import Mention

_SIGNS = frozenset(kind.value for kind in Kind)
_QUOTE = expression(r"\"|(?<![^\s(\"'/])'(?=\S)|(?<=\S)'(?![a-z])")


@record
class Masked:
    """A sentence in small letters without quotation marks, with a sign for each name (``Kind.value``).

    ``places`` has the offset in the sentence of each character, and one more: where it ends. ``mentions``
    are by the place of their signs.
    """

    text: str
    places: Sequence[int]
    mentions: Mapping[int, Mention]

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions between two places, in order."""
        return [self.mentions[place] for place in range(start, end) if place in self.mentions]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the sentence of what stands between two places."""
        last = self.mentions.get(end - 1)
        return self.places[start], last.end if last is not None else self.places[end - 1] + 1


def masked(text: str, mentions: Sequence[Mention]) -> Masked:
    """A sentence in plain signs with what it names, masked."""
    signs: list[str] = []
    places: list[int] = []
    named: dict[int, Mention] = {}
    low = small(text)
    dropped = {found.start() for found in _QUOTE.finditer(text)}
    place = 0

    def add(sign: str, at: int) -> None:
        if sign != " " or (signs and signs[-1] != " "):
            signs.append(sign)
            places.append(at)

    for mention in [*mentions, None]:
        for at in range(place, mention.start if mention else len(text)):
            if at not in dropped:
                add(" " if low[at].isspace() or low[at] in _SIGNS else low[at], at)
        if mention is not None:
            named[len(signs)] = mention
            add(mention.kind.value, mention.start)
            place = mention.end
    return Masked(text="".join(signs), places=[*places, len(text)], mentions=named)


_CLASSES = {
    "show": Kind.SHOW.value,
    "title": Kind.TITLE.value,
    "person": Kind.PERSON.value,
    "character": Kind.CHARACTER.value,
    "name": Kind.NAME.value,
    "platform": Kind.PLATFORM.value,
    "date": Kind.DATE.value,
    "season": Kind.SEASON.value,
    "country": Kind.COUNTRY.value,
    "work": f"[{Kind.SHOW.value}{Kind.TITLE.value}]",
    "who": f"[{Kind.PERSON.value}{Kind.CHARACTER.value}{Kind.NAME.value}]",
}


def spelt_out(text: str) -> str:
    """A pattern in which ``<person>``, ``<show>`` and the like stand for names, in the syntax of ``re``."""
    return re.sub(r"(?<!\(\?P)<([a-z]+)>", lambda found: _CLASSES[found[1]], text)


def pattern(text: str) -> re.Pattern[str]:
    """The same, compiled."""
    return PROGRAMS.compiled(spelt_out(text))


class Lazy:
    """A pattern over masked sentences (``pattern``) that is compiled when it is first needed."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return pattern(self.text)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As of a compiled pattern."""
        return self.compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As of a compiled pattern."""
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As of a compiled pattern."""
        return self.compiled.fullmatch(text, start, end)
