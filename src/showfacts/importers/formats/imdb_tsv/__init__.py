"""IMDb's non-commercial datasets: a folder with ``title.basics.tsv`` and perhaps its companions.

They may be packed (.gz), and are for the user's own use. Described at https://developer.imdb.com/non-commercial-datasets/.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from showfacts.importers.formats.imdb_tsv.files import FIRST_COLUMNS, file_in, table_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from showfacts.importers.importer import Item

NAME = "imdb-tsv"

_GZIP = 31
"""How zlib is told that what comes is gzip."""


def recognises(path: Path, start: bytes) -> bool:
    """A folder with the table of titles, or one of the tables, which then leads to its folder."""
    if not start:
        return path.is_dir() and file_in(path, "title.basics") is not None
    table = table_of(path)
    return table is not None and _plain(start).startswith(FIRST_COLUMNS[table])


def read(path: Path, today: date) -> Iterator[Item]:
    """Each series with its episodes, people and other titles, as far as there are tables of them."""
    from showfacts.importers.formats.imdb_tsv.reading import entries

    return entries(path if path.is_dir() else path.parent, today)


def _plain(start: bytes) -> bytes:
    try:
        return zlib.decompressobj(_GZIP).decompress(start, 1024) if start[:2] == b"\x1f\x8b" else start
    except zlib.error:
        return b""
