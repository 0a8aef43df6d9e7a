"""JSON: the keys that the design promises, in their order, with nothing that Python adds."""

from __future__ import annotations

import json

import pytest

HEADER = ["id", "title", "original_title", "year", "countries", "platforms", "type"]
STATUS = [
    "state",
    "decision",
    "season",
    "since",
    "by",
    "summary",
    "as_of",
    "next",
    "evidence",
    "last_word",
    "listing",
    "continued_as",
]

KEYS = {
    "cast": ["show", "match", "season", "cast", "sources"],
    "crew": ["show", "match", "season", "crew", "companies", "sources"],
    "status": [
        *("show", "match", "season", "season_status", "season_show"),
        *("status", "seasons", "continued_as", "according_to", "checked", "newest_source"),
        "sources",
    ],
    "release": [
        *(
            "show",
            "match",
            "season",
            "seasons",
            "season_count",
            "episode_count",
            "premiere",
            "finale",
            "runtime_minutes",
        ),
        *("trailers", "sources"),
    ],
    "where": ["show", "match", "as_of", "availability", "sources"],
    "plot": ["show", "match", "premise", "sources"],
    "timeline": ["show", "match", "season", "as_of", "timeline", "sources"],
    "claims": ["show", "match", "season", "held", "claims", "sources"],
}
ROWS = {
    ("cast", "cast"): [
        *("person", "person_id", "character", "also_named", "billing", "seasons", "sources", "cites"),
    ],
    ("crew", "crew"): ["person", "person_id", "role", "seasons", "sources", "cites"],
    ("crew", "companies"): ["name", "role", "sources"],
    ("release", "seasons"): [
        "number",
        "name",
        "episodes",
        "episodes_ordered",
        "premiere",
        "finale",
        "release",
        "runtime_minutes",
        "sources",
        "cites",
    ],
    ("where", "availability"): [
        "platform",
        "regions",
        "from",
        "until",
        "original",
        "current",
        "last_seen",
        "note",
        "sources",
        "cites",
    ],
    ("claims", "claims"): ["field", "about", "value", "sources", "verdict", "note"],
    ("plot", "sources"): [
        *("id", "publisher", "author", "title", "url", "published", "retrieved", "kind", "licence", "note"),
    ],
}


def told(run, *words: str, **settings):
    """The JSON of an answer, its objects as lists of pairs so that order counts."""
    outcome = run(*words, "--json", **settings)
    assert outcome.exit_code == 0
    assert outcome.stdout.endswith("\n")
    return json.loads(outcome.stdout)


@pytest.mark.parametrize("command", KEYS)
def test_a_look_up_is_one_object_with_the_show_and_its_facts(small, command: str):
    answer = told(small, command, "harbour-2019")
    assert list(answer) == KEYS[command]
    assert list(answer["show"]) == HEADER


@pytest.mark.parametrize(("command", "key"), ROWS)
def test_rows_have_all_their_keys_in_order(small, command: str, key: str):
    rows = told(small, command, "harbour-2019")[key]
    assert rows
    assert {tuple(row) for row in rows} == {tuple(ROWS[command, key])}


def test_a_status_has_all_its_keys(small):
    assert list(told(small, "status", "harbour-2019")["status"]) == STATUS
    assert told(small, "status", "harbour-2021")["status"]["next"] == {
        "date": "2026-12-18",
        "what": "season 2 ends",
    }


SEASON_STATUS = [
    *("season", "state", "recorded_as", "show", "follow_up", "premiere", "finale", "since", "by"),
    *("summary", "as_of", "evidence", "last_word"),
]


def test_the_status_of_a_season_has_all_its_keys(small):
    answer = told(small, "status", "harbour-2021", "--season", "3")
    assert list(answer["season_status"]) == SEASON_STATUS
    assert (answer["season"], answer["season_status"]["state"]) == (3, "ordered")
    assert answer["status"] == told(small, "status", "harbour-2021")["status"]


def test_the_page_of_a_show_holds_what_the_look_ups_hold(small):
    whole = told(small, "show", "harbour-2019")
    for command, keys in KEYS.items():
        if command not in ("timeline", "claims"):
            answer = told(small, command, "harbour-2019")
            for key in set(keys) - {
                "according_to",
                "as_of",
                "match",
                "newest_source",
                "season",
                "season_show",
                "season_status",
                "sources",
            }:
                assert whole[key] == answer[key], key


def test_dates_keep_their_precision_and_what_is_absent_is_null(small):
    offers = told(small, "where", "harbour-2019")["availability"]
    assert [(each["from"], each["until"]) for each in offers] == [
        ("2019-03-01", None),
        ("2021", "2022-12-31"),
    ]
    assert told(small, "release", "harbour-2021")["seasons"][0]["premiere"] == "2021-09"
    assert told(small, "cast", "harbour-2019")["cast"][2] == {
        "person": "Lee One",
        "person_id": None,
        "character": None,
        "also_named": [],
        "billing": None,
        "seasons": [],
        "sources": ["file:library.toml"],
        "cites": {},
    }


def test_letters_stay_letters(small):
    assert '"original_title": "항구의 노래"' in small("plot", "hangu-norae-2022", "--json").stdout


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        (["list"], ["id", "title", "original_title", "year", "countries", "platforms", "type", "matched"]),
        (
            ["search", "harbour"],
            ["id", "title", "original_title", "year", "countries", "platforms", "type", "matched"],
        ),
        (["source"], ["id", "publisher", "kind", "published", "url", "tally"]),
        (
            ["data", "path"],
            ["path", "origin", "standing", "shows", "people", "platforms", "sources", "bytes", "problem"],
        ),
    ],
    ids=["list", "search", "source", "data path"],
)
def test_many_are_one_array(small, words: list[str], keys: list[str]):
    answer = told(small, *words)
    assert isinstance(answer, list)
    assert {tuple(each)[: len(keys)] for each in answer} == {tuple(keys)}


def test_an_empty_list_is_an_empty_array(small):
    assert told(small, "list", "--year", "1950") == []


def test_a_person_has_credits(small):
    answer = told(small, "person", "kim hana")
    assert answer["person"] == {
        "id": None,
        "name": "Kim Ha-na",
        "native_name": "김하나",
        "aliases": ["Kim Hana"],
        "sources": [],
    }
    assert list(answer["credits"][0]) == ["show", "as", "character", "role", "billing", "seasons", "sources"]
    assert [each["as"] for each in answer["credits"]] == ["cast", "cast", "crew"]


def test_a_source_has_a_tally(small):
    answer = told(small, "source", "fan-page")
    assert list(answer) == ["source", "tally", "claims", "left_out"]
    assert list(answer["claims"][0]) == ["show", "field", "about", "value", "verdict", "note"]
    assert sum(answer["tally"].values()) == len(answer["claims"])


def test_two_shows_are_compared_row_by_row(small):
    answer = told(small, "compare", "harbour-2019", "harbour-2021")
    assert list(answer) == ["shows", "match", "rows", "people_in_common"]
    assert [each["query"] for each in answer["match"]] == ["harbour-2019", "harbour-2021"]
    assert {tuple(row) for row in answer["rows"]} == {("field", "values")}
    assert all(len(row["values"]) == 2 for row in answer["rows"])


def test_titles_from_standard_input_are_one_array(small):
    answer = told(small, "plot", "-", stdin="harbour-2019\r\nhangu-norae-2022\n")
    assert [each["show"]["id"] for each in answer] == ["harbour-2019", "hangu-norae-2022"]


def test_format_json_is_the_same(small):
    assert small("cast", "harbour-2019", "--json") == small("cast", "harbour-2019", "--format", "json")
