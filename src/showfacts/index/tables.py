"""The tables of an index.

``docs``, ``episodes``, ``parts``, ``refs`` and ``catalogue_ids`` hold what each file says, as it says it,
in JSON with a checksum behind it; all others are derived from them, show by show, with what the files say
together. A file that is ``broken`` has its ``problems`` there and nothing else. Where several files tell of
a show, a source, a platform or a person, what they say together stands beside them as of file 0. ``ids``
has the ids that lead to a show with another id. ``refs`` has what the tables of a file refer to and, but
for shows, it does not give itself. ``written`` has a digest of the text of each table, of files that were
read table by table: what is written as it was need not be read again. ``key`` is a name as ``text.fold``
folds it.

A person is known by an id, else by the name (``model.Person.key``). ``credits`` has one row for each
person of a show: ``person`` is the id that a credit gives, with the name as ``credited`` beside it, or
that name alone; ``place`` is the highest place among the cast or the crew. ``people`` has each spelling of
each person (``person`` is NULL where that is the key itself). ``credited_as`` tells whose a credit without
an id is if not of the person known by just that name: NULL where several people are called so; ``is_slip``,
that sources which write the name so got it wrong. ``called`` is ``people`` with that taken into account.

Tables whose name ends in ``_of`` have a show by its number, which is short, and most have their rows in the
order in which they are asked for. Each has a view without the ending, which gives the show's id.

``about`` has what each show is about: its genres (``kind`` is of ``About``) and its premise.

``seasons_of`` has how many seasons of each show had begun, with the day since when it was so many and the day
until which.

``tally`` of ``cites_of`` is how what the source says of the show stands (``index.tallies``); empty where it
is named for the entry alone.

``stands`` has how each show stands, as the number of a state and a decision (``index.standings``), with the
day since when and the day until which.

``dated`` has the days of each show that may be asked for, at the precision on record; ``what`` is of
``Dated``.
"""

from __future__ import annotations

from showfacts.model.enums import IntEnum

PARTS = "SELECT id, doc, min(file) FROM parts WHERE section = ?"
"""The things of a section. What several files say together is of file 0, the lowest number."""


class Dated(IntEnum):
    """What a day of a show is: the ``what`` of a row of ``dated``."""

    RUN = 0
    """A premiere or finale, or the date that an announcement names."""
    NEWS = 1
    """The day of an event, or on which an offer begins or ends."""
    LAST_EPISODE = 2
    """The day of the last episode on record: of a show with thousands of them, one row."""
    FIRST = 3
    """The earliest of all days on record of it, but for those of its sources."""


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
CREATE TABLE refs (section TEXT, id TEXT, file INTEGER, digest INTEGER);
CREATE TABLE written (file INTEGER, digest INTEGER, section TEXT, id TEXT, PRIMARY KEY (file, digest))
                      WITHOUT ROWID;
CREATE TABLE catalogue_ids (ident TEXT, show TEXT, file INTEGER);
CREATE TABLE ids (ident TEXT PRIMARY KEY, show TEXT) WITHOUT ROWID;
CREATE TABLE joined_names (key TEXT, show TEXT);
CREATE TABLE shows (id TEXT UNIQUE, title TEXT, original_title TEXT, year INTEGER, countries TEXT,
                    platforms TEXT, type TEXT, lead TEXT, sort TEXT, last_year INTEGER,
                    number INTEGER PRIMARY KEY);
CREATE TABLE names (key TEXT, words TEXT, show TEXT, kind INTEGER, text TEXT);
CREATE TABLE facets_of (facet TEXT, value TEXT, number INTEGER, PRIMARY KEY (facet, value, number))
                        WITHOUT ROWID;
CREATE TABLE credits_of (person TEXT, number INTEGER, credited TEXT, place INTEGER,
                         PRIMARY KEY (person, number, credited)) WITHOUT ROWID;
CREATE TABLE cites_of (source TEXT, number INTEGER, tally TEXT, PRIMARY KEY (source, number))
                       WITHOUT ROWID;
CREATE TABLE people (key TEXT, spelling TEXT, person TEXT, kind INTEGER);
CREATE TABLE credited_as (spelling TEXT PRIMARY KEY, person TEXT, is_slip INTEGER) WITHOUT ROWID;
CREATE TABLE characters_of (key TEXT, name TEXT, number INTEGER);
CREATE TABLE initials_of (letters TEXT, number INTEGER, PRIMARY KEY (letters, number)) WITHOUT ROWID;
CREATE TABLE dated_of (what INTEGER, day TEXT, number INTEGER, PRIMARY KEY (what, day, number))
                       WITHOUT ROWID;
