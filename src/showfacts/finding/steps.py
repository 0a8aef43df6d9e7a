"""What a step of finding is: names that words may be taken for, and how firmly."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.finding.narrowing import Narrowing
    from showfacts.index.name import Name

MANY = 200
"""More names than a question back could list: beyond it, words are too few to mean anything."""


class Tier(IntEnum):
    """How a show was found; the lower, the firmer. ``OPTION``: by an id, whatever the words."""

    OPTION = 0
    ID = 1
    TITLE = 2
    ALIAS = 3
    NARROWED = 4
    BEGINNING = 5
    MISSPELT = 6


class Step(NamedTuple):
    """The names that words are taken for in one step of a tier, and in a few words why.

    ``narrowing`` is what the words say besides the name, with what was asked for by options. ``is_whole``:
    whole names were typed, so that other shows of a title are not meant as much. ``aside``: words that say
    nothing of which show is meant.
    """

    tier: Tier
    names: Sequence[Name]
    reason: str
    narrowing: Narrowing | None = None
    is_whole: bool = False
    aside: str = ""
