"""The English that ``ask`` understands: the phrases of ``words.toml``, each with what it may mean."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from showfacts.commands.ask.parts import Slot
from showfacts.model.fields import FIELDS
from showfacts.model.records import record
from showfacts.model.tuples import NamedTuple
from showfacts.text.fold import key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SMALL, AROUND, REFUSED = "small", "around", "refused"
"""Kinds of phrases that ``words.toml`` has in tables of their own."""

FACT = "fact"
"""The kind of the labels of plain fields that ``words.toml`` gives no meaning."""

LONG_ENOUGH = 5
"""Letters of a word in which one may be wrong."""


class Meaning(NamedTuple):
    """What a phrase may mean. ``value`` is the role of a ROLE, and the kind of a refusal."""

    kind: str
    value: str = ""


@record
class Refusal:
    """A kind of question that is not answered: why, and the commands that tell what is on record."""

    why: str
    commands: tuple[str, ...]


class Vocabulary:
    """All words and phrases. ``tables`` is what ``words.toml`` says."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        self.numbers: Mapping[str, int] = tables["numbers"]
        self.ordinals: Mapping[str, int] = tables["ordinals"]
        self.months: Mapping[str, int] = tables["months"]
        self.counted = {
            slot: frozenset(tables["counted"][slot].split()) for slot in (Slot.SEASON, Slot.EPISODE)
        }
        self.show_words = frozenset(tables["meanings"]["shows"])
        self.versions = frozenset(tuple(each.split()) for each in tables["versions"]["words"])
        self.services = {key(name): name for name in tables["services"]["names"]}
        self.refusals = {
            name: Refusal(why=each["why"], commands=tuple(each["commands"]))
            for name, each in tables[REFUSED].items()
        }
        self.kinds = frozenset({*tables["meanings"], FACT})
        self._meanings: dict[tuple[str, ...], dict[Meaning, None]] = {}
        for phrase, meaning in _phrases(tables):
            self._meanings.setdefault(tuple(phrase.split()), {})[meaning] = None
        self._longest = max(map(len, self._meanings))
        self._single = {word: [*meanings] for (word, *rest), meanings in self._meanings.items() if not rest}

    def found(self, words: Sequence[str], first: int) -> Iterator[tuple[int, list[Meaning]]]:
        """The phrases that begin at a place: where each ends, and what it may mean."""
        for end in range(first + 1, min(len(words), first + self._longest) + 1):
            meanings = self._meanings.get(tuple(words[first:end]))
            if meanings:
                yield end, [*meanings]

    def has(self, word: str) -> bool:
        """Whether a word means something by itself."""
        return any(word in each for each in (self._single, self.numbers, self.ordinals, self.months))

    def is_small(self, word: str) -> bool:
        """Whether a word may stand anywhere, and says nothing."""
        return any(each.kind in (SMALL, AROUND) for each in self._single.get(word, ()))

    def slips(self, word: str) -> list[Meaning]:
        """What a word may mean in which one letter is wrong, but neither the first nor the last."""
        if len(word) < LONG_ENOUGH or not word.isalpha():
            return []
        from rapidfuzz.distance import OSA

        near = (
            meaning
            for known, meanings in self._single.items()
            if len(known) >= LONG_ENOUGH and (known[0], known[-1]) == (word[0], word[-1])
            if OSA.distance(word, known, score_cutoff=1) <= 1
            for meaning in meanings
            if meaning.kind != REFUSED
        )
        return list(dict.fromkeys(near))


def _phrases(tables: Mapping[str, Any]) -> Iterator[tuple[str, Meaning]]:
    """Every phrase with one of its meanings."""
    tabled = [(Meaning(kind), tables[kind]) for kind in (SMALL, AROUND)]
    tabled += [(Meaning(REFUSED, name), table) for name, table in tables[REFUSED].items()]
    listed = [(Meaning(kind), phrases) for kind, phrases in tables["meanings"].items()]
    listed += [(Meaning(Slot.ROLE, role), phrases) for role, phrases in tables["roles"].items()]
    facts = {field.label for field in FIELDS} - {phrase for _, phrases in listed for phrase in phrases}
    listed += [(Meaning(FACT), sorted(facts))]
    listed += [(meaning, [*table["words"].split(), *table["phrases"]]) for meaning, table in tabled]
    for meaning, phrases in listed:
        is_refused = meaning.kind == REFUSED
        yield from ((phrase, meaning) for phrase in phrases if not (is_refused and phrase in facts))


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that comes with the program."""
    return Vocabulary(read_table("words.toml"))


def read_table(name: str) -> dict[str, Any]:
    """A TOML file of this folder as plain data."""
    import tomli

    with open(os.path.join(os.path.dirname(__file__), name), "rb") as file:
        return tomli.load(file)
