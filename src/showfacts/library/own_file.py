"""The user's own file of a show: which it is, and whether a text may stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from showfacts.dataset.check import unmatched
from showfacts.dataset.files import Layer
from showfacts.dataset.read import read
from showfacts.dataset.references import missing_in
from showfacts.errors import BadDataError, NotFoundError
from showfacts.history.places import users_places
from showfacts.index.beside import known_beside
from showfacts.index.files import files_telling
from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    from showfacts.dataset.adding import Draft
    from showfacts.library.library import Library
    from showfacts.model import Problem, ShowHeader

OWN = "own.toml"
"""The file that is made where no file of the user's tells of a show."""

HEAD = "# Your own facts: each row adds to what showfacts knows; see showfacts help data.\nformat = 2\n"
"""What a new file begins with."""


class OwnFile(NamedTuple):
    """A file of the user's, and the id by which the library knows the show."""

    layer: Layer
    show: str

    @property
    def name(self) -> str:
        """What it is called in the user's folder."""
        return self.layer.path.name


def own_file_of(library: Library, show: str) -> OwnFile:
    """The last file of the user's that tells of a show, else the one where that belongs.

    Raises:
        NotWrittenError: there is no home folder.
    """
    told = [each for each in files_telling(library.index, library.files, show) if each.origin == "user"]
    return OwnFile(told[-1] if told else Layer(str(users_places().folder / OWN), "user"), show)


def place_in(library: Library, draft: Draft, header: ShowHeader) -> int:
    """The place of a show in a file, by any of its ids; it is added where there is none.

    Raises:
        UsageError: the file is written in a way that cannot be added to.
    """
    for place, show in enumerate(draft.data.get("shows", ())):
        if _is(library, show.get("id"), header.id):
            return place
    table: dict[str, Any] = {"id": header.id}
    if not any(each.origin == "shipped" for each in files_telling(library.index, library.files, header.id)):
        table["title"] = header.title  # What was imported may be removed, and the file goes on
        if header.year is not None:
            table["year"] = header.year
    return draft.add_show(table)


def _is(library: Library, ident: object, show: str) -> bool:
    try:
        return isinstance(ident, str) and library.header(ident).id == show
    except NotFoundError:
        return False


def problems_in(library: Library, layer: Layer, text: str) -> list[Problem]:
    """What would be wrong with a file of the library, or one that is to be, if it had this text."""
    try:
        reading = read(text.removeprefix("\ufeff").replace("\r\n", "\n"), file=layer.name)
    except BadDataError as error:
        return list(error.problems)
    problems = reading.problems(missing_in(reading, known_beside(library.index, layer, reading)))
    return problems or unmatched(reading, library.below(layer, reading.dataset.shows))
