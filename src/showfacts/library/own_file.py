"""The user's own file of a show: which it is, and whether a text may stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from showfacts.dataset.check import unmatched
from showfacts.dataset.files import Layer
from showfacts.dataset.read import read
from showfacts.dataset.references import missing_in
from showfacts.errors import BadDataError
from showfacts.history.places import users_places
from showfacts.index.beside import known_beside
from showfacts.index.files import files_telling

if TYPE_CHECKING:
    from showfacts.library.library import Library
    from showfacts.model import Problem

OWN = "own.toml"
"""The file that is made where no file of the user's tells of a show."""

HEAD = "# Your own facts: each row adds to what showfacts knows; see showfacts help data.\nformat = 2\n"
"""What a new file begins with."""


class OwnFile(NamedTuple):
    """A file of the user's. ``idents``: the ids by which the library knows the show."""

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
    return OwnFile(told[-1] if told else Layer(users_places().folder / OWN, "user"), show)


def stands_alone(library: Library, show: str) -> bool:
    """Whether a show is there by imported and own files only, so that it needs its title in each."""
    return all(each.origin != "shipped" for each in files_telling(library.index, library.files, show))


def problems_in(library: Library, layer: Layer, text: str) -> list[Problem]:
    """What would be wrong with a file of the library, or one that is to be, if it had this text."""
    try:
        reading = read(text.removeprefix("\ufeff").replace("\r\n", "\n"), file=layer.name)
    except BadDataError as error:
        return list(error.problems)
    problems = reading.problems(missing_in(reading, known_beside(library.index, layer, reading)))
    return problems or unmatched(reading, library.below(layer, reading.dataset.shows))
