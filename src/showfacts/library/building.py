"""TOML files -> an index of them, whole or where they changed.

Files are read piece by piece, and what shows say is derived as they are read; only shows that several
layers tell of are derived anew at the end, from the layers together. So memory does not grow with the
files, and a changed file costs its own reading and the shows it touches.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeAlias

from showfacts.errors import BadDataError
from showfacts.library.checking import summaries
from showfacts.library.deriving import Shows, derive_credited, derive_parts
from showfacts.library.merging import merged
from showfacts.library.parsing import read
from showfacts.library.piecewise import FlawedError, read_pieces
from showfacts.library.references import missing, text_of, too_large
from showfacts.library.tables import BY_ID, INDEXES, OF_SHOWS, TABLES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from showfacts.library.layers import Layer
    from showfacts.library.parsing import Reading
    from showfacts.library.progress import Progress

    Stamped: TypeAlias = tuple[int, Layer, str]
    """A file with its place among the layers and its stamp."""


def _whole(filling: Callable[..., None]) -> Callable[..., None]:
    """``filling``, which stops at the first file with a problem, made to tell the problems of all files."""

    @wraps(filling)
    def fill(base: sqlite3.Connection, files: Sequence[Stamped], progress: Progress) -> None:
        try:
            filling(base, files, progress)
        except BadDataError:
            with suppress(MemoryError):
                summaries([layer for _, layer, _ in files])
            raise

    return fill


@_whole
def build(base: sqlite3.Connection, files: Sequence[Stamped], progress: Progress) -> None:
    """Fill an empty database with the index of these files, lowest layer first.

    Raises:
        BadDataError: with every problem of every file.
    """
    base.executescript(TABLES + _DROPPED)
    _read_in(base, files, progress)
    base.executescript(BY_ID)
    _require_whole(base, files)
    _derive_again(base, "SELECT show FROM docs GROUP BY show HAVING count(*) > 1 OR show IN dropped")
    derive_credited(base, base.execute("SELECT DISTINCT person FROM credits").fetchall())
    derive_parts(base)
    base.executescript(INDEXES)


@_whole
def update(base: sqlite3.Connection, files: Sequence[Stamped], progress: Progress) -> None:
    """Bring an index of other or earlier files up to these: read what is new or changed, drop what is gone.

    Raises:
        BadDataError: with every problem of every file.
    """
    known = {at: (file, stamp) for file, at, stamp in base.execute("SELECT file, at, stamp FROM files")}
    kept = {each[1].at for each in files if known.get(each[1].at, (0, ""))[1] == each[2]}
    order = [at for (at,) in base.execute("SELECT at FROM files ORDER BY place") if at in kept]
    if order != [each[1].at for each in files if each[1].at in kept]:
        kept.clear()  # Layers changed places: what wins over what is to be worked out anew
    base.executescript(_DROPPED + _CHANGES)
    base.executemany(
        "INSERT INTO gone VALUES (?)", [(file,) for at, (file, _) in known.items() if at not in kept]
    )
    base.execute("INSERT OR IGNORE INTO touched SELECT show FROM docs WHERE file IN gone")
    for table in ("docs", "parts", "refs", "files"):
        base.execute(f"DELETE FROM {table} WHERE file IN gone")
    _drop(base, "touched")
    base.executemany("UPDATE files SET place = ? WHERE at = ?", [(n, each.at) for n, each, _ in files])
    last = base.execute("SELECT coalesce(max(file), 0) FROM files").fetchone()[0]
    _read_in(base, [each for each in files if each[1].at not in kept], progress)
    base.execute("INSERT OR IGNORE INTO touched SELECT show FROM docs WHERE file > ?", (last,))
    _require_whole(base, files)
    base.execute("INSERT OR IGNORE INTO touched SELECT show FROM dropped")
    _derive_again(
        base,
        "SELECT show FROM docs WHERE show IN touched"
        f" GROUP BY show HAVING count(*) > 1 OR max(file) <= {last} OR show IN dropped",
    )
    base.execute("INSERT OR IGNORE INTO met SELECT person FROM credits WHERE show IN touched")
    base.execute("DELETE FROM people WHERE credited AND name IN met")
    derive_credited(base, base.execute("SELECT DISTINCT person FROM credits WHERE person IN met").fetchall())
    derive_parts(base)


_DROPPED = """
CREATE TEMP TABLE dropped (show TEXT PRIMARY KEY);
"""
"""The shows of which rows were taken back."""

_CHANGES = """
CREATE TEMP TABLE gone (file INTEGER PRIMARY KEY);
CREATE TEMP TABLE touched (show TEXT PRIMARY KEY);
CREATE TEMP TABLE met (person TEXT PRIMARY KEY);
CREATE TEMP TRIGGER met_no_more AFTER DELETE ON main.credits
    BEGIN INSERT OR IGNORE INTO met VALUES (old.person); END;
