"""What scripts/base.py makes of rows: who is joined, who stays apart, and what is left out."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from showfacts.dataset.read import parse
from showfacts.dataset.write import dump
from showfacts.model import Dataset

SCRIPT = Path(__file__).parent.parent / "scripts" / "base.py"

CURATED = """
format = 2
[[sources]]
id = "times"
publisher = "Times"
kind = "press"
[[platforms]]
id = "disney-plus"
name = "Disney+"
[[shows]]
id = "kingdom-2014"
title = "Kingdom"
year = 2014
languages = ["en"]
sources = ["times"]
[[shows.cast]]
person = "Frank Grillo"
[[shows]]
id = "money-heist-2017"
title = "Money Heist"
aliases = ["La casa de papel"]
year = 2017
languages = ["es"]
sources = ["times"]
"""


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("base_builder", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["base_builder"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def made(script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    """Rows in, the dataset and the report out."""

    def make(*rows: dict[str, Any], decisions: str = "") -> tuple[Dataset, str]:
        files = {
            name: tmp_path / name for name in ("rows.jsonl", "shows.toml", "decisions.toml", "base.toml")
        }
        usual = {"status": "Ended", "recorded": "2024-06"}
        files["rows.jsonl"].write_text("".join(json.dumps({**usual, **row}) + "\n" for row in rows))
        files["shows.toml"].write_text(CURATED)
        files["decisions.toml"].write_text(decisions)
        monkeypatch.setattr(script, "DECISIONS", files["decisions.toml"])
        options = ("--rows", "rows.jsonl"), ("--curated", "shows.toml"), ("--out", "base.toml")
        monkeypatch.setattr(
            sys, "argv", ["base.py", *(word for flag, name in options for word in (flag, str(files[name])))]
        )
        script.main()
        text = files["base.toml"].read_text()
        dataset = parse(text, file="base.toml")
        assert dump(dataset) == text
        return dataset, capsys.readouterr().out

    return make


def network(name: str, country: str | None = None, kind: str | None = None) -> dict[str, Any]:
    return {"name": name, "country": country, "kind": kind}


def test_a_row_becomes_a_show_with_facts_only(made):
    dataset, _ = made(
        {
            "title": "Lantern",
            "year": 2010,
            "premiered": "2010-02-01",
            "ended": "2012-03-04",
            "type": "Talk Show",
            "language": "en",
            "genres": ["science-fiction"],
            "networks": [network("NBC", "US", "broadcast"), network("Syndication")],
            "seasons": 2,
            "episodes": 20,
            "cast": [["Ann Lee", "Moll"], ["Ann Lee", "moll"]],
            "ids": {"tvmaze": 7},
        }
    )
    (show,) = dataset.shows
    assert (show.id, show.type, show.genres) == ("lantern-2010", "talk", ("science fiction",))
    assert (show.premiere, show.finale, show.season_count, show.episode_count) == ("2010-02-01", None, 2, 20)
    assert [(row.date, row.status, row.by) for row in show.listings] == [("2024-06", "ended", "TVmaze")]
    assert [(row.platform, row.regions, row.original) for row in show.availability] == [
        ("nbc", ("US",), True)
    ]
    assert [(row.person, row.character) for row in show.cast] == [("Ann Lee", "Moll")]
    assert [(each.id, each.retrieved, each.licence) for each in dataset.sources] == [
        ("tvmaze-2024-06", "2024-06", "CC-BY-SA-4.0")
    ]


@pytest.mark.parametrize(
    ("row", "ident"),
    [
        ({"title": "Kingdom", "year": 2015, "cast": [["Frank Grillo", "Alvey"]]}, "kingdom-2014"),
        ({"title": "La Casa de Papel", "year": 2017, "language": "es"}, "money-heist-2017"),
        ({"title": "Kingdom", "year": 2014, "language": "ko"}, "kingdom-2014-2"),
        ({"title": "Kingdom", "year": 2012, "cast": [["Frank Grillo", "Alvey"]]}, "kingdom-2012"),
        (
            {"title": "Kingdom", "year": 2014, "language": "en", "cast": [["Ju Ji-hoon", "Yi"]]},
            "kingdom-2014-2",
        ),
    ],
)
def test_a_looked_up_show_takes_a_row_by_title_year_and_a_second_mark(made, row: dict[str, Any], ident: str):
    dataset, report = made(row)
    (show,) = dataset.shows
    assert show.id == ident
    assert (not show.cast) or ident not in CURATED
    assert ("left apart" if ident not in CURATED else "joined with") in report


def test_what_a_person_decided_stands(made):
    row = {"title": "Kingdom", "year": 2014, "language": "en"}
    apart = '[[apart]]\nrow = "Kingdom 2014"\nfrom = "kingdom-2014"\n'
    same = '[[same]]\nrow = "Kingdom II 2019"\nas = "kingdom-2014"\n'
    assert made(row, decisions=apart)[0].shows[0].id == "kingdom-2014-2"
    assert made({**row, "title": "Kingdom II", "year": 2019}, decisions=same)[0].shows[0].id == "kingdom-2014"


def test_rows_of_one_show_are_one_and_namesakes_stay_two(made):
    lantern = {"title": "Lantern", "year": 2010, "networks": [network("NBC")]}
    later = {**lantern, "title": "The Lantern", "year": 2011, "recorded": "2025-06", "ids": {"tvmaze": 7}}
    remake = {"title": "Lantern", "year": 2011, "networks": [network("ABC")]}
    dataset, report = made(lantern, later, remake)
    assert [(show.id, show.aliases) for show in dataset.shows] == [
        ("lantern-2011", ()),
        ("the-lantern-2011", ("Lantern",)),
    ]
    assert [show.listings[0].date for show in dataset.shows] == ["2024-06", "2025-06"]
    assert "rows that are one show: 1" in report
    assert "rows left apart, of one title and about one year: 1" in report


def test_two_platforms_of_one_name_are_two_and_one_service_is_the_looked_up_one(made):
    dataset, _ = made(
        {"title": "A", "year": 2001, "networks": [network("ABC", "US", "broadcast")]},
        {"title": "B", "year": 2002, "networks": [network("ABC", "AU", "broadcast")]},
        {"title": "C", "year": 2003, "networks": [network("ABC")]},
        {"title": "D", "year": 2020, "networks": [network("Disney+", None, "streaming")]},
        {"title": "E", "year": 2005, "networks": [network("Disney+", None, "streaming")]},
    )
    offers = [(each.platform, each.original) for show in dataset.shows for each in show.availability]
    assert offers == [
        ("abc", True),
        ("abc-australia", True),
        ("abc", True),
        ("disney-plus", True),
        ("disney-plus", False),
    ]
    assert {each.id: each.name for each in dataset.platforms}["abc-australia"] == "ABC (Australia)"


def test_ids_are_of_latin_letters(made):
    dataset, _ = made(
        {"title": "Кухня", "year": 2012},
        {"title": "キングダム", "year": 2012, "ids": {"tvmaze": 9}},
        {"title": "Lantern"},
    )
    assert {show.title: show.id for show in dataset.shows} == {
        "Кухня": "kukhnya-2012",
        "キングダム": "tvmaze-9",
        "Lantern": "lantern",
    }


def test_pages_of_the_service_are_kept_and_asked_for_once(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    page = [
        {
            "id": 169,
            "name": "Lantern",
            "type": "Scripted",
            "language": "English",
            "genres": ["Drama"],
            "status": "Running",
            "premiered": "2010-02-01",
            "ended": None,
            "network": {"name": "ABC", "country": {"code": "AU"}},
            "webChannel": None,
            "externals": {"imdb": "tt1", "thetvdb": 2, "tvrage": 3},
        }
    ]
    asked = []

    def get(_: object, path: str, words: list[tuple[str, str]]) -> Any:
        asked.append((path, *words))
        return page if words == [("page", "0")] else None

    monkeypatch.setattr("showfacts.importers.online.client.Client.get", get)
    for _ in range(2):
        (row,) = script.service_rows(tmp_path / "pages")
        assert (row.title, row.year, row.status, row.language) == ("Lantern", 2010, "running", "en")
        assert row.ids == {"tvmaze": 169, "imdb": "tt1", "tvdb": 2}
        assert [(each.name, each.country, each.kind) for each in row.networks] == [("ABC", "AU", "broadcast")]
    assert asked == [("/shows", ("page", "0")), ("/shows", ("page", "1")), ("/shows", ("page", "1"))]


def test_no_looked_up_show_is_a_namesake_of_itself():
    """Fails where scripts/base.py was not run after shows were added to data/shows.toml."""
    from showfacts.dataset.files import base_file, shipped_file
    from showfacts.text.fold import loose, words

    base, curated = (
        parse(Path(file).read_text("utf-8"), file=file).shows for file in (base_file(), shipped_file())
    )
    names = {
        (loose(words(name)), year + away): show.id
        for show in curated
        if (year := show.year)
        for name in (show.title, *show.aliases)
        for away in (-1, 0, 1)
    }
    own = {show.id for show in curated}
    twice = {
        show.id: names.get((loose(words(show.title)), show.year or 0)) for show in base if show.id not in own
    }
    assert {ident: known for ident, known in twice.items() if known} == {}
