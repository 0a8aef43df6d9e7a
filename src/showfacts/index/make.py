"""An index made from the dataset files: on disk where that can be, else in memory.

A new index is made beside the old one and takes its place in one step, so that whenever this is
stopped, the old one is there or the new one.
"""

from __future__ import annotations

import gc
import os
import sqlite3
import time
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from showfacts.disk.new_files import NewFile
from showfacts.errors import BadDataError
from showfacts.index.build import MostlyNewError, build, update
from showfacts.index.open import (
    APPLICATION,
    VERSION,
    is_of,
    opened,
    packaged,
    packaged_name,
    packaged_stamp,
    reading,
    stamp_of,
)
from showfacts.index.shape import has_shape, shape
from showfacts.index.tables import REWORDED
from showfacts.model import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from showfacts.dataset.files import Layer
    from showfacts.index.progress import Progress

    Beginning: TypeAlias = Callable[[Sequence[Layer], str | None], sqlite3.Connection | None]
    """The index to begin with, for files and a place, if there is any."""

T = TypeVar("T")

DAY = 86400
"""Seconds after which a build that is not done never will be."""

TRIES = 3
"""So often files may change while they are read."""

TICK = 0.01
"""Seconds within which two changes of a file may bear one time, as the system's clock for files is coarse."""

GRAIN = 2_000_000_000
"""Nanoseconds that every file system can tell apart, as the times of FAT are of two seconds."""

_PROBLEMS = "SELECT name, line, problems.path, message FROM problems JOIN files USING (file)"

_BY_SHOW = """
CREATE TEMP TABLE told AS SELECT * FROM docs ORDER BY show, file;
DELETE FROM docs;
INSERT INTO docs SELECT * FROM told;
DROP TABLE told;
"""
"""What several files say of one show stands together, where it packs well."""

_SEAL = "CREATE TABLE IF NOT EXISTS seal (sealed INTEGER, shape INTEGER); DELETE FROM seal;"


def renewed(files: Sequence[Layer], place: str | None, progress: Progress) -> sqlite3.Connection:
    """An index of these files, made from the one at ``place`` or in the package where that serves.

    Raises:
        BadDataError: no file is left; with every problem of every file.
    """
    return _made(files, place, progress, _earlier)


def rebuilt(files: Sequence[Layer], place: str | None, progress: Progress) -> sqlite3.Connection:
    """An index of these files, made from nothing else.

    Raises:
        BadDataError: no file is left; with every problem of every file.
    """
    return _made(files, place, progress, lambda *_: None)


def write_packaged(files: Sequence[Layer], place: Path) -> None:
    """Write the index that is to travel with shipped files: the same whenever it is made of the same.

    Raises:
        BadDataError: a file has problems.
        OSError: it cannot be written.
    """
    place.unlink(missing_ok=True)
    with closing(sqlite3.connect(place)) as base:
        _fill(base, files, lambda *_: None)
        problems = [
            Problem(file=name, line=line, path=path, message=message)
            for name, line, path, message in base.execute(_PROBLEMS)
        ]
        if problems:
            raise BadDataError(problems)
        for layer in files:
            where = (packaged_name(layer), layer.path.name, packaged_stamp(layer), layer.at)
            base.execute("UPDATE files SET at = ?, path = ?, stamp = ? WHERE at = ?", where)
        base.execute("DELETE FROM written")  # Shipped files are not edited: nothing is to be amended
        base.executescript(_SEAL)
        base.execute("INSERT INTO seal VALUES (0, ?)", (shape(),))
        base.commit()
        base.executescript(_BY_SHOW)
        base.execute("VACUUM")  # It numbers rows anew, and the tables of words go by these numbers
        base.executescript(REWORDED)
        base.execute("UPDATE seal SET sealed = ?", (place.stat().st_size,))
        base.commit()


def _earlier(files: Sequence[Layer], place: str | None) -> sqlite3.Connection | None:
    """The index to begin with: the old one, or that in the package if only this has the shipped files."""
    old = _shaped(opened(place)) if place else None
    if old is not None and _knows_shipped(old, files):
        return old
    new = _shaped(packaged(files))
    if old is not None and new is not None:
        old.close()
    return new or old


def _shaped(base: sqlite3.Connection | None) -> sqlite3.Connection | None:
    if base is None or has_shape(base):
        return base
    base.close()
    return None


def _knows_shipped(base: sqlite3.Connection, files: Sequence[Layer]) -> bool:
    with suppress(sqlite3.Error):
        known = dict(base.execute("SELECT at, stamp FROM files"))
        return all(known.get(each.at) == stamp_of(each.where) for each in files if each.origin == "shipped")
    return False


