"""Any CSV file with a column of titles, and perhaps of years and ids: shows to look for.

Its first line names the columns; commas, semicolons or tabs stand between them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.dataset.folders import name_of as path_text
from showfacts.importers.catalogues import catalogue_of, ids_of
from showfacts.importers.csv_rows import columns_of, csv_rows
from showfacts.importers.importer import Wanted
from showfacts.importers.numbers import number_of
from showfacts.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from showfacts.importers.csv_rows import CsvRow
    from showfacts.importers.importer import Item
    from showfacts.model import ExternalIds

NAME = "csv"

_TITLES = (
    "title",
    "name",
    "show",
    "series",
    "showtitle",
    "showname",
    "seriestitle",
    "seriesname",
    "tvshow",
    "tvshowname",
    "tvseries",
    "titel",
    "titre",
    "titulo",
    "titolo",
    "serie",
)
"""Folded names of the column with the title, the likeliest first."""

_YEARS = ("year", "startyear", "releaseyear", "firstaired", "premiered", "jahr", "annee", "ano", "anno")
_KINDS = ("type", "mediatype", "kind")
_FILMS = frozenset({"movie", "movies", "film", "films", "person", "book", "game"})
_OF_OTHERS = (frozenset({"const", "titletype"}), frozenset({"titleid", "ordering"}))
"""Columns by which a file is of another format: a list of IMDb, its names of titles."""

_IS_TABLE = (".csv", ".tsv", ".tab")
_ADDRESS = re.compile(r"(tt\d{7,10})\b", re.ASCII)
_YEAR_BEHIND = re.compile(r"(.+?)\s*\(((?:19|20)\d\d)\)$")
_YEAR = re.compile(r"(?:19|20)\d\d(?=\D|$)")


def recognises(path: Path, start: bytes) -> bool:
    """Whether the first line names a column of titles, and others or the file is called a table."""
    columns = columns_of(start)
    if path.suffix.lower() == ".nfo" or any(frozenset(columns) >= other for other in _OF_OTHERS):
        return False
    is_table = len(columns) > 1 or path.suffix.lower() in _IS_TABLE
    return is_table and not frozenset(columns).isdisjoint(_TITLES)


def read(path: Path, today: date) -> Iterator[Item]:
    """The show of each row; rows that say they are of films are passed over."""
    is_empty = True
    for row in csv_rows(path):
        if isinstance(row, Problem):
            is_empty = False
            yield row
        elif (row.first(*_KINDS) or "").lower() not in _FILMS:
            is_empty = False
            yield _item(row, path)
    if is_empty:
        yield Problem(file=path_text(path), line=0, path="", message="no show in it")


def _item(row: CsvRow, path: Path) -> Wanted | Problem:
    title, year = row.first(*_TITLES), _year(row)
    ids = _ids(row)
    if title is None:
        return Problem(file=path_text(path), line=row.line, path="", message="a row without a title")
    behind = _YEAR_BEHIND.fullmatch(title)
    if behind is not None:
        title, year = behind[1], year or int(behind[2])
    return Wanted(title=title, year=year, ids=ids, place=f"{path_text(path)}:{row.line}")


def _ids(row: CsvRow) -> ExternalIds:
    """By the names of the columns. "id" alone may be anybody's."""
    told: list[tuple[str, object]] = []
    for column, value in row.values.items():
        catalogue = catalogue_of(column.removesuffix("url").removesuffix("link"))
        if catalogue is not None:
            found = _ADDRESS.search(value)
            told.append((catalogue, found[1] if found else value))
    told += [("imdb", row.first(column)) for column in ("tconst", "const", "id", "url")]
    return ids_of(told)


def _year(row: CsvRow) -> int | None:
    found = _YEAR.match(row.first(*_YEARS) or "")
    return number_of(found[0], 1900, 2200) if found is not None else None
