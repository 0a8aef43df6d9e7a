"""Typed words -> the credits of one show whose character they mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from showfacts.text.fold import concerns, key, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import CastCredit

TOO_SHORT = 2
"""Words of at most so many letters sound like too many names."""
LONG = 5
"""In words of at least so many letters one may be wrong."""


def matching(cast: Sequence[CastCredit], query: str) -> list[CastCredit]:
    """The credits whose character, by its name or another official one, the words of ``query`` mean.

    First whole names; else names that have all the words; else names, or a family or given name in one,
    in another romanisation or order; else names with one slip. Empty where no character is called so.
    """
    from showfacts.text.romanise import keys, sound, sounds

    wanted = key(query)
    if not wanted:
        return []
    known = keys(query)
    heard = sound(query) if len(wanted) > TOO_SHORT else frozenset()
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
    """Whether the letters are one slip away from a name, or from words in it that are long enough."""
    from rapidfuzz.distance import OSA

    parts = words(name).split()
    texts = {"".join(parts[first:last]) for first, last in combinations(range(len(parts) + 1), 2)}
    return any(min(len(wanted), len(text)) >= LONG and OSA.distance(wanted, text) <= 1 for text in texts)


def names_of(credit: CastCredit) -> tuple[str, ...]:
    """The names of the character of a credit."""
    return (*([credit.character] if credit.character else []), *credit.also_named)
