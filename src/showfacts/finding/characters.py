"""Typed words -> the credits of one show whose character they mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from showfacts.finding.fields import concerns
from showfacts.finding.fold import key, words

if TYPE_CHECKING:
    from showfacts.model import CastCredit

SHORT = 2
"""So few letters sound like too many names."""
TELLING = 5
"""Letters of which one may be wrong."""


def matching(cast: Sequence[CastCredit], query: str) -> list[CastCredit]:
    """The credits whose character, by its name or another official one, the words of ``query`` mean.

    First whole names; else names that hold all the words; else names, or a family or given name in one,
    in another romanisation or order; else those a slip away. Empty where no character is called so.
    """
    from showfacts.finding.people import keys, sound, sounds

    wanted = key(query)
    if not wanted:
        return []
    known = keys(query)
    heard = sound(query) if len(wanted) > SHORT else frozenset()
    tests: tuple[Callable[[str], bool], ...] = (
        lambda name: key(name) == wanted,
        lambda name: concerns(query, name),
        lambda name: not known.isdisjoint(keys(name)),
        lambda name: not heard.isdisjoint(sounds(name)),
        lambda name: _is_slip(wanted, name),
    )
    for test in tests:
        found = [credit for credit in cast if any(map(test, names_of(credit)))]
        if found:
            return found
    return []


def _is_slip(wanted: str, name: str) -> bool:
    """Whether letters are one slip away from a name, or from words in it that are long enough to tell."""
    from rapidfuzz.distance import OSA

    parts = words(name).split()
    texts = {"".join(parts[first:last]) for first, last in combinations(range(len(parts) + 1), 2)}
    return any(min(len(wanted), len(text)) >= TELLING and OSA.distance(wanted, text) <= 1 for text in texts)


def names_of(credit: CastCredit) -> tuple[str, ...]:
    """The names of the character of a credit."""
    return (*([credit.character] if credit.character else []), *credit.also_named)
