"""The files of a library, also those that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.dataset.check import summary
from showfacts.dataset.folders import name_of
from showfacts.dataset.references import reading_of
from showfacts.errors import BadDataError
from showfacts.index.files import held_by
from showfacts.model.records import record
from showfacts.outputs.answer import Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from showfacts.dataset.files import Layer
    from showfacts.library.library import Library
    from showfacts.model import Source


@record
class ListedFile:
    """One file and how much it holds, or a folder of ``files`` that were imported.

    ``bytes`` is the size of its text; ``problem`` why it is left out, if it is; ``licence``
    what all of its facts come under, if its sources say so.
    """

    path: str
    origin: str
    standing: str
    shows: int | None
    people: int | None
    platforms: int | None
    sources: int | None
    bytes: int | None
    problem: str | None
    files: int = 1
    licence: str | None = None


@record
class FilesAnswer(Rows):
    """The files of a library, lowest layer first. An array in JSON."""

    rows: tuple[ListedFile, ...]


def files_of(files: Sequence[Layer], library: Callable[[], Library]) -> FilesAnswer:
    """What each file of a library holds, or the first of its problems.

    What was imported is one row for its folder, and one for each file of it that is left out. ``library``
    opens the library, which is asked for where there is such.
    """
    rows = [_row(each) for each in files if each.origin != "imported"]
    if len(rows) < len(files):
        opened = library()
        folder = imported_of(opened)
        left_out = {problem.file for problem in opened.broken}
        broken = [_row(each) for each in files if each.origin == "imported" and each.name in left_out]
        rows = [*([folder] if folder else []), *broken, *rows]
    return FilesAnswer(rows=tuple(rows))


def imported_of(library: Library) -> ListedFile | None:
    """The folder of what was imported, of which there may be thousands of files; None if there is none."""
    files = [each for each in library.files if each.origin == "imported"]
    if not files:
        return None
    held = held_by(library.index, "imported")
    return ListedFile(
        path=name_of(files[0].path.parent),
        origin="imported",
        standing=files[0].standing.name.lower(),
        shows=held.shows,
        people=held.people,
        platforms=held.platforms,
        sources=held.sources,
        bytes=sum(_size(each) for each in files),
        problem=None,
        files=held.files,
    )


def _size(layer: Layer) -> int:
    try:
        return layer.path.stat().st_size
    except OSError:
        return 0


def _row(layer: Layer) -> ListedFile:
    standing = layer.standing.name.lower()
    try:
        reading = reading_of(layer)
        if reading.faults:
            raise BadDataError(reading.problems())
    except BadDataError as error:
        return ListedFile(
            path=layer.name,
            origin=layer.origin,
            standing=standing,
            shows=None,
            people=None,
            platforms=None,
            sources=None,
            bytes=None,
            problem=str(error.problems[0]),
        )
    held = summary(layer, reading)
    return ListedFile(
        path=held.path,
        origin=held.origin,
        standing=standing,
        shows=held.shows,
        people=held.people,
        platforms=held.platforms,
        sources=held.sources,
        bytes=held.bytes,
        problem=None,
        licence=" AND ".join(sorted({each.licence for each in reading.dataset.sources if each.licence}))
        or None,
    )


def _licence(sources: Sequence[Source]) -> str | None:
    """The one licence of all sources."""
    licences = {each.licence for each in sources}
    return licences.pop() if len(licences) == 1 else None
