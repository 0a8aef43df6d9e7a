"""Faults of datasets."""

from __future__ import annotations

from showfacts.model.records import record


@record
class Problem:
    """One fault in a dataset: where it stands, what is wrong, what was expected.

    ``line`` is 1-based, 0 where a file could not be read at all. ``path`` is dotted, list places
    counted from 0: ``shows[1].seasons[0].episodes``.
    """

    file: str
    line: int
    path: str
    message: str

    def __str__(self) -> str:
        file = " ".join(self.file.splitlines())  # A name may have line breaks, a problem may not
        place = f"{file}:{self.line}" if self.line else file
        return f"{place}: {self.path}: {self.message}" if self.path else f"{place}: {self.message}"
