"""Which files of a library tell of a show, and how much each holds."""

from __future__ import annotations

from showfacts.index.open import packaged_name
from showfacts.model.layers import FILE
from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.dataset.files import Layer
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


_FILES = "SELECT file, at FROM files WHERE NOT broken"
_SHOWS = "SELECT file, count(*) FROM docs GROUP BY file"
_PARTS = f"SELECT file, section, count(*) FROM parts WHERE id NOT LIKE '{FILE}%' GROUP BY file, section"
_LICENCES = """
SELECT DISTINCT file, json_extract(doc, '$.licence') FROM parts
WHERE section = 'sources' AND json_extract(doc, '$.licence') IS NOT NULL ORDER BY 2
"""


class Held(NamedTuple):
    """How much a file holds, and the licences that its sources name, in order."""

    shows: int
    people: int
    platforms: int
    sources: int
    licences: tuple[str, ...]


def held_by(index: Index, files: Sequence[Layer]) -> dict[Layer, Held]:
    """How much each of these files holds; those that are left out are not there.

    ``files``: those of the library that is indexed.
    """
    shows = dict(index.ask(_SHOWS))
    parts: dict[tuple[int, str], int] = {}
    for file, section, count in index.ask(_PARTS):
        parts[file, section] = count
    licences: dict[int, list[str]] = {}
    for file, licence in index.ask(_LICENCES):
        licences.setdefault(file, []).append(licence)
    numbers = {at: file for file, at in index.ask(_FILES)}
    found = {}
    for each in files:
        file = numbers.get(each.at)
        if file is None and each.origin == "shipped":
            file = numbers.get(packaged_name(each))
        if file is not None:
            found[each] = Held(
                shows=shows.get(file, 0),
                people=parts.get((file, "people"), 0),
                platforms=parts.get((file, "platforms"), 0),
                sources=parts.get((file, "sources"), 0),
                licences=tuple(licences.get(file, ())),
            )
    return found
