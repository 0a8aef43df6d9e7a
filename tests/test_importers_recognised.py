"""Each format is recognised as itself and as no other, as files of people begin."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from showfacts.importers.known import importers

SHOW = {"title": "X", "year": 2019, "ids": {"trakt": 1, "slug": "x", "tvdb": 2, "imdb": "tt0000001"}}
SERIES = {
    "title": "X",
    "images": [{"remoteUrl": "https://artworks.thetvdb.com/x.jpg"}],
    "seasons": [{"seasonNumber": 1}],
    "tvdbId": 1,
    "tvMazeId": 2,
    "titleSlug": "x",
}
MAZE = {
    "id": 1,
    "url": "https://www.tvmaze.com/shows/1/x",
    "name": "X",
    "externals": {"tvrage": None, "thetvdb": 2, "imdb": None},
}
TMDB = {"first_air_date": "2019-03-05", "id": 1, "name": "X", "number_of_seasons": 1, "original_name": "X"}
ITEM = {"type": "item", "id": "Q1", "labels": {}, "claims": {}, "sitelinks": {}}
MARKED = b"\xef\xbb\xbf"


def lines(*values: object) -> bytes:
    return "\n".join(map(json.dumps, values)).encode()


FILES = [
    ("tvshow.nfo", b"<tvshow><title>X</title></tvshow>", "nfo"),
    ("a.nfo", b"", "nfo"),
    ("a.nfo", b"title,year\nX,2019\n", "nfo"),
    ("a.nfo", b"https://www.tvmaze.com/shows/1\n", "nfo"),
    ("a.xml", MARKED + b"<?xml version='1.0'?>\n<season><title>X</title></season>", "nfo"),
    ("a.json", lines(MAZE), "tvmaze"),
    ("a.json", json.dumps([{"score": 1, "show": MAZE}]).encode(), "tvmaze"),
    ("a.json", MARKED + json.dumps([SERIES], indent=2).encode(), "sonarr"),
    ("a.jsonl", lines(SERIES, SERIES), "sonarr"),
    ("a.json", lines({"uri": "http://localhost/api", "status": 200, "body": [SERIES]}), "sonarr"),
    ("a.json", json.dumps([{"plays": 1, "show": SHOW, "seasons": [{"number": 1}]}]).encode(), "trakt"),
    ("a.json", lines(SHOW), "trakt"),
    ("a.json", lines({"name": "X", "trakt_id": 1, "tvdb_id": 2}), "trakt"),
    ("a.json", lines({"entities": {"Q1": ITEM}}), "wikidata"),
    ("a.json", lines(ITEM), "wikidata"),
    ("a.json", lines(TMDB), "tmdb"),
    ("a.json", lines({"page": 1, "results": [TMDB], "total_pages": 1, "total_results": 1}), "tmdb"),
    ("a.csv", b"Const,Title,Title Type,Year\n", "imdb-list"),
    ("a.csv", b"Title,Year\n", "csv"),
    ("a.txt", "Titel;Jahr\n".encode("utf-16"), "csv"),
    ("a.tsv", b"show\tyear\r\n", "csv"),
    ("title.basics.tsv", b"tconst\ttitleType\tprimaryTitle\n", "imdb-tsv"),
    ("title.akas.tsv.gz", gzip.compress(b"titleId\tordering\ttitle\n"), "imdb-tsv"),
    ("a.tsv", b"titleId\tordering\ttitle\n", None),
    ("a.toml", b'format = 2\n[[shows]]\ntitle = "X"\n', None),
    ("a.xml", b"<movie><title>X</title></movie>", None),
    ("a.json", lines({"id": 1, "name": "X"}), None),
    ("a.json", b"[]", None),
    ("a.json", b"{", None),
    ("a.txt", b"just words, and more", None),
    ("a.bin", bytes(range(256)), None),
    ("a", b"", None),
]


@pytest.mark.parametrize(("name", "data", "expected"), FILES)
def test_a_file_is_of_one_format(tmp_path: Path, name: str, data: bytes, expected: str | None):
    path = tmp_path / name
    path.write_bytes(data)
    found = [each.NAME for each in importers().by_name.values() if each.recognises(path, data)]
    assert found == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("name", "expected"), [("show/tvshow.nfo", "nfo"), ("title.basics.tsv", "imdb-tsv"), ("a.json", None)]
)
def test_a_folder_is_of_one_format(tmp_path: Path, name: str, expected: str | None):
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("")
    found = [each.NAME for each in importers().by_name.values() if each.recognises(tmp_path, b"")]
    assert found == ([] if expected is None else [expected])


def test_addresses_of_another_service_in_a_file_do_not_make_it_one_of_that():
    reference = {"snaks": {"P854": [{"datavalue": {"value": "https://www.tvmaze.com/shows/1"}}]}}
    for value, expected in (
        (ITEM | {"claims": {"P580": [{"references": [reference]}]}}, "wikidata"),
        (SERIES | {"remotePoster": "https://www.tvmaze.com/x.jpg"}, "sonarr"),
        ({"show": SHOW | {"homepage": "https://www.tvmaze.com/shows/1"}}, "trakt"),
    ):
        data = json.dumps(value).encode()
        found = [each.NAME for each in importers().by_name.values() if each.recognises(Path("a.json"), data)]
        assert found == [expected]
