"""The index: everything a look-up needs from the TOML files, as SQLite tables.

Derived from the files and from nothing else. ``docs`` and ``parts`` hold what each file says, as it
says it; the other tables are worked out from the layers together, show by show.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from showfacts.errors import BadDataError, Problem
from showfacts.finding.fold import key, words
from showfacts.finding.variants import names_of
from showfacts.library.layers import Layer
from showfacts.library.parsing import Reading, located, read
from showfacts.library.plain import to_plain

VERSION = 1

TABLES = """
CREATE TABLE files (place INTEGER PRIMARY KEY, path TEXT, origin TEXT, bytes INTEGER, shows INTEGER);
CREATE TABLE docs (show TEXT, place INTEGER, doc TEXT);
CREATE TABLE parts (section TEXT, id TEXT, place INTEGER, doc TEXT);
CREATE TABLE refs (section TEXT, id TEXT, place INTEGER);
CREATE TABLE shows (id TEXT PRIMARY KEY, title TEXT, original_title TEXT, year INTEGER, countries TEXT,
                    platforms TEXT, lead TEXT, sort TEXT) WITHOUT ROWID;
CREATE TABLE names (key TEXT, reversed TEXT, words TEXT, show TEXT, kind INTEGER, text TEXT);
CREATE TABLE facets (facet TEXT, value TEXT, show TEXT);
CREATE TABLE credits (person TEXT, show TEXT);
CREATE TABLE cites (source TEXT, show TEXT);
CREATE TABLE people (key TEXT, reversed TEXT, name TEXT);
CREATE TABLE platform_words (key TEXT, id TEXT);
"""
INDEXES = """
CREATE INDEX docs_show ON docs (show);
CREATE INDEX parts_id ON parts (section, id);
CREATE INDEX names_key ON names (key);
CREATE INDEX names_reversed ON names (reversed);
CREATE INDEX names_words ON names (words);
CREATE INDEX facets_value ON facets (facet, value, show);
CREATE INDEX credits_person ON credits (person);
CREATE INDEX cites_source ON cites (source);
CREATE INDEX people_key ON people (key);
CREATE INDEX people_reversed ON people (reversed);
CREATE INDEX platform_words_key ON platform_words (key);
"""


def build(files: Sequence[Layer]) -> sqlite3.Connection:
    """An index of these files, lowest layer first, in memory.

    Raises:
        BadDataError: with every problem of every file.
    """
    base = sqlite3.connect(":memory:")
    base.executescript(TABLES)
    problems: list[Problem] = []
    readings: list[Reading] = []
    for place, layer in enumerate(files):
        try:
            reading = read(text_of(layer), file=str(layer.path))
        except BadDataError as error:
            problems += error.problems
            continue
        readings.append(reading)
        problems += reading.problems() if reading.faults else []
        if not problems:
            _store(base, place, layer, reading)
    if not problems:
        problems = missing(readings)
    if problems:
        base.close()
        raise BadDataError(problems)
    _derive(base)
    base.executescript(INDEXES)
    return base


def text_of(layer: Layer) -> str:
    """The text of one file.

    Raises:
        BadDataError: it is not there, not readable, or not UTF-8.
    """
    try:
        return layer.path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        message = "there is no such file or folder"
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
    except UnicodeDecodeError as error:
        message = f"not UTF-8 text (byte {error.start}); expected a TOML file"
    raise BadDataError([Problem(file=str(layer.path), line=0, path="", message=message)])


def missing(readings: Sequence[Reading]) -> list[Problem]:
    """What the files of a library refer to and none of them holds; shows that no file titles."""
    defined = {
        section: frozenset().union(*(reading.defined[section] for reading in readings))
        for section in ("sources", "platforms", "shows")
    }
    titled = {show.id for reading in readings for show in reading.dataset.shows if show.title}
    problems: list[Problem] = []
    for reading in readings:
        faults = [
            (path, f'"{ident}" is not among the {section}{_nearest(ident, defined[section])}')
            for (section, ident), path in reading.references.items()
            if ident not in defined[section]
        ]
        untitled = {show.id for show in reading.dataset.shows if show.id not in titled}
        if untitled:
            faults += [
                (("shows", place, "title"), "missing")
                for place, show in enumerate(reading.dataset.shows)
                if show.id in untitled
            ]
        problems += located(faults, reading.text, file=reading.file) if faults else []
    return problems


def _nearest(ident: str, known: Iterable[str]) -> str:
    from showfacts.library.parsing import meant

    return meant(ident, list(known))


def _store(base: sqlite3.Connection, place: int, layer: Layer, reading: Reading) -> None:
    data = reading.dataset
    base.execute(
        "INSERT INTO files VALUES (?, ?, ?, ?, ?)",
        (place, str(layer.path), layer.origin, len(reading.text.encode()), len(data.shows)),
    )
    base.executemany(
        "INSERT INTO docs VALUES (?, ?, ?)", ((show.id, place, _json(to_plain(show))) for show in data.shows)
    )
    for section, things in (("sources", data.sources), ("platforms", data.platforms)):
        base.executemany(
            "INSERT INTO parts VALUES (?, ?, ?, ?)",
            ((section, thing.id, place, _json(to_plain(thing))) for thing in things),
        )
    base.executemany(
        "INSERT INTO parts VALUES ('people', ?, ?, ?)",
        ((person.name, place, _json(to_plain(person))) for person in data.people),
    )


def _derive(base: sqlite3.Connection) -> None:
    for ident, _, doc in merged(base.execute("SELECT show, place, doc FROM docs ORDER BY show, place")):
        _derive_show(base, ident, doc)
    everyone = {(key(name), name) for (name,) in base.execute("SELECT DISTINCT person FROM credits")}
    for ident, _, doc in merged(
        base.execute("SELECT id, place, doc FROM parts WHERE section = 'people' ORDER BY id, place")
    ):
        spellings = [ident, doc.get("native_name"), *doc.get("aliases", ())]
        everyone |= {(key(spelling), ident) for spelling in spellings if spelling}
    base.executemany(
        "INSERT INTO people VALUES (?, ?, ?)", ((k, k[::-1], name) for k, name in sorted(everyone))
    )
    for ident, _, doc in merged(
        base.execute("SELECT id, place, doc FROM parts WHERE section = 'platforms' ORDER BY id, place")
    ):
        spellings = {key(word) for word in (ident, doc["name"], *doc.get("aliases", ()))}
        base.executemany(
            "INSERT INTO platform_words VALUES (?, ?)", ((word, ident) for word in sorted(spellings))
        )


def merged(rows: Iterable[tuple[str, int, str]]) -> Iterable[tuple[str, int, dict[str, Any]]]:
    """Rows of (id, place, JSON), ordered so, as one per id: later places win, key by key."""
    current: str | None = None
    last = 0
    doc: dict[str, Any] = {}
    for ident, place, text in rows:
        if ident != current:
            if current is not None:
                yield current, last, doc
            current, doc = ident, {}
        doc |= json.loads(text)
        last = place
    if current is not None:
        yield current, last, doc


def _derive_show(base: sqlite3.Connection, ident: str, doc: dict[str, Any]) -> None:
    offers = doc.get("availability", ())
    ordered = sorted(offers, key=lambda offer: not offer.get("original", False))
    platforms = list(dict.fromkeys(offer["platform"] for offer in ordered))
    cast = doc.get("cast", ())
    base.execute(
        "INSERT INTO shows VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            ident,
            doc["title"],
            doc.get("original_title"),
            _year(doc),
            " ".join(doc.get("countries", ())),
            " ".join(platforms),
            cast[0]["person"] if cast else None,
            words(doc["title"]),
        ),
    )
    base.executemany(
        "INSERT INTO names VALUES (?, ?, ?, ?, ?, ?)",
        (
            (name.key, name.key[::-1], name.words, ident, int(name.kind), name.text)
            for name in names_of(
                ident,
                titles=[doc["title"], *([doc["original_title"]] if "original_title" in doc else ())],
                aliases=[*doc.get("aliases", ()), *doc.get("working_titles", ())],
            )
        ),
    )
    facets = {
        *(("platform", platform) for platform in platforms),
        *(("network", offer["platform"]) for offer in offers if offer.get("original")),
        *(("country", code) for code in doc.get("countries", ())),
        *(("language", code) for code in doc.get("languages", ())),
        *(("genre", genre) for genre in doc.get("genres", ())),
    }
    base.executemany("INSERT INTO facets VALUES (?, ?, ?)", ((f, v, ident) for f, v in sorted(facets)))
    cited = {*doc.get("sources", ())}
    for rows in doc.values():
        if isinstance(rows, list) and rows and isinstance(rows[0], dict):
            cited.update(ident for row in rows for ident in row.get("sources", ()))
    base.executemany("INSERT INTO cites VALUES (?, ?)", ((source, ident) for source in sorted(cited)))
    people = dict.fromkeys(credit["person"] for credit in (*cast, *doc.get("crew", ())))
    base.executemany("INSERT INTO credits VALUES (?, ?)", ((person, ident) for person in people))


def _year(doc: dict[str, Any]) -> int | None:
    if "year" in doc:
        return int(doc["year"])
    premieres = [season["premiere"] for season in doc.get("seasons", ()) if "premiere" in season]
    return int(min(premieres)[:4]) if premieres else None


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
