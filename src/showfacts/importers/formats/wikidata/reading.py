"""Items of Wikidata to entries."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit
from zlib import crc32

from showfacts.dataset.folders import name_of as path_text
from showfacts.importers.catalogues import ids_of
from showfacts.importers.citing import citing
from showfacts.importers.dates import date_of
from showfacts.importers.file_days import day_of_file
from showfacts.importers.formats.wikidata.items import COUNTRIES, GENRES, LANGUAGES, SERIES
from showfacts.importers.formats.wikidata.statements import (
    count_of,
    item_of,
    statements,
    text_of,
    time_of,
)
from showfacts.importers.ids import entry_id
from showfacts.importers.importer import Entry
from showfacts.importers.json_parts import rows_in, table_in
from showfacts.importers.json_values import json_values
from showfacts.importers.names import name_of
from showfacts.model import Cites, Dataset, PartialDate, Problem, Show, Source
from showfacts.model.records import replace
from showfacts.text.quoting import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from showfacts.importers.formats.wikidata.statements import (
        Reference,
        Statement,
    )
    from showfacts.importers.importer import Item
    from showfacts.importers.json_parts import Row

SERVICE = "wikidata"
PUBLISHER = "Wikidata"
LICENCE = "CC0-1.0"

_QID = re.compile(r"Q[1-9]\d{0,11}", re.ASCII)
_IDS = {"tvmaze": "P8600", "tvdb": "P4835", "tmdb": "P4983", "imdb": "P345"}
"""The property of each catalogue. The first three are of television series only."""

T = TypeVar("T")


class NotAShowError(ValueError):
    """An item that is no show; the text says why."""


def entries(path: Path, today: date) -> Iterator[Item]:
    """The shows of a file."""
    for found in json_values(path):
        if isinstance(found, Problem):
            yield found
            continue
        for item in _items(found.value):
            try:
                yield _entry(item, day_of_file(path, today))
            except NotAShowError as error:
                yield Problem(file=path_text(path), line=found.line, path="", message=str(error))


def _items(value: object) -> Iterator[object]:
    entities = value.get("entities") if isinstance(value, Mapping) else None
    if isinstance(entities, Mapping):
        yield from entities.values()
    else:
        yield value


def _entry(item: object, day: date) -> Entry:
    """One item as an entry.

    Args:
        item: out of JSON.
        day: the day of the file, if the item does not tell when it was last changed.

    Raises:
        NotAShowError: it is no item, or not one of a show.
    """
    qid = item.get("id") if isinstance(item, Mapping) else None
    if not isinstance(item, Mapping) or not isinstance(qid, str) or not _QID.fullmatch(qid):
        raise NotAShowError("expected an item of Wikidata, with an id such as Q1079")
    kinds = [kind for each in statements(item, "P31") if (kind := item_of(each.value) or "") in SERIES]
    if not kinds and not any(statements(item, _IDS[name]) for name in ("tvmaze", "tvdb", "tmdb")):
        called = name_of(_labels(item).get("en"))
        which = f"{qid} ({one_line(called)})" if called else qid
        raise NotAShowError(f"{which} is no television series")
    return _Item(item, qid, kinds, day).entry()


def _labels(item: Row) -> Mapping[str, Any]:
    rows = table_in(item, "labels").items()
    return {word: each.get("value") for word, each in rows if isinstance(each, Mapping)}


def _aliases(item: Row) -> Iterator[object]:
    aliases = table_in(item, "aliases")
    for language in aliases:
        yield from (each.get("value") for each in rows_in(aliases, language))


class _Item:
    """One item on its way into a dataset. Each value that is taken leaves its sources here."""

    def __init__(self, item: Row, qid: str, kinds: list[str], day: date) -> None:
        self._item = item
        self._qid = qid
        self._kinds = kinds
        changed = date_of(item.get("modified"))
        self._day = PartialDate(day) if changed is None else min(changed, PartialDate(day))
        self._id = entry_id(SERVICE, qid)
        self._cites: dict[str, tuple[str, ...]] = {}
        self._others: dict[str, Source] = {}

    def entry(self) -> Entry:
        source = Source(
            id=self._id,
            publisher=PUBLISHER,
            url=f"https://www.wikidata.org/wiki/{self._qid}",
            retrieved=self._day,
            kind="machine",
            licence=LICENCE,
        )
        show = citing(self._show(), self._id)
        cited = set(show.cites.sources())
        others = (each for each in self._others.values() if each.id in cited)
        dataset = Dataset(sources=(source, *others), shows=(show,))
        return Entry(service=SERVICE, ident=self._qid.lower(), dataset=dataset)

    def _show(self) -> Show:
        original = self._one("original_title", "P1476", text_of)
        title = self._title(original)
        if original == title:
            self._cites["title"] = self._cites.pop("original_title", ())
        premiere = self._one("premiere", "P580", time_of, choose=_earliest)
        finale = self._one("finale", "P582", time_of, choose=_latest)
        if premiere is not None and finale is not None and finale.last < premiere.first:
            finale = None
        if premiere is not None:
            self._cites["year"] = self._cites["premiere"]
        ids = ids_of(
            [
                *((name, self._one(f"ids/{name}", _IDS[name], text_of)) for name in _IDS),
                ("wikidata", self._qid),
            ]
        )
        show = Show(
            id=self._id,
            title=title,
            original_title=None if original == title else original,
            aliases=self._names(title, original),
            type=next((kind for each in self._kinds if (kind := SERIES[each]) is not None), None),
            year=None if premiere is None else premiere.year,
            countries=self._words("countries", "P495", COUNTRIES),
            languages=self._words("languages", "P364", LANGUAGES),
            genres=self._words("genres", "P136", GENRES),
            season_count=self._one("season_count", "P2437", count_of, choose=max),
            episode_count=self._one("episode_count", "P1113", count_of, choose=max),
            premiere=premiere,
            finale=finale,
            ids=ids,
        )
        return self._cited(show)

    def _title(self, original: str | None) -> str:
        labels = _labels(self._item)
        names = (
            name_of(label) for label in (labels.get("en"), labels.get("mul"), original, *labels.values())
        )
        title = next((name for name in names if name is not None), None)
        if title is None:
            raise NotAShowError(f"{self._qid} has no label")
        return title

    def _names(self, title: str, original: str | None) -> tuple[str, ...]:
        """What the show is called in all languages, each name once."""
        names = map(name_of, (*_labels(self._item).values(), *_aliases(self._item)))
        return tuple(
            dict.fromkeys(name for name in names if name is not None and name not in (title, original))
        )

    def _one(
        self,
        key: str,
        name: str,
        convert: Callable[[Any], T | None],
        *,
        choose: Callable[[list[T]], T] = lambda values: values[0],
    ) -> T | None:
        """The value of a property that stands for one field; where several are told, one is chosen."""
        told = [
            (value, each)
            for each in statements(self._item, name)
            if (value := convert(each.value)) is not None
        ]
        if not told:
            return None
        chosen = choose([value for value, _ in told])
        self._cites[key] = self._sources(each for value, each in told if value == chosen)
        return chosen

    def _words(self, key: str, name: str, ours: Mapping[str, str]) -> tuple[str, ...]:
        """The words of a list for the items of a property, each with its own sources."""
        told: dict[str, list[Statement]] = {}
        for each in statements(self._item, name):
            word = ours.get(item_of(each.value) or "")
            if word is not None:
                told.setdefault(word, []).append(each)
        for word, rows in told.items():
            self._cites[f"{key}/{word}"] = self._sources(rows)
        return tuple(told)

    def _sources(self, told: Iterable[Statement]) -> tuple[str, ...]:
        """Wikidata itself, and the pages that it names for statements."""
        references = [self._source(each) for statement in told for each in statement.references]
        return tuple(dict.fromkeys((self._id, *references)))

    def _source(self, reference: Reference) -> str:
        """The id of the source that a reference is."""
        ident = f"{self._id}-r{crc32(reference.url.encode()):08x}"
        if ident not in self._others:
            self._others[ident] = Source(
                id=ident,
                publisher=_publisher(reference.url),
                title=reference.title,
                url=reference.url,
                published=reference.published,
                retrieved=reference.retrieved,
                kind="machine",
                note=f"named by {PUBLISHER}",
            )
        return ident

    def _cited(self, show: Show) -> Show:
        """The show with the sources of what was taken."""
        kept = {
            key: sources
            for key, sources in self._cites.items()
            if len(sources) > 1 and _has(show, *key.split("/", 1))
        }
        return replace(show, cites=Cites.of(kept))


def _has(show: Show, name: str, word: str | None = None) -> bool:
    if name == "ids" and word is not None:
        return getattr(show.ids, word) is not None
    return getattr(show, name) not in (None, (), "")


def _publisher(url: str) -> str:
    """Whose page an address leads to: its host."""
    try:
        host = name_of(urlsplit(url).hostname)
    except ValueError:
        host = None
    return (host or url).removeprefix("www.")


def _earliest(days: list[PartialDate]) -> PartialDate:
    """The first of the days that are most exact."""
    return min(each for each in days if len(each) == max(map(len, days)))


def _latest(days: list[PartialDate]) -> PartialDate:
    """The last of the days that are most exact."""
    return max(each for each in days if len(each) == max(map(len, days)))
