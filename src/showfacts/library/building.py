"""TOML files -> the tables of the index.

``docs`` and ``parts`` hold what each file says, as it says it; the other tables are worked out from
the layers together, show by show. So a changed file costs its own reading and the shows it touches.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeAlias

from showfacts.errors import BadDataError
from showfacts.finding.fold import key
from showfacts.finding.variants import initials, names_of
from showfacts.library.checking import summaries
from showfacts.library.merging import merged
from showfacts.library.parsing import read
from showfacts.library.references import missing, text_of, too_large

if TYPE_CHECKING:
    from showfacts.library.layers import Layer
    from showfacts.library.parsing import Reading

Progress: TypeAlias = Callable[[int, int], None]
"""Called with the steps done and the steps in all, while an index is built.

One that is a context manager too is entered before each build and left after it.
"""

TABLES = """
CREATE TABLE files (file INTEGER PRIMARY KEY, place INTEGER, path TEXT, origin TEXT, stamp TEXT,
                    at BLOB);
CREATE TABLE docs (show TEXT, file INTEGER, titled INTEGER, doc TEXT);
CREATE TABLE parts (section TEXT, id TEXT, file INTEGER, doc TEXT);
CREATE TABLE refs (section TEXT, id TEXT, file INTEGER);
CREATE TABLE shows (id TEXT PRIMARY KEY, title TEXT, original_title TEXT, year INTEGER, countries TEXT,
                    platforms TEXT, lead TEXT, sort TEXT) WITHOUT ROWID;
