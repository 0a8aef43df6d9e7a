"""Items of Wikidata: names in every script, dates at their precision, references as sources."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showfacts.dataset.read import parse
from showfacts.dataset.write import dump
from showfacts.importers.formats import wikidata
from showfacts.importers.importer import Entry
from showfacts.model import Show

TODAY = date(2026, 1, 31)
CALENDAR = "http://www.wikidata.org/entity/Q1985727"


def snak(value: Any, kind: str = "value") -> dict[str, Any]:
    return {"snaktype": kind, "datavalue": {"value": value}}


def statement(value: Any, *urls: str, rank: str = "normal", kind: str = "value") -> dict[str, Any]:
    references = [{"snaks": {"P854": [snak(url)], "P813": [snak(time("2020-01-02"))]}} for url in urls]
    return {"mainsnak": snak(value, kind), "rank": rank, "references": references}


def item(ident: str) -> dict[str, Any]:
    return {"entity-type": "item", "id": ident}


def time(text: str, precision: int = 11, calendar: str = CALENDAR) -> dict[str, Any]:
    return {"time": f"+{text}T00:00:00Z", "precision": precision, "calendarmodel": calendar}


def entity(**claims: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "type": "item",
        "id": "Q99000001",
        "modified": "2024-05-06T07:08:09Z",
        "labels": {
            "ru": {"language": "ru", "value": "Огни гавани"},
            "en": {"language": "en", "value": "Harbour Lights"},
            "de": {"language": "de", "value": "Harbour Lights"},
        },
        "aliases": {"ko": [{"language": "ko", "value": "항구의 불빛"}], "en": [{"value": "HL"}]},
        "descriptions": {"en": {"language": "en", "value": "words of somebody else"}},
        "claims": {"P31": [statement(item("Q5398426"))]} | claims,
    }


def items(path: Path, value: Any) -> list[Any]:
    """What a file gives; the file of each entry has no problem, and says the same."""
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    found = list(wikidata.read(path, TODAY))
    for each in found:
        if isinstance(each, Entry):
            read = parse(dump(each.dataset), file="x.toml")
            assert (read.sources, read.shows) == (each.dataset.sources, each.dataset.shows)
    return found


def entry(tmp_path: Path, **claims: list[dict[str, Any]]) -> Entry:
    (found,) = items(tmp_path / "a.json", {"entities": {"Q99000001": entity(**claims)}})
    assert isinstance(found, Entry), str(found)
    return found


def show(tmp_path: Path, **claims: list[dict[str, Any]]) -> Show:
    return entry(tmp_path, **claims).dataset.shows[0]


def test_names_in_every_script_and_the_source(tmp_path: Path):
    found = entry(tmp_path)
    assert found.key == "wikidata:q99000001"
    (source,) = found.dataset.sources
    assert (source.publisher, source.url, source.licence, source.retrieved, source.kind) == (
        "Wikidata",
        "https://www.wikidata.org/wiki/Q99000001",
        "CC0-1.0",
        "2024-05-06",
        "machine",
    )
    shown = found.dataset.shows[0]
    assert (shown.title, shown.aliases) == ("Harbour Lights", ("Огни гавани", "항구의 불빛", "HL"))
    assert shown.ids.wikidata == "Q99000001"
    assert "words of somebody" not in dump(found.dataset)


def test_without_an_english_label_the_original_title_is_the_title(tmp_path: Path):
    told = entity(P1476=[statement({"text": "Огни гавани", "language": "ru"})])
    del told["labels"]["en"]
    (found,) = items(tmp_path / "a.json", told)
    shown = found.dataset.shows[0]
    assert (shown.title, shown.original_title) == ("Огни гавани", None)
    assert shown.aliases == ("Harbour Lights", "항구의 불빛", "HL")


def test_what_points_to_items_is_taken_where_they_are_known(tmp_path: Path):
    shown = show(
        tmp_path,
        P31=[statement(item("Q5398426")), statement(item("Q63952888"))],
        P495=[statement(item("Q17")), statement(item("Q1"))],
        P364=[statement(item("Q5287"))],
        P136=[statement(item("Q170238")), statement(item("Q2"))],
        P161=[statement(item("Q3"))],
    )
    assert (shown.type, shown.countries, shown.languages) == ("animation", ("JP",), ("ja",))
    assert shown.genres == ("sitcom",)
    assert shown.cast == ()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (time("2019-03-05"), "2019-03-05"),
        (time("2019-03-00", 10), "2019-03"),
        (time("2019-00-00", 9), "2019"),
        (time("2019-01-01", 9), "2019"),
        (time("2000-00-00", 7), None),
        (time("2019-03-05", calendar="http://www.wikidata.org/entity/Q1985786"), None),
        (time("0019-03-05"), None),
        ({"time": 7}, None),
        ("2019", None),
    ],
)
def test_a_date_at_its_precision(tmp_path: Path, value: Any, expected: str | None):
    shown = show(tmp_path, P580=[statement(value)])
    assert shown.premiere == expected
    assert shown.year == (None if expected is None else int(expected[:4]))


def test_of_several_the_preferred_else_the_most_exact(tmp_path: Path):
    shown = show(
        tmp_path,
        P580=[statement(time("2019-00-00", 9)), statement(time("2019-03-05")), statement(time("2019-04-01"))],
        P582=[
            statement(time("2020-01-01"), rank="preferred"),
            statement(time("2022-01-01")),
            statement(time("2023-01-01"), rank="deprecated"),
        ],
        P2437=[statement({"amount": "+2"}), statement({"amount": "+3"})],
        P1113=[statement({"amount": "+62"}), statement(None, kind="somevalue")],
    )
    assert (shown.premiere, shown.finale) == ("2019-03-05", "2020-01-01")
    assert (shown.season_count, shown.episode_count) == (3, 62)


def test_an_end_before_the_beginning_is_left_out(tmp_path: Path):
    shown = show(tmp_path, P580=[statement(time("2019-03-05"))], P582=[statement(time("2018-01-01"))])
    assert shown.finale is None


def test_ids_by_their_properties(tmp_path: Path):
    shown = show(
        tmp_path,
        P345=[statement("tt9900001")],
        P4835=[statement("880001")],
        P4983=[statement("770001")],
        P8600=[statement("990001")],
    )
    ids = shown.ids
    assert (ids.imdb, ids.tvdb, ids.tmdb, ids.tvmaze) == ("tt9900001", 880001, 770001, 990001)
    assert show(tmp_path, P345=[statement("nm0000001", "https://example.org")]).ids.imdb is None


def test_references_are_sources_of_the_one_value_that_they_stand_at(tmp_path: Path):
    page, other = "https://www.example.org/a", "https://example.net/b"
    found = entry(
        tmp_path,
        P580=[statement(time("2019-03-05"), page, other)],
        P582=[statement(time("2020-01-01"), page, "ftp://no", "javascript:alert(1)")],
        P495=[statement(item("Q30"), other), statement(item("Q145"))],
    )
    sources = {each.id: each for each in found.dataset.sources}
    shown = found.dataset.shows[0]
    own, first, second = shown.cites.get("premiere")
    assert (own, sources[first].url, sources[second].url) == ("wikidata-q99000001", page, other)
    assert (sources[first].publisher, sources[first].retrieved) == ("example.org", "2020-01-02")
    assert shown.cites.get("finale") == (own, first)
    assert shown.cites.get("countries", "US") == (own, second)
    assert shown.cites.get("countries", "GB") == (own,)
    assert shown.cites.get("title") == (own,)
    assert len(sources) == 3


def test_what_is_no_show_is_told_and_the_rest_taken(tmp_path: Path):
    person = entity(P31=[statement(item("Q5"))])
    unlabelled = entity() | {"labels": {}}
    rows = [7, {"id": "P31"}, {"id": "Q5", "missing": ""}, person, unlabelled, entity()]
    *problems, found = items(tmp_path / "a.json", "\n".join(map(json.dumps, rows)))
    assert isinstance(found, Entry)
    assert [each.line for each in problems] == [1, 2, 3, 4, 5]
    assert [each.message.split(", with")[0] for each in problems] == [
        "expected an item of Wikidata",
        "expected an item of Wikidata",
        "Q5 is no television series",
        "Q99000001 (Harbour Lights) is no television series",
        "Q99000001 has no label",
    ]


def test_an_item_that_only_catalogues_of_series_know_is_a_show(tmp_path: Path):
    assert show(tmp_path, P31=[statement(item("Q1"))], P8600=[statement("990001")]).ids.tvmaze == 990001


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"entities": {"Q1": entity()}}, True),
        (entity(), True),
        ([entity(), entity()], True),
        ({"entities": {"P1": {"id": "P1"}}}, False),
        ({"id": 1, "name": "x"}, False),
        ([], False),
    ],
)
def test_what_is_recognised(tmp_path: Path, value: Any, *, expected: bool):
    assert wikidata.recognises(tmp_path / "a", json.dumps(value).encode()) is expected


JUNK: Any = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.sampled_from(["Q5398426", "+5", "\ud800"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["mainsnak", "snaktype", "datavalue", "value", "id", "en", "P854"]), inner
        )
    ),
    max_leaves=6,
)
NAMES = st.sampled_from(["P1476", "P580", "P582", "P495", "P364", "P136", "P2437", "P1113", "P345", "P8600"])
VALUES = st.one_of(
    st.builds(statement, JUNK, st.sampled_from(["https://a", "http://[", "x"])),
    st.builds(lambda day, precision: statement(time(str(day), precision)), st.dates(), st.integers(8, 12)),
    st.builds(statement, st.sampled_from(["nm0000001", "0", "tt0000001", {"amount": "+7"}, {"text": "X"}])),
    JUNK,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(NAMES, st.lists(VALUES, max_size=3) | JUNK, max_size=4))
def test_whatever_an_item_says_its_file_has_no_problem(tmp_path: Path, claims: dict[str, Any]):
    assert isinstance(entry(tmp_path, **claims), Entry)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(JUNK, st.sampled_from(["labels", "aliases", "claims", "modified", "id"]), st.integers(0, 900))
def test_any_value_and_any_end_give_items(tmp_path: Path, value: Any, key: str, end: int):
    assert items(tmp_path / "a.json", entity() | {key: value})
    text = json.dumps({"entities": {"Q1": entity()}})[:end]
    items(tmp_path / "a.json", text)
    wikidata.recognises(tmp_path / "a.json", text.encode())
