"""The people in an index, as finding asks for them."""

from __future__ import annotations

from showfacts.errors import NotFoundError
from showfacts.library.index import Index
from showfacts.library.names import LAST
from showfacts.library.parts import Parts
from showfacts.model import Person


class IndexedPeople:
    """``finding.persons.People`` over the tables of an index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._parts = Parts(index)

    def with_key(self, key: str) -> list[str]:
        rows = self._index.ask("SELECT DISTINCT name FROM people WHERE key = ? ORDER BY name", (key,))
        return [name for (name,) in rows]

    def alike(self, key: str) -> list[tuple[str, str]]:
        part = max(1, (len(key) - 1) // 3)
        found: list[tuple[str, str]] = []
        for column, text in (("key", key), ("reversed", key[::-1])):
            condition = f"{column} >= ? AND {column} < ?"
            found += self._index.ask(
                f"SELECT key, name FROM people WHERE {condition}", (text[:part], text[:part] + LAST)
            )
        return found

    def between(self, text: str, sizes: tuple[int, int], *, is_end: bool) -> list[tuple[str, str]]:
        return between(self._index, "people", text, sizes, is_end=is_end)

    def person(self, name: str) -> Person:
        try:
            return self._parts.get("people", Person, name)
        except NotFoundError:
            return Person(name=name)


def between(
    index: Index, table: str, text: str, sizes: tuple[int, int], *, is_end: bool
) -> list[tuple[str, str]]:
    """(key, name) of the rows of a table whose key begins, or ends, with a text and is of such a length."""
    column, start = ("reversed", text[::-1]) if is_end else ("key", text)
    question = f"SELECT DISTINCT key, name FROM {table} WHERE {column} >= ? AND {column} < ?"
    return index.ask(f"{question} AND length(key) BETWEEN ? AND ?", (start, start + LAST, *sizes))
