"""The tables of the relational export, and which fields of the model fill them."""

from __future__ import annotations

from showfacts.model.fields import CATALOGUES, FIELDS, Column
from showfacts.model.tuples import NamedTuple

_OF_COLUMN = {
    Column.TEXT: "{0} TEXT",
    Column.INTEGER: "{0} INTEGER",
    Column.RANGE: "{0}_low INTEGER, {0}_high INTEGER",
}
_PLAIN = ", ".join(_OF_COLUMN[each.column].format(each.key) for each in FIELDS if each.column in _OF_COLUMN)
_IDS = ", ".join(f"{key} TEXT" for key in CATALOGUES)
_OF_SHOW = "id INTEGER PRIMARY KEY, show_id TEXT NOT NULL REFERENCES shows"

SCHEMA = f"""
CREATE TABLE licences (       -- what facts come under; id: of SPDX; credit: whom to name with a link
    id TEXT PRIMARY KEY, credit TEXT NOT NULL, text TEXT);
CREATE TABLE sources (        -- who said it, where, when
    id TEXT PRIMARY KEY, publisher TEXT NOT NULL, author TEXT, title TEXT, url TEXT,
    published TEXT, retrieved TEXT, kind TEXT NOT NULL, licence TEXT REFERENCES licences, note TEXT);
CREATE TABLE platforms (      -- broadcasters and streaming services; closed: the last day
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT, country TEXT, closed TEXT,
    successor TEXT REFERENCES platforms);
CREATE TABLE people (         -- one row per person; person: the id in the library, if there is one
    id INTEGER PRIMARY KEY, person TEXT, name TEXT NOT NULL, native_name TEXT);
CREATE TABLE person_names (   -- every other name of a person
    person_id INTEGER NOT NULL REFERENCES people, name TEXT NOT NULL);
CREATE TABLE shows (          -- one production with its own cast and story
    id TEXT PRIMARY KEY, {_PLAIN},
    checked TEXT, {_IDS});
CREATE TABLE show_names (     -- kind: aliases or working_titles
    show_id TEXT NOT NULL REFERENCES shows, kind TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE show_facets (    -- facet: countries (ISO 3166-1), languages (ISO 639) or genres
    show_id TEXT NOT NULL REFERENCES shows, facet TEXT NOT NULL, value TEXT NOT NULL);
CREATE TABLE seasons (        -- number 0 holds specials
    {_OF_SHOW}, number INTEGER NOT NULL, name TEXT, episodes INTEGER, episodes_ordered INTEGER,
    premiere TEXT, finale TEXT, release TEXT, runtime_low INTEGER, runtime_high INTEGER);
CREATE TABLE episodes (
    {_OF_SHOW}, season INTEGER, number INTEGER, title TEXT, date TEXT, runtime_minutes INTEGER);
CREATE TABLE credits (        -- kind: cast (with character and billing) or crew (with role)
    {_OF_SHOW}, person_id INTEGER NOT NULL REFERENCES people, kind TEXT NOT NULL, character TEXT,
    billing TEXT, role TEXT);
CREATE TABLE credit_seasons ( -- no row: the whole show
    credit_id INTEGER NOT NULL REFERENCES credits, number INTEGER NOT NULL);
CREATE TABLE character_names (-- other official names of a character
    credit_id INTEGER NOT NULL REFERENCES credits, name TEXT NOT NULL);
CREATE TABLE companies ({_OF_SHOW}, name TEXT NOT NULL, role TEXT);
CREATE TABLE events (         -- what happened or was said on a date
    {_OF_SHOW}, date TEXT NOT NULL, type TEXT NOT NULL, season INTEGER, said_by TEXT, place TEXT,
    continued_as TEXT REFERENCES shows, note TEXT);
CREATE TABLE listings (       -- how a catalogue had the show on a day
    {_OF_SHOW}, date TEXT NOT NULL, status TEXT NOT NULL, catalogue TEXT NOT NULL);
CREATE TABLE availability (   -- available_until is the last day; original: made for this platform
    {_OF_SHOW}, platform_id TEXT NOT NULL REFERENCES platforms, available_from TEXT, available_until TEXT,
    original BOOLEAN NOT NULL, note TEXT);
CREATE TABLE availability_regions (
    availability_id INTEGER NOT NULL REFERENCES availability, region TEXT NOT NULL);
CREATE TABLE relations (      -- this show is the TYPE the other show, or a work outside the library
    {_OF_SHOW}, type TEXT NOT NULL, other_show_id TEXT REFERENCES shows, work TEXT, note TEXT);
CREATE TABLE reviews (
    {_OF_SHOW}, reviewer TEXT NOT NULL, score REAL NOT NULL, scale REAL NOT NULL, season INTEGER, note TEXT);
CREATE TABLE claims (         -- what a source says that is not simply what the library holds
    {_OF_SHOW}, field TEXT NOT NULL, about TEXT, value TEXT NOT NULL, verdict TEXT NOT NULL, note TEXT);
CREATE TABLE citations (      -- the sources of a row, or of one field of it (NULL: of all of the row)
    source_id TEXT NOT NULL REFERENCES sources, of_table TEXT NOT NULL, of_id TEXT NOT NULL, field TEXT);
"""
INDEXES = """
CREATE INDEX credits_show ON credits (show_id);
CREATE INDEX credits_person ON credits (person_id);
CREATE INDEX seasons_show ON seasons (show_id);
CREATE INDEX episodes_show ON episodes (show_id, season, number);
CREATE INDEX events_show ON events (show_id, date);
CREATE INDEX availability_show ON availability (show_id);
CREATE INDEX availability_platform ON availability (platform_id);
CREATE INDEX claims_show ON claims (show_id);
CREATE INDEX citations_source ON citations (source_id);
CREATE INDEX citations_row ON citations (of_table, of_id);
CREATE INDEX show_facets_value ON show_facets (facet, value);
"""

