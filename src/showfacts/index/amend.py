"""A large file that changed in few of its tables: these alone are read, and what the others say stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.dataset import pieces
from showfacts.dataset.read_pieces import FlawedError, read_difference
from showfacts.index.joined import note_renamed
from showfacts.index.store import Tables, catalogued, ident_of
from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Container, Iterable, Mapping, Sequence

    from showfacts.dataset.files import Layer
    from showfacts.dataset.links import Reference
    from showfacts.dataset.read_pieces import Table


class Amendment(NamedTuple):
    """What changed in a file: the tables that are gone, by their digests, and those that are new.

    A table that is another now is among both. ``given``: what the file gives besides, but for shows.
    ``file`` is its number.
    """

    layer: Layer
    stamp: str
    file: int
    gone: Mapping[int, Reference]
    new: Sequence[Table]
    given: Collection[Reference]


def amendment(base: sqlite3.Connection, layer: Layer, stamp: str) -> Amendment | None:
    """What changed in a file since it was indexed; None where the whole is to be read.

    That is so where it is small, has a fault or may have one, where much changed, and where platforms did,
    whose names and successors are held against each other.
    """
    found = base.execute(_SAME, (layer.at, layer.origin, layer.file, layer.standing)).fetchone()
    if found is None:
        return None
    (file,) = found
    known: dict[int, Reference] = {digest: (*each,) for digest, *each in base.execute(_WRITTEN, (file,))}
    try:
        if not known or layer.path.stat().st_size <= pieces.SIZE:
            return None
        new, digests = read_difference(layer.path, known)
    except (OSError, FlawedError):
        return None
    gone = {digest: each for digest, each in known.items() if digest not in digests}
    stay = {each for digest, each in known.items() if digest in digests}
    told = [_named(table) for table in new]
    if (
        any(section == "platforms" for section, _ in (*told, *gone.values()))
        or any(each[0] != "shows" for each in set(gone.values()).difference(told))  # It may be missed
        or len(stay.union(told)) < len(stay) + len(told)
        or _share_ids(base, file, new, {ident for section, ident in gone.values() if section == "shows"})
    ):
        return None
    return Amendment(layer, stamp, file, gone, new, [each for each in stay if each[0] != "shows"])


def _named(table: Table) -> Reference:
    return table.section, ident_of(table.data)


_SAME = "SELECT file FROM files WHERE at = ? AND origin = ? AND name = ? AND standing = ? AND NOT broken"


_WRITTEN = "SELECT digest, section, id FROM written WHERE file = ?"


def _share_ids(base: sqlite3.Connection, file: int, new: Sequence[Table], gone: Container[str]) -> bool:
    """Whether a show has an id of another catalogue that another show of the file has, which stays."""
    question = "SELECT show FROM catalogue_ids WHERE ident = ? AND file = ?"
    return any(
        show not in gone
        for table in new
        if table.section == "shows"
        for ident in table.data.get("ids", {}).items()
        for (show,) in base.execute(question, (catalogued(ident), file))
    )


def amend(base: sqlite3.Connection, change: Amendment) -> None:
    """Bring what a file says up to date. What was derived from what changed is stale."""
    file = change.file
    base.execute(
        "UPDATE files SET path = ?, stamp = ? WHERE file = ?", (change.layer.name, change.stamp, file)
    )
    base.execute("CREATE TEMP TABLE IF NOT EXISTS changed (digest INTEGER, section TEXT, id TEXT)")
    _note(base, file, [(digest, *each) for digest, each in change.gone.items()])
    for table in ("docs", "episodes", "catalogue_ids"):
        base.execute(f"DELETE FROM {table} WHERE file = ? AND show IN {_SHOWS}", (file,))
    base.execute(f"DELETE FROM parts WHERE file = ? AND {_IS_PART}", (file,))
    for table in ("refs", "written"):
        base.execute(
            f"DELETE FROM {table} WHERE file = ? AND digest IN (SELECT digest FROM changed)", (file,)
        )
    missed = base.execute("SELECT section, id FROM refs WHERE file = ?", (file,)).fetchall()
    tables = Tables(base, file, change.given, missed)
    tables.store(change.new)
    tables.finish()
    _note(base, file, [(table.digest, *_named(table)) for table in change.new])


_SHOWS = "(SELECT id FROM changed WHERE section = 'shows')"
_IS_PART = "(section, id) IN (SELECT section, id FROM changed WHERE section <> 'shows')"


def _note(base: sqlite3.Connection, file: int, changed: Iterable[tuple[int | None, str, str]]) -> None:
    """Note which tables are another now; what rests on what they say, as it stands, is stale."""
    base.execute("DELETE FROM changed")
    base.executemany("INSERT INTO changed VALUES (?, ?, ?)", changed)
    base.execute(f"INSERT OR IGNORE INTO stale {_SHOWS[1:-1]}")
    note_renamed(base, f"= {file} AND {_IS_PART}")
