"""Sources, platforms and people of an index: small tables merged from the layers."""

from __future__ import annotations

import sqlite3
from typing import TypeVar

from showfacts.errors import NotFoundError
from showfacts.library.index import merged
from showfacts.library.plain import from_plain

T = TypeVar("T")


class Parts:
    """What the layers say of each source, platform or person, together."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def get(self, section: str, kind: type[T], ident: str) -> T:
        """The one of ``section`` (sources, platforms, people) with this id.

        Raises:
            NotFoundError: there is none.
        """
        rows = self._base.execute(
            "SELECT id, place, doc FROM parts WHERE section = ? AND id = ? ORDER BY place", (section, ident)
        )
        for _, _, doc in merged(rows):
            return from_plain(kind, doc)
        raise NotFoundError(f"nothing among the {section} is called {ident!r}", query=ident)

    def all(self, section: str, kind: type[T]) -> list[T]:
        """All of a section, by id."""
        rows = self._base.execute(
            "SELECT id, place, doc FROM parts WHERE section = ? ORDER BY id, place", (section,)
        )
        return [from_plain(kind, doc) for _, _, doc in merged(rows)]
