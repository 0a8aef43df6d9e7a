"""What every importer is, and what it yields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

from showfacts.model import ExternalIds, Problem
from showfacts.model.records import record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from showfacts.model.datasets import Dataset


@record
class Entry:
    """One show as a service or file has it.

    ``service`` and ``ident`` say whose word it is: tvmaze and 169. Both are of lower-case letters, digits and
    hyphens, since the file that keeps the entry is called so. ``dataset`` holds the one show, by the id
    ``tvmaze-169``, with the sources, platforms and people that it refers to.
    """

    service: str
    ident: str
    dataset: Dataset

    @property
    def key(self) -> str:
        """What the entry is told of by: tvmaze:169."""
        return f"{self.service}:{self.ident}"


@record
class Wanted:
    """A row of a list that names a show without telling more of it: what ``add`` is asked for.

    ``place`` says where it stands, for messages: the file and line.
    """

    title: str
    year: int | None = None
    ids: ExternalIds = ExternalIds()
    place: str = ""


Item: TypeAlias = Entry | Wanted | Problem
"""What an importer yields; a problem is of one file or row, and the others go on."""


class Importer(Protocol):
    """A service or file format."""

    NAME: str
    """What ``--from`` calls it."""

    def recognises(self, path: Path, start: bytes) -> bool:
        """Whether a file, of which the first 64 KiB are given, or a folder (``start`` is empty) is of it."""
        ...

    def read(self, path: Path, today: date) -> Iterator[Item]:
        """What a file or folder holds, one item after the other; nothing is read at once but one show.

        ``today`` is the day of retrieval where the file does not tell one.
        """
        ...
