"""IMDb's tables of titles, episodes, people and other titles."""

from __future__ import annotations

import gzip
import os
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showfacts.dataset.read import parse
from showfacts.dataset.write import dump
from showfacts.importers.formats import imdb_tsv
from showfacts.importers.importer import Entry
from showfacts.model import Show

TODAY = date(2026, 1, 31)
TABLES = {
    "title.basics": """tconst titleType primaryTitle originalTitle isAdult startYear endYear \
runtimeMinutes genres
tt9900001 tvSeries Harbour_Lights Огни_гавани 0 2019 2021 47 Drama,Sci-Fi
tt9900002 tvMiniSeries 1992 1992 0 2015 \\N \\N \\N
tt9900003 movie A_Film A_Film 0 2015 \\N 120 Drama
tt9900011 tvEpisode Ebb Ebb 0 2019 \\N 50 Drama
tt9900012 tvEpisode Flood Flood 0 2020 \\N \\N \\N
tt9900013 tvEpisode Lost Lost 0 \\N \\N \\N \\N
""",
    "title.episode": """tconst parentTconst seasonNumber episodeNumber
tt9900012 tt9900001 2 1
tt9900011 tt9900001 1 1
tt9900013 tt9900001 \\N \\N
tt9900014 tt9900001 2 2
tt9900015 tt9900009 1 1
""",
    "title.principals": """tconst ordering nconst category job characters
tt9900001 2 nm9900002 actress \\N ["The_Gull"]
tt9900001 1 nm9900001 actor \\N ["Mira","Eli"]
tt9900001 3 nm9900003 writer created_by \\N
tt9900001 4 nm9900004 producer executive_producer \\N
tt9900001 5 nm9900004 director \\N \\N
tt9900001 6 nm9900005 self \\N ["Self"]
tt9900001 7 nm9900006 archive_footage \\N ["Mira"]
tt9900001 8 nm9900099 actor \\N ["Nobody"]
tt9900003 1 nm9900007 actor \\N ["X"]
""",
    "name.basics": """nconst primaryName birthYear deathYear primaryProfession knownForTitles
nm9900001 Ann_Example 1970 \\N actor \\N
nm9900002 Ann_Example 1980 \\N actress \\N
nm9900003 Eve_Model \\N \\N writer \\N
nm9900004 Dan_Instance \\N \\N producer \\N
nm9900005 Cleo_Specimen \\N \\N \\N \\N
nm9900006 Fay_Pattern \\N \\N \\N \\N
""",
    "title.akas": """titleId ordering title region language types attributes isOriginalTitle
tt9900001 2 항구의_불빛 KR ko imdbDisplay \\N 0
tt9900001 1 Harbour_Lights US \\N \\N \\N 0
tt9900001 3 Pier US \\N working \\N 0
tt9900003 1 Ein_Film DE \\N \\N \\N 0
""",
}


def written(folder: Path, **changed: str) -> Path:
    """A folder with tables; a table is left out by an empty text. In them _ stands for a space in a value."""
    for name, text in (TABLES | {name.replace("_", "."): text for name, text in changed.items()}).items():
        if text:
            tabs = text.replace(" ", "\t").replace("_", " ").replace("archive footage", "archive_footage")
            (folder / f"{name}.tsv").write_text(tabs, encoding="utf-8")
    return folder


def items(path: Path) -> list[Any]:
    """What is read; the file of each entry has no problem, and says the same."""
    found = list(imdb_tsv.read(path, TODAY))
    for each in found:
        if isinstance(each, Entry):
            read = parse(dump(each.dataset), file="x.toml")
            assert (read.shows, read.people) == (each.dataset.shows, each.dataset.people)
    return found


def first(path: Path) -> Show:
    return items(path)[0].dataset.shows[0]


