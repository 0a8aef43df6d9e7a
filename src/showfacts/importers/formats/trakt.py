"""Lists of Trakt: watched, history, watchlist, collection, ratings, trending, results of a search, shows.

The forms are described at trakt.docs.apiary.io. A list names shows without telling more of them, so that each
of its shows is one to look for; docs/importers.md says by what.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from showfacts.dataset.folders import name_of as path_text
from showfacts.importers.answers import answers, keys_in
from showfacts.importers.catalogues import ids_of
from showfacts.importers.importer import Wanted
from showfacts.importers.names import name_of
from showfacts.importers.numbers import number_of
from showfacts.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from showfacts.importers.importer import Item

NAME = "trakt"

_SIGNS = frozenset(
    {"ids.trakt", "ids.slug", "trakt_id"}
    | {f"{kind}.ids.{word}" for kind in ("show", "movie", "episode") for word in ("trakt", "slug")}
)
_OF_OTHERS = frozenset({"movie", "person", "list", "episode", "season", "number", "character"})
"""What stands in a row that is not of a show, where no show stands in it."""

Row = Mapping[str, Any]


def recognises(path: Path, start: bytes) -> bool:
    """Whether a file is JSON with ids as Trakt writes them."""
    return not _SIGNS.isdisjoint(keys_in(start))


def read(path: Path, today: date) -> Iterator[Item]:
    """Each show of a file once, in its order; films and people are passed over."""
    told: set[object] = set()
    is_empty = True
    for found in answers(path):
        item = found if isinstance(found, Problem) else _item(found.value, f"{path_text(path)}:{found.line}")
        if item is None:
            continue
        is_empty = False
        mark = item if isinstance(item, Problem) else (item.title, item.year, item.ids)
        if mark not in told:
            told.add(mark)
            yield item
    if is_empty:
        yield Problem(file=path_text(path), line=0, path="", message="no show in it")


def _item(value: object, place: str) -> Wanted | Problem | None:
    """The show of a row; None where the row is of something else."""
    row = value if isinstance(value, Mapping) else {}
    show = row.get("show")
    if not isinstance(show, Mapping):
        if not _OF_OTHERS.isdisjoint(row):
            return None
        show = row
    title = name_of(show.get("title")) or name_of(show.get("name"))
    ids = show.get("ids")
    told = (
        ids
        if isinstance(ids, Mapping)
        else {word: show.get(word) for word in ("tvdb_id", "tmdb_id", "imdb_id")}
    )
    if title is None:
        file, _, line = place.rpartition(":")
        return Problem(file=file, line=int(line), path="", message="expected a show of Trakt, with a title")
    return Wanted(
        title=title, year=number_of(show.get("year"), 1900, 2200), ids=ids_of(told.items()), place=place
    )
