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
    from collections.abc import Iterable, Mapping, Sequence

    from showfacts.dataset.files import Layer
    from showfacts.dataset.links import Reference
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
        self._references: set[Reference] = set()
        self._given: set[Reference] = set()
        self._shows = shows
        self._starts = dict(zip(OF_FILES, base.execute(_LAST).fetchone(), strict=True))

    def store(self, tables: Mapping[str, Sequence[dict[str, Any]]], references: Iterable[Reference]) -> None:
        """Store what tables say, and derive what their shows say, as if no other file told of them.

        Shows that take something away from others are derived at the end.
        """
        shows = tables.get("shows", ())
        docs, episodes = [], []
        for show in shows:
            ident, texts = show["id"], as_texts(show)
            if amends(texts):
                self._base.execute("INSERT OR IGNORE INTO stale VALUES (?)", (ident,))
            elif "title" in show:
                self._shows.add(ident, show, self._source)
            docs.append((ident, self.number, "title" in show, texts.show))
            if texts.episodes is not None:
                episodes.append((ident, self.number, texts.episodes))
        self._insert("docs", docs)
        self._insert("episodes", episodes)
        self._insert(
            "catalogue_ids",
            [
                (f"{catalogue}:{ident}", show["id"], self.number)
                for show in shows
                if "ids" in show
                for catalogue, ident in show["ids"].items()
            ],
        )
        for section in ("sources", "platforms", "people"):
            things = tables.get(section, ())  # A person may have no id
            parts = [(section, each.get("id") or each["name"], self.number, as_json(each)) for each in things]
            self._given.update(part[:2] for part in parts)
            self._insert("parts", parts)
        self._references.update(references)

    def finish(self) -> None:
        """All that the file says is stored: it is known what it refers to and does not give itself."""
        self._insert("refs", [(*each, self.number) for each in sorted(self._references - self._given)])
        source = file_source(self._layer.file, self._layer.standing)
        self._insert("parts", [("sources", source.id, self.number, as_json(to_plain(source)))])

    def forget(self) -> None:
        """Take back what was stored. What was derived from it is stale."""
        self._shows.write()
        self._references.clear()
        self._given.clear()
        start = self._starts["docs"]
        self._base.execute("INSERT OR IGNORE INTO stale SELECT show FROM docs WHERE rowid > ?", (start,))
        for table, start in self._starts.items():
            self._base.execute(f"DELETE FROM {table} WHERE rowid > ?", (start,))

    def _insert(self, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self._base.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


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
    for table in OF_FILES:
        base.execute(f"DELETE FROM {table} WHERE file IN {files}")


def leave_out(base: sqlite3.Connection, file: int, problems: Iterable[Problem]) -> None:
    """Note why a file, which was forgotten, is not in the index."""
    base.execute("UPDATE files SET broken = 1 WHERE file = ?", (file,))
    base.executemany(
        "INSERT INTO problems VALUES (?, ?, ?, ?)",
        [(file, each.line, each.path, each.message) for each in problems],
    )
