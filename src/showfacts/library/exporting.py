"""The whole library as a relational SQLite database, for whoever needs a server or a join.

One table per kind of thing; what a show has many of points back to it by ``show_id``. Dates are ISO
texts at the precision on record (2022, 2022-03, 2022-03-23). ``citations`` says which sources any
row rests on.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import fields
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from showfacts.errors import NotWrittenError

if TYPE_CHECKING:
    from showfacts.library.library import Library
    from showfacts.model import Show

SCHEMA = """
CREATE TABLE sources (        -- who said it, where, when
    id TEXT PRIMARY KEY, publisher TEXT NOT NULL, author TEXT, title TEXT, url TEXT,
    published TEXT, kind TEXT NOT NULL, note TEXT);
CREATE TABLE platforms (      -- broadcasters and streaming services
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT);
CREATE TABLE people (         -- one row per person, by the name the library uses
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, native_name TEXT);
CREATE TABLE person_names (   -- every other spelling of a person's name
    person_id INTEGER NOT NULL REFERENCES people, name TEXT NOT NULL);
CREATE TABLE shows (          -- one production with its own cast and story
    id TEXT PRIMARY KEY, title TEXT NOT NULL, original_title TEXT, type TEXT, year INTEGER,
    premise TEXT, checked TEXT, imdb TEXT, tvmaze INTEGER, tmdb INTEGER, tvdb INTEGER, wikidata TEXT);
CREATE TABLE show_names (     -- kind: alias or working title
    show_id TEXT NOT NULL REFERENCES shows, name TEXT NOT NULL, kind TEXT NOT NULL);
CREATE TABLE show_facets (    -- facet: country (ISO 3166-1), language (ISO 639-1) or genre
    show_id TEXT NOT NULL REFERENCES shows, facet TEXT NOT NULL, value TEXT NOT NULL);
CREATE TABLE seasons (        -- number 0 holds specials
    id INTEGER PRIMARY KEY, show_id TEXT NOT NULL REFERENCES shows, number INTEGER NOT NULL, name TEXT,
    episodes INTEGER, episodes_ordered INTEGER, premiere TEXT, finale TEXT, release TEXT,
    runtime_low INTEGER, runtime_high INTEGER);
CREATE TABLE credits (        -- kind: cast (with character and billing) or crew (with role)
    id INTEGER PRIMARY KEY, show_id TEXT NOT NULL REFERENCES shows,
    person_id INTEGER NOT NULL REFERENCES people, kind TEXT NOT NULL, character TEXT, billing TEXT,
    role TEXT);
CREATE TABLE credit_seasons ( -- no row: the whole show
    credit_id INTEGER NOT NULL REFERENCES credits, number INTEGER NOT NULL);
CREATE TABLE character_names (-- other official names of a character
    credit_id INTEGER NOT NULL REFERENCES credits, name TEXT NOT NULL);
CREATE TABLE companies (
    id INTEGER PRIMARY KEY, show_id TEXT NOT NULL REFERENCES shows, name TEXT NOT NULL, role TEXT);
CREATE TABLE events (         -- what happened or was said on a date
    id INTEGER PRIMARY KEY, show_id TEXT NOT NULL REFERENCES shows, date TEXT NOT NULL, type TEXT NOT NULL,
    season INTEGER, said_by TEXT, place TEXT, continued_as TEXT REFERENCES shows, note TEXT);
CREATE TABLE availability (   -- available_until is the last day; original: made for this platform
    id INTEGER PRIMARY KEY, show_id TEXT NOT NULL REFERENCES shows,
    platform_id TEXT NOT NULL REFERENCES platforms,
    available_from TEXT, available_until TEXT, original INTEGER NOT NULL, note TEXT);
CREATE TABLE availability_regions (
    availability_id INTEGER NOT NULL REFERENCES availability, region TEXT NOT NULL);
CREATE TABLE relations (      -- this show is the TYPE the other show, or a work outside the library
    id INTEGER PRIMARY KEY, show_id TEXT NOT NULL REFERENCES shows, type TEXT NOT NULL,
    other_show_id TEXT REFERENCES shows, work TEXT, note TEXT);
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY, show_id TEXT NOT NULL REFERENCES shows, reviewer TEXT NOT NULL,
    score REAL NOT NULL, scale REAL NOT NULL, note TEXT);
CREATE TABLE claims (         -- what a source says that is not simply what the library holds
    id INTEGER PRIMARY KEY, show_id TEXT NOT NULL REFERENCES shows, field TEXT NOT NULL, about TEXT,
    value TEXT NOT NULL, verdict TEXT NOT NULL, note TEXT);
CREATE TABLE citations (      -- the sources of a row: of_table is a table above, of_id its id
    source_id TEXT NOT NULL REFERENCES sources, of_table TEXT NOT NULL, of_id TEXT NOT NULL);