CREATE TABLE seasons_of (seasons INTEGER, since TEXT, until TEXT, number INTEGER,
                         PRIMARY KEY (seasons, since, number)) WITHOUT ROWID;
CREATE TABLE stands_of (standing INTEGER, number INTEGER, since TEXT, until TEXT,
                        PRIMARY KEY (standing, number, since)) WITHOUT ROWID;
CREATE TABLE about (words TEXT, show TEXT, kind INTEGER, text TEXT);
CREATE TABLE platform_words (key TEXT, id TEXT);
CREATE VIEW facets AS SELECT facet, value, id AS show FROM facets_of JOIN shows USING (number);
CREATE VIEW credits AS
    SELECT person, nullif(credited, '') AS credited, place, id AS show
    FROM credits_of JOIN shows USING (number);
CREATE VIEW cites AS SELECT source, id AS show FROM cites_of JOIN shows USING (number);
CREATE VIEW characters AS
    SELECT key, name, id AS show FROM characters_of JOIN shows USING (number);
CREATE VIEW initials AS SELECT letters, id AS show FROM initials_of JOIN shows USING (number);
CREATE VIEW dated AS SELECT what, day, id AS show FROM dated_of JOIN shows USING (number);
CREATE VIEW seasons AS SELECT seasons, since, until, id AS show FROM seasons_of JOIN shows USING (number);
CREATE VIEW stands AS SELECT standing, since, until, id AS show FROM stands_of JOIN shows USING (number);
CREATE VIEW called AS
    SELECT people.key, people.spelling,
        CASE WHEN credited_as.is_slip THEN 3 ELSE kind END AS kind,
        coalesce(people.person, credited_as.person, people.spelling) AS person,
        credited_as.spelling IS NOT NULL AND credited_as.person IS NULL AS shared
    FROM people LEFT JOIN credited_as
        ON people.person IS NULL AND credited_as.spelling = people.spelling;
"""
OF_FILES = ("docs", "episodes", "parts", "refs", "catalogue_ids", "problems")
"""The tables of what each file says, with the rows of a file one after the other."""

OF_NUMBERS = (
    *("facets_of", "credits_of", "cites_of", "characters_of", "initials_of"),
    *("dated_of", "seasons_of", "stands_of"),
)
"""The tables that are derived from shows and name them by their numbers."""

OF_SHOWS = {"names": "show", "about": "show", "shows": "id"}
"""The others, each with the column that names the show by its id."""

BY_ID = """
CREATE INDEX docs_show ON docs (show, file);
CREATE INDEX episodes_show ON episodes (show, file);
CREATE INDEX parts_id ON parts (section, id, file);
CREATE INDEX catalogue_ids_ident ON catalogue_ids (ident);
CREATE INDEX joined_names_key ON joined_names (key);
"""
"""Made once all files are stored; what is derived from several layers needs them."""

LETTERS = 4
"""Of the end of a key, by which it is found from there: few keys share them, and they take little room."""

ENDING = " || ".join(f"substr(key, {-place}, 1)" for place in range(1, LETTERS + 1))
"""These letters of a key, the last one first."""

INDEXES = f"""
CREATE INDEX names_key ON names (key);
CREATE INDEX names_sized ON names (length(key), key);
CREATE INDEX names_sized_ending ON names (length(key), {ENDING}, key);
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
CREATE INDEX credited_as_person ON credited_as (person);
CREATE INDEX people_key ON people (key);
CREATE INDEX people_ending ON people ({ENDING});
CREATE INDEX characters_key ON characters_of (key);
CREATE INDEX characters_ending ON characters_of ({ENDING});
CREATE INDEX platform_words_key ON platform_words (key);
CREATE INDEX shows_sort ON shows (sort, year);
CREATE INDEX shows_year ON shows (year IS NULL, year);
CREATE INDEX shows_newest ON shows (year IS NULL, year DESC);
"""
"""Made last, since tables fill faster without them."""

REWORDED = """
INSERT INTO name_words (name_words) VALUES ('delete-all');
INSERT INTO name_words (rowid, words) SELECT rowid, words FROM names WHERE kind <= 3;
INSERT INTO about_words (about_words) VALUES ('delete-all');
INSERT INTO about_words (rowid, words) SELECT rowid, words FROM about;
"""
"""The tables of words filled anew, after rows were numbered otherwise."""
