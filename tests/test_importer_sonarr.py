"""Series as Sonarr's API answers them."""

from __future__ import annotations

import json
import os
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showfacts.dataset.read import parse
from showfacts.dataset.write import dump
from showfacts.importers.answers import keys_in
from showfacts.importers.formats import sonarr
from showfacts.importers.importer import Entry
from showfacts.model import Show

TODAY = date(2026, 1, 31)


def series(**more: Any) -> dict[str, Any]:
    return {
        "title": "Harbour Lights",
        "alternateTitles": [
            {"title": "Огни гавани"},
            {"title": "Harbour Lights Flood", "seasonNumber": 2},
            {"title": "Lights", "seasonNumber": -1, "sceneSeasonNumber": -1},
        ],
        "status": "continuing",
        "overview": "Words of somebody else.",
        "network": "ABC (AU)",
        "originalLanguage": {"id": 1, "name": "English"},
        "seasons": [
            {"seasonNumber": 0, "statistics": {"totalEpisodeCount": 3}},
            season(1, 8, "2019-05-01T10:00:00Z"),
            season(2, 4, "2020-03-03T10:00:00Z"),
        ],
        "year": 2019,
        "runtime": 47,
        "tvdbId": 880001,
        "tvMazeId": 990001,
        "tmdbId": 0,
        "imdbId": "tt9900001",
        "firstAired": "2019-03-05T00:00:00Z",
        "seriesType": "standard",
        "titleSlug": "harbour-lights",
        "genres": ["Drama", "Suspense"],
        "path": "/my/own/path",
    } | more


def season(number: int, total: int, previous: str | None = None) -> dict[str, Any]:
    counts = {"totalEpisodeCount": total, "episodeFileCount": 1}
    return {"seasonNumber": number, "statistics": counts | ({"previousAiring": previous} if previous else {})}


def items(path: Path, value: Any) -> list[Any]:
    """What a file gives; the file of each entry has no problem, and says the same."""
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    found = list(sonarr.read(path, TODAY))
    for each in found:
        if isinstance(each, Entry):
            read = parse(dump(each.dataset), file="x.toml")
            assert (read.shows, read.platforms) == (each.dataset.shows, each.dataset.platforms)
    return found


def show(tmp_path: Path, **more: Any) -> Show:
    (entry,) = items(tmp_path / "a.json", series(**more))
    return entry.dataset.shows[0]


def test_all_that_has_a_place(tmp_path: Path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps([series()]))
    os.utime(path, (datetime(2022, 6, 7, 12).timestamp(),) * 2)
    (entry,) = sonarr.read(path, TODAY)
    assert isinstance(entry, Entry)
    assert entry.key == "sonarr:tvdb-880001"
    (source,) = entry.dataset.sources
    assert (source.id, source.publisher, source.retrieved) == ("sonarr-tvdb-880001", "Sonarr", "2022-06-07")
    assert (source.kind, source.licence) == ("machine", None)
    found = entry.dataset.shows[0]
    assert (found.id, found.title, found.aliases) == (source.id, "Harbour Lights", ("Огни гавани", "Lights"))
    assert (found.year, found.premiere, found.runtime_minutes) == (2019, "2019-03-05", 47)
    assert (found.languages, found.genres) == (("en",), ("drama", "thriller"))
    assert (found.ids.tvdb, found.ids.tvmaze, found.ids.imdb) == (880001, 990001, "tt9900001")
    assert found.ids.tmdb is None
    assert [(each.status, each.date, each.by) for each in found.listings] == [
        ("running", "2022-06-07", "Sonarr")
    ]
    assert [(each.platform, each.regions, each.original) for each in found.availability] == [
        ("abc-au", ("AU",), True)
    ]
    text = dump(entry.dataset)
    assert "Words of somebody" not in text
    assert "/my/own/path" not in text


