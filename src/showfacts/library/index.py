"""The index: all that look-ups need of the TOML files, as an SQLite database in the user's cache folder.

It is derived from the files and from nothing else: safe to delete, rebuilt when a file is new or
changed, when it is damaged or of another version, and done without (in memory) where it cannot be
written. A new index is built beside the old one and takes its place in one step.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from showfacts.library.layers import Layer

if TYPE_CHECKING:
    from showfacts.library.building import Progress

VERSION = 1
"""Of the tables. An index of another version is rebuilt."""

APPLICATION = 0x5348_4F57
"""Marks our databases ("SHOW"), in SQLite's application_id."""


class Index:
    """Questions to an index in SQL. A damaged one is rebuilt, and the question asked again."""

    def __init__(self, files: Sequence[Layer], place: Path | None, progress: Progress) -> None:
        self._files = tuple(files)
        self._place = place
        self._progress = progress
        self._base = _fresh(files, place) or _rebuilt(files, place, progress)

    def ask(self, question: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows that answer a question."""
        try:
            return self._base.execute(question, values).fetchall()
        except sqlite3.DatabaseError:
            self._rebuild()
            return self._base.execute(question, values).fetchall()

    def stream(self, question: str, values: Sequence[Any] = ()) -> Iterator[Any]:
        """The rows that answer a question, one at a time; the first one tells whether the index is sound."""
        try:
            rows = self._base.execute(question, values)
            first = rows.fetchone()
        except sqlite3.DatabaseError:
            self._rebuild()
            rows = self._base.execute(question, values)
            first = rows.fetchone()
        if first is not None:
            yield first
            yield from rows

    def _rebuild(self) -> None:
        self._base.close()
        self._base = _rebuilt(self._files, self._place, self._progress)


def place_of(files: Sequence[Layer], *, named: Sequence[Path]) -> Path | None:
    """Where the index of a library lies: one per set of names it goes by. None without a cache folder.

    ``named``: the files and folders that the library was asked for by; empty for the usual one.
    """
    from platformdirs import user_cache_path

    names = [str(path.absolute()) for path in named] or [str(files[0].path)]
    digest = blake2b("\0".join(names).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    try:
        return user_cache_path("showfacts", appauthor=False) / f"{digest}.sqlite"
    except RuntimeError:  # There is no home folder
        return None


def stamp_of(layer: Layer) -> str:
    """What changes whenever a file does: size, times, place on the disk. Empty for one that is not there."""
    try:
        stat = layer.path.stat()
    except OSError:
        return ""
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"


def _fresh(files: Sequence[Layer], place: Path | None) -> sqlite3.Connection | None:
    """The index on disk, if there is one and it is of these files as they are now."""
    if place is None:
        return None
    base = None
    try:
        if hasattr(os, "getuid") and place.stat().st_uid != os.getuid():
            return None
        base = sqlite3.connect(f"{place.as_uri()}?mode=ro&immutable=1", uri=True)
        marks = base.execute("SELECT * FROM pragma_application_id, pragma_user_version").fetchone()
        known = base.execute("SELECT path, stamp FROM files ORDER BY place").fetchall()
    except (OSError, sqlite3.Error):
        marks = known = None
    if marks == (APPLICATION, VERSION) and known == [(str(layer.path), stamp_of(layer)) for layer in files]:
        return base
    if base is not None:
        base.close()
    return None


def _rebuilt(files: Sequence[Layer], place: Path | None, progress: Progress) -> sqlite3.Connection:
    """A new index, on disk where that can be, else in memory."""
    if place is not None:
        with suppress(OSError, sqlite3.OperationalError):
            _write(files, place, progress)
            base = _fresh(files, place)
            if base is not None:
                return base
    base = sqlite3.connect(":memory:")
    _build(base, files, progress)
    return base


def _write(files: Sequence[Layer], place: Path, progress: Progress) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    new = place.with_name(f"{place.name}.{os.getpid()}.new")
    try:
        with closing(sqlite3.connect(new)) as base:
            base.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
            _build(base, files, progress)
        new.replace(place)
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def _build(base: sqlite3.Connection, files: Sequence[Layer], progress: Progress) -> None:
    """Build until no file has changed meanwhile."""
    from showfacts.library.building import build

    while True:
        stamped = [(layer, stamp_of(layer)) for layer in files]
        base.execute("BEGIN")
        build(base, stamped, progress)
        base.execute(f"PRAGMA application_id = {APPLICATION}")
        base.execute(f"PRAGMA user_version = {VERSION}")
        base.commit()
        return