CREATE TABLE names (key TEXT, reversed TEXT, words TEXT, show TEXT, kind INTEGER, text TEXT);
CREATE TABLE facets (facet TEXT, value TEXT, show TEXT);
CREATE TABLE credits (person TEXT, show TEXT);
CREATE TABLE cites (source TEXT, show TEXT);
CREATE TABLE people (key TEXT, reversed TEXT, name TEXT, credited INTEGER);
CREATE TABLE characters (key TEXT, reversed TEXT, name TEXT, show TEXT);
CREATE TABLE initials (letters TEXT, show TEXT);
CREATE TABLE platform_words (key TEXT, id TEXT);
"""
INDEXES = """
CREATE INDEX docs_show ON docs (show);
CREATE INDEX parts_id ON parts (section, id);
CREATE INDEX names_key ON names (key);
CREATE INDEX names_sized ON names (length(key), key);
CREATE INDEX names_sized_reversed ON names (length(reversed), reversed);
CREATE VIRTUAL TABLE name_words
    USING fts5 (words, columnsize=0, tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'");
INSERT INTO name_words (rowid, words) SELECT rowid, words FROM names WHERE kind <= 3;
CREATE TRIGGER names_added AFTER INSERT ON names WHEN new.kind <= 3
    BEGIN INSERT INTO name_words (rowid, words) VALUES (new.rowid, new.words); END;
CREATE TRIGGER names_dropped AFTER DELETE ON names WHEN old.kind <= 3
    BEGIN DELETE FROM name_words WHERE rowid = old.rowid; END;
CREATE INDEX facets_value ON facets (facet, value, show);
CREATE INDEX credits_person ON credits (person);
CREATE INDEX cites_source ON cites (source);
CREATE INDEX people_key ON people (key);
CREATE INDEX people_reversed ON people (reversed);
CREATE INDEX characters_key ON characters (key);
CREATE INDEX characters_reversed ON characters (reversed);
CREATE INDEX initials_letters ON initials (letters);
CREATE INDEX platform_words_key ON platform_words (key);
CREATE INDEX shows_sort ON shows (sort, year, id);
"""


def _whole(filling: Callable[..., None]) -> Callable[..., None]:
    """``filling``, which stops at the first file with a problem, made to tell the problems of all files."""

    @wraps(filling)
    def fill(base: sqlite3.Connection, files: Sequence[tuple[Layer, str]], progress: Progress) -> None:
        try:
            filling(base, files, progress)
        except BadDataError:
            with suppress(MemoryError):
                summaries([layer for layer, _ in files])
            raise

    return fill


@_whole
def build(base: sqlite3.Connection, files: Sequence[tuple[Layer, str]], progress: Progress) -> None:
    """Fill an empty database with the index of these files, lowest layer first, each with its stamp.

    Raises:
        BadDataError: with every problem of every file.
    """
    base.executescript(TABLES)
    docs: dict[str, dict[str, Any]] = {}
    for reading in _read_in(base, list(enumerate(files)), progress):
        for show in reading.tables.get("shows", ()):
            docs[show["id"]] = docs[show["id"]] | show if show["id"] in docs else show
    _require_whole(base, files)
    _derive_shows(base, sorted(docs.items()))
    names = base.execute("SELECT DISTINCT person FROM credits")
    base.executemany(_PERSON, (_person(name, name, credited=1) for (name,) in names.fetchall()))
    _derive_parts(base)
    base.executescript(INDEXES)


@_whole
def update(base: sqlite3.Connection, files: Sequence[tuple[Layer, str]], progress: Progress) -> None:
    """Bring an index of other or earlier files up to these: read what is new or changed, drop what is gone.

    Raises:
        BadDataError: with every problem of the files that were read.
    """
    known = {path: (file, stamp) for file, path, stamp in base.execute("SELECT file, path, stamp FROM files")}
    kept = {layer.name for layer, stamp in files if known.get(layer.name, (0, ""))[1] == stamp}
    order = [path for (path,) in base.execute("SELECT path FROM files ORDER BY place") if path in kept]
    if order != [layer.name for layer, _ in files if layer.name in kept]:
        kept.clear()  # Layers changed places: what wins over what is to be worked out anew
    base.execute("CREATE TEMP TABLE touched (show TEXT PRIMARY KEY)")
    base.execute("CREATE TEMP TABLE gone (file INTEGER PRIMARY KEY)")
    base.executemany(
        "INSERT INTO gone VALUES (?)", [(file,) for path, (file, _) in known.items() if path not in kept]
    )
    base.execute("INSERT OR IGNORE INTO touched SELECT show FROM docs WHERE file IN gone")
    for table in ("docs", "parts", "refs", "files"):
        base.execute(f"DELETE FROM {table} WHERE file IN gone")
    last = base.execute("SELECT coalesce(max(file), 0) FROM files").fetchone()[0]
    for _ in _read_in(
        base, [(n, each) for n, each in enumerate(files) if each[0].name not in kept], progress
    ):
        pass  # What of it holds is for the layers together to say
    base.executemany(
        "UPDATE files SET place = ? WHERE path = ?", [(n, e.name) for n, (e, _) in enumerate(files)]
    )
    base.execute("INSERT OR IGNORE INTO touched SELECT show FROM docs WHERE file > ?", (last,))
    _require_whole(base, files)
    base.execute("CREATE TEMP TABLE met AS SELECT DISTINCT person FROM credits WHERE show IN touched")
    base.execute("DELETE FROM shows WHERE id IN touched")
    for table in ("names", "facets", "credits", "cites", "characters", "initials"):
        base.execute(f"DELETE FROM {table} WHERE show IN touched")
    _derive_shows(base, merged(base.execute(f"{_DOCS} WHERE show IN touched ORDER BY show, place")))
    base.execute("INSERT INTO met SELECT DISTINCT person FROM credits WHERE show IN touched")
    base.execute("DELETE FROM people WHERE NOT credited OR name IN met")
    names = base.execute("SELECT DISTINCT person FROM credits WHERE person IN met").fetchall()
    base.executemany(_PERSON, [_person(name, name, credited=1) for (name,) in names])
    base.execute("DELETE FROM platform_words")
    _derive_parts(base)


_DOCS = "SELECT show, doc FROM docs JOIN files USING (file)"
_PERSON = "INSERT INTO people VALUES (?, ?, ?, ?)"


def _read_in(
    base: sqlite3.Connection, files: Sequence[tuple[int, tuple[Layer, str]]], progress: Progress
) -> Iterator[Reading]:
    """Store what each file says, as it is read."""
    for done, (place, (layer, stamp)) in enumerate(files):
        progress(done, len(files))
        reading = _reading(layer)
        if reading.faults:
            raise BadDataError(reading.problems())
        _store(base, place, layer, stamp, reading)
        yield reading
    progress(len(files), len(files))


def _reading(layer: Layer) -> Reading:
    try:
        return read(text_of(layer), file=layer.name)
    except MemoryError:
        raise too_large(layer) from None


def _require_whole(base: sqlite3.Connection, files: Sequence[tuple[Layer, str]]) -> None:
    """Check that all that is referred to is there, and that every show has a title."""
    is_broken = base.execute(
        """
        SELECT 1 FROM refs WHERE CASE section
            WHEN 'shows' THEN NOT EXISTS (SELECT 1 FROM docs WHERE docs.show = refs.id)
            ELSE NOT EXISTS (SELECT 1 FROM parts WHERE parts.section = refs.section AND parts.id = refs.id)
        END
        UNION ALL
        SELECT 1 FROM (SELECT max(titled) AS titled FROM docs GROUP BY show) WHERE NOT titled
        LIMIT 1
        """
    ).fetchone()
    if is_broken:
        raise BadDataError(missing([_reading(layer) for layer, _ in files]))


def _store(base: sqlite3.Connection, place: int, layer: Layer, stamp: str, reading: Reading) -> None:
    file = base.execute(
        "INSERT INTO files VALUES (NULL, ?, ?, ?, ?, ?)",
        (place, layer.name, layer.origin, stamp, os.fsencode(layer.path.absolute())),
    ).lastrowid
    base.executemany(
        "INSERT INTO docs VALUES (?, ?, ?, ?)",
        [(show["id"], file, "title" in show, _json(show)) for show in reading.tables.get("shows", ())],
    )
    rows = (
        (section, table[name], file, _json(table))
        for section, name in (("sources", "id"), ("platforms", "id"), ("people", "name"))
        for table in reading.tables.get(section, ())
    )
    base.executemany("INSERT INTO parts VALUES (?, ?, ?, ?)", rows)
    base.executemany(
        "INSERT INTO refs VALUES (?, ?, ?)", ((section, ident, file) for section, ident in reading.references)
    )


def _derive_shows(base: sqlite3.Connection, docs: Iterable[tuple[str, dict[str, Any]]]) -> None:
    """Work out the tables of shows from their documents, some thousands at a time."""
    rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in _INSERTS}
    for ident, doc in docs:
        _derive_show(rows, ident, doc)
        if len(rows["shows"]) == MANY:
            _flush(base, rows)
    _flush(base, rows)


def _flush(base: sqlite3.Connection, rows: dict[str, list[tuple[Any, ...]]]) -> None:
    for table, insert in _INSERTS.items():
        base.executemany(insert, rows[table])
        rows[table].clear()


MANY = 5000
"""Rows of this many shows are held before they are written: memory stays small, calls stay few."""

_INSERTS = {
    "shows": "INSERT INTO shows VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "names": "INSERT INTO names VALUES (?, ?, ?, ?, ?, ?)",
    "facets": "INSERT INTO facets VALUES (?, ?, ?)",
    "credits": "INSERT INTO credits VALUES (?, ?)",
    "cites": "INSERT INTO cites VALUES (?, ?)",
    "characters": "INSERT INTO characters VALUES (?, ?, ?, ?)",
    "initials": "INSERT INTO initials VALUES (?, ?)",
}


def _derive_show(rows: dict[str, list[tuple[Any, ...]]], ident: str, doc: dict[str, Any]) -> None:
    offers = doc.get("availability", ())
    if len(offers) > 1:
        offers = sorted(offers, key=lambda offer: not offer.get("original", False))
    platforms = list(dict.fromkeys([offer["platform"] for offer in offers]))
    cast = doc.get("cast", ())
    title, original_title = doc["title"], doc.get("original_title")
    countries = doc.get("countries", ())
    lead = cast[0]["person"] if cast else None
    names = names_of(
        ident,
        titles=[title, original_title] if original_title else [title],
        aliases=[*doc.get("aliases", ()), *doc.get("working_titles", ())],
    )
    rows["names"] += [
        (folded := name.words.replace(" ", ""), folded[::-1], name.words, ident, name.kind.value, name.text)
        for name in names
    ]
    rows["shows"].append(
        (
            ident,
            title,
            original_title,
            _year(doc),
            " ".join(countries),
            " ".join(platforms),
            lead,
            names[0].words,
        )
    )
    letters = initials(names[0].words)
    if letters:
        rows["initials"].append((letters, ident))
    originals = [offer["platform"] for offer in offers if offer.get("original")]
    for facet, values in (
        ("platform", platforms),
        ("network", originals),
        ("country", countries),
        ("language", doc.get("languages")),
        ("genre", doc.get("genres")),
    ):
        if values:
            rows["facets"] += [(facet, value, ident) for value in dict.fromkeys(values)]
    credited = [credit["person"] for credit in cast]
    credited += [credit["person"] for credit in doc.get("crew", ())]
    rows["credits"] += [(person, ident) for person in dict.fromkeys(credited)]
    characters = [credit["character"] for credit in cast if "character" in credit]
    characters += [name for credit in cast if "also_named" in credit for name in credit["also_named"]]
    for name in dict.fromkeys(characters):
        folded = key(name)
        rows["characters"].append((folded, folded[::-1], name, ident))
    rows["cites"] += [(source, ident) for source in _cited(doc)]


def _year(doc: dict[str, Any]) -> int | None:
    if "year" in doc:
        return int(doc["year"])
    premieres = [str(season["premiere"]) for season in doc.get("seasons", ()) if "premiere" in season]
    return int(min(premieres)[:4]) if premieres else None


def _cited(doc: dict[str, Any]) -> dict[str, None]:
    """The sources that any table of a show names, each once."""
    cited = dict.fromkeys(doc.get("sources", ()))
    for rows in doc.values():
        if isinstance(rows, list) and rows and isinstance(rows[0], dict):
            cited.update((source, None) for row in rows for source in row.get("sources", ()))
    return cited


def _derive_parts(base: sqlite3.Connection) -> None:
    """The other spellings of people, and the words for platforms."""
    for ident, doc in merged(_parts(base, "people")):
        spellings = (ident, doc.get("native_name"), *doc.get("aliases", ()))
        rows = dict.fromkeys(_person(spelling, ident, credited=0) for spelling in spellings if spelling)
        base.executemany(_PERSON, rows)
    for ident, doc in merged(_parts(base, "platforms")):
        spellings = (ident, doc["name"], *doc.get("aliases", ()))
        base.executemany(
            "INSERT INTO platform_words VALUES (?, ?)",
            [(word, ident) for word in dict.fromkeys(map(key, spellings))],
        )


def _person(spelling: str, name: str, *, credited: int) -> tuple[str, str, str, int]:
    folded = key(spelling)
    return folded, folded[::-1], name, credited


def _parts(base: sqlite3.Connection, section: str) -> Iterable[tuple[str, str]]:
    return base.execute(
        "SELECT id, doc FROM parts JOIN files USING (file) WHERE section = ? ORDER BY id, place", (section,)
    )


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False, default=str).encode
"""Plain TOML data as JSON; dates, which JSON lacks, as their ISO texts."""
