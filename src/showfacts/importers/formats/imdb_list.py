"""Lists and ratings that people export from IMDb as CSV: their series are shows to look for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.dataset.folders import name_of as path_text
from showfacts.importers.catalogues import ids_of
from showfacts.importers.csv_rows import columns_of, csv_rows
from showfacts.importers.importer import Wanted
from showfacts.importers.numbers import number_of
from showfacts.model import Problem
from showfacts.text.fold import key
from showfacts.text.quoting import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from showfacts.importers.csv_rows import CsvRow
    from showfacts.importers.importer import Item

NAME = "imdb-list"

_SERIES = frozenset(
    {
        "tvseries",
        "tvminiseries",
        "serietv",
        "miniserietv",
        "fernsehserie",
        "tvserie",
        "tvminiserie",
        "seriedetv",
    }
    | {"miniserie", "miniseriedetv", "serietelevisee", "miniserietelevisee", "seriedetelevision"}
)
"""Folded words of "Title Type" for series; IMDb writes them in the reader's language."""

_OTHERS = frozenset(
    {
        "movie",
        "film",
        "short",
        "tvmovie",
        "tvepisode",
        "tvspecial",
        "tvshort",
        "tvpilot",
        "video",
        "videogame",
    }
    | {"musicvideo", "podcastseries", "podcastepisode", "feature", "documentary", "shortfilm"}
)


def recognises(path: Path, start: bytes) -> bool:
    """Whether the first line is that of a list or of ratings."""
    return {"const", "titletype", "title"} <= set(columns_of(start))


def read(path: Path, today: date) -> Iterator[Item]:
    """The series of a list. Films, episodes and games are passed over; types that are not known are told."""
    strange: set[str] = set()
    is_empty = True
    for row in csv_rows(path):
        kind = "" if isinstance(row, Problem) else key(row.first("titletype") or "")
        if isinstance(row, Problem):
            item: Item = row
        elif kind in _OTHERS:
            continue
        elif kind in _SERIES:
            item = _item(row, path)
        elif kind in strange:
            continue
        else:
            strange.add(kind)
            message = f"unknown Title Type {shown(row.first('titletype') or '')}; its rows are left out"
            item = Problem(file=path_text(path), line=row.line, path="", message=message)
        is_empty = False
        yield item
    if is_empty:
        yield Problem(file=path_text(path), line=0, path="", message="no series in it")


def _item(row: CsvRow, path: Path) -> Wanted | Problem:
    title = row.first("title", "originaltitle")
    if title is None:
        return Problem(file=path_text(path), line=row.line, path="", message="a row without a title")
    return Wanted(
        title=title,
        year=number_of(row.first("year"), 1900, 2200),
        ids=ids_of([("imdb", row.first("const"))]),
        place=f"{path_text(path)}:{row.line}",
    )
