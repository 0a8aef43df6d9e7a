"""Sources, platforms and people of an index, each as all files together have it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from showfacts.dataset.plain import from_plain
from showfacts.errors import NotFoundError
from showfacts.model.layers import FILE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Protocol, TypeVar

    T = TypeVar("T")

    class Asked(Protocol):
        """An index, which is made with what is here: so it is not named."""

        def docs(self, question: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]: ...


AT_ONCE = 500
"""As many values as SQLite takes in one question, whatever it was built with."""

_SELECT = "SELECT id, doc, min(file) FROM parts WHERE section = ?"
"""As ``tables.PARTS``, which a look-up does without."""


def in_few(values: Sequence[str]) -> Iterator[tuple[Sequence[str], str]]:
    """Values, as many at once as SQLite takes in one question, each time with a mark for each of them."""
    for first in range(0, len(values), AT_ONCE):
        few = values[first : first + AT_ONCE]
        yield few, ", ".join("?" * len(few))


class Parts:
    """What the files say of each source, platform or person, together."""

    def __init__(self, index: Asked) -> None:
        self._index = index

    def get(self, section: str, kind: type[T], ident: str) -> T:
        """The one of ``section`` (sources, platforms, people) with this id.

        Raises:
            NotFoundError: there is none.
        """
        for _, doc, _ in self._index.docs(f"{_SELECT} AND id = ? GROUP BY id", (section, ident)):
            return from_plain(kind, doc)
        raise NotFoundError(f"nothing among the {section} is called {ident!r}", query=ident)

    def some(self, section: str, kind: type[T], idents: Iterable[str]) -> Iterator[T]:
        """Those of a section with these ids, in their order; what is not there is left out."""
        for few, marks in in_few(list(idents)):
            rows = self._index.docs(f"{_SELECT} AND id IN ({marks}) GROUP BY id", (section, *few))
            docs = {ident: doc for ident, doc, _ in rows}
            yield from (from_plain(kind, docs[ident]) for ident in few if ident in docs)

    def all(self, section: str, kind: type[T]) -> list[T]:
        """All of a section, by id; of the files of the library as sources, those on which something rests."""
        files = f"{FILE}%"
        rows = self._index.docs(f"{_SELECT} AND {_NAMED_OR_CITED} GROUP BY id", (section, files))
        return [from_plain(kind, doc) for _, doc, _ in rows]


_NAMED_OR_CITED = "(id NOT LIKE ? OR id IN (SELECT source FROM cites_of))"
