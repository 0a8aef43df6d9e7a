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
from tempfile import mkstemp
from typing import TYPE_CHECKING, TypeAlias

from showfacts.errors import BadDataError
from showfacts.index.build import build, update
from showfacts.index.open import APPLICATION, VERSION, is_of, opened, reading, stamp_of
from showfacts.index.shape import has_shape, shape
from showfacts.model import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from showfacts.dataset.files import Layer
    from showfacts.index.progress import Progress

    Making: TypeAlias = Callable[[Sequence[Layer], Path, Progress], None]

DAY = 86400
"""Seconds after which a build that is not done never will be."""

TRIES = 3
"""So often files may change while they are read."""

TICK = 0.01
"""Seconds within which two changes of a file may bear one time, as the system's clock for files is coarse."""

GRAIN = 2_000_000_000
"""Nanoseconds that every file system can tell apart, as the times of FAT are of two seconds."""

_SEAL = "CREATE TABLE IF NOT EXISTS seal (sealed INTEGER, shape INTEGER); DELETE FROM seal;"


def renewed(files: Sequence[Layer], place: Path | None, progress: Progress) -> sqlite3.Connection:
    """An index of these files, made from the one at ``place`` where that serves.

    Raises:
        BadDataError: no file is left; with every problem of every file.
    """
    return _made(files, place, progress, _write_from_old)


def rebuilt(files: Sequence[Layer], place: Path | None, progress: Progress) -> sqlite3.Connection:
    """An index of these files, made from nothing else.

    Raises:
        BadDataError: no file is left; with every problem of every file.
    """
    return _made(files, place, progress, _write_anew)


def _made(
    files: Sequence[Layer], place: Path | None, progress: Progress, making: Making
) -> sqlite3.Connection:
    paths = [layer.path for layer in files]
    told: object = progress
    with told if isinstance(told, AbstractContextManager) else nullcontext():
        for _ in range(TRIES):
            _let_settle(paths)
            base = _on_disk(files, place, progress, making) if place else None
            base = base or _in_memory(files, progress)
            if is_of(base, paths):
                return base
            base.close()
    message = "the dataset changes while it is read; ask again when it is at rest"
    raise BadDataError([Problem(file=files[0].name, line=0, path="", message=message)])


def _let_settle(paths: Sequence[Path]) -> None:
    """Wait until the last change of every file is told from one that comes while it is read."""
    with suppress(OSError):
        newest = max(path.stat().st_mtime for path in paths)
        if 0 <= time.time() - newest < TICK:
            time.sleep(TICK)


def _on_disk(
    files: Sequence[Layer], place: Path, progress: Progress, making: Making
) -> sqlite3.Connection | None:
    """The index written to its place; None where it cannot be."""
    with suppress(OSError, sqlite3.OperationalError):
        making(files, place, progress)
        _tidy(place.parent)
        return opened(place)
    return None


def _in_memory(files: Sequence[Layer], progress: Progress) -> sqlite3.Connection:
    base = sqlite3.connect(":memory:", check_same_thread=False)
    try:
        base.execute("PRAGMA temp_store = MEMORY")  # The disk for temporary files may be the full one
        _fill(base, files, progress)
    except BaseException:
        base.close()
        raise
    return base


def _write_from_old(files: Sequence[Layer], place: Path, progress: Progress) -> None:
    old = opened(place)
    if old is None:
        _write_anew(files, place, progress)
        return
    if not has_shape(old):
        old.close()
        _write_anew(files, place, progress)
        return
    try:
        with closing(old), _beside(place) as base:
            old.backup(base)
            _fill(base, files, progress, filling=update)
    except (sqlite3.DatabaseError, ValueError):  # The old one is damaged, perhaps within a text
        _write_anew(files, place, progress)


def _write_anew(files: Sequence[Layer], place: Path, progress: Progress) -> None:
    with _beside(place) as base:
        _fill(base, files, progress)


@contextmanager
def _beside(place: Path) -> Iterator[sqlite3.Connection]:
    """A new database beside a place, which it takes at the end, if nothing goes wrong."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = mkstemp(prefix=f"{place.name}.", suffix=".new", dir=place.parent)
    os.close(handle)
    new = Path(name)
    try:
        with closing(sqlite3.connect(new)) as base:
            base.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
            yield base
            sealed = time.time_ns() // GRAIN * GRAIN
            base.executescript(_SEAL)
            base.execute("INSERT INTO seal VALUES (?, ?)", (sealed, shape()))
            base.commit()
        os.utime(new, ns=(sealed, sealed))
        new.replace(place)
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def _fill(
    base: sqlite3.Connection,
    files: Sequence[Layer],
    progress: Progress,
    filling: Callable[..., None] = build,
) -> None:
    """Fill a database, with stamps taken before reading: a file that changes meanwhile is stale at once."""
    stamped = [(place, layer, stamp_of(layer.path)) for place, layer in enumerate(files)]
    with _without_collector():
        filling(base, stamped, progress)
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
    with suppress(sqlite3.Error, TypeError, ValueError), closing(reading(place)) as base:
        if base.execute("PRAGMA application_id").fetchone() == (APPLICATION,):
            files = base.execute("SELECT at FROM files").fetchall()
            return bool(files) and not any(os.path.lexists(file) for (file,) in files)
    return False