"""
INDEXES = """
CREATE INDEX credits_show ON credits (show_id);
CREATE INDEX credits_person ON credits (person_id);
CREATE INDEX seasons_show ON seasons (show_id);
CREATE INDEX events_show ON events (show_id, date);
CREATE INDEX availability_show ON availability (show_id);
CREATE INDEX availability_platform ON availability (platform_id);
CREATE INDEX claims_show ON claims (show_id);
CREATE INDEX citations_source ON citations (source_id);
CREATE INDEX citations_row ON citations (of_table, of_id);
CREATE INDEX show_facets_value ON show_facets (facet, value);
"""

_NUMBERED = ("seasons", "credits", "companies", "events", "availability", "relations", "reviews", "claims")

Row = tuple[str, tuple[Any, ...]]


def export(library: Library, target: Path) -> None:
    """Write the library to ``target``, which must not be there yet.

    Raises:
        NotWrittenError: there is such a file already, or it cannot be written.
    """
    if os.path.lexists(target):
        raise NotWrittenError(f"{target} is there already; move it away or name another file")
    new = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with closing(sqlite3.connect(new)) as base:
            base.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + SCHEMA)
            _fill(base, library)
            base.executescript(INDEXES)
            base.commit()
        _place(new, target)
    except FileExistsError:
        raise NotWrittenError(f"{target} is there already; move it away or name another file") from None
    except (OSError, sqlite3.OperationalError) as error:
        raise NotWrittenError(f"{target} cannot be written: {error}") from None
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def _place(new: Path, target: Path) -> None:
    """Give a finished file its name, where nothing has that name: not a file made meanwhile, nor a link.

    Raises:
        FileExistsError: something has.
    """
    with new.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        os.link(new, target)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        _copy(new, target)  # Some file systems know no second name for a file


def _copy(new: Path, target: Path) -> None:
    with new.open("rb") as file, target.open("xb") as copied:
        try:
            shutil.copyfileobj(file, copied)
            copied.flush()
            os.fsync(copied.fileno())
        except BaseException:
            target.unlink(missing_ok=True)
            raise


def _fill(base: sqlite3.Connection, library: Library) -> None:
    for table, things in (("sources", library.sources()), ("platforms", library.platforms())):
        for thing in things:
            columns = [field.name for field in fields(thing) if field.name != "aliases"]
            _insert(base, (table, tuple(getattr(thing, column) for column in columns)))
    people: dict[str, int] = {}
    numbers = {table: count(1) for table in _NUMBERED}
    for show in library.shows():
        for row in _rows(show, library, people, numbers):
            _insert(base, row)


def _insert(base: sqlite3.Connection, row: Row) -> None:
    table, values = row
    base.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)


def _rows(
    show: Show, library: Library, people: dict[str, int], numbers: dict[str, count[int]]
) -> Iterator[Row]:
    """Every row that a show makes, rows before those that point to them."""
    ids = show.ids
    year = library.header(show.id).year
    told = (show.title, show.original_title, show.type, year, show.premise, show.checked)
    yield "shows", (show.id, *told, ids.imdb, ids.tvmaze, ids.tmdb, ids.tvdb, ids.wikidata)
    yield from _cited("shows", show.id, show.sources)
    for kind, names in (("alias", show.aliases), ("working title", show.working_titles)):
        yield from (("show_names", (show.id, name, kind)) for name in names)
    for facet, values in (("country", show.countries), ("language", show.languages), ("genre", show.genres)):
        yield from (("show_facets", (show.id, facet, value)) for value in values)
    for season in show.seasons:
        minutes = season.runtime_minutes
        low, high = minutes if isinstance(minutes, tuple) else (minutes, minutes)
        number = next(numbers["seasons"])
        counted = (season.number, season.name, season.episodes, season.episodes_ordered)
        dated = (season.premiere, season.finale, season.release)
        yield "seasons", (number, show.id, *counted, *dated, low, high)
        yield from _cited("seasons", number, season.sources)
    yield from _credits(show, library, people, numbers["credits"])
    for company in show.companies:
        number = next(numbers["companies"])
        yield "companies", (number, show.id, company.name, company.role)
        yield from _cited("companies", number, company.sources)
    for event in show.events:
        number = next(numbers["events"])
        what = (event.date, event.type, event.season, event.by, event.place, event.show, event.note)
        yield "events", (number, show.id, *what)
        yield from _cited("events", number, event.sources)
    for offer in show.availability:
        number = next(numbers["availability"])
        yield (
            "availability",
            (number, show.id, offer.platform, offer.from_, offer.until, offer.original, offer.note),
        )
        yield from (("availability_regions", (number, region)) for region in offer.regions)
        yield from _cited("availability", number, offer.sources)
    for relation in show.relations:
        number = next(numbers["relations"])
        yield "relations", (number, show.id, relation.type, relation.show, relation.work, relation.note)
        yield from _cited("relations", number, relation.sources)
    for review in show.reviews:
        number = next(numbers["reviews"])
        yield "reviews", (number, show.id, review.by, review.score, review.scale, review.note)
        yield from _cited("reviews", number, review.sources)
    for claim in show.claims:
        number = next(numbers["claims"])
        yield "claims", (number, show.id, claim.field, claim.about, claim.value, claim.verdict, claim.note)
        yield from _cited("claims", number, claim.sources)


def _credits(show: Show, library: Library, people: dict[str, int], numbers: count[int]) -> Iterator[Row]:
    for kind, rows in (("cast", show.cast), ("crew", show.crew)):
        for credit in rows:
            person = library.person_named(credit.person)
            if person.name not in people:
                people[person.name] = len(people) + 1
                yield "people", (people[person.name], person.name, person.native_name)
                yield from (("person_names", (people[person.name], name)) for name in person.aliases)
            number = next(numbers)
            played = (getattr(credit, field, None) for field in ("character", "billing", "role"))
            yield "credits", (number, show.id, people[person.name], kind, *played)
            yield from (("credit_seasons", (number, season)) for season in credit.seasons)
            yield from (("character_names", (number, name)) for name in getattr(credit, "also_named", ()))
            yield from _cited("credits", number, credit.sources)


def _cited(table: str, ident: str | int, sources: Iterable[str]) -> Iterator[Row]:
    return (("citations", (source, table, str(ident))) for source in sources)
