"""Sources, platforms and people of an index: small tables merged from the layers."""

from __future__ import annotations

from typing import TypeVar

from showfacts.errors import NotFoundError
from showfacts.library.index import Index
from showfacts.library.merging import merged
from showfacts.library.plain import from_plain

T = TypeVar("T")

_SELECT = "SELECT id, doc FROM parts JOIN files USING (file) WHERE section = ?"


class Parts:
    """What the layers say of each source, platform or person, together."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def get(self, section: str, kind: type[T], ident: str) -> T:
        """The one of ``section`` (sources, platforms, people) with this id.

        Raises:
            NotFoundError: there is none.
        """
        for _, doc in merged(self._index.ask(f"{_SELECT} AND id = ? ORDER BY place", (section, ident))):
            return from_plain(kind, doc)
        raise NotFoundError(f"nothing among the {section} is called {ident!r}", query=ident)

    def all(self, section: str, kind: type[T]) -> list[T]:
        """All of a section, by id."""
        rows = self._index.ask(f"{_SELECT} ORDER BY id, place", (section,))
        return [from_plain(kind, doc) for _, doc in merged(rows)]
