"""The whole library as a relational database, which whoever needs a join can take elsewhere."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlencode

import pytest

from showfacts import Library
from showfacts.errors import NotWrittenError
from showfacts.library.sqlite import export

QUESTIONS = {
    "who directed shows for tvN": (
        """
        SELECT DISTINCT people.name FROM credits
        JOIN people ON people.id = credits.person_id
        JOIN availability USING (show_id)
        JOIN platforms ON platforms.id = availability.platform_id
        WHERE credits.role = 'director' AND platforms.name = 'tvN' AND availability.original
        ORDER BY people.name
        """,
        lambda names: ("Kim Hee-won",) in names,
    ),
    "what was cancelled, when and by whom, on whose word": (
        """
        SELECT shows.title, events.date, events.said_by, sources.publisher FROM events
        JOIN shows ON shows.id = events.show_id
        JOIN citations ON citations.of_table = 'events' AND citations.of_id = events.id
        JOIN sources ON sources.id = citations.source_id
        WHERE events.type = 'cancelled' ORDER BY events.date
        """,
        lambda rows: ("Soundtrack", "2020-01-31", "Netflix", "Variety") in rows,
    ),
    "what a source got wrong": (
        """
        SELECT shows.id, claims.value FROM claims
        JOIN shows ON shows.id = claims.show_id
        JOIN citations ON citations.of_table = 'claims' AND citations.of_id = claims.id
        WHERE citations.source_id = 'izzymatias-soundtrack-1' AND claims.verdict = 'contradicted'
        """,
        lambda rows: ("soundtrack-1", "one month") in rows,
    ),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        with Library.open() as library:
            yield library


@pytest.fixture(scope="module")
def database(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "shows.db"
    export(library, path)
    return path


def ask(database: Path, question: str) -> list[tuple]:
    with closing(sqlite3.connect(database)) as base:
        return base.execute(question).fetchall()


def test_every_row_points_to_rows_that_are_there(database: Path):
    assert ask(database, "PRAGMA foreign_key_check") == []
    tables = {table for (table,) in ask(database, "SELECT DISTINCT of_table FROM citations")}
    for table in tables:
        lost = f"SELECT 1 FROM citations WHERE of_table = '{table}' AND of_id NOT IN (SELECT id FROM {table})"
        assert ask(database, lost) == []


def test_nothing_of_the_library_is_lost(library: Library, database: Path):
    shows = list(library.shows())
    for table, count in {
        "shows": len(shows),
        "sources": len(library.sources()),
        "platforms": len(library.platforms()),
        "seasons": sum(len(show.seasons) for show in shows),
        "credits": sum(len(show.cast) + len(show.crew) for show in shows),
        "events": sum(len(show.events) for show in shows),
        "availability": sum(len(show.availability) for show in shows),
        "relations": sum(len(show.relations) for show in shows),
        "reviews": sum(len(show.reviews) for show in shows),
        "companies": sum(len(show.companies) for show in shows),
        "claims": sum(len(show.claims) for show in shows),
    }.items():
        assert ask(database, f"SELECT count(*) FROM {table}") == [(count,)], table


@pytest.mark.parametrize("question", QUESTIONS)
def test_it_answers_what_takes_a_join(database: Path, question: str):
    sql, is_answered = QUESTIONS[question]
    assert is_answered(ask(database, sql))


@pytest.mark.skipif(find_spec("datasette") is None, reason="Datasette is not installed (extra: interop)")
@pytest.mark.parametrize("question", QUESTIONS)
def test_datasette_serves_it_as_json(database: Path, question: str):
    sql, is_answered = QUESTIONS[question]
    path = f"/shows.json?{urlencode({'sql': sql, '_shape': 'arrays'})}"
    command = [sys.executable, "-m", "datasette", str(database), "--get", path]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert is_answered([tuple(row) for row in json.loads(done.stdout)["rows"]])


@pytest.mark.parametrize(
    ("table", "words", "column", "found"),
    [
        ("shows", "soundtrack", "title", "Soundtrack #1"),
        ("people", "song joong*", "name", "Song Joong-ki"),
        ("credits", "cassano", "character", "Vincenzo Cassano"),
        ("show_names", "vinsenzo", "name", "Vinsenzo"),
    ],
)
def test_names_are_searched_by_words(database: Path, table: str, words: str, column: str, found: str):
    question = f"""
        SELECT {column} FROM {table} WHERE rowid IN
        (SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH '{words}')
    """
    assert any(found in name for (name,) in ask(database, question))


@pytest.fixture(scope="module")
def columns(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed (extra: scale)")
    from showfacts.library.parquet import export as export_columns

    path = tmp_path_factory.mktemp("export") / "shows"
    export_columns(library, path)
    return path


@pytest.fixture(scope="module")
def duck(columns: Path):
    """DuckDB with a view of each table."""
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed (extra: interop)")
    with closing(duckdb.connect()) as base:
        for folder in columns.iterdir():
            if folder.is_dir():
                files = f"read_parquet('{folder}/**/*.parquet', hive_partitioning = true)"
                base.execute(f"CREATE VIEW {folder.name} AS SELECT * FROM {files}")
        yield base


@pytest.mark.parametrize("question", QUESTIONS)
def test_duckdb_answers_from_the_parquet_files(duck, question: str):
    sql, is_answered = QUESTIONS[question]
    assert is_answered(duck.execute(sql).fetchall())


def test_the_parquet_files_hold_the_rows_of_the_database(duck, database: Path):
    for (table,) in ask(database, "SELECT name FROM sqlite_schema WHERE type = 'table'"):
        if "_fts" not in table:
            names = ", ".join(row[1] for row in ask(database, f"PRAGMA table_info({table})"))
            question = f"SELECT {names} FROM {table}"
            mine, theirs = ask(database, question), duck.execute(question).fetchall()
            assert sorted(map(repr, mine)) == sorted(map(repr, map(as_in_sqlite, theirs))), table


def as_in_sqlite(row: tuple) -> tuple:
    return tuple(int(value) if isinstance(value, bool) else value for value in row)


def test_the_licence_of_facts_lies_beside_the_parquet_files(columns: Path):
    told = (columns / "LICENCES.txt").read_text(encoding="utf-8")
    assert "TVmaze, https://www.tvmaze.com: CC-BY-SA-4.0" in told


def test_a_folder_that_is_there_is_left_alone(library: Library, columns: Path):
    from showfacts.library.parquet import export as export_columns

    before = sorted(columns.rglob("*"))
    with pytest.raises(NotWrittenError, match="is there already"):
        export_columns(library, columns)
    assert sorted(columns.rglob("*")) == before
    assert [each for each in columns.parent.iterdir() if each != columns] == []


def test_parquet_without_its_library_says_what_to_install(runner, tmp_path: Path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    outcome = runner("data", "export", "--parquet", str(tmp_path / "shows"))
    assert outcome.exit_code == 2
    assert "pip install 'showfacts[scale]'" in outcome.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_form_must_be_asked_for(runner):
    assert runner("data", "export").exit_code == 2


def test_a_file_that_is_there_is_left_alone(library: Library, tmp_path: Path):
    target = tmp_path / "mine.db"
    target.write_text("precious")
    with pytest.raises(NotWrittenError, match="is there already"):
        export(library, target)
    assert target.read_text() == "precious"


def test_a_folder_that_is_not_there_is_said_to_be(library: Library, tmp_path: Path):
    with pytest.raises(NotWrittenError, match="cannot be written"):
        export(library, tmp_path / "nowhere" / "shows.db")


def test_the_command_writes_it(runner, tmp_path: Path):
    target = tmp_path / "shows.db"
    outcome = runner("data", "export", "--sqlite", str(target))
    assert outcome.stdout == f"{target}: written\n"
    assert ask(target, "SELECT title FROM shows WHERE id = 'soundtrack-2019'") == [("Soundtrack",)]
    assert runner("data", "export", "--sqlite", str(target)).exit_code == 6
    target.touch(0o600)
    os.utime(target, (0, 0))
    assert runner("data", "export", "--sqlite", str(target), "--force").exit_code == 0
    assert target.stat().st_mtime > 0
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("form", ["--sqlite", "--parquet", "--html"])
@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_what_no_export_wrote_is_not_replaced_either(runner, tmp_path: Path, form: str, kind: str):
    target, precious = tmp_path / "mine", tmp_path / "precious"
    precious.write_text("precious")
    if kind == "file":
        target.write_text("precious")
    elif kind == "folder":
        target.mkdir()
        (target / "index.html").write_text("precious")
    else:
        target.symlink_to(precious)
    assert runner("data", "export", form, str(target), "--force").exit_code in (2, 6)
    assert precious.read_text() == "precious"
    assert target.is_symlink() == (kind == "link")
    told = target / "index.html" if kind == "folder" else target
    assert told.read_text() == "precious"
    assert sorted(tmp_path.iterdir()) == sorted([target, precious])


def test_a_link_that_leads_nowhere_is_left_alone(library: Library, tmp_path: Path):
    target = tmp_path / "mine.db"
    target.symlink_to(tmp_path / "elsewhere.db")
    with pytest.raises(NotWrittenError, match="is there already"):
        export(library, target)
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("knows_links", [True, False])
def test_a_file_made_meanwhile_is_left_alone(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, knows_links: bool
):
    target = tmp_path / "mine.db"
    link = os.link

    def made_meanwhile(new: Path, name: Path) -> None:
        name.write_text("precious")
        if not knows_links:
            raise PermissionError(errno.EPERM, "Operation not permitted")
        link(new, name)

    monkeypatch.setattr(os, "link", made_meanwhile)
    with pytest.raises(NotWrittenError, match="is there already"):
        export(library, target)
    assert target.read_text() == "precious"
    assert list(tmp_path.iterdir()) == [target]


def test_it_is_copied_where_links_are_not_possible(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    target = tmp_path / "mine.db"
    export(library, target)
    assert list(tmp_path.iterdir()) == [target]
    assert ask(target, "PRAGMA integrity_check") == [("ok",)]


def test_a_copy_that_fails_leaves_nothing(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr("shutil.copyfileobj", refuse)
    with pytest.raises(NotWrittenError, match="No space left"):
        export(library, tmp_path / "mine.db")
    assert list(tmp_path.iterdir()) == []


def test_the_licence_of_facts_goes_with_them(tmp_path: Path):
    file = tmp_path / "facts.toml"
    file.write_text(
        """
        format = 2
        [[sources]]
        id = "tvmaze-169"
        publisher = "TVmaze"
        url = "https://www.tvmaze.com/shows/169"
        kind = "machine"
        licence = "CC-BY-SA-4.0"
        [[shows]]
        id = "harbour-2001"
        title = "Harbour"
        sources = ["tvmaze-169"]
        """
    )
    with Library.open(file) as library:
        export(library, tmp_path / "shows.db")
    with closing(sqlite3.connect(tmp_path / "shows.db")) as base:
        ((licence, credit, text),) = base.execute("SELECT * FROM licences").fetchall()
        assert base.execute("SELECT licence FROM sources WHERE id = 'tvmaze-169'").fetchall() == [(licence,)]
    assert (licence, credit) == ("CC-BY-SA-4.0", "TVmaze, https://www.tvmaze.com")
    assert "retain the following if it is supplied by the Licensor" in " ".join(text.split())


@pytest.mark.parametrize("name", ["", " "])
@pytest.mark.parametrize("form", ["--sqlite", "--parquet", "--html"])
def test_a_place_without_a_name_is_a_slip(small, form: str, name: str):
    outcome = small("data", "export", form, name)
    assert (outcome.exit_code, outcome.stderr) == (2, f"showfacts: {form}: the name is empty\n")


def test_a_database_of_something_else_is_not_replaced(small, tmp_path: Path):
    target = tmp_path / "mine.db"
    with closing(sqlite3.connect(target)) as base:
        base.executescript("CREATE TABLE shows (id TEXT); INSERT INTO shows VALUES ('precious');")
    outcome = small("data", "export", "--sqlite", str(target), "--force")
    assert (outcome.exit_code, ask(target, "SELECT id FROM shows")) == (6, [("precious",)])
    assert list(tmp_path.iterdir()) == [target]


def test_parquet_files_among_which_there_is_something_else_are_not_replaced(columns: Path, tmp_path: Path):
    from showfacts.library.parquet import is_export

    assert is_export(columns)
    copied = tmp_path / "copied"
    shutil.copytree(columns, copied)
    (copied / "mine.parquet").touch()
    assert not is_export(copied)
