"""The tables of an index.

``docs``, ``parts`` and ``refs`` hold what each file says, as it says it, in JSON; all others are derived
from them, show by show, with what the layers say together. ``key`` is a name as ``finding.fold`` folds
it, ``reversed`` the same backwards, so that an ending is a beginning.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

Known: TypeAlias = Literal["standing", "dated"]
"""What the facet ``known`` tells without a show being read: ``standing``, that it has events or seasons, so
that it stands somewhere; ``dated``, that it has these or an offer or source that may bear a date."""

TABLES = """
CREATE TABLE files (file INTEGER PRIMARY KEY, place INTEGER, path TEXT, origin TEXT, stamp TEXT,
                    at BLOB);
CREATE TABLE docs (show TEXT, file INTEGER, titled INTEGER, doc TEXT);
CREATE TABLE parts (section TEXT, id TEXT, file INTEGER, doc TEXT);
CREATE TABLE refs (section TEXT, id TEXT, file INTEGER);
CREATE TABLE shows (id TEXT PRIMARY KEY, title TEXT, original_title TEXT, year INTEGER, countries TEXT,
                    platforms TEXT, lead TEXT, sort TEXT, last_year INTEGER) WITHOUT ROWID;
CREATE TABLE names (key TEXT, reversed TEXT, words TEXT, show TEXT, kind INTEGER, text TEXT);
CREATE TABLE facets (facet TEXT, value TEXT, show TEXT);
CREATE TABLE credits (person TEXT, show TEXT);
CREATE TABLE cites (source TEXT, show TEXT);
CREATE TABLE people (key TEXT, reversed TEXT, name TEXT, credited INTEGER);
CREATE TABLE characters (key TEXT, reversed TEXT, name TEXT, show TEXT);
CREATE TABLE initials (letters TEXT, show TEXT);
CREATE TABLE platform_words (key TEXT, id TEXT);
"""
OF_SHOWS = {
    "shows": "id",
    "names": "show",
    "facets": "show",
    "credits": "show",
    "cites": "show",
    "characters": "show",
    "initials": "show",
}
"""The tables that are derived from shows, each with the column that names the show."""

BY_ID = """
CREATE INDEX docs_show ON docs (show);
CREATE INDEX parts_id ON parts (section, id);
"""
"""Made once all files are stored; what is derived from several layers needs them."""

INDEXES = """
CREATE INDEX names_key ON names (key);
CREATE INDEX names_sized ON names (length(key), key);
CREATE INDEX names_sized_reversed ON names (length(reversed), reversed);
CREATE VIRTUAL TABLE name_words
    USING fts5 (words, content=names, columnsize=0,
                tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'");
INSERT INTO name_words (rowid, words) SELECT rowid, words FROM names WHERE kind <= 3;
CREATE TRIGGER names_added AFTER INSERT ON names WHEN new.kind <= 3
    BEGIN INSERT INTO name_words (rowid, words) VALUES (new.rowid, new.words); END;
CREATE TRIGGER names_dropped AFTER DELETE ON names WHEN old.kind <= 3
    BEGIN INSERT INTO name_words (name_words, rowid, words) VALUES ('delete', old.rowid, old.words); END;
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
CREATE INDEX shows_year ON shows (year IS NULL, year, sort, id);
CREATE INDEX shows_newest ON shows (year IS NULL, year DESC, sort, id);
"""
"""Made last, since tables fill faster without them."""
