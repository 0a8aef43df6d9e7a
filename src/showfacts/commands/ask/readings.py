"""All ways to take a question apart, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import count, islice
from typing import TYPE_CHECKING

from showfacts.commands.ask.parts import NAMES, Part, Slot, Unknown
from showfacts.commands.ask.vocabulary import AROUND, REFUSED, SMALL

if TYPE_CHECKING:
    from showfacts.commands.ask.question import Question
    from showfacts.commands.ask.vocabulary import Vocabulary

COSTS = {SMALL: 0.5, AROUND: 0.5, REFUSED: 1.2}
"""What a phrase of these kinds costs."""
COST = 0.6
"""What any other phrase of the vocabulary costs."""
SLIP = 1.4
"""What a wrong letter costs besides."""
UNKNOWN, UNKNOWN_WORD = 3.0, 0.65
"""What unknown words cost, and each of them."""
ENDING = frozenset({"from", "on"})
"""Small words that say more at the end of a question."""
ENDING_COST = 0.45
"""What they cost there: less than as small words."""
LONGEST = 12
"""Words of a name that is not on record."""
MOST = 400
"""So many readings are looked at."""
PATHS = 50_000
"""So many beginnings of readings are looked at."""


def readings(question: Question, words: Vocabulary, names: Iterable[Part]) -> Iterator[tuple[Part, ...]]:
    """The ways to take a question apart into parts, without those that say nothing."""
    parts = [*_phrases(question, words), *_ending(question), *names]
    parts += _slips(question, words, parts)
    parts += _unknown(question, words, parts)
    seen = set()
    for path in islice(_paths(parts, len(question.words)), MOST):
        reading = tuple(_telling(question, path))
        if reading not in seen:
            seen.add(reading)
            yield reading


def _telling(question: Question, path: Iterable[Part]) -> Iterator[Part]:
    """The parts that say something. A "kdrama" says two things: from where, and that it is a show."""
    for part in path:
        if part.kind not in (SMALL, AROUND):
            yield part
        if part.kind == Slot.COUNTRY and question.words[part.end - 1].removesuffix("s").endswith("drama"):
            yield Part(part.end, part.end, "shows", "", 0.0)


def _phrases(question: Question, words: Vocabulary) -> Iterator[Part]:
    for first in range(len(question.words)):
        for end, meanings in words.found(question.words, first):
            for place, meaning in enumerate(meanings):
                cost = COSTS.get(meaning.kind, COST) + place / 100
                yield Part(first, end, meaning.kind, meaning.value, cost)


def _ending(question: Question) -> Iterator[Part]:
    """A small word that ends a question says more there: "what is it on", "where is it from"."""
    end = len(question.words)
    if question.words[-1:] and question.words[-1] in ENDING:
        yield Part(end - 1, end, f"ending-{question.words[-1]}", "", ENDING_COST)


def _slips(question: Question, words: Vocabulary, parts: Iterable[Part]) -> Iterator[Part]:
    """Words that mean nothing as they are typed, but would with one letter changed."""
    known = {place for part in parts for place in range(part.first, part.end)}
    for place, word in enumerate(question.words):
        if place not in known:
            for rank, meaning in enumerate(words.slips(word)):
                yield Part(place, place + 1, meaning.kind, meaning.value, COST + SLIP + rank / 100)


def _unknown(question: Question, words: Vocabulary, parts: Iterable[Part]) -> Iterator[Part]:
    """Spans with words that mean nothing by themselves, or with a number behind a title."""
    rows = [part for part in parts if part.cost < COST + SLIP]
    known = {place for part in rows for place in range(part.first, part.end)}
    titles = {part.end for part in rows if part.kind == Slot.SHOW}
    strange = {
        place
        for place, word in enumerate(question.words)
        if place not in known or (place in titles and word.isdecimal())
    }
    for first in range(len(question.words)):
        for end in range(first + 1, min(len(question.words), first + LONGEST) + 1):
            if strange.isdisjoint(range(first, end)) or not question.is_whole(first, end):
                continue
            text = [*question.spellings(first, end)][-1]
            is_strange = all(
                place in strange or words.is_small(question.words[place]) for place in range(first, end)
            )
            cost = UNKNOWN + UNKNOWN_WORD * (end - first)
            yield Part(first, end, Slot.UNKNOWN, Unknown(text, is_strange), cost)


def _paths(parts: Iterable[Part], length: int) -> Iterator[tuple[Part, ...]]:
    """All ways from the first word to the last, the cheapest first."""
    beginning: dict[int, list[Part]] = {}
    for part in parts:
        beginning.setdefault(part.first, []).append(part)
    rest = [float("inf")] * length + [0.0]
    for place in reversed(range(length)):
        rest[place] = min(
            (part.cost + rest[part.end] for part in beginning.get(place, ())), default=float("inf")
        )
    if rest[0] == float("inf"):
        return
    ranks = count()
    queue: list[tuple[float, int, int, float, tuple[Part, ...]]] = [(rest[0], 0, next(ranks), 0.0, ())]
    for _ in range(PATHS):
        if not queue:
            return
        _, _, _, spent, path = heappop(queue)
        place = path[-1].end if path else 0
        if place == length:
            yield path
            continue
        for part in beginning.get(place, ()):
            if rest[part.end] < float("inf") and not (path and _clash(path[-1], part)):
                cost = spent + part.cost
                heappush(queue, (cost + rest[part.end], -part.end, next(ranks), cost, (*path, part)))


def _clash(one: Part, other: Part) -> bool:
    """Whether unknown words stand right beside a name: they may be of it, which would make it another one."""
    return Slot.UNKNOWN in (one.kind, other.kind) and one.kind in NAMES and other.kind in NAMES
