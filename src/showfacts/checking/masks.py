"""A sentence in which one sign stands for each name, so that rules can be short."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from showfacts.checking.flat import small, words_in
from showfacts.checking.mentions import Kind
from showfacts.model.records import record
from showfacts.text.patterns import expression
from showfacts.text.programs import PROGRAMS

if TYPE_CHECKING:
    from typing import ClassVar

    from showfacts.checking.labels import Values
    from showfacts.checking.mentions import Mention

_GAP = expression(
    rf"([\s{''.join(kind.value for kind in Kind)}]+)|\"|'(?:(?<![^\s(\"'/]')(?=\S)|(?<=\S')(?![a-z]))"
)
"""Where words of a masked sentence end: spaces and what is read as such, quotation marks."""


@record
class Masked:
    """A sentence in small letters without quotation marks, with a sign for each name (``Kind.value``).

    ``places`` has the offset in the sentence of each character, and one more: where it ends. ``mentions``
    are by the place of their signs. ``values`` are those of a sheet (``labels``).
    """

    text: str
    places: Sequence[int]
    mentions: Mapping[int, Mention]
    values: tuple[Values, ...] = ()

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of its text."""
        return words_in(self.text)

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions between two places, in order."""
        return [self.mentions[place] for place in range(start, end) if place in self.mentions]

    def written(self, start: int, end: int) -> str:
        """A part with the names in place of their signs."""
        return "".join(
            self.mentions[place].text if place in self.mentions else self.text[place]
            for place in range(start, end)
        )

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the sentence of what stands between two places."""
        last = self.mentions.get(end - 1)
        return self.places[start], last.end if last is not None else self.places[end - 1] + 1


def _is_even(text: str) -> bool:
    """Whether a text has single blanks between its words and no quotation marks, as most have."""
    is_plain = text.isascii() and text.isprintable() and not text.startswith(" ")
    return is_plain and '"' not in text and "'" not in text and "  " not in text


def masked(text: str, mentions: Sequence[Mention]) -> Masked:
    """A sentence in plain signs with what it names, masked."""
    low, gaps = small(text), iter(()) if _is_even(text) else _GAP.finditer(text)
    parts: list[str] = []
    places: list[int] = []
    named: dict[int, Mention] = {}
    place, gap = 0, next(gaps, None)
    for mention in [*mentions, None]:
        stop = mention.start if mention is not None else len(text)
        while gap is not None and gap.start() < stop:
            start, end = max(gap.start(), place), gap.end()
            if place < start:
                parts.append(low[place:start])
                places.extend(range(place, start))
            if gap.lastindex and start < end and parts and parts[-1] != " ":
                parts.append(" ")
                places.append(start)
            place, gap = max(place, end), next(gaps, None)
        if place < stop:
            parts.append(low[place:stop])
            places.extend(range(place, stop))
        if mention is not None:
            named[len(places)] = mention
            parts.append(mention.kind.value)
            places.append(mention.start)
            place = mention.end
    places.append(len(text))
    return Masked(text="".join(parts), places=places, mentions=named)


_CLASSES: dict[str, str] = {
    **{kind.name.lower(): kind.value for kind in Kind},
    "work": f"[{Kind.SHOW.value}{Kind.TITLE.value}]",
    "who": f"[{Kind.PERSON.value}{Kind.CHARACTER.value}{Kind.NAME.value}]",
}
_GROUP = "(?P"
"""What stands before the name of a group in angle brackets, which may be that of a class."""


def spelt_out(text: str) -> str:
    """A pattern in which ``<person>``, ``<show>`` and the like stand for names, in the syntax of ``re``."""
    parts = text.split("<")
    for place in range(1, len(parts)):
        name, end, rest = parts[place].partition(">")
        sign = _CLASSES.get(name) if end and not parts[place - 1].endswith(_GROUP) else None
        parts[place] = "<" + parts[place] if sign is None else sign + rest
    return "".join(parts)


def pattern(text: str) -> re.Pattern[str]:
    """The same, compiled."""
    return PROGRAMS.compiled(spelt_out(text))


class Lazy:
    """A pattern over masked sentences (``pattern``) that is compiled when it is first needed.

    ``texts`` are those of all that were made.
    """

    texts: ClassVar[list[str]] = []

    def __init__(self, text: str) -> None:
        self.text = text
        self.texts.append(text)

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
