"""The index: all that look-ups need of the TOML files, as an SQLite database in the user's cache folder.

It is derived from the files and from nothing else: safe to delete, rebuilt when a file is new or
changed, when it is damaged or of another version, and done without (in memory) where it cannot be
written. A new index is built beside the old one and takes its place in one step.
"""

from __future__ import annotations

import gc
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from zlib import crc32

from showfacts.library.places import cache_folder

if TYPE_CHECKING:
    from showfacts.library.building import Progress
    from showfacts.library.layers import Layer

VERSION = 5
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

    def close(self) -> None:
        """Let go of the database. Asking it again is an error."""
        self._base.close()

    def __del__(self) -> None:
        with suppress(AttributeError):  # It was never opened
            self._base.close()

    def ask(self, question: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows that answer a question."""
        try:
            return self._base.execute(question, values).fetchall()
        except sqlite3.DatabaseError:
            self.rebuild()
            return self._base.execute(question, values).fetchall()

    def stream(self, question: str, values: Sequence[Any] = ()) -> Iterator[Any]:
        """The rows that answer a question, one at a time; the first one tells whether the index is sound."""
        try:
            rows = self._base.execute(question, values)
            first = rows.fetchone()
        except sqlite3.DatabaseError:
            self.rebuild()
            rows = self._base.execute(question, values)
            first = rows.fetchone()
        if first is not None:
            yield first
            yield from rows

    version = VERSION

    @property
    def path(self) -> Path | None:
        """The file it lies in; None where it is in memory."""
        _, _, path = self._base.execute("PRAGMA database_list").fetchone()
        return Path(path) if path else None

    @property
    def bytes(self) -> int | None:
        """How large the file is."""
        return self.path.stat().st_size if self.path else None

    @property
    def built(self) -> str | None:
        """When the file was written: ISO 8601 with the zone, to the second."""
        if self.path is None:
            return None
        return datetime.fromtimestamp(self.path.stat().st_mtime).astimezone().isoformat(timespec="seconds")

    def count(self, what: Literal["files", "shows", "names", "people", "sources"]) -> int:
        """How many of these it holds."""
        questions = {
            "files": "SELECT count(*) FROM files",
            "shows": "SELECT count(*) FROM shows",
            "names": "SELECT count(*) FROM names",
            "people": "SELECT count(DISTINCT name) FROM people",
            "sources": "SELECT count(DISTINCT id) FROM parts WHERE section = 'sources'",
        }
        return int(self.ask(questions[what])[0][0])

    def rebuild(self) -> None:
        """Build it anew from the files.

        Raises:
            BadDataError: with every problem of every file.
        """
        self._base.close()
        self._base = _rebuilt(self._files, self._place, self._progress, from_nothing=True)


def place_of(files: Sequence[Layer], *, named: Sequence[Path]) -> Path | None:
    """Where the index of a library lies: one per set of names it goes by. None without a cache folder.

    ``named``: the files and folders that the library was asked for by; empty for the usual one.
    """
    folder = cache_folder()
    names = [str(path.absolute()) for path in named] or [files[0].name]
    digest = crc32("\0".join(names).encode("utf-8", "surrogateescape"))
    return folder / f"library-{digest:08x}.sqlite" if folder else None


def fresh(paths: Sequence[Path], place: Path | None) -> sqlite3.Connection | None:
    """The index at a place, if there is one and it is of these files as they are now. Nothing is built."""
    base = _opened(place)
    if base is None:
        return None
    with suppress(sqlite3.Error):
        known = base.execute("SELECT path, stamp FROM files ORDER BY place").fetchall()
        if known == [(str(path), stamp_of(path)) for path in paths]:
            return base
    base.close()
    return None


def stamp_of(path: Path) -> str:
    """What changes whenever a file does: size, times, place on the disk. Empty for one that is not there."""
    try:
        stat = path.stat()
    except OSError:
        return ""
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"


def _fresh(files: Sequence[Layer], place: Path | None) -> sqlite3.Connection | None:
    return fresh([layer.path for layer in files], place)


def _opened(place: Path | None) -> sqlite3.Connection | None:
    """The database at a place, if it is an index of ours and of this version."""
    if place is None:
        return None
    base = None
    with suppress(OSError, sqlite3.Error):
        if hasattr(os, "getuid") and place.stat().st_uid != os.getuid():
            return None
        base = sqlite3.connect(f"{place.as_uri()}?mode=ro&immutable=1", uri=True)
        if base.execute("SELECT * FROM pragma_application_id, pragma_user_version").fetchone() == (
            APPLICATION,
            VERSION,
        ):
            return base
    if base is not None:
        base.close()
    return None


def _rebuilt(
    files: Sequence[Layer], place: Path | None, progress: Progress, *, from_nothing: bool = False
) -> sqlite3.Connection:
    """A new index, on disk where that can be, else in memory."""
    if place is not None:
        with suppress(OSError, sqlite3.OperationalError):
            _write(files, place, progress, old=None if from_nothing else _opened(place))
            base = _fresh(files, place)
            if base is not None:
                return base
    base = sqlite3.connect(":memory:")
    _fill(base, files, progress, is_new=True)
    return base


def _write(
    files: Sequence[Layer], place: Path, progress: Progress, *, old: sqlite3.Connection | None
) -> None:
    """Build an index beside the old one, from it where that serves, and put it in its place."""
    place.parent.mkdir(parents=True, exist_ok=True)
    new = place.with_name(f"{place.name}.{os.getpid()}.new")
    try:
        with closing(sqlite3.connect(new)) as base:
            if old is not None:
                with closing(old):
                    old.backup(base)
            base.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
            _fill(base, files, progress, is_new=old is None)
        new.replace(place)
    except sqlite3.DatabaseError:
        if old is None:
            raise
        _write(files, place, progress, old=None)
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def _fill(base: sqlite3.Connection, files: Sequence[Layer], progress: Progress, *, is_new: bool) -> None:
    """Build or update, with stamps taken before reading: a file that changes meanwhile is stale at once."""
    from showfacts.library.building import build, update

    stamped = [(layer, stamp_of(layer.path)) for layer in files]
    with _without_collector():
        (build if is_new else update)(base, stamped, progress)
    base.execute(f"PRAGMA application_id = {APPLICATION}")
    base.execute(f"PRAGMA user_version = {VERSION}")
    base.commit()


@contextmanager
def _without_collector() -> Iterator[None]:
    """Parsed data is a forest without cycles: walking it for garbage, again and again, finds none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
