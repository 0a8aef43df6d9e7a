"""What finding asks of a library. Only for types: nothing here is needed to run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from showfacts.finding.names import Name
    from showfacts.model import Person, Platform, ShowHeader


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


class Between(Protocol):
    """Names whose key begins or ends so."""

    def __call__(self, text: str, sizes: tuple[int, int], *, is_end: bool) -> Sequence[tuple[str, str]]:
        """(key, name) of those with a key that begins, or ends, with ``text`` and is of such a length."""
        ...


class Spellings(Protocol):
    """The spellings of people's names, or of characters'."""

    def with_key(self, key: str) -> Sequence[str]:
        """The names, as the library spells them, any of whose spellings folds to ``key``."""
        ...

    def between(self, text: str, sizes: tuple[int, int], *, is_end: bool) -> Sequence[tuple[str, str]]:
        """As ``Between``, of these spellings."""
        ...


class People(Spellings, Protocol):
    """What finding a person asks of a library."""

    def alike(self, key: str) -> Sequence[tuple[str, str]]:
        """(key, name) of people whose spellings begin or end like ``key``."""
        ...

    def credits(self, names: Sequence[str]) -> Mapping[str, int]:
        """In how many shows people are credited by these names; who is in none may be left out."""
        ...

    def person(self, name: str) -> Person:
        """The person whom the library calls so."""
        ...