def test_all_that_has_a_place(tmp_path: Path):
    os.utime(written(tmp_path) / "title.basics.tsv", (datetime(2024, 6, 7, 12).timestamp(),) * 2)
    found = items(tmp_path)
    assert [each.key for each in found] == ["imdb:tt9900001", "imdb:tt9900002"]
    (source,) = found[0].dataset.sources
    assert (source.publisher, source.url) == ("IMDb", "https://www.imdb.com/title/tt9900001/")
    assert (source.retrieved, source.licence) == ("2024-06-07", None)
    assert source.note == "IMDb's non-commercial datasets, for personal and non-commercial use"
    show = found[0].dataset.shows[0]
    assert (show.id, show.title, show.original_title) == ("imdb-tt9900001", "Harbour Lights", "Огни гавани")
    assert (show.year, show.finale, show.runtime_minutes, show.type) == (2019, "2021", 47, None)
    assert (show.genres, show.ids.imdb) == (("drama", "science fiction"), "tt9900001")
    assert (show.aliases, show.working_titles) == (("항구의 불빛",), ("Pier",))
    assert [
        (each.season, each.number, each.title, each.date, each.runtime_minutes) for each in show.episodes
    ] == [
        (1, 1, "Ebb", "2019", 50),
        (2, 1, "Flood", "2020", None),
        (2, 2, None, None, None),
        (None, None, "Lost", None, None),
    ]
    assert [(each.number, each.episodes, each.premiere) for each in show.seasons] == [
        (1, 1, "2019"),
        (2, 2, "2020"),
    ]
    assert [(each.person, each.person_id, each.character) for each in show.cast] == [
        ("Ann Example", "imdb-nm9900001", "Mira"),
        ("Ann Example", "imdb-nm9900001", "Eli"),
        ("Ann Example", "imdb-nm9900002", "The Gull"),
        ("Cleo Specimen", None, None),
    ]
    assert [(each.person, each.role) for each in show.crew] == [
        ("Eve Model", "creator"),
        ("Dan Instance", "executive producer"),
        ("Dan Instance", "director"),
    ]
    assert [(each.id, each.name) for each in found[0].dataset.people] == [
        ("imdb-nm9900001", "Ann Example"),
        ("imdb-nm9900002", "Ann Example"),
    ]
    mini = found[1].dataset.shows[0]
    assert (mini.title, mini.type, mini.original_title) == ("1992", "miniseries", None)


def test_the_table_of_titles_is_enough(tmp_path: Path):
    (tmp_path / "title.basics.tsv.gz").write_bytes(
        gzip.compress(TABLES["title.basics"].replace(" ", "\t").encode())
    )
    show = first(tmp_path)
    assert (show.title, show.episodes, show.cast) == ("Harbour_Lights", (), ())
    assert first(tmp_path / "title.basics.tsv.gz") == show


def test_an_end_that_is_not_over_is_none_and_the_last_season_is_not_counted(tmp_path: Path):
    basics = TABLES["title.basics"].replace("2019 2021", "2019 2026")
    show = first(written(tmp_path, title_basics=basics))
    assert show.finale is None
    assert [each.episodes for each in show.seasons] == [1, None]


def test_a_table_that_breaks_off_is_told_and_what_was_read_taken(tmp_path: Path):
    written(tmp_path, title_akas="")
    data = gzip.compress(TABLES["title.akas"].replace(" ", "\t").encode())
    (tmp_path / "title.akas.tsv.gz").write_bytes(data[: len(data) // 2])
    problem, *found = items(tmp_path)
    assert problem.file.endswith("title.akas.tsv.gz")
    assert problem.message.startswith("cannot be read to its end")
    assert len(found) == 2


def test_no_series_and_no_table(tmp_path: Path):
    (problem,) = items(tmp_path)
    assert problem.message == "no title.basics.tsv in it"
    basics = TABLES["title.basics"].replace("tvSeries", "movie").replace("tvMiniSeries", "short")
    (problem,) = items(written(tmp_path, title_basics=basics))
    assert problem.message == "no series in it"


def test_what_is_recognised(tmp_path: Path):
    assert not imdb_tsv.recognises(tmp_path, b"")
    written(tmp_path)
    assert imdb_tsv.recognises(tmp_path, b"")
    for path in tmp_path.iterdir():
        assert imdb_tsv.recognises(path, path.read_bytes())
        assert imdb_tsv.recognises(path.with_suffix(".tsv.gz"), gzip.compress(path.read_bytes()))
        assert not imdb_tsv.recognises(path, b"title\tyear\n")
        assert not imdb_tsv.recognises(path.with_name("other.tsv"), path.read_bytes())


CELLS = st.sampled_from(
    [
        "\\N",
        "tt9900001",
        "tt9900011",
        "nm9900001",
        "tvSeries",
        "tvEpisode",
        "1",
        "2019",
        "-1",
        '["X"]',
        "[[",
        "\x00",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(TABLES)), st.lists(st.lists(CELLS, min_size=1, max_size=9), max_size=6))
def test_any_cells_give_items(tmp_path: Path, table: str, rows: list[list[str]]):
    text = TABLES[table] + "\n".join(" ".join(row) for row in rows)
    written(tmp_path, **{table.replace(".", "_"): text})
    assert items(tmp_path)


@pytest.mark.parametrize("packed", [True, False])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=80) | st.integers(0, 300).map(lambda at: TABLES["title.basics"].encode()[:at]))
def test_any_bytes_give_items(tmp_path: Path, packed: bool, data: bytes):
    path = tmp_path / f"title.basics.tsv{'.gz' if packed else ''}"
    path.write_bytes(data)
    imdb_tsv.recognises(path, data)
    assert items(tmp_path)
