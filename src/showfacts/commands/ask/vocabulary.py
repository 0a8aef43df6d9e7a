"""The English that ``ask`` understands: words and phrases, each with what it may mean. ``words.toml`` lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from showfacts.model.records import record
from showfacts.text.fold import key

SMALL, AROUND, REFUSED, ROLE = "small", "around", "refused", "ROLE"
"""Kinds of words that ``words.toml`` has in tables of their own."""

LONG_ENOUGH = 5
"""Letters of a word in which one may be wrong."""


class Meaning(NamedTuple):
    """What a phrase may mean. ``value`` is the role of a ROLE and the kind of a refusal."""

    kind: str
    value: str = ""


@record
class Refusal:
    """A kind of question that is not answered: why, and the commands that tell what is on record."""

    why: str
    commands: tuple[str, ...]


class Vocabulary:
    """All words and phrases."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        self.numbers: Mapping[str, int] = tables["numbers"]
        self.ordinals: Mapping[str, int] = tables["ordinals"]
        self.months: Mapping[str, int] = tables["months"]
        self.services: Mapping[str, str] = {key(name): name for name in tables["services"]["names"]}
        self.refusals = {
            name: Refusal(why=each["why"], commands=tuple(each["commands"]))
            for name, each in tables[REFUSED].items()
        }
        self.versions = frozenset(tuple(each.split()) for each in tables["meanings"]["version"])
        self._meanings: dict[tuple[str, ...], list[Meaning]] = {}
        for phrase, meaning in _phrases(tables):
            meanings = self._meanings.setdefault(tuple(phrase.split()), [])
            if meaning not in meanings:
                meanings.append(meaning)
        self._longest = max(map(len, self._meanings))
        self.kinds = frozenset(tables["meanings"])

    def found(self, words: Sequence[str], first: int) -> Iterator[tuple[int, list[Meaning]]]:
        """The phrases that begin at a place: where each ends, and what it may mean."""
        for end in range(first + 1, min(len(words), first + self._longest) + 1):
            meanings = self._meanings.get(tuple(words[first:end]))
            if meanings:
                yield end, meanings

    def is_word(self, word: str) -> bool:
        """Whether a word means something by itself."""
        return (
            (word,) in self._meanings or word in self.numbers or word in self.ordinals or word in self.months
        )

    def is_small(self, word: str) -> bool:
        """Whether a word may stand anywhere and changes nothing."""
        return any(each.kind in (SMALL, AROUND) for each in self._meanings.get((word,), ()))

    def slips(self, word: str) -> list[Meaning]:
        """What a word may mean in which one letter is wrong."""
        if len(word) < LONG_ENOUGH or not word.isalpha():
            return []
        from rapidfuzz.distance import OSA

        near = (
            meaning
            for (known, *rest), meanings in self._meanings.items()
            if not rest and len(known) >= LONG_ENOUGH and known[0] == word[0]
            if OSA.distance(word, known, score_cutoff=1) <= 1
            for meaning in meanings
        )
        return list(dict.fromkeys(near))


def _phrases(tables: Mapping[str, Any]) -> Iterator[tuple[str, Meaning]]:
    """Every phrase with one of its meanings."""
    for kind in (SMALL, AROUND):
        table = tables[kind]
        for phrase in (*table.get("words", "").split(), *table.get("phrases", ())):
            yield phrase, Meaning(kind)
    for kind, phrases in tables["meanings"].items():
        for phrase in phrases:
            yield phrase, Meaning(kind)
    for role, phrases in tables["roles"].items():
        for phrase in phrases:
            yield phrase, Meaning(ROLE, role)
    for name, table in tables[REFUSED].items():
        for phrase in (*table.get("words", "").split(), *table.get("phrases", ())):
            yield phrase, Meaning(REFUSED, name)


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that comes with the program."""
    return Vocabulary(read_table("words.toml"))


def read_table(name: str) -> dict[str, Any]:
    """A file of this folder as plain data."""
    import tomli

    return tomli.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