SEARCHES = {
    "shows": ("title", "original_title", "premise"),
    "show_names": ("name",),
    "people": ("name", "native_name"),
    "credits": ("character",),
}
"""Tables that are searched by words, each with the columns that are."""

SEARCH = "".join(
    f"""
CREATE VIRTUAL TABLE {table}_fts USING fts5(
    {", ".join(columns)}, content="{table}", tokenize="unicode61 remove_diacritics 2");
INSERT INTO {table}_fts({table}_fts) VALUES ('rebuild');
"""
    for table, columns in SEARCHES.items()
)
"""Full-text search (https://sqlite.org/fts5.html), in the form that Datasette finds: TABLE_fts of TABLE."""

NAMES = frozenset({"aliases", "working_titles"})
"""The lists of words that fill ``show_names``; the others fill ``show_facets``."""


class RowTable(NamedTuple):
    """A list of a show, which is a table of the same name: its columns, each with the field that fills it."""

    name: str
    columns: dict[str, str]


ROWS = (
    RowTable(
        "seasons",
        {
            **{key: key for key in ("number", "name", "episodes", "episodes_ordered", "premiere", "finale")},
            "release": "release",
        },
    ),
    RowTable("episodes", {key: key for key in ("season", "number", "title", "date", "runtime_minutes")}),
    RowTable("companies", {"name": "name", "role": "role"}),
    RowTable(
        "events",
        {
            **{key: key for key in ("date", "type", "season", "place", "note")},
            "said_by": "by",
            "continued_as": "show",
        },
    ),
    RowTable("listings", {"date": "date", "status": "status", "catalogue": "by"}),
    RowTable(
        "availability",
        {
            "platform_id": "platform",
            "available_from": "from_",
            "available_until": "until",
            "original": "original",
            "note": "note",
        },
    ),
    RowTable("relations", {"type": "type", "other_show_id": "show", "work": "work", "note": "note"}),
    RowTable(
        "reviews",
        {"reviewer": "by", "score": "score", "scale": "scale", "season": "season", "note": "note"},
    ),
    RowTable("claims", {key: key for key in ("field", "about", "value", "verdict", "note")}),
)
"""The lists of a show but for its credits, which point to people."""