def test_a_season_that_may_still_grow_is_not_counted(tmp_path: Path):
    running, ended = show(tmp_path), show(tmp_path, status="ended")
    assert [(each.number, each.episodes) for each in running.seasons] == [(0, None), (1, 8), (2, None)]
    assert running.season_count is None
    assert [(each.number, each.episodes) for each in ended.seasons] == [(0, 3), (1, 8), (2, 4)]
    assert ended.season_count == 2


def test_a_deleted_series_has_no_listing(tmp_path: Path):
    assert show(tmp_path, status="deleted").listings == ()


def test_one_lines_and_recorded_answers(tmp_path: Path):
    path = tmp_path / "a.json"
    other = series(tvdbId=880002)
    lines = f"{json.dumps(series())}\n{json.dumps(other)}\n"
    recorded = {"uri": "http://127.0.0.1/api/v3/series", "status": {"code": 200}, "body": [series(), other]}
    for value in ([series(), other], lines, recorded):
        assert [each.key for each in items(path, value)] == ["sonarr:tvdb-880001", "sonarr:tvdb-880002"]
        assert sonarr.recognises(path, path.read_bytes())


def test_what_is_no_series_is_told_and_the_rest_taken(tmp_path: Path):
    rows = [7, {}, {"title": "X"}, {"title": " ", "tvdbId": 1}, series()]
    *problems, entry = items(tmp_path / "a.json", "\n".join(map(json.dumps, rows)))
    assert isinstance(entry, Entry)
    assert [each.line for each in problems] == [1, 2, 3, 4]
    assert {each.message for each in problems} == {
        "expected a series of Sonarr, an object with a title and a tvdbId"
    }


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (json.dumps(series()).encode(), True),
        (b"\xef\xbb\xbf [" + json.dumps(series(), indent=2).encode(), True),
        (json.dumps({"title": "A Film", "tmdbId": 1, "titleSlug": "1"}).encode(), False),
        (b'{"ids": {"tvdbId": 1}, "titleSlug": "x"}', False),
        (b"<tvshow>", False),
        (b"", False),
    ],
)
def test_what_is_recognised(tmp_path: Path, start: bytes, *, expected: bool):
    assert sonarr.recognises(tmp_path / "a", start) is expected


@pytest.mark.parametrize(
    ("start", "keys"),
    [
        (b'{"a": {"b": [{"c": 1}]}, "d": "}{"} {"e": 1}', {"a", "a.b", "a.b.c", "d"}),
        (b'[[{"a\\"b": 1}], {"c": 2}]', {'a\\"b'}),
        (b'{"a": 1, "b', {"a"}),
        (b'{"uri": 1, "body": [{"x": {"y": 1}}]}', {"x", "x.y"}),
        (b"]]]", set()),
        (b"[1, 2]", set()),
    ],
)
def test_keys_of_the_first_object(start: bytes, keys: set[str]):
    assert keys_in(start) == keys


JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.floats(),
    st.text(max_size=6),
    st.sampled_from(["2019-03-05", "0000-00-00", "ended", "eng", "\x1b[2J", "\ud800"]),
    st.lists(
        st.integers() | st.dictionaries(st.sampled_from(["title", "seasonNumber"]), st.integers()), max_size=2
    ),
    st.dictionaries(st.sampled_from(["name", "previousAiring"]), st.integers() | st.text(max_size=5)),
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(sorted(series().keys() - {"title", "tvdbId"})), JUNK, max_size=6))
def test_whatever_a_series_says_its_file_has_no_problem(tmp_path: Path, more: dict[str, Any]):
    (entry,) = items(tmp_path / "a.json", series(**more))
    assert isinstance(entry, Entry)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60) | st.integers(0, 700).map(lambda at: json.dumps([series()]).encode()[:at]))
def test_any_bytes_give_items(tmp_path: Path, data: bytes):
    path = tmp_path / "a.json"
    path.write_bytes(data)
    sonarr.recognises(path, data)
    list(sonarr.read(path, TODAY))