"""
"""The files that are gone or changed, the shows they or new ones tell of, the people credited there."""


def _drop(base: sqlite3.Connection, shows: str) -> None:
    """Drop what is derived from the shows that a table lists."""
    for table, column in OF_SHOWS.items():
        base.execute(f"DELETE FROM {table} WHERE {column} IN {shows}")


def _derive_again(base: sqlite3.Connection, which: str) -> None:
    """Derive the shows that a question names from all layers together."""
    base.execute(f"CREATE TEMP TABLE again AS {which}")
    if not base.execute("SELECT 1 FROM again").fetchone():
        return
    _drop(base, "again")
    told = "SELECT show, doc FROM docs JOIN files USING (file) WHERE show IN again ORDER BY show, place"
    shows = Shows(base)
    for ident, doc in merged(base.execute(told)):
        shows.add(ident, doc)
    shows.write()


def _read_in(base: sqlite3.Connection, files: Sequence[Stamped], progress: Progress) -> None:
    """Store what each file says, and derive what its shows say, as if no other file told of them."""
    sizes = [_size(layer) for _, layer, _ in files]
    whole = sum(sizes)
    done = 0
    for each, size in zip(files, sizes, strict=True):
        progress(done, whole)
        file = _File(base, each)
        try:
            for piece in read_pieces(each[1].path):
                file.store(piece.tables, piece.references)
                progress(done + piece.end, whole)
            file.shows.write()
        except FlawedError:
            file.forget()
            reading = _reading(each[1])
            if reading.faults:
                raise BadDataError(reading.problems()) from None
            file.store(reading.tables, reading.references)
            file.shows.write()
        done += size
    progress(done, whole)


def _size(layer: Layer) -> int:
    try:
        return layer.path.stat().st_size
    except OSError:
        return 0


def _reading(layer: Layer) -> Reading:
    try:
        return read(text_of(layer), file=layer.name)
    except MemoryError:
        raise too_large(layer) from None


class _File:
    """One file on its way into the database."""

    def __init__(self, base: sqlite3.Connection, stamped: Stamped) -> None:
        place, layer, stamp = stamped
        self._base = base
        self._number = base.execute(
            "INSERT INTO files VALUES (NULL, ?, ?, ?, ?, ?)",
            (place, layer.name, layer.origin, stamp, layer.at),
        ).lastrowid
        self._references: set[tuple[str, str]] = set()
        self.shows = Shows(base)

    def store(
        self, tables: Mapping[str, Sequence[dict[str, Any]]], references: Iterable[tuple[str, str]]
    ) -> None:
        """Store what tables say, and derive what the shows among them say."""
        shows = tables.get("shows", ())
        self._base.executemany(
            "INSERT INTO docs VALUES (?, ?, ?, ?)",
            [(show["id"], self._number, "title" in show, _json(show)) for show in shows],
        )
        for section, name in (("sources", "id"), ("platforms", "id"), ("people", "name")):
            rows = [(section, each[name], self._number, _json(each)) for each in tables.get(section, ())]
            self._base.executemany("INSERT INTO parts VALUES (?, ?, ?, ?)", rows)
        new = set(references) - self._references
        self._references |= new
        self._base.executemany("INSERT INTO refs VALUES (?, ?, ?)", [(*each, self._number) for each in new])
        for show in shows:
            if "title" in show:
                self.shows.add(show["id"], show)

    def forget(self) -> None:
        """Take back what was stored."""
        self.shows.write()
        self._references.clear()
        stored = "INSERT OR IGNORE INTO dropped SELECT show FROM docs WHERE file = ?"
        self._base.execute(stored, (self._number,))
        _drop(self._base, "dropped")
        for table in ("docs", "parts", "refs"):
            self._base.execute(f"DELETE FROM {table} WHERE file = ?", (self._number,))


def _require_whole(base: sqlite3.Connection, files: Sequence[Stamped]) -> None:
    """Check that all that is referred to is there, and that every show has a title."""
    is_broken = base.execute(
        """
        SELECT 1 FROM refs WHERE CASE section
            WHEN 'shows' THEN NOT EXISTS (SELECT 1 FROM docs WHERE docs.show = refs.id)
            ELSE NOT EXISTS (SELECT 1 FROM parts WHERE parts.section = refs.section AND parts.id = refs.id)
        END
        UNION ALL
        SELECT 1 FROM (SELECT max(titled) AS titled FROM docs GROUP BY show) WHERE NOT titled
        LIMIT 1
        """
    ).fetchone()
    if is_broken:
        raise BadDataError(missing([_reading(layer) for _, layer, _ in files]))


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False, default=str).encode
"""Plain TOML data as JSON; dates, which JSON lacks, as their ISO texts."""
