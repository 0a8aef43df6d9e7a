"""Typed words -> the credits of one show whose character they mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from showfacts.finding.fields import concerns
from showfacts.finding.fold import key

if TYPE_CHECKING:
    from showfacts.model import CastCredit


def matching(cast: Sequence[CastCredit], query: str) -> list[CastCredit]:
    """The credits whose character, by its name or another official one, the words of ``query`` mean.

    First whole names; else names that hold all the words; else names, or a family or given name in one,
    in another romanisation or order. Empty where no character is called so.
    """
    from showfacts.finding.people import keys, sounds

    wanted = key(query)
    if not wanted:
        return []
    known = keys(query)

    def is_whole(name: str) -> bool:
        return key(name) == wanted

    def holds(name: str) -> bool:
        return concerns(query, name)

    def is_spelled(name: str) -> bool:
        return not known.isdisjoint(keys(name))

    def sounds_so(name: str) -> bool:
        # A letter or two sound like too many names
        return len(wanted) > 2 and not _whole_sounds(query).isdisjoint(sounds(name))

    tests: tuple[Callable[[str], bool], ...] = (is_whole, holds, is_spelled, sounds_so)
    for test in tests:
        found = [credit for credit in cast if any(test(name) for name in names_of(credit))]
        if found:
            return found
    return []


def names_of(credit: CastCredit) -> tuple[str, ...]:
    """The names of the character of a credit."""
    return (*([credit.character] if credit.character else []), *credit.also_named)


def _whole_sounds(query: str) -> frozenset[str]:
    """What all of a query sounds like."""
    from showfacts.finding.people import sound

    return sound(query)
