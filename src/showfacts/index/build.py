"""TOML files -> an index of them, whole or where they changed.

Files are read piece by piece, and what a show says is derived as it is read; only shows that several files
tell of are worked out at the end, from these files together. So memory does not grow with the files, and a
changed file costs its own reading and the shows it touches. A file with a problem is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from showfacts.dataset.read_pieces import FlawedError, read_pieces, told
from showfacts.dataset.references import reading_of
from showfacts.errors import BadDataError
from showfacts.index.amend import amend, amendment
from showfacts.index.broken import leave_out_dangling
from showfacts.index.derive import Shows, derive_credited, derive_parts
from showfacts.index.joined import join_parts, join_shows, note_renamed
from showfacts.index.store import STALE, File, forget, leave_out
from showfacts.index.tables import BY_ID, INDEXES, TABLES, Spelling

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Container, Sequence

    from showfacts.dataset.files import Layer
    from showfacts.index.amend import Amendment
    from showfacts.index.progress import Progress

    Stamped: TypeAlias = tuple[int, Layer, str]
    """A file with its place among the layers and its stamp."""


def build(base: sqlite3.Connection, files: Sequence[Stamped], progress: Progress) -> None:
    """Fill an empty database with the index of these files, lowest layer first.

    Raises:
        BadDataError: no file is left; with the problems of all of them.
    """
    base.executescript(TABLES + STALE)
    layers = _read_in(base, files, progress)
    base.executescript(BY_ID)
    leave_out_dangling(base, layers)
    base.execute("INSERT OR IGNORE INTO stale SELECT show FROM docs GROUP BY show HAVING count(*) > 1")
    join_parts(base)
    join_shows(base)
    derive_credited(base, base.execute("SELECT DISTINCT person, credited FROM credits").fetchall())
    derive_parts(base)
    base.executescript(INDEXES)


def update(base: sqlite3.Connection, files: Sequence[Stamped], progress: Progress) -> None:
    """Bring an index of other or earlier files up to these: read what is new or changed, drop what is gone.

    Files that were left out are read again.

    Raises:
        BadDataError: no file is left; with the problems of all of them.
        MostlyNewError: an index made anew is there sooner; this one may not be used.
    """
    amended = _amended(base, files)
    if _is_mostly_new(base, files, {each.layer.at for each in amended}):
        raise MostlyNewError
    base.executescript(STALE + _CHANGES)
    for change in amended:
        amend(base, change)
    kept = _kept(base, files)
    gone = [(file,) for file, at in base.execute("SELECT file, at FROM files") if at not in kept]
    base.executemany("INSERT INTO gone VALUES (?)", gone)
    note_renamed(base, "IN gone")
    forget(base, "gone")
    base.execute("DELETE FROM files WHERE file IN gone")
    numbers = dict(base.execute("SELECT at, file FROM files"))
    last = max(numbers.values(), default=0)
    staying = [(place, numbers[layer.at], layer) for place, layer, _ in files if layer.at in numbers]
    base.executemany(
        "UPDATE files SET place = ? WHERE file = ?", [(place, file) for place, file, _ in staying]
    )
    layers = {file: layer for _, file, layer in staying}
    layers |= _read_in(base, [each for each in files if each[1].at not in kept], progress)
    leave_out_dangling(base, layers)
    base.execute(_SHARED, (last,))
    note_renamed(base, f"> {last}")
    join_parts(base)
    join_shows(base)
    base.execute("INSERT OR IGNORE INTO met SELECT person FROM credits WHERE show IN stale")
    base.execute(
        "INSERT OR IGNORE INTO met SELECT person FROM credits JOIN docs USING (show) WHERE file > ?", (last,)
    )
    base.execute(
        "DELETE FROM people WHERE kind = ? AND coalesce(person, spelling) IN met", (Spelling.CREDIT,)
    )
    again = "SELECT DISTINCT person, credited FROM credits WHERE person IN met"
    derive_credited(base, base.execute(again).fetchall())
    derive_parts(base)


class MostlyNewError(Exception):
    """Most of what files say is not in an index yet."""


def _amended(base: sqlite3.Connection, files: Sequence[Stamped]) -> list[Amendment]:
    """What changed in files of which most is in the index already, where no file changed places."""
    known = dict(base.execute("SELECT at, stamp FROM files WHERE NOT broken ORDER BY place"))
    now = [layer.at for _, layer, _ in files if layer.at in known]
    there = set(now)
    if now != [at for at in known if at in there]:
        return []
    changed = [(layer, stamp) for _, layer, stamp in files if known.get(layer.at, stamp) != stamp]
    return [each for layer, stamp in changed if (each := amendment(base, layer, stamp))]


def _is_mostly_new(base: sqlite3.Connection, files: Sequence[Stamped], amended: Container[bytes]) -> bool:
    """Whether files that are to be read as a whole are large, and hold more than the others."""
    kept = _kept(base, files)
    sizes = {layer.at: _size(layer) for _, layer, _ in files}
    new = sum(size for at, size in sizes.items() if at not in kept and at not in amended)
    return new > max(LARGE, sum(sizes.values()) // 2)


def _kept(base: sqlite3.Connection, files: Sequence[Stamped]) -> set[bytes]:
    """Which files stand in the index as they are now."""
    known = dict(base.execute("SELECT at, stamp FROM files WHERE NOT broken"))
    kept = {layer.at for _, layer, stamp in files if known.get(layer.at) == stamp}
    order = [at for (at,) in base.execute("SELECT at FROM files ORDER BY place") if at in kept]
    if order != [layer.at for _, layer, _ in files if layer.at in kept]:
        kept.clear()  # Files changed places: what wins over what is to be worked out anew
    return kept


LARGE = 1 << 18
"""Bytes of which no more are read at once in either way."""

_CHANGES = """
CREATE TEMP TABLE gone (file INTEGER PRIMARY KEY);
CREATE TEMP TABLE met (person TEXT PRIMARY KEY);
CREATE TEMP TRIGGER met_no_more AFTER DELETE ON main.credits_of
    BEGIN INSERT OR IGNORE INTO met VALUES (old.person); END;
