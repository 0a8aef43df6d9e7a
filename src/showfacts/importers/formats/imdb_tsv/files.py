"""The tables of IMDb, row by row: tabs between values, no quotes, a backslash and N for nothing."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Mapping
from typing import IO, TYPE_CHECKING, TypeAlias, cast

from showfacts.dataset.folders import name_of as path_text
from showfacts.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FIRST_COLUMNS: Mapping[str, bytes] = {
    "title.basics": b"tconst\ttitleType\t",
    "title.episode": b"tconst\tparentTconst\t",
    "title.principals": b"tconst\tordering\tnconst\t",
    "title.akas": b"titleId\tordering\t",
    "title.ratings": b"tconst\taverageRating\t",
    "name.basics": b"nconst\tprimaryName\t",
}
"""The tables by name, and how each begins."""

_NOTHING = "\\N"
_LONGEST = 256 * 1024
"""Letters of a row; the longest have some thousands."""

TsvRow: TypeAlias = Mapping[str, str]
"""A row by the names of its columns, without those that say nothing."""


def table_of(path: Path) -> str | None:
    """The table that a file is by its name: ``title.basics.tsv.gz`` -> title.basics."""
    name = path.name.lower().removesuffix(".gz").removesuffix(".tsv")
    return name if name in FIRST_COLUMNS else None


def file_in(folder: Path, table: str) -> Path | None:
    """The file of a table in a folder, packed or not."""
    paths = (folder / f"{table}.tsv", folder / f"{table}.tsv.gz")
    return next((path for path in paths if path.is_file()), None)


def rows_of(path: Path) -> Iterator[TsvRow | Problem]:
    """The rows of a table. One that breaks off is told at its end; rows of another length are passed over."""
    try:
        with _opened(path) as file:
            columns = file.readline(_LONGEST).rstrip("\r\n").split("\t")
            while line := file.readline(_LONGEST):
                values = line.rstrip("\r\n").split("\t")
                if len(values) == len(columns):
                    yield {
                        name: value for name, value in zip(columns, values, strict=True) if value != _NOTHING
                    }
    except (OSError, EOFError, zlib.error) as error:
        message = f"cannot be read to its end: {getattr(error, 'strerror', None) or error}"
        yield Problem(file=path_text(path), line=0, path="", message=message)


def _opened(path: Path) -> IO[str]:
    if path.suffix.lower() == ".gz":
        return cast("IO[str]", gzip.open(path, "rt", encoding="utf-8", errors="replace", newline="\n"))
    return path.open(encoding="utf-8", errors="replace", newline="\n")
