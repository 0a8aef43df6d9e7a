"""Parts of a question: a few of its words, and what they may be."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple


class Slot(StrEnum):
    """What a part may be besides a phrase of the vocabulary, by the names that rules give it.

    ``UNKNOWN``: words that mean nothing here, so they may be a name that is not on record or misspelt.
    """

    SHOW = "SHOW"
    PERSON = "PERSON"
    CHARACTER = "CHARACTER"
    ROLE = "ROLE"
    PLATFORM = "PLATFORM"
    COUNTRY = "COUNTRY"
    LANGUAGE = "LANGUAGE"
    GENRE = "GENRE"
    YEAR = "YEAR"
    DAY = "DAY"
    SEASON = "SEASON"
    EPISODE = "EPISODE"
    NUMBER = "NUMBER"
    UNKNOWN = "UNKNOWN"


NAMES = (Slot.SHOW, Slot.PERSON, Slot.CHARACTER, Slot.UNKNOWN)
"""The parts that are somebody's or something's name."""


class Title(NamedTuple):
    """How a question names a show: the words, and the options that the words around them stand for.

    ``which``: of several shows of one name the "original" one, or the "later" ones.
    """

    text: str
    options: tuple[tuple[str, str], ...] = ()
    which: str = ""


class Unknown(NamedTuple):
    """Words that may be a name. ``is_strange``: none of them but small ones means anything else."""

    text: str
    is_strange: bool


class Seasons(NamedTuple):
    """The number of a season, or of a ``part`` of the show, as platforms count them."""

    number: int
    is_part: bool = False


class Service(NamedTuple):
    """A platform: its id, None where the library has no such platform; and how it is called."""

    ident: str | None
    name: str


class Part(NamedTuple):
    """Words of a question, from ``first`` up to ``end``, and what they may be.

    ``kind`` is a slot or a kind of words of the vocabulary. ``cost`` is the less, the likelier it is.
    """

    first: int
    end: int
    kind: str
    value: Any
    cost: float
