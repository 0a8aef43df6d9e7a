"""Slips of the fingers: a letter left out, doubled, wrong, or two that changed places."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from showfacts.finding.names import NameKind

if TYPE_CHECKING:
    from showfacts.finding.asking import Names
    from showfacts.finding.names import Name

LONG = 12
"""Letters that two slips leave enough of."""
SHORT = 5
"""Up to so many letters, a name is near many words that mean nothing."""


def slipped(names: Names, folded: str, kinds: Collection[NameKind]) -> list[Name]:
    """The names of these kinds that are fewest slips away from ``folded``, if few enough.

    Several are a question. Numbers are not slips: "Reply 1997" is not "Reply 1994". A doubtful name is
    no answer, but it puts others into question.
    """
    from rapidfuzz.distance import OSA

    allowed = 0 if len(folded) < 4 else 1 if len(folded) < LONG else 2
    near: list[tuple[int, Name]] = []
    for name in names.alike(folded, allowed) if allowed else ():
        slips = OSA.distance(folded, name.key, score_cutoff=allowed)
        if name.kind in kinds and slips <= allowed and _digits(folded) == _digits(name.key):
            near.append((slips, name))
    least = min((slips for slips, _ in near), default=0)
    nearest = [name for slips, name in near if slips == least]
    return [] if all(_is_doubtful(folded, name) for name in nearest) else nearest


def _is_doubtful(folded: str, name: Name) -> bool:
    """Whether a name is so short that the slip may as well be another word.

    People get the first letter right ("oeori" is not "Eori"); with a wrong letter among so few, or one
    too many that is not a letter typed twice, too little is left; and so it is of a name without its
    article or subtitle.
    """
    if min(len(folded), len(name.key)) > SHORT:
        return False
    has_wrong_letter = len(folded) == len(name.key) and sorted(folded) != sorted(name.key)
    has_strange_letter = len(folded) > len(name.key) and not _doubles(folded, name.key)
    is_part = name.kind in (NameKind.LOOSE, NameKind.HEAD)
    if has_wrong_letter or has_strange_letter or is_part:
        return True
    return name.key[0] != folded[0] or len(name.key) < 4


def _doubles(folded: str, single: str) -> bool:
    """Whether ``folded`` is ``single`` with one letter typed twice."""
    twice = (place for place in range(len(folded) - 1) if folded[place] == folded[place + 1])
    return any(folded[:place] + folded[place + 1 :] == single for place in twice)


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