"""
"""The files that are gone or changed, and the people credited in what changed."""

_SHARED = """
INSERT OR IGNORE INTO stale SELECT show FROM docs WHERE file > 0 AND show IN
    (SELECT show FROM docs WHERE file > ?) GROUP BY show HAVING count(*) > 1
"""
"""The shows of which new files tell, and others too."""


def _read_in(base: sqlite3.Connection, files: Sequence[Stamped], progress: Progress) -> dict[int, Layer]:
    """Store what each file says, by its number, and derive of its shows what can be derived at once."""
    sizes = [_size(layer) for _, layer, _ in files]
    whole = sum(sizes)
    done = 0
    layers: dict[int, Layer] = {}
    shows = Shows(base)
    for (place, layer, stamp), size in zip(files, sizes, strict=True):
        progress(done, whole)
        file = File(base, place, layer, stamp, shows)
        layers[file.number] = layer
        try:
            for piece in read_pieces(layer.path):
                file.store(piece.tables)
                progress(done + min(piece.end, size), whole)  # What was packed grows
            file.finish()
        except FlawedError:
            file.forget()
            _read_whole(base, file, layer)
        done += size
    shows.write()
    progress(done, whole)
    return layers


def _read_whole(base: sqlite3.Connection, file: File, layer: Layer) -> None:
    """Store what a file says that cannot be read in pieces; or what is wrong with it."""
    try:
        reading = reading_of(layer)
    except BadDataError as error:
        leave_out(base, file.number, error.problems)
        return
    if reading.faults:
        leave_out(base, file.number, reading.problems())
        return
    file.store([told(section, table) for section, each in reading.tables.items() for table in each])
    file.finish()


def _size(layer: Layer) -> int:
    try:
        return layer.path.stat().st_size
    except OSError:
        return 0
