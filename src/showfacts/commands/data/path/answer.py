"""The files of a library, also those that cannot be read."""

from __future__ import annotations

from showfacts.dataset.folders import name_of
from showfacts.errors import BadDataError
from showfacts.index.files import held_by
from showfacts.model.records import record
from showfacts.outputs.answer import Rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from showfacts.dataset.files import Layer
    from showfacts.index.files import Held
    from showfacts.library.library import Library
    from showfacts.model import Problem


@record
class ListedFile:
    """One file and how much it holds, or a folder of ``files`` that were imported.

    ``bytes`` is its size on the disk; ``problem`` why it is left out, if it is; ``licence`` what its facts
    come under, if its sources say so.
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
    opens the library.
    """
    held: dict[Layer, Held] = {}
    try:
        opened = library()
        problems: Sequence[Problem] = opened.broken
        held = held_by(opened.index, files)
    except BadDataError as error:  # No file is left
        problems = error.problems
    left_out = {problem.file: problem for problem in reversed(problems)}
    imported = [each for each in files if each.origin == "imported" and each in held]
    others = [each for each in files if each.origin != "imported" or each not in held]
    rows = [_row(each, held.get(each), left_out.get(each.name)) for each in others]
    return FilesAnswer(rows=(*([_folder(imported, held)] if imported else []), *rows))


def _folder(files: Sequence[Layer], held: Mapping[Layer, Held]) -> ListedFile:
    """The folder of what was imported, of which there may be thousands of files."""
    told = [held[each] for each in files]
    return ListedFile(
        path=name_of(files[0].path.parent),
        origin="imported",
        standing=files[0].standing.name.lower(),
        shows=sum(each.shows for each in told),
        people=sum(each.people for each in told),
        platforms=sum(each.platforms for each in told),
        sources=sum(each.sources for each in told),
        bytes=sum(_size(each) or 0 for each in files),
        problem=None,
        files=len(files),
    )


def _row(layer: Layer, held: Held | None, problem: Problem | None) -> ListedFile:
    return ListedFile(
        path=layer.name,
        origin=layer.origin,
        standing=layer.standing.name.lower(),
        shows=held.shows if held else None,
        people=held.people if held else None,
        platforms=held.platforms if held else None,
        sources=held.sources if held else None,
        bytes=_size(layer) if held else None,
        problem=str(problem) if problem else None,
        licence=(" AND ".join(held.licences) or None) if held else None,
    )


def _size(layer: Layer) -> int | None:
    try:
        return layer.path.stat().st_size
    except OSError:
        return None
