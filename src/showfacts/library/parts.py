"""Sources, platforms and people of an index: small tables merged from the layers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from showfacts.errors import NotFoundError
from showfacts.library.plain import from_plain

if TYPE_CHECKING:
    from showfacts.library.index import Index

T = TypeVar("T")

AT_ONCE = 500
"""As many values as SQLite takes in one question, whatever it was built with."""

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
        for _, doc in self._index.docs(f"{_SELECT} AND id = ? ORDER BY place", (section, ident)):
            return from_plain(kind, doc)
        raise NotFoundError(f"nothing among the {section} is called {ident!r}", query=ident)

    def some(self, section: str, kind: type[T], idents: Iterable[str]) -> Iterator[T]:
        """Those of a section with these ids, in their order; what is not there is left out."""
        wanted = list(idents)
        for first in range(0, len(wanted), AT_ONCE):
            few = wanted[first : first + AT_ONCE]
            marks = ", ".join("?" * len(few))
            docs = dict(
                self._index.docs(f"{_SELECT} AND id IN ({marks}) ORDER BY id, place", (section, *few))
            )
            yield from (from_plain(kind, docs[ident]) for ident in few if ident in docs)

    def all(self, section: str, kind: type[T]) -> list[T]:
        """All of a section, by id."""
        rows = self._index.docs(f"{_SELECT} ORDER BY id, place", (section,))
        return [from_plain(kind, doc) for _, doc in rows]
