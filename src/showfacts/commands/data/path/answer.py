"""The files of a library, also those that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.dataset.check import summary
from showfacts.dataset.references import reading_of
from showfacts.errors import BadDataError
from showfacts.model.records import record
from showfacts.outputs.answer import Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.dataset.files import Layer


@record
class ListedFile:
    """One file and how much it holds. ``bytes`` is its size; ``problem`` why it is left out, if it is."""

    path: str
    origin: str
    standing: str
    shows: int | None
    people: int | None
    platforms: int | None
    sources: int | None
    bytes: int | None
    problem: str | None


@record
class FilesAnswer(Rows):
    """The files of a library, lowest layer first. An array in JSON."""

    rows: tuple[ListedFile, ...]


def files_of(files: Sequence[Layer]) -> FilesAnswer:
    """What each file of a library holds, or the first of its problems."""
    return FilesAnswer(rows=tuple(map(_row, files)))


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
    )
