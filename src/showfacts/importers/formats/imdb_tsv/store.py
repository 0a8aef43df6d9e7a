"""The rows of IMDb's tables that are of series, on disk: together they are larger than memory.

The tables are ordered by titles and people, so that what belongs to one series is scattered over all of them.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from showfacts.importers.formats.imdb_tsv.files import file_in, rows_of
from showfacts.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from showfacts.importers.formats.imdb_tsv.files import TsvRow

_SERIES = frozenset({"tvSeries", "tvMiniSeries"})
_EPISODE = "tvEpisode"
_TABLES = """
CREATE TABLE shows (id TEXT PRIMARY KEY, type, title, original, first, last, minutes, genres) WITHOUT ROWID;
CREATE TABLE episodes (id TEXT PRIMARY KEY, show TEXT, season, number, title, year, minutes) WITHOUT ROWID;
CREATE TABLE akas (show TEXT, place INTEGER, title, types);
CREATE TABLE credits (show TEXT, place INTEGER, person TEXT, category, job, characters);
CREATE TABLE people (id TEXT PRIMARY KEY, name) WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX episodes_of ON episodes (show);
CREATE INDEX akas_of ON akas (show);
CREATE INDEX credits_of ON credits (show);
"""


class Store:
    """A database of one import.

    Args:
        path: of a file that is not there yet.
    """

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path)
        self._base.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()

    def fill(self, folder: Path) -> Iterator[Problem]:
        """Read the tables of a folder, each once; what is wrong with one is told.

        Raises:
            sqlite3.Error: the disk is full.
        """
        for each in self._rows(folder, "title.episode"):
            if isinstance(each, Problem):
                yield each
            elif "tconst" in each and "parentTconst" in each:
                values = [
                    each.get(name) for name in ("tconst", "parentTconst", "seasonNumber", "episodeNumber")
                ]
                self._base.execute(
                    "INSERT OR IGNORE INTO episodes VALUES (?, ?, ?, ?, NULL, NULL, NULL)", values
                )
        for each in self._rows(folder, "title.basics"):
            if isinstance(each, Problem):
                yield each
            else:
                self._add_title(each)
        yield from self._fill_rest(folder)
        self._base.executescript(_INDEXES)

    def _add_title(self, row: TsvRow) -> None:
        kind = row.get("titleType")
        if kind in _SERIES and "tconst" in row:
            names = ("tconst", "titleType", "primaryTitle", "originalTitle", "startYear", "endYear")
            values = [row.get(name) for name in (*names, "runtimeMinutes", "genres")]
            self._base.execute("INSERT OR IGNORE INTO shows VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
        elif kind == _EPISODE:
            values = [row.get(name) for name in ("primaryTitle", "startYear", "runtimeMinutes", "tconst")]
            self._base.execute("UPDATE episodes SET title = ?, year = ?, minutes = ? WHERE id = ?", values)

    def _fill_rest(self, folder: Path) -> Iterator[Problem]:
        for each in self._rows(folder, "title.akas"):
            if isinstance(each, Problem):
                yield each
            elif self._is_show(each.get("titleId")):
                values = [each.get(name) for name in ("titleId", "ordering", "title", "types")]
                self._base.execute("INSERT INTO akas VALUES (?, ?, ?, ?)", values)
        for each in self._rows(folder, "title.principals"):
            if isinstance(each, Problem):
                yield each
            elif self._is_show(each.get("tconst")) and "nconst" in each:
                names = ("tconst", "ordering", "nconst", "category", "job", "characters")
                self._base.execute(
                    "INSERT INTO credits VALUES (?, ?, ?, ?, ?, ?)", [each.get(name) for name in names]
                )
                self._base.execute("INSERT OR IGNORE INTO people VALUES (?, NULL)", [each["nconst"]])
        for each in self._rows(folder, "name.basics"):
            if isinstance(each, Problem):
                yield each
            else:
                values = [each.get("primaryName"), each.get("nconst")]
                self._base.execute("UPDATE people SET name = ? WHERE id = ?", values)

    def _rows(self, folder: Path, table: str) -> Iterator[TsvRow | Problem]:
        path = file_in(folder, table)
        if path is not None:
            yield from rows_of(path)

    def _is_show(self, ident: str | None) -> bool:
        return self._base.execute("SELECT 1 FROM shows WHERE id = ?", [ident]).fetchone() is not None

    def shows(self) -> Iterator[tuple[Any, ...]]:
        """Each series: id, type, title, original title, first and last year, minutes, genres."""
        yield from self._base.execute("SELECT * FROM shows ORDER BY id")

    def episodes(self, show: str) -> list[tuple[Any, ...]]:
        """Season, number, title, year and minutes of each episode."""
        sql = "SELECT season, number, title, year, minutes FROM episodes WHERE show = ? ORDER BY id"
        return self._base.execute(sql, [show]).fetchall()

    def akas(self, show: str) -> list[tuple[Any, ...]]:
        """Other titles and their types."""
        return self._base.execute(
            "SELECT title, types FROM akas WHERE show = ? ORDER BY place", [show]
        ).fetchall()

    def credits(self, show: str) -> list[tuple[Any, ...]]:
        """Id and name of the person, category, job and characters, in their order."""
        sql = (
            "SELECT people.id, name, category, job, characters FROM credits "
            "JOIN people ON people.id = person WHERE show = ? ORDER BY place"
        )
        return self._base.execute(sql, [show]).fetchall()
