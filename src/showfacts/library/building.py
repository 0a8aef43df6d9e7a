"""TOML files -> the tables of the index.

``docs`` and ``parts`` hold what each file says, as it says it; the other tables are worked out from
the layers together, show by show. So a changed file costs its own reading and the shows it touches.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeAlias

from showfacts.errors import BadDataError, Problem
from showfacts.finding.fold import key, words
from showfacts.finding.variants import names_of
from showfacts.library.layers import Layer
from showfacts.library.merging import merged
from showfacts.library.parsing import Reading, read
from showfacts.library.plain import to_plain
from showfacts.library.references import missing, text_of

Progress: TypeAlias = Callable[[int, int], None]
"""Called with the steps done and the steps in all, while an index is built."""

TABLES = """
CREATE TABLE files (file INTEGER PRIMARY KEY, place INTEGER, path TEXT, origin TEXT, stamp TEXT);
CREATE TABLE docs (show TEXT, file INTEGER, doc TEXT);
CREATE TABLE parts (section TEXT, id TEXT, file INTEGER, doc TEXT);
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
CREATE INDEX facets_value ON facets (facet, value, show);
CREATE INDEX credits_person ON credits (person);
CREATE INDEX cites_source ON cites (source);
CREATE INDEX people_key ON people (key);
CREATE INDEX people_reversed ON people (reversed);
CREATE INDEX platform_words_key ON platform_words (key);
CREATE INDEX shows_sort ON shows (sort, year, id);
"""


def build(base: sqlite3.Connection, files: Sequence[tuple[Layer, str]], progress: Progress) -> None:
    """Fill an empty database with the index of these files, lowest layer first, each with its stamp.

    Raises:
        BadDataError: with every problem of every file.
    """
    base.executescript(TABLES)
    problems: list[Problem] = []
    readings: list[Reading] = []
    for place, (layer, stamp) in enumerate(files):
        try:
            reading = read(text_of(layer), file=str(layer.path))
        except BadDataError as error:
            problems += error.problems
            continue
        readings.append(reading)
        problems += reading.problems() if reading.faults else []
        if not problems:
            _store(base, place, layer, stamp, reading)
        progress(place + 1, len(files) + 1)
    problems = problems or missing(readings)
    if problems:
        raise BadDataError(problems)
    _derive(base)
    base.executescript(INDEXES)
    progress(len(files) + 1, len(files) + 1)


def _store(base: sqlite3.Connection, place: int, layer: Layer, stamp: str, reading: Reading) -> None:
    data = reading.dataset
    file = base.execute(
        "INSERT INTO files VALUES (NULL, ?, ?, ?, ?)", (place, str(layer.path), layer.origin, stamp)
    ).lastrowid
    base.executemany("INSERT INTO docs VALUES (?, ?, ?)", ((s.id, file, _json(to_plain(s))) for s in data.shows))
    rows = (
        (section, ident, file, _json(to_plain(thing)))
        for section, things in (
            ("sources", [(each.id, each) for each in data.sources]),
            ("platforms", [(each.id, each) for each in data.platforms]),
            ("people", [(each.name, each) for each in data.people]),
        )
        for ident, thing in things
    )
    base.executemany("INSERT INTO parts VALUES (?, ?, ?, ?)", rows)


def _derive(base: sqlite3.Connection) -> None:
    docs = base.execute("SELECT show, doc FROM docs JOIN files USING (file) ORDER BY show, place")
    for ident, doc in merged(docs):
        _derive_show(base, ident, doc)
    _derive_people(base)
    _derive_platforms(base)


def _derive_show(base: sqlite3.Connection, ident: str, doc: dict[str, Any]) -> None:
    offers = sorted(doc.get("availability", ()), key=lambda offer: not offer.get("original", False))
    platforms = list(dict.fromkeys(offer["platform"] for offer in offers))
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
    names = names_of(
        ident,
        titles=[doc["title"], *([doc["original_title"]] if "original_title" in doc else ())],
        aliases=[*doc.get("aliases", ()), *doc.get("working_titles", ())],
    )
    base.executemany(
        "INSERT INTO names VALUES (?, ?, ?, ?, ?, ?)",
        [(name.key, name.key[::-1], name.words, ident, int(name.kind), name.text) for name in names],
    )
    facets = [
        *(("platform", platform) for platform in platforms),
        *(("network", offer["platform"]) for offer in offers if offer.get("original")),
        *(("country", code) for code in doc.get("countries", ())),
        *(("language", code) for code in doc.get("languages", ())),
        *(("genre", genre) for genre in doc.get("genres", ())),
    ]
    base.executemany("INSERT INTO facets VALUES (?, ?, ?)", [(*facet, ident) for facet in dict.fromkeys(facets)])
    people = dict.fromkeys(credit["person"] for credit in (*cast, *doc.get("crew", ())))
    base.executemany("INSERT INTO credits VALUES (?, ?)", [(person, ident) for person in people])
    base.executemany("INSERT INTO cites VALUES (?, ?)", [(source, ident) for source in _cited(doc)])


def _year(doc: dict[str, Any]) -> int | None:
    if "year" in doc:
        return int(doc["year"])
    premieres = [season["premiere"] for season in doc.get("seasons", ()) if "premiere" in season]
    return int(min(premieres)[:4]) if premieres else None


def _cited(doc: dict[str, Any]) -> dict[str, None]:
    """The sources that any table of a show names, each once."""
    cited = dict.fromkeys(doc.get("sources", ()))
    for rows in doc.values():
        if isinstance(rows, list) and rows and isinstance(rows[0], dict):
            cited.update((source, None) for row in rows for source in row.get("sources", ()))
    return cited


def _derive_people(base: sqlite3.Connection) -> None:
    known: dict[tuple[str, str], None] = {
        (key(name), name): None for (name,) in base.execute("SELECT DISTINCT person FROM credits")
    }
    for ident, doc in merged(_parts(base, "people")):
        spellings = (ident, doc.get("native_name"), *doc.get("aliases", ()))
        known.update(((key(spelling), ident), None) for spelling in spellings if spelling)
    base.executemany("INSERT INTO people VALUES (?, ?, ?)", [(k, k[::-1], name) for k, name in known])


def _derive_platforms(base: sqlite3.Connection) -> None:
    for ident, doc in merged(_parts(base, "platforms")):
        spellings = dict.fromkeys(key(word) for word in (ident, doc["name"], *doc.get("aliases", ())))
        base.executemany("INSERT INTO platform_words VALUES (?, ?)", [(word, ident) for word in spellings])


def _parts(base: sqlite3.Connection, section: str) -> Iterable[tuple[str, str]]:
    return base.execute(
        "SELECT id, doc FROM parts JOIN files USING (file) WHERE section = ? ORDER BY id, place", (section,)
    )


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
