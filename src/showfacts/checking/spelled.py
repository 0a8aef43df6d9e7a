"""Names as the credits of a show spell them: another spelling is told as one, though it is known whose it is."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from showfacts.checking.fields import OF_PEOPLE
from showfacts.checking.flat import plain
from showfacts.checking.mentions import TITLES
from showfacts.text.edits import edits
from showfacts.text.fold import key, words
from showfacts.text.name_order import orders
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from showfacts.model.show import Show


SHORT, LONG = 10, 13
"""Letters of a name in one of which a slip is known for certain, and of one in two of which it is."""


class CreditedNames:
    """The names of the people and characters of a show, in every spelling that its credits have."""

    def __init__(self, show: Show) -> None:
        names = [
            name for row in show.cast for name in (row.person, row.character or "", *row.also_named) if name
        ]
        names += [each.person for each in show.crew]
        self._actors = {each.person for each in show.cast}
        self._words = {frozenset(words(name).split()) for name in names}
        self._keys = {key(name) for name in names} | {
            "".join(each) for name in names for each in orders(name)
        }
        self._wrong = {
            key(name)
            for each in show.claims
            if each.verdict == "variant" and each.field in OF_PEOPLE
            for name in spellings_in(each.value)
        } - self._keys

    def is_called_wrong(self, text: str) -> bool:
        """Whether a spelling is on record as one that is not that of the show, though somebody is known by it."""
        return key(text) in self._wrong and "".join(_without_titles(text)) not in self._keys

    def slip_of(self, text: str, others: Iterable[str]) -> str | None:
        """The actor whose name differs from one that is said in a letter or two; ``others`` are named beside it."""
        said, beside = key(text), {key(each) for each in others}
        most = 2 if len(said) >= LONG and "-" not in text else 1
        if len(words(text).split()) < 2 or len(said) < SHORT or said in self._keys:
            return None
        meant = {
            each for each in self._actors if key(each) not in beside and edits(key(each), said, most) <= most
        }
        return meant.pop() if len(meant) == 1 else None

    def is_respelled(self, text: str, meant: str) -> bool:
        """Whether a name of several words is written as no credit has it, but like the one that is meant.

        Case, accents, hyphens, the order of its parts, a title before it and a part of it alone make no other
        spelling; neither does quite another name, such as one that somebody sings under.
        """
        parts = _without_titles(text)
        if len(parts) < 2 or "".join(parts) in self._keys or key(text) in self._keys:
            return False
        if any(set(parts) <= held or (len(held) == 1 and held < set(parts)) for held in self._words):
            return False
        # Only loaded where a name is not as the credits have it
        from showfacts.evidence.verdicts.likeness import Likeness, likeness

        return likeness(meant, " ".join(parts)) is Likeness.SPELLING


def _without_titles(name: str) -> list[str]:
    """The words of a name without what somebody is, before it."""
    return list(dropwhile(TITLES.__contains__, words(name).split()))


_BETWEEN = expression(r"[,;/]| and | or ")
_BRACKETS = expression(r"\s*\([^()]*\)")


def spellings_in(value: str) -> Iterator[str]:
    """The names in a claim that is about their spelling, that of a character alone where both are named."""
    for part in _BETWEEN.split(without_brackets(value).partition(", played by")[0]):
        yield part.strip()


def without_brackets(value: str) -> str:
    """What a claim says in plain signs, without what stands in brackets."""
    return plain(_BRACKETS.sub("", value) if "(" in value else value)
