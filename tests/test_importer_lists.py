"""Lists that name shows without telling more of them: of Trakt, of IMDb, and any CSV."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showfacts.importers.formats import csv, imdb_list, trakt
from showfacts.importers.importer import Importer, Wanted
from showfacts.model import ExternalIds, Problem

TODAY = date(2026, 1, 31)
IMDB = (
    "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,Runtime (mins),Year\n"
    'tt9900001,9,2024-01-02,"Lights, Harbour",X,https://www.imdb.com/title/tt9900001/,TV Series,50,2019\n'
    "tt9900002,9,2024-01-02,A Film,X,https://www.imdb.com/title/tt9900002/,Movie,120,2019\n"
    "tt9900003,9,2024-01-02,1992,X,https://www.imdb.com/title/tt9900003/,TV Mini Series,50,2015\n"
)
SHOW = {"title": "Harbour Lights", "year": 2019, "ids": {"trakt": 1, "slug": "harbour", "tvdb": 2, "tmdb": 3}}
MOVIE = {"title": "A Film", "year": 2019, "ids": {"trakt": 4, "slug": "a-film", "imdb": "tt0000004"}}


def read(importer: Any, path: Path, text: str | bytes) -> list[Any]:
    """What a file gives: title, year and ids of what is wanted, the texts of problems."""
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return [
        (each.title, each.year, _given(each.ids))
        if isinstance(each, Wanted)
        else f"{each.line}: {each.message}"
        for each in importer.read(path, TODAY)
    ]


def _given(ids: ExternalIds) -> dict[str, Any]:
    return {name: value for name in ids.__dataclass_fields__ if (value := getattr(ids, name)) is not None}


class TestTrakt:
    HARBOUR = ("Harbour Lights", 2019, {"tvdb": 2, "tmdb": 3})

    @pytest.mark.parametrize(
        "rows",
        [
            [
                {
                    "plays": 7,
                    "last_watched_at": "2024-01-01",
                    "show": SHOW,
                    "seasons": [{"number": 1, "episodes": []}],
                }
            ],
            [{"rank": 1, "type": "show", "show": SHOW}, {"rank": 2, "type": "movie", "movie": MOVIE}],
            [{"type": "episode", "episode": {"season": 1, "number": 1, "ids": {"trakt": 9}}, "show": SHOW}]
            * 2,
            [{"watchers": 5, "show": SHOW}],
            [SHOW],
            SHOW,
        ],
    )
    def test_every_list_names_each_show_once(self, tmp_path: Path, rows: Any):
        path = tmp_path / "list.json"
        assert read(trakt, path, json.dumps(rows)) == [self.HARBOUR]
        assert trakt.recognises(path, path.read_bytes())

    def test_the_flat_form(self, tmp_path: Path):
        row = {"name": "1992", "year": 2015, "trakt_id": 1, "tvdb_id": 5, "tmdb_id": None}
        assert read(trakt, tmp_path / "a", json.dumps([row])) == [("1992", 2015, {"tvdb": 5})]
        assert trakt.recognises(tmp_path / "a", json.dumps([row]).encode())

    def test_a_recorded_answer(self, tmp_path: Path):
        lines = [
            {"uri": "https://api/x", "status": {"code": 200}, "body": [{"show": SHOW}]},
            {"uri": "https://api/y", "status": {"code": 404}, "body": {"message": "no"}},
            {"uri": "https://api/z", "status": {"code": 200}, "body": {}},
        ]
        text = "\n".join(map(json.dumps, lines))
        assert read(trakt, tmp_path / "a", text) == [self.HARBOUR]
        assert trakt.recognises(tmp_path / "a", text.encode())

    def test_a_list_of_films_has_no_show(self, tmp_path: Path):
        assert read(trakt, tmp_path / "a", json.dumps([{"type": "movie", "movie": MOVIE}])) == [
            "0: no show in it"
        ]

    def test_a_row_without_a_title_is_told(self, tmp_path: Path):
        text = json.dumps({"show": {"ids": {}}}) + "\n7\n" + json.dumps({"show": SHOW})
        expected = "expected a show of Trakt, with a title"
        assert read(trakt, tmp_path / "a", text) == [f"1: {expected}", f"2: {expected}", self.HARBOUR]

    def test_the_place_is_the_file_and_line(self, tmp_path: Path):
        path = tmp_path / "a: b.json"
        path.write_text("\n\n" + json.dumps(SHOW))
        (wanted,) = trakt.read(path, TODAY)
        assert isinstance(wanted, Wanted)
        assert wanted.place == f"{path}:3"


class TestImdbList:
    def test_only_series(self, tmp_path: Path):
        assert read(imdb_list, tmp_path / "a.csv", IMDB) == [
            ("Lights, Harbour", 2019, {"imdb": "tt9900001"}),
            ("1992", 2015, {"imdb": "tt9900003"}),
        ]

    def test_types_in_other_languages_and_unknown_ones(self, tmp_path: Path):
        text = (
            IMDB.replace("TV Series", "Serie TV").replace("TV Mini Series", "Hologram")
            + IMDB.split("\n", 1)[1]
        )
        found = read(imdb_list, tmp_path / "a.csv", text)
        assert found[0] == ("Lights, Harbour", 2019, {"imdb": "tt9900001"})
        assert found[1] == '4: unknown Title Type "Hologram"; its rows are left out'
        assert len(found) == 4

    def test_nothing_but_films(self, tmp_path: Path):
        text = IMDB.replace("TV Mini Series", "tvMovie").replace("TV Series", "Video Game")
        assert read(imdb_list, tmp_path / "a.csv", text) == ["0: no series in it"]


class TestCsv:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Title,Year\r\nHarbour Lights,2019\r\n", ("Harbour Lights", 2019, {})),
            ("\ufeffYEAR;TITLE\n2019;Harbour; Lights\n", ("Harbour", 2019, {})),
            ('year\ttitle\n2019\t"Harbour\tLights"\n', ("Harbour Lights", 2019, {})),
            ("title\n1992\n", ("1992", None, {})),
            ("title,year\n1992,2015\n", ("1992", 2015, {})),
            ("Name\nHouse of Cards (2013)\n", ("House of Cards", 2013, {})),
            ("Show Title,First Aired\nX,2019-03-05\n", ("X", 2019, {})),
            (
                "title,tvdb_id,TMDB ID,imdb\nX,12,0,tt0012345\n",
                ("X", None, {"tvdb": 12, "imdb": "tt0012345"}),
            ),
            (
                "title,IMDb URL\nX,https://www.imdb.com/title/tt0012345/?ref=1\n",
                ("X", None, {"imdb": "tt0012345"}),
            ),
            ("title,id\nX,12\n", ("X", None, {})),
            ("title,id\nX,tt0012345\n", ("X", None, {"imdb": "tt0012345"})),
            ("title,year\nX,next year\n", ("X", None, {})),
        ],
    )
    def test_columns_and_dialects(self, tmp_path: Path, text: str, expected: Any):
        path = tmp_path / "a.csv"
        assert read(csv, path, text) == [expected]
        assert csv.recognises(path, path.read_bytes())

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_encodings(self, tmp_path: Path, encoding: str):
        data = "Title;Year\nElite – été;2018\n".encode(encoding)
        assert read(csv, tmp_path / "a.csv", data) == [("Elite – été", 2018, {})]
        assert csv.recognises(tmp_path / "a.csv", data)

    def test_films_are_passed_over_and_rows_without_a_title_told(self, tmp_path: Path):
        text = "type,title,year\nmovie,A Film,2019\n\nshow,,2019\nshow,X,\n"
        assert read(csv, tmp_path / "a.csv", text) == ["4: a row without a title", ("X", None, {})]
        assert read(csv, tmp_path / "a.csv", text.partition("\n\n")[0]) == ["0: no show in it"]

    @pytest.mark.parametrize(
        ("name", "start"),
        [
            ("a.csv", b""),
            ("a.csv", b"when,where\n"),
            ("a.txt", b"title\n"),
            ("a.csv", b"title\x00,year\n"),
            ("a.csv", IMDB.encode()),
            ("a.tsv", b"titleId\tordering\ttitle\tregion\n"),
            ("a.json", b'{"title": "x", "year": 2}'),
            ("a.json", b'["title", "year"]'),
        ],
    )
    def test_what_is_not_recognised(self, tmp_path: Path, name: str, start: bytes):
        assert not csv.recognises(tmp_path / name, start)


@pytest.mark.parametrize("importer", [csv, imdb_list, trakt], ids=lambda each: each.NAME)
def test_a_file_that_is_not_there_is_told(tmp_path: Path, importer: Importer):
    first = next(importer.read(tmp_path / "missing", TODAY))
    assert isinstance(first, Problem)
    assert "No such file" in first.message


STARTS = [
    IMDB.encode(),
    json.dumps([{"show": SHOW}, MOVIE]).encode(),
    "Title;Year\nX;2019\n".encode("utf-16"),
]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=80)
    | st.builds(lambda text, at: text[:at], st.sampled_from(STARTS), st.integers(0, 400))
)
def test_any_bytes_give_items(tmp_path: Path, data: bytes):
    path = tmp_path / "file.csv"
    path.write_bytes(data)
    for importer in (csv, imdb_list, trakt):
        importer.recognises(path, data)
        for each in importer.read(path, TODAY):
            assert isinstance(each, Wanted | Problem)
