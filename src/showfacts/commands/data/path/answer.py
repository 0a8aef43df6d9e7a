"""Which files make the library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from showfacts.dataset.check import summaries
from showfacts.dataset.files import layers
from showfacts.model.records import record
from showfacts.outputs.answer import Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.dataset.check import FileSummary


@record
class FilesAnswer(Rows):
    """The files of a library, lowest layer first. An array in JSON."""

    rows: tuple[FileSummary, ...]


def files(named: Sequence[str]) -> FilesAnswer:
    """The files of the library, and what each holds.

    ``named``: the files and folders that it was asked for by; empty for the usual one.

    Raises:
        BadDataError: a file cannot be read or has problems.
    """
    return FilesAnswer(rows=tuple(summaries(layers([Path(name) for name in named]))))
