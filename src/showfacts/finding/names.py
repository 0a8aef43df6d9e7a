"""What finding asks of a library, and the names it answers with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from showfacts.model import Platform, ShowHeader


class NameKind(IntEnum):
    """How firmly a name belongs to its show; the number is also the tier it answers in."""

    TITLE = 2
    ALIAS = 3
    SHORTENED = 5


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one show. ``words`` is the folded text with spaces, ``key`` the same without."""

    show: str
    kind: NameKind
    text: str
    words: str

    @property
    def key(self) -> str:
        return self.words.replace(" ", "")


class Names(Protocol):
    """The names of a library. Each method reads a few rows, however many shows there are."""

    def has_show(self, ident: str) -> bool:
        """Whether a show has this id."""
        ...

    def with_key(self, key: str) -> Sequence[Name]:
        """The names that fold to ``key``."""
        ...

    def starting(self, prefix: str, limit: int) -> Sequence[Name]:
        """At most ``limit`` names whose key begins with ``prefix``, shortest first."""
        ...

    def alike(self, key: str, slack: int) -> Sequence[Name]:
        """Names that share the first or the last half of ``key`` and differ in length by ``slack`` at most."""
        ...

    def with_words(self, words: Sequence[str], limit: int) -> Sequence[Name]:
        """At most ``limit`` names that hold every word, the last one perhaps only its beginning."""
        ...

    def header(self, show: str) -> ShowHeader:
        """What tells a show from its namesakes."""
        ...

    def lead(self, show: str) -> str | None:
        """The person a show's cast begins with."""
        ...

    def platform(self, word: str) -> Platform | None:
        """The platform that a word names: its id, name or an alias."""
        ...

    def platforms(self) -> Sequence[Platform]:
        """All platforms, by id."""
        ...
