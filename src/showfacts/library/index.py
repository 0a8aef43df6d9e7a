"""The index: all that look-ups need of the TOML files, as an SQLite database in the user's cache folder.

It is derived from the files and from nothing else: safe to delete, rebuilt when a file is new or
changed, when it is damaged or of another version, and done without (in memory) where it cannot be
written. A new index is built beside the old one and takes its place in one step.
"""

from __future__ import annotations

import gc
import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from zlib import crc32

from showfacts.library.places import cache_folder, name_of

if TYPE_CHECKING:
    from showfacts.library.building import Progress
    from showfacts.library.layers import Layer

VERSION = 6
"""Of the tables and of what stands in them. An index of another version is rebuilt.

To be raised with every change of ``building``, and of what it works names out with: ``finding.fold``,
``finding.scripts`` and ``finding.variants``.
"""

APPLICATION = 0x5348_4F57
"""Marks our databases ("SHOW"), in SQLite's application_id."""

DAY = 86400
"""Seconds after which a build that is not done never will be."""

_OUR_FAULT = (
    "syntax error",
    "no such column",
    "no such function",
    "incomplete",
    "unrecognized token",
    "too many",
)
"""Told by SQLite of a question that no index can answer."""


class Index:
    """Questions to an index in SQL. A damaged one is rebuilt, and the question asked again."""

    def __init__(self, files: Sequence[Layer], place: Path | None, progress: Progress) -> None:
        self._files = tuple(files)
        self._place = place
        self._progress = progress
        self._streams = 0
        self._dropped: list[sqlite3.Connection] = []
        self._base: sqlite3.Connection | None = None  # None also after a build that failed
        self._base = _fresh(files, place) or _rebuilt(files, place, progress)

    def close(self) -> None:
        """Let go of the database. Asking it again is an error."""
        for base in (self._base, *self._dropped):
            if base is not None:
                base.close()

    def __del__(self) -> None:
        with suppress(AttributeError, sqlite3.Error):  # It was never opened, or is of another thread
            self.close()

    def ask(self, question: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows that answer a question."""
        base = self._opened()
        try:
            return base.execute(question, values).fetchall()
        except sqlite3.DatabaseError as error:
            return self._healed(base, error).execute(question, values).fetchall()

    def stream(self, question: str, values: Sequence[Any] = ()) -> Iterator[Any]:
        """The rows that answer a question, one at a time."""
        done = 0
        with self._streaming():
            base = self._opened()
            try:
                for row in base.execute(question, values):
                    done += 1
                    yield row
            except sqlite3.DatabaseError as error:
                base = self._healed(base, error)
                yield from islice(base.execute(question, values), done, None)

    version = VERSION

    @property
    def path(self) -> Path | None:
        """The file it lies in; None where it is in memory."""
        _, _, path = self._opened().execute("PRAGMA database_list").fetchone()
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
        self._renewed()

    def _renewed(self) -> sqlite3.Connection:
        old, self._base = self._base, None
        if old is not None:
            self._dropped.append(old)
        self._let_go()
        self._base = base = _rebuilt(self._files, self._place, self._progress, from_nothing=True)
        return base

    def _opened(self) -> sqlite3.Connection:
        return self._base or self._renewed()

    def _healed(self, base: sqlite3.Connection, error: sqlite3.DatabaseError) -> sqlite3.Connection:
        """A sound database in the place of one that failed; the error again, if that is no damage."""
        if isinstance(error, sqlite3.ProgrammingError):
            raise error
        if isinstance(error, sqlite3.OperationalError) and any(words in str(error) for words in _OUR_FAULT):
            raise error
        return self._renewed() if self._base is base else self._opened()

    @contextmanager
    def _streaming(self) -> Iterator[None]:
        self._streams += 1
        try:
            yield
        finally:
            self._streams -= 1
            self._let_go()

    def _let_go(self) -> None:
        """Close the databases that were rebuilt, unless rows of theirs are still on their way."""
        if not self._streams:
            while self._dropped:
                with suppress(sqlite3.ProgrammingError):  # It is of another thread
                    self._dropped.pop().close()


def place_of(files: Sequence[Layer], *, named: Sequence[Path]) -> Path | None:
    """Where the index of a library lies: one per set of names it goes by. None without a cache folder.

    ``named``: the files and folders that the library was asked for by; empty for the usual one.
    """
    folder = cache_folder()
    names = [os.fsencode(path.absolute()) for path in named or [files[0].path]]
    digest = crc32(b"\0".join(names))
    return folder / f"library-{digest:08x}.sqlite" if folder else None


def fresh(paths: Sequence[Path], place: Path | None) -> sqlite3.Connection | None:
    """The index at a place, if there is one and it is of these files as they are now. Nothing is built."""
    base = _opened(place)
    if base is None:
        return None
    with suppress(sqlite3.Error):
        known = base.execute("SELECT path, stamp FROM files ORDER BY place").fetchall()
        if known == [(name_of(path), stamp_of(path)) for path in paths]:
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
        base = sqlite3.connect(
            f"{place.as_uri()}?mode=ro&immutable=1",
            uri=True,
            check_same_thread=False,  # it is let go where it is forgotten
        )
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
    asked: object = progress
    with asked if isinstance(asked, AbstractContextManager) else nullcontext():
        if place is not None:
            with suppress(OSError, sqlite3.OperationalError):
                _write(files, place, progress, old=None if from_nothing else _opened(place))
                _tidy(place.parent)
                base = _fresh(files, place)
                if base is not None:
                    return base
        base = sqlite3.connect(":memory:", check_same_thread=False)
        _fill(base, files, progress, is_new=True)
        return base


def _write(
    files: Sequence[Layer], place: Path, progress: Progress, *, old: sqlite3.Connection | None
) -> None:
    """Build an index beside the old one, from it where that serves, and put it in its place."""
    from tempfile import mkstemp

    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = mkstemp(prefix=f"{place.name}.", suffix=".new", dir=place.parent)
    os.close(handle)
    new = Path(name)
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


def _tidy(folder: Path) -> None:
    """Remove what builds that were killed left behind, and the indexes of files that are all gone."""
    with suppress(OSError):
        for path in [*folder.glob("library-*.new"), *folder.glob("library-*.new-journal")]:
            with suppress(OSError):
                if path.stat().st_mtime < time.time() - DAY:
                    path.unlink()
        for path in folder.glob("library-*.sqlite"):
            if _is_of_nothing(path):
                with suppress(OSError):
                    path.unlink()


def _is_of_nothing(place: Path) -> bool:
    """Whether an index is of files none of which is there any more."""
    base = _opened(place)
    if base is None:
        return False
    with closing(base), suppress(sqlite3.Error, TypeError):
        files = base.execute("SELECT at FROM files").fetchall()
        return bool(files) and not any(os.path.lexists(file) for (file,) in files)
    return False


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
