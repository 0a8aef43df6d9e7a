"""Answers of TMDB: series and what a search found."""

from __future__ import annotations

import json
import os
from datetime import date, datetime
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showfacts.dataset.read import parse
from showfacts.dataset.write import dump
from showfacts.importers.formats import tmdb
from showfacts.importers.importer import Entry, Wanted

TODAY = date(2026, 1, 31)


def series(**more: Any) -> dict[str, Any]:
    return {
        "id": 770001,
        "name": "Harbour Lights",
        "original_name": "Огни гавани",
        "original_language": "ru",
        "origin_country": ["UA", "XX"],
        "first_air_date": "2019-03-05",
        "last_air_date": "2021-12-24",
        "status": "Returning Series",
        "type": "Miniseries",
        "genres": [{"id": 1, "name": "Sci-Fi & Fantasy"}],
        "episode_run_time": [0, 47],
        "number_of_seasons": 2,
        "networks": [{"id": 1, "name": "ABC", "origin_country": "AU"}],
        "production_companies": [{"id": 2, "name": "Pier Pictures"}],
        "created_by": [{"id": 3, "name": "Eve Model"}],
        "seasons": [
            {"season_number": 0, "name": "Specials", "air_date": None, "episode_count": 3},
            {"season_number": 1, "name": "Ebb", "air_date": "2019-03-05", "episode_count": 8},
            {"season_number": 2, "name": "Season 2", "air_date": "2020-03-03", "episode_count": 4},
        ],
        "external_ids": {
            "imdb_id": "tt9900001",
            "tvdb_id": 880001,
            "wikidata_id": "Q99000001",
            "tvrage_id": 5,
        },
        "alternative_titles": {"results": [{"iso_3166_1": "KR", "title": "항구의 불빛"}]},
        "credits": {
            "cast": [
                {"id": 4, "name": "Ann Example", "character": "Mira"},
                {"id": 5, "name": "Ann Example", "character": "The Gull (voice)"},
            ],
            "crew": [{"id": 6, "name": "Dan Instance", "job": "Executive Producer"}],
        },
        "overview": "Words of somebody else.",
        "vote_average": 7.9,
    } | more


def items(path: Path, value: Any) -> list[Any]:
    """What a file gives; the file of each entry has no problem, and says the same."""
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    os.utime(path, (datetime(2022, 6, 7, 12).timestamp(),) * 2)
    found = list(tmdb.read(path, TODAY))
    for each in found:
        if isinstance(each, Entry):
            read = parse(dump(each.dataset), file="x.toml")
            assert (read.shows, read.platforms, read.people) == (
                each.dataset.shows,
                each.dataset.platforms,
                each.dataset.people,
            )
    return found


def test_all_that_has_a_place(tmp_path: Path):
    (entry,) = items(tmp_path / "a.json", series())
    assert entry.key == "tmdb:770001"
    (source,) = entry.dataset.sources
    assert (source.publisher, source.url) == ("TMDB", "https://www.themoviedb.org/tv/770001")
    assert (source.retrieved, source.licence, source.kind) == ("2022-06-07", None, "machine")
    assert "for yourself" in source.note
    show = entry.dataset.shows[0]
    assert (show.title, show.original_title, show.aliases) == (
        "Harbour Lights",
        "Огни гавани",
        ("항구의 불빛",),
    )
    assert (show.type, show.year, show.premiere, show.finale) == ("miniseries", 2019, "2019-03-05", None)
    assert (show.countries, show.languages, show.runtime_minutes) == (("UA",), ("ru",), 47)
    assert show.genres == ("science fiction", "fantasy")
    assert (show.ids.tmdb, show.ids.tvdb, show.ids.imdb) == (770001, 880001, "tt9900001")
    assert (show.ids.wikidata, show.ids.tvmaze) == ("Q99000001", None)
    assert [(each.number, each.name, each.premiere, each.episodes) for each in show.seasons] == [
        (0, None, None, None),
        (1, "Ebb", "2019-03-05", 8),
        (2, None, "2020-03-03", None),
    ]
    assert [(each.person, each.person_id, each.character, each.billing) for each in show.cast] == [
        ("Ann Example", "tmdb-p4", "Mira", None),
        ("Ann Example", "tmdb-p5", "The Gull", "voice"),
    ]
    assert [(each.person, each.person_id, each.role) for each in show.crew] == [
        ("Eve Model", None, "creator"),
        ("Dan Instance", None, "executive producer"),
    ]
    assert [(each.name, each.role) for each in show.companies] == [("Pier Pictures", "production")]
    assert [(each.platform, each.regions, each.original) for each in show.availability] == [
        ("abc-au", ("AU",), True)
    ]
    assert [(each.status, each.date, each.by) for each in show.listings] == [
        ("running", "2022-06-07", "TMDB")
    ]
    assert "Words of somebody" not in dump(entry.dataset)


def test_cancelled_is_no_listing_and_no_event_but_all_there_is(tmp_path: Path):
    (entry,) = items(tmp_path / "a.json", series(status="Canceled"))
    show = entry.dataset.shows[0]
    assert (show.listings, show.events) == ((), ())
    assert show.season_count == 2
    assert [each.episodes for each in show.seasons] == [3, 8, 4]


def test_results_of_a_search_are_wanted_and_films_are_not(tmp_path: Path):
    film = {"id": 1, "title": "A Film", "release_date": "2019-01-01"}
    for key in ("results", "tv_results"):
        page = {"page": 1, "total_results": 2, "movie_results": [], key: [series(), film]}
        (wanted,) = items(tmp_path / "a.json", {"results": []} | page)
        assert isinstance(wanted, Wanted)
        assert (wanted.title, wanted.year, wanted.ids.tmdb) == ("Harbour Lights", 2019, 770001)


def test_what_is_no_series_is_told_and_the_rest_taken(tmp_path: Path):
    rows = [7, {}, {"id": 1, "title": "A Film"}, series(id=0), series(name="\x00"), series()]
    *problems, entry = items(tmp_path / "a.json", "\n".join(map(json.dumps, rows)))
    assert isinstance(entry, Entry)
    assert [each.line for each in problems] == [1, 2, 3, 4, 5]
    assert all(each.message.startswith("expected a series of TMDB") for each in problems)


JUNK: Any = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=4)
    | st.sampled_from(["\ud800", "Ended"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(
                ["name", "id", "season_number", "air_date", "cast", "crew", "job", "results", "title"]
            ),
            inner,
        )
    ),
    max_leaves=6,
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(sorted(series().keys() - {"id", "name"})), JUNK, max_size=5))
def test_whatever_a_series_says_its_file_has_no_problem(tmp_path: Path, more: dict[str, Any]):
    (entry,) = items(tmp_path / "a.json", series(**more))
    assert isinstance(entry, Entry)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60) | st.integers(0, 1500).map(lambda at: json.dumps([series()]).encode()[:at]))
def test_any_bytes_give_items(tmp_path: Path, data: bytes):
    path = tmp_path / "a.json"
    path.write_bytes(data)
    tmdb.recognises(path, data)
    list(tmdb.read(path, TODAY))