def _made(
    files: Sequence[Layer], place: str | None, progress: Progress, beginning: Beginning
) -> sqlite3.Connection:
    paths = [layer.where for layer in files]
    told: object = progress
    with told if isinstance(told, AbstractContextManager) else nullcontext():
        for _ in range(TRIES):
            _let_settle(paths)
            base = _on_disk(files, place, progress, beginning) if place else None
            base = base or _from(beginning(files, None), lambda earlier: _in_memory(files, progress, earlier))
            if is_of(base, paths):
                return base
            base.close()
    message = "the dataset changes while it is read; ask again when it is at rest"
    raise BadDataError([Problem(file=files[0].name, line=0, path="", message=message)])


def _from(earlier: sqlite3.Connection | None, making: Callable[[sqlite3.Connection | None], T]) -> T:
    """What is made from an earlier index; from none, if that is damaged or too little of it is left."""
    if earlier is not None:
        with suppress(sqlite3.DatabaseError, ValueError, MostlyNewError), closing(earlier):
            return making(earlier)
    return making(None)


def _let_settle(paths: Sequence[str]) -> None:
    """Wait until the last change of every file is told from one that comes while it is read."""
    with suppress(OSError):
        newest = max(Path(path).stat().st_mtime for path in paths)
        if 0 <= time.time() - newest < TICK:
            time.sleep(TICK)


def _on_disk(
    files: Sequence[Layer], place: str, progress: Progress, beginning: Beginning
) -> sqlite3.Connection | None:
    """The index written to its place; None where it cannot be."""
    with suppress(OSError, sqlite3.OperationalError):
        _from(beginning(files, place), lambda earlier: _write(files, Path(place), progress, earlier))
        _tidy(Path(place).parent)
        return opened(place)
    return None


def _write(
    files: Sequence[Layer], place: Path, progress: Progress, earlier: sqlite3.Connection | None
) -> None:
    with _beside(place) as base:
        _fill(base, files, progress, earlier)


def _in_memory(
    files: Sequence[Layer], progress: Progress, earlier: sqlite3.Connection | None
) -> sqlite3.Connection:
    base = sqlite3.connect(":memory:", check_same_thread=False)
    try:
        base.execute("PRAGMA temp_store = MEMORY")  # The disk for temporary files may be the full one
        _fill(base, files, progress, earlier)
    except BaseException:
        base.close()
        raise
    return base


@contextmanager
def _beside(place: Path) -> Iterator[sqlite3.Connection]:
    """A new database beside a place, which it takes at the end, if nothing goes wrong."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with NewFile.beside(place) as new:
        with closing(new.database()) as base:
            yield base
            sealed = time.time_ns() // GRAIN * GRAIN
            base.executescript(_SEAL)
            base.execute("INSERT INTO seal VALUES (?, ?)", (sealed, shape()))
            base.commit()
        new.path.chmod(0o600)
        os.utime(new.path, ns=(sealed, sealed))
        new.take_place(place)


def _fill(
    base: sqlite3.Connection,
    files: Sequence[Layer],
    progress: Progress,
    earlier: sqlite3.Connection | None = None,
) -> None:
    """Fill a database, with stamps taken before reading: a file that changes meanwhile is stale at once."""
    stamped = [(place, layer, stamp_of(layer.where)) for place, layer in enumerate(files)]
    with _without_collector():
        if earlier is None:
            build(base, stamped, progress)
        else:
            earlier.backup(base)
            earlier.close()  # It may be the file whose place this one takes, which Windows replaces only then
            _settle_in(base, stamped)
            update(base, stamped, progress)
    base.execute(f"PRAGMA application_id = {APPLICATION}")
    base.execute(f"PRAGMA user_version = {VERSION}")
    base.commit()


def _settle_in(base: sqlite3.Connection, files: Sequence[tuple[int, Layer, str]]) -> None:
    """Let what is copied from the package know its files by their paths and stamps here."""
    for _, layer, stamp in files:
        if layer.origin == "shipped":
            here = (layer.at, layer.name, stamp, packaged_name(layer), packaged_stamp(layer))
            base.execute("UPDATE files SET at = ?, path = ?, stamp = ? WHERE at = ? AND stamp = ?", here)


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
    """Whether a file is an index, also of an earlier version, of files none of which is there any more."""
    if not place.is_file():  # A pipe would be waited for
        return False
    with suppress(sqlite3.Error, TypeError, ValueError), closing(reading(str(place))) as base:
        if base.execute("PRAGMA application_id").fetchone() == (APPLICATION,):
            files = base.execute("SELECT at FROM files").fetchall()
            return bool(files) and not any(os.path.lexists(file) for (file,) in files)
    return False
