"""Which files of a library tell of a show, and how much those of one origin hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.index.open import packaged_name
from showfacts.model.layers import FILE
from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.dataset.files import Layer, Origin
    from showfacts.index.index import Index

_TELLING = """
SELECT DISTINCT at FROM docs JOIN files USING (file)
WHERE (docs.show = :show OR docs.show IN (SELECT ident FROM ids WHERE ids.show = :show))
"""


def files_telling(index: Index, files: Sequence[Layer], show: str) -> tuple[Layer, ...]:
    """The files that tell of the show with this id, by whatever id, in the order of the library.

    ``files``: those of the library that is indexed.
    """
    return _those(index, files, _TELLING, show)


def titling(index: Index, files: Sequence[Layer], show: str) -> tuple[Layer, ...]:
    """The ones of these files that give the show with this id its title."""
    return _those(index, files, f"{_TELLING} AND titled", show)


def _those(index: Index, files: Sequence[Layer], question: str, show: str) -> tuple[Layer, ...]:
    """The files among these that answer a question. The index in the package knows its own by name."""
    told = {at for (at,) in index.ask(question, {"show": show})}
    return tuple(
        each
        for each in files
        if each.at in told or (each.origin == "shipped" and packaged_name(each) in told)
    )


_FILES = "SELECT count(*) FROM files WHERE origin = ? AND NOT broken"
_SHOWS = "SELECT count(*) FROM docs JOIN files USING (file) WHERE origin = ?"
_PARTS = f"""
SELECT section, count(*) FROM parts JOIN files USING (file)
WHERE origin = ? AND id NOT LIKE '{FILE}%' GROUP BY section
"""


class Held(NamedTuple):
    """How much files hold together; those that are left out are not counted."""

    files: int
    shows: int
    people: int
    platforms: int
    sources: int


def held_by(index: Index, origin: Origin) -> Held:
    """How much the files of an origin hold together."""
    parts = dict(index.ask(_PARTS, (origin,)))
    return Held(
        files=index.ask(_FILES, (origin,))[0][0],
        shows=index.ask(_SHOWS, (origin,))[0][0],
        people=parts.get("people", 0),
        platforms=parts.get("platforms", 0),
        sources=parts.get("sources", 0),
    )
