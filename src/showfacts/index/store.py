"""What one file says -> rows of the index."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from showfacts.dataset.plain import to_plain
from showfacts.index.open import with_checksum
from showfacts.index.tables import OF_FILES
from showfacts.model.file_sources import file_source
from showfacts.model.layers import Standing, source_id
from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from showfacts.dataset.files import Layer
    from showfacts.dataset.links import Reference
    from showfacts.dataset.read_pieces import Table
    from showfacts.index.derive import Shows
    from showfacts.model import Problem

_ENCODED = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), check_circular=False, default=str
).encode


def as_json(value: Any) -> str:
    """Plain TOML data as JSON, with a checksum; dates, which JSON lacks, as their ISO texts."""
    return with_checksum(_ENCODED(value))


STALE = "CREATE TEMP TABLE stale (show TEXT PRIMARY KEY);"
"""The shows, by the ids that files give them, of which what is derived is to be derived again."""


_LAST = f"SELECT {', '.join(f'(SELECT coalesce(max(rowid), 0) FROM {table})' for table in OF_FILES)}"
"""The last row of each table that a file may add to."""


class File:
    """One file on its way into the database."""

    def __init__(self, base: sqlite3.Connection, place: int, layer: Layer, stamp: str, shows: Shows) -> None:
        """``shows`` takes what is derived; rows of several files may wait there to be written."""
        self._base = base
        self._source = source_id(layer.file) if layer.standing is Standing.OWN else None
        self._layer = layer
        row = (place, layer.name, layer.origin, stamp, layer.at, layer.file, layer.standing)
        inserted = base.execute("INSERT INTO files VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, 0)", row)
        self.number: int = inserted.lastrowid or 0
        self._tables = Tables(base, self.number)
        self._shows = shows
        self._starts = dict(zip(OF_FILES, base.execute(_LAST).fetchone(), strict=True))

    def store(self, tables: Sequence[Table]) -> None:
        """Store what tables say, and derive what their shows say, as if no other file told of them.

        Shows that take something away from others are derived at the end.
        """
        amending = self._tables.store(tables)
        for section, table, *_ in tables:
            if section == "shows":
                ident = table["id"]
                if ident in amending:
                    self._base.execute("INSERT OR IGNORE INTO stale VALUES (?)", (ident,))
                elif "title" in table:
                    self._shows.add(ident, table, self._source)

    def finish(self) -> None:
        """All that the file says is stored: it is known what it refers to and does not give itself."""
        self._tables.finish(self._starts["refs"], self._starts["parts"])
        source = file_source(self._layer.file, self._layer.standing)
        row = ("sources", source.id, self.number, as_json(to_plain(source)))
        self._base.execute("INSERT INTO parts VALUES (?, ?, ?, ?)", row)

    def forget(self) -> None:
        """Take back what was stored. What was derived from it is stale."""
        self._shows.write()
        self._tables = Tables(self._base, self.number)
        start = self._starts["docs"]
        self._base.execute("INSERT OR IGNORE INTO stale SELECT show FROM docs WHERE rowid > ?", (start,))
        for table, start in self._starts.items():
            self._base.execute(f"DELETE FROM {table} WHERE rowid > ?", (start,))
        self._base.execute("DELETE FROM written WHERE file = ?", (self.number,))


class Tables:
    """What tables of one file say, on its way into the database."""

    def __init__(
        self,
        base: sqlite3.Connection,
        file: int,
        given: Iterable[Reference] = (),
        missed: Iterable[Reference] = (),
    ) -> None:
        """``file``: its number. ``given``, ``missed``: what it gives and misses besides these tables."""
        self._base = base
        self._file = file
        self._given = set(given)
        self._missed = set(missed)

    def store(self, tables: Sequence[Table]) -> set[str]:
        """Store what tables say.

        Returns:
            The shows of which that may take something away from what lower files say.
        """
        docs: list[tuple[Any, ...]] = []
        episodes: list[tuple[Any, ...]] = []
        ids: list[tuple[Any, ...]] = []
        parts: list[tuple[Any, ...]] = []
        amending: set[str] = set()
        for section, table, *_ in tables:
            ident = ident_of(table)
            if section != "shows":
                parts.append((section, ident, self._file, as_json(table)))
                continue
            texts = as_texts(table)
            if amends(texts):
                amending.add(ident)
            docs.append((ident, self._file, "title" in table, texts.show))
            if texts.episodes is not None:
                episodes.append((ident, self._file, texts.episodes))
            if "ids" in table:
                ids += [(catalogued(each), ident, self._file) for each in table["ids"].items()]
        self._given.update(part[:2] for part in parts)
        self._insert("docs", docs)
        self._insert("episodes", episodes)
        self._insert("catalogue_ids", ids)
        self._insert("parts", parts)
        missed = [
            (*each, self._file, table.digest)
            for table in tables
            if not table.references <= self._given
            for each in sorted(table.references - self._given)
        ]
        self._missed.update(row[:2] for row in missed)
        self._insert("refs", missed)
        written = [
            (self._file, table.digest, table.section, ident_of(table.data))
            for table in tables
            if table.digest is not None
        ]
        self._insert("written", written)
        return amending

    def finish(self, refs: int = 0, parts: int = 0) -> None:
        """What was referred to before it was given is not missed.

        ``refs``, ``parts``: rows of these tables after which those of the file stand.
        """
        if not self._missed.isdisjoint(self._given):
            self._base.execute(_GIVEN, (self._file, refs, self._file, parts))

    def _insert(self, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self._base.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


_GIVEN = """
DELETE FROM refs WHERE file = ? AND rowid > ? AND (section, id) IN
    (SELECT section, id FROM parts WHERE file = ? AND rowid > ?)
"""


def ident_of(table: dict[str, Any]) -> str:
    """What a table is known by among those of its section; a person may have no id."""
    ident: str = table.get("id") or table["name"]
    return ident


def catalogued(ident: tuple[str, Any]) -> str:
    """An id of a show in another catalogue, as it is stored."""
    return f"{ident[0]}:{ident[1]}"


class Texts(NamedTuple):
    """What a file says of a show, as JSON: its table without the episodes, and these, if it has any."""

    show: str
    episodes: str | None


def as_texts(show: dict[str, Any]) -> Texts:
    """The table of a show as it is stored."""
    if "episodes" not in show:
        return Texts(as_json(show), None)
    table = {key: value for key, value in show.items() if key != "episodes"}
    return Texts(as_json(table), as_json(show["episodes"]))


def amends(texts: Texts) -> bool:
    """Whether what a file says of a show may take something away from lower files."""
    return _ABSENT in texts.show or _DROP in texts.show or _ABSENT in (texts.episodes or "")


_ABSENT, _DROP = '"absent":true', '"drop":{'
"""What no text has inside: there, JSON has a backslash before each quotation mark."""


def forget(base: sqlite3.Connection, files: str) -> None:
    """Take back what the files say that a table lists. What was derived from it is stale."""
    base.execute(f"INSERT OR IGNORE INTO stale SELECT show FROM docs WHERE file IN {files}")
    for table in (*OF_FILES, "written"):
        base.execute(f"DELETE FROM {table} WHERE file IN {files}")


def leave_out(base: sqlite3.Connection, file: int, problems: Iterable[Problem]) -> None:
    """Note why a file, which was forgotten, is not in the index."""
    base.execute("UPDATE files SET broken = 1 WHERE file = ?", (file,))
    base.executemany(
        "INSERT INTO problems VALUES (?, ?, ?, ?)",
        [(file, each.line, each.path, each.message) for each in problems],
    )
