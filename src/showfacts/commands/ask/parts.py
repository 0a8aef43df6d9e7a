"""Parts of a question: a few of its words, and what they may be; and a whole question taken apart."""

from __future__ import annotations

from enum import StrEnum

from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Slot(StrEnum):
    """What a part may be besides a phrase of the vocabulary, by the names that rules have for it.

    ``IN_YEAR``, ``IN_COUNTRY``: when or where something happens; ``YEAR`` and ``COUNTRY`` may also be of a
    show. ``UNKNOWN``: words that mean nothing here, so that they may be a name, misspelt or not on record.
    """

    SHOW = "SHOW"
    PERSON = "PERSON"
    CHARACTER = "CHARACTER"
    ROLE = "ROLE"
    PLATFORM = "PLATFORM"
    COUNTRY = "COUNTRY"
    IN_COUNTRY = "IN_COUNTRY"
    LANGUAGE = "LANGUAGE"
    GENRE = "GENRE"
    YEAR = "YEAR"
    IN_YEAR = "IN_YEAR"
    DAY = "DAY"
    SEASON = "SEASON"
    EPISODE = "EPISODE"
    NUMBER = "NUMBER"
    UNKNOWN = "UNKNOWN"


NAMES = frozenset({Slot.SHOW, Slot.PERSON, Slot.CHARACTER, Slot.UNKNOWN})
"""What names somebody or something."""


class Title(NamedTuple):
    """How a question names a show: the words, and the options that the words around them stand for.

    ``which``: of several shows of one name the "original" one, the "later" ones, or the "animated" ones.
    """

    text: str
    options: tuple[tuple[str, str], ...] = ()
    which: str = ""


class Unknown(NamedTuple):
    """Words that may be a name. ``is_strange``: none of them but small ones means anything else."""

    text: str
    is_strange: bool


class Service(NamedTuple):
    """A platform: its id, None where the library has no such platform; and what it is called."""

    ident: str | None
    name: str


class QuestionPart(NamedTuple):
    """Words of a question, from ``first`` up to ``end``, and what they may be.

    ``kind`` is a slot or a kind of words of the vocabulary. The likelier it is, the less is its ``cost``.
    ``value`` is a ``Title``, an ``Unknown``, a ``Service``, a number or a text, by its kind.
    """

    first: int
    end: int
    kind: str
    value: Any
    cost: float

    @property
    def text(self) -> str:
        """A name as it was typed."""
        return self.value.text if isinstance(self.value, Title | Unknown) else str(self.value)


class QuestionReading(tuple[QuestionPart, ...]):
    """One way to take a question apart: its parts, without those that say nothing."""

    __slots__ = ()

    def of(self, kind: str) -> list[QuestionPart]:
        """The parts of a kind."""
        return [part for part in self if part.kind == kind]

    def has(self, kind: str) -> bool:
        """Whether there is a part of a kind."""
        return any(part.kind == kind for part in self)
