"""IMDb's tables to entries."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from showfacts.dataset.folders import name_of as path_text
from showfacts.importers.catalogues import ids_of
from showfacts.importers.citing import citing
from showfacts.importers.dates import date_of
from showfacts.importers.file_days import day_of_file
from showfacts.importers.formats.imdb_tsv.files import file_in
from showfacts.importers.formats.imdb_tsv.store import Store
from showfacts.importers.genres import genres_of
from showfacts.importers.ids import entry_id
from showfacts.importers.importer import Entry
from showfacts.importers.names import name_of
from showfacts.importers.namesakes import told_apart
from showfacts.importers.numbers import minutes_of, number_of
from showfacts.importers.rows import once
from showfacts.model import (
    CastCredit,
    CrewCredit,
    Dataset,
    Episode,
    PartialDate,
    Problem,
    Season,
    Show,
    Source,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from showfacts.importers.importer import Item

SERVICE = "imdb"
PUBLISHER = "IMDb"
TERMS = "IMDb's non-commercial datasets, for personal and non-commercial use"

_BASICS = "title.basics"
_ID = re.compile(r"tt\d{7,10}", re.ASCII)
_PERSON = re.compile(r"nm\d{7,10}", re.ASCII)
_CREW = frozenset(
    {"casting_director", "cinematographer", "composer", "director", "editor", "producer"}
    | {"production_designer", "writer"}
)
_CREATED = re.compile(r"creat(or|ed)\b", re.IGNORECASE)
_PRODUCED = re.compile(r"[a-z -]*producer", re.IGNORECASE)


def entries(folder: Path, today: date) -> Iterator[Item]:
    """The series of a folder of tables, one after the other. Their day is that of the table of titles."""
    basics = file_in(folder, _BASICS)
    if basics is None:
        yield _problem(folder, f"no {_BASICS}.tsv in it")
        return
    day = day_of_file(basics, today)
    is_empty = True
    try:
        with TemporaryDirectory(prefix="showfacts-") as place:
            store = Store(Path(place) / "imdb.sqlite")
            try:
                yield from store.fill(folder)
                for row in store.shows():
                    is_empty = False
                    yield _item(row, store, day, basics)
            finally:
                store.close()
    except (sqlite3.Error, OSError) as error:
        yield _problem(folder, f"no room to sort it: {error}")
    else:
        if is_empty:
            yield _problem(basics, "no series in it")


def _item(row: tuple[Any, ...], store: Store, day: date, basics: Path) -> Entry | Problem:
    ident, kind, title, original, first, last, minutes, genres = row
    title = name_of(title) or name_of(original)
    if title is None or not _ID.fullmatch(ident):
        return _problem(basics, f"a series without a title: {name_of(ident)}")
    key = entry_id(SERVICE, ident)
    original = name_of(original)
    names, working = _akas(store.akas(ident), {title, original})
    year = number_of(first, 1900, 2200)
    finale = _last_year(last, year, day)
    episodes = once(_episodes(store.episodes(ident)))
    credits_ = list(_credits(store.credits(ident)))
    show = Show(
        id=key,
        title=title,
        original_title=original if original != title else None,
        aliases=names,
        working_titles=working,
        type="miniseries" if kind == "tvMiniSeries" else None,
        year=year,
        genres=genres_of((genres or "").split(",")),
        finale=finale,
        runtime_minutes=minutes_of(minutes),
        ids=ids_of([("imdb", ident)]),
        seasons=tuple(_seasons(episodes, is_over=finale is not None)),
        episodes=episodes,
        cast=tuple(each for each in credits_ if isinstance(each, CastCredit)),
        crew=tuple(each for each in credits_ if isinstance(each, CrewCredit)),
    )
    show, people = told_apart(show, key)
    source = Source(
        id=key,
        publisher=PUBLISHER,
        url=f"https://www.imdb.com/title/{ident}/",
        retrieved=PartialDate(day),
        kind="machine",
        note=TERMS,
    )
    dataset = Dataset(sources=(source,), people=people, shows=(citing(show, key),))
    return Entry(service=SERVICE, ident=ident, dataset=dataset)


def _akas(
    rows: Iterable[tuple[Any, ...]], others: set[str | None]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Other titles, and working titles."""
    names: dict[str, None] = {}
    working: dict[str, None] = {}
    for title, types in rows:
        name = name_of(title)
        if name is not None and name not in others:
            (working if "working" in (types or "") else names)[name] = None
    return tuple(names), tuple(name for name in working if name not in names)


def _last_year(last: Any, first: int | None, day: date) -> PartialDate | None:
    """The year in which a series ended. One that is not over may be that of an announced end."""
    year = number_of(last, first or 1900, day.year - 1)
    return None if year is None else date_of(year)


def _episodes(rows: Iterable[tuple[Any, ...]]) -> Iterator[Episode]:
    """The episodes in their order; of the day only the year is told."""
    found = []
    for season, number, title, year, minutes in rows:
        episode = Episode(
            season=number_of(season),
            number=number_of(number),
            title=name_of(title),
            date=date_of(year),
            runtime_minutes=minutes_of(minutes),
        )
        if episode.number is not None or episode.title is not None:
            found.append(episode)
    yield from sorted(found, key=_in_order)


def _in_order(episode: Episode) -> tuple[bool, int, bool, int]:
    season, number = episode.season, episode.number
    return season is None, season or 0, number is None, number or 0


def _seasons(episodes: Iterable[Episode], *, is_over: bool) -> Iterator[Season]:
    """The seasons of which there are episodes. The last is counted if the series is over."""
    counts = Counter(each.season for each in episodes if each.season is not None and each.number is not None)
    first = {each.season: each.date for each in episodes if each.number == 1}
    for number in sorted(counts):
        is_past = is_over or number < max(counts)
        yield Season(number=number, episodes=counts[number] if is_past else None, premiere=first.get(number))


def _credits(rows: Iterable[tuple[Any, ...]]) -> Iterator[CastCredit | CrewCredit]:
    """People with the ids that IMDb has for them."""
    for ident, name, category, job, characters in rows:
        person = name_of(name)
        if person is None or not _PERSON.fullmatch(ident):
            continue
        who = entry_id(SERVICE, ident)
        if category in ("actor", "actress"):
            for character in _characters(characters):
                yield CastCredit(person=person, person_id=who, character=character)
        elif category == "self":
            yield CastCredit(person=person, person_id=who)
        elif category in _CREW:
            yield CrewCredit(person=person, person_id=who, role=_role(category, name_of(job) or ""))


def _characters(text: str | None) -> list[str | None]:
    """The characters of a credit, which IMDb writes as a list of JSON; [None] where none is told."""
    try:
        told = json.loads(text or "[]")
    except (ValueError, RecursionError):
        told = []
    names = (name_of(each) for each in told) if isinstance(told, list) else ()
    return [name for name in names if name is not None] or [None]


def _role(category: str, job: str) -> str:
    """What a person did. Of the jobs only creators and kinds of producers are told of one kind."""
    if category == "writer" and _CREATED.match(job):
        return "creator"
    if category == "producer" and _PRODUCED.fullmatch(job):
        return job.lower()
    return category.replace("_", " ")


def _problem(path: Path, message: str) -> Problem:
    return Problem(file=path_text(path), line=0, path="", message=message)
