"""What finding asks of a library, and the names it answers with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from showfacts.model import Platform, ShowHeader


class NameKind(IntEnum):
    """How firmly a name belongs to its show: the lower, the firmer."""

    TITLE = 2
    ALIAS = 3
    UNTAGGED = 4
    """A title without its tag: "Soundtrack" for "Soundtrack #1", "The Voice" for "The Voice (US)"."""
    LOOSE = 5
    """A name as ``fold.loose`` makes it."""
    HEAD = 6
    """A title without its subtitle."""


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
        """At most ``limit`` names whose key begins with ``prefix``, by key."""
        ...

    def alike(self, key: str, slack: int) -> Sequence[Name]:
        """Names that are ``slack`` slips from ``key`` at most, and others that begin or end like it.

        With one slip none is left out: either half of a name is as it should be.
        """
        ...

    def with_words(self, words: Sequence[str], limit: int) -> Sequence[Name]:
        """At most ``limit`` titles and aliases that hold every word, the last one perhaps cut."""
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
