"""What finding asks of a library. Only for types: nothing here is needed to run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from showfacts.index.name import Name
    from showfacts.model import Platform, ShowHeader


class Names(Protocol):
    """The names of a library. Each method reads a few rows, however many shows there are."""

    def id_of(self, ident: str) -> str | None:
        """The id of the show that has this id, or to which it leads; None if there is none."""
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

    def with_initials(self, letters: str) -> Sequence[Name]:
        """The titles of which these letters, in lower case, are the first ones of the words."""
        ...

    def header(self, show: str) -> ShowHeader:
        """What tells a show from its namesakes."""
        ...

    def lead(self, show: str) -> str | None:
        """The person a show's cast begins with."""
        ...

    def ran_in(self, show: str, year: int) -> bool:
        """Whether a show ran in a year, by its seasons on record; without any, whether it may have.

        Three years are no more than most shows last.
        """
        ...

    def brand(self, word: str) -> Sequence[str]:
        """The platforms, by name, of a name of several words that begins with this one: the BBC's."""
        ...

    def platform(self, word: str) -> Platform | None:
        """The platform that a word names: its id, name or an alias.

        Raises:
            UsageError: it names several.
        """
        ...

    def platforms(self) -> Sequence[Platform]:
        """All platforms, by id."""
        ...
