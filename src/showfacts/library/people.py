"""The people and characters in an index, as finding asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from showfacts.errors import NotFoundError
from showfacts.library.names import LAST
from showfacts.library.parts import AT_ONCE, Parts

if TYPE_CHECKING:
    from showfacts.library.index import Index
    from showfacts.model import Person


class _Spellings:
    """``finding.asking.Spellings`` over a table of an index."""

    table: str

    def __init__(self, index: Index) -> None:
        self._index = index
        self._parts = Parts(index)

    def with_key(self, key: str) -> list[str]:
        rows = self._index.ask(f"SELECT DISTINCT name FROM {self.table} WHERE key = ? ORDER BY name", (key,))
        return [name for (name,) in rows]

    def between(self, text: str, sizes: tuple[int, int], *, is_end: bool) -> list[tuple[str, str]]:
        column, start = ("reversed", text[::-1]) if is_end else ("key", text)
        question = f"SELECT DISTINCT key, name FROM {self.table} WHERE {column} >= ? AND {column} < ?"
        question = f"{question} AND length(key) BETWEEN ? AND ? ORDER BY {column}, name LIMIT ?"
        return self._index.ask(question, (start, start + LAST, *sizes, MANY))


MANY = 5000
"""More names than words could mean."""


class IndexedPeople(_Spellings):
    """``finding.asking.People`` over the tables of an index."""

    table = "people"

    def alike(self, key: str) -> list[tuple[str, str]]:
        part = max(1, (len(key) - 1) // 3)
        found: list[tuple[str, str]] = []
        for column, text in (("key", key), ("reversed", key[::-1])):
            condition = f"{column} >= ? AND {column} < ?"
            found += self._index.ask(
                f"SELECT key, name FROM people WHERE {condition} ORDER BY {column}, name DESC",
                (text[:part], text[:part] + LAST),
            )
        return found

    def credits(self, names: Sequence[str]) -> dict[str, int]:
        """In how many shows people are credited by these names; who is in none is left out."""
        found: dict[str, int] = {}
        for first in range(0, len(names), AT_ONCE):
            some = names[first : first + AT_ONCE]
            marks = ", ".join("?" * len(some))
            found |= self._index.ask(
                f"SELECT person, count(*) FROM credits WHERE person IN ({marks}) GROUP BY person", some
            )
        return found

    def person(self, name: str) -> Person:
        from showfacts.model import Person

        try:
            return self._parts.get("people", Person, name)
        except NotFoundError:
            return Person(name=name)

    def shows_of(self, name: str) -> list[str]:
        """The ids of the shows with a credit of the person whom the library calls so, by year."""
        who = self.person(name)
        spellings = [text for text in (who.name, who.native_name, *who.aliases) if text]
        marks = ", ".join("?" * len(spellings))
        rows = self._index.ask(
            f"SELECT id FROM shows WHERE id IN (SELECT show FROM credits WHERE person IN ({marks}))"
            " ORDER BY year IS NULL, year, id",
            spellings,
        )
        return [show for (show,) in rows]


class IndexedCharacters(_Spellings):
    """``finding.asking.Spellings`` of the characters in an index."""

    table = "characters"

    def shows_of(self, name: str) -> list[str]:
        """The ids of the shows with a character of just this name, by year."""
        from showfacts.finding.fold import key

        rows = self._index.ask(
            "SELECT DISTINCT id FROM characters JOIN shows ON id = show WHERE key = ? AND name = ?"
            " ORDER BY year IS NULL, year, id",
            (key(name), name),
        )
        return [show for (show,) in rows]
