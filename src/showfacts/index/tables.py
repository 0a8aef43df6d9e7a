"""The tables of an index.

``docs``, ``episodes``, ``parts``, ``refs`` and ``catalogue_ids`` hold what each file says, as it says it, in
JSON; all others are derived from them, show by show, with what the files say together. A file that is
``broken`` has its ``problems`` there and nothing else. Where several files tell of a show, a source, a
platform or a person, what they say together stands beside them as of file 0. ``ids`` has the ids that lead
to a show with another id. ``key`` is a name as ``text.fold`` folds it, ``reversed`` the same backwards, so
that an ending is a beginning.

A person is known by an id, else by the name (``model.Person.key``). ``credits`` has one row for each
person of a show: ``person`` is the id that a credit gives, with the name as ``credited`` beside it, or
that name alone; ``place`` is the highest place among the cast or the crew. ``people`` has each spelling of
each person (``person`` is NULL where that is the key itself). ``credited_as`` tells whose a credit without
an id is if not of the person known by just that name: NULL where several people are called so; ``is_slip``,
that sources which write the name so got it wrong. ``called`` is ``people`` with that taken into account.

``about`` has what each show is about: its genres (``kind`` is of ``About``) and its premise.

``dated`` has the days of each show that may be asked for, at the precision on record; ``what`` is of
``Dated``.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Literal, TypeAlias

PARTS = "SELECT id, doc, min(file) FROM parts WHERE section = ?"
"""The things of a section. What several files say together is of file 0, the lowest number."""

Known: TypeAlias = Literal["standing", "dated"]
"""What the facet ``known`` tells without a show being read: ``standing``, that it has events or seasons, so
that it stands somewhere; ``dated``, that it has these or an offer or source that may bear a date."""


class Dated(IntEnum):
    """What a day of a show is: the ``what`` of a row of ``dated``."""

    RUN = 0
    """A premiere or finale, or the date that an announcement names."""
    NEWS = 1
    """The day of an event, or on which an offer begins or ends."""
    LAST_EPISODE = 2
    """The day of the last episode on record: of a show with thousands of them, one row."""


class About(IntEnum):
    """What a row of ``about`` tells of a show."""

    GENRE = 0
    PREMISE = 1


class Spelling(IntEnum):
    """Where a spelling of a person's name is from: the ``kind`` of a row of ``people``."""

    CREDIT = 0
    NAME = 1
    ALIAS = 2
    MISSPELLING = 3


TABLES = """
CREATE TABLE files (file INTEGER PRIMARY KEY, place INTEGER, path TEXT, origin TEXT, stamp TEXT,
                    at BLOB, name TEXT, standing INTEGER, broken INTEGER);
CREATE TABLE problems (file INTEGER, line INTEGER, path TEXT, message TEXT);
CREATE TABLE docs (show TEXT, file INTEGER, titled INTEGER, doc TEXT);
CREATE TABLE episodes (show TEXT, file INTEGER, doc TEXT);
CREATE TABLE parts (section TEXT, id TEXT, file INTEGER, doc TEXT);
CREATE TABLE refs (section TEXT, id TEXT, file INTEGER);
CREATE TABLE catalogue_ids (ident TEXT, show TEXT, file INTEGER);
CREATE TABLE ids (ident TEXT PRIMARY KEY, show TEXT) WITHOUT ROWID;
CREATE TABLE joined_names (key TEXT, show TEXT);
CREATE TABLE shows (id TEXT PRIMARY KEY, title TEXT, original_title TEXT, year INTEGER, countries TEXT,
                    platforms TEXT, type TEXT, lead TEXT, sort TEXT, last_year INTEGER)
                    WITHOUT ROWID;
CREATE TABLE names (key TEXT, reversed TEXT, words TEXT, show TEXT, kind INTEGER, text TEXT);
CREATE TABLE facets (facet TEXT, value TEXT, show TEXT);
CREATE TABLE credits (person TEXT, credited TEXT, place INTEGER, show TEXT);
CREATE TABLE cites (source TEXT, show TEXT);
CREATE TABLE people (key TEXT, reversed TEXT, spelling TEXT, person TEXT, kind INTEGER);
CREATE TABLE credited_as (spelling TEXT PRIMARY KEY, person TEXT, is_slip INTEGER) WITHOUT ROWID;
CREATE TABLE characters (key TEXT, reversed TEXT, name TEXT, show TEXT);
CREATE TABLE initials (letters TEXT, show TEXT);
CREATE TABLE dated (what INTEGER, day TEXT, show TEXT, PRIMARY KEY (what, day, show)) WITHOUT ROWID;
CREATE TABLE about (words TEXT, show TEXT, kind INTEGER, text TEXT);
CREATE TABLE platform_words (key TEXT, id TEXT);
CREATE VIEW called AS
    SELECT people.key, reversed, people.spelling,
        CASE WHEN credited_as.is_slip THEN 3 ELSE kind END AS kind,
        coalesce(people.person, credited_as.person, people.spelling) AS person,
        credited_as.spelling IS NOT NULL AND credited_as.person IS NULL AS shared
    FROM people LEFT JOIN credited_as
        ON people.person IS NULL AND credited_as.spelling = people.spelling;
"""
OF_FILES = ("docs", "episodes", "parts", "refs", "catalogue_ids", "problems")
"""The tables of what each file says."""

OF_SHOWS = {
    "shows": "id",
    "names": "show",
    "facets": "show",
    "credits": "show",
    "cites": "show",
    "characters": "show",
    "initials": "show",
    "dated": "show",
    "about": "show",
}
"""The tables that are derived from shows, each with the column that names the show."""

BY_ID = """
CREATE INDEX docs_show ON docs (show, file);
CREATE INDEX episodes_show ON episodes (show, file);
CREATE INDEX parts_id ON parts (section, id, file);
CREATE INDEX catalogue_ids_ident ON catalogue_ids (ident);
CREATE INDEX joined_names_key ON joined_names (key);
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
CREATE VIRTUAL TABLE about_words
    USING fts5 (words, content=about, columnsize=0,
                tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'");
INSERT INTO about_words (rowid, words) SELECT rowid, words FROM about;
CREATE TRIGGER about_added AFTER INSERT ON about
    BEGIN INSERT INTO about_words (rowid, words) VALUES (new.rowid, new.words); END;
CREATE TRIGGER about_dropped AFTER DELETE ON about
    BEGIN INSERT INTO about_words (about_words, rowid, words) VALUES ('delete', old.rowid, old.words); END;
CREATE INDEX facets_value ON facets (facet, value, show);
CREATE INDEX credits_person ON credits (person);
CREATE INDEX credited_as_person ON credited_as (person);
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
