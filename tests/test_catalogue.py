"""What the program says of shows that only the shipped catalogue knows, and of those that it lacks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Runner

BASE = """
format = 2
[[sources]]
id = "tvmaze-2024-06"
publisher = "TVmaze"
url = "https://www.tvmaze.com"
retrieved = "2024-06"
kind = "machine"
licence = "CC-BY-SA-4.0"
[[platforms]]
id = "nine"
name = "Nine"
kind = "broadcast"
[[shows]]
id = "harbour-2001"
title = "Harbour"
year = 2001
premiere = 2001-02-03
sources = ["tvmaze-2024-06"]
[shows.ids]
tvmaze = 169
[[shows.cast]]
person = "Ann Lee"
character = "Moll"
[[shows.listings]]
date = "2024-06"
status = "ended"
by = "TVmaze"
[[shows.availability]]
platform = "nine"
original = true
[[shows]]
id = "o-hara-s-ark-2015"
title = "O'Hara's Ark"
year = 2015
sources = ["tvmaze-2024-06"]
[[shows.listings]]
date = "2024-06"
status = "running"
by = "TVmaze"
[[shows]]
id = "lantern-2010"
title = "Lantern"
year = 2010
sources = ["tvmaze-2024-06"]
"""
CURATED = """
format = 2
[[sources]]
id = "times-2010"
publisher = "Times"
published = 2010-01-02
kind = "press"
[[shows]]
id = "lantern-2010"
title = "Lantern"
year = 2010
sources = ["times-2010"]
checked = 2026-11-01
"""


@pytest.fixture(autouse=True)
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small catalogue and a small dataset in the places of the shipped ones."""
    (tmp_path / "base.toml").write_text(BASE)
    (tmp_path / "shows.toml").write_text(CURATED)
    for module in ("dataset.files", "index.open"):
        monkeypatch.setattr(f"showfacts.{module}.shipped_file", lambda: str(tmp_path / "shows.toml"))


@pytest.fixture
def own() -> Path:
    """The folder of the user's own files."""
    from showfacts.dataset.files import users_folder

    folder = users_folder()
    assert folder is not None
    folder.mkdir(parents=True)
    return folder


def test_how_a_show_stood_is_told_with_its_day_and_is_no_decision(runner: Runner):
    ended, running = (
        json.loads(runner("status", title, "--json").stdout)["status"]
        for title in ("harbour", "o'hara's ark")
    )
    assert ended["summary"] == "Ended, as TVmaze had it in June 2024; it premiered on 2001-02-03."
    assert (ended["state"], ended["decision"]) == ("ended", "none-on-record")
    assert running["summary"] == "Running, as TVmaze had it in June 2024."
    assert (running["state"], running["decision"]) == ("undetermined", "none-on-record")


@pytest.mark.parametrize("command", ["show", "cast", "status", "release", "where", "timeline", "claims"])
def test_every_answer_says_how_old_it_is_and_what_renews_it(runner: Runner, command: str):
    outcome = runner(command, "harbour")
    assert outcome.exit_code == 0
    assert outcome.stderr == (
        "showfacts: “Harbour” is from the shipped catalogue, as TVmaze had it in June 2024; "
        "`showfacts add --id tvmaze:169` brings it up to date\n"
    )


def test_a_show_without_an_id_is_fetched_by_title_and_year(runner: Runner):
    assert "`showfacts add 'O'\"'\"'Hara'\"'\"'s Ark' --year 2015`" in runner("status", "o'hara's ark").stderr


def test_scripts_see_the_day(runner: Runner):
    of_catalogue, looked_up = (
        json.loads(runner("show", title, "--json").stdout)["match"]["recorded"]
        for title in ("harbour", "lantern")
    )
    assert (of_catalogue, looked_up) == ("2024-06", None)


def test_each_title_of_a_batch_and_both_that_are_compared_say_so(runner: Runner):
    batch = runner("show", "-", stdin="harbour\nlantern\no'hara's ark\n")
    compared = runner("compare", "harbour", "o'hara's ark")
    for outcome in (batch, compared):
        assert [line.split(" is from ")[0] for line in outcome.stderr.splitlines()] == [
            "showfacts: “Harbour”",
            "showfacts: “O'Hara's Ark”",
        ]


def test_a_show_that_another_file_knows_as_well_is_not_only_of_the_catalogue(runner: Runner, own: Path):
    (own / "mine.toml").write_text('format = 2\n[[shows]]\nid = "harbour-2001"\npremise = "Boats."\n')
    assert runner("show", "harbour").stderr == ""
    assert runner("show", "lantern").stderr == ""


def test_a_past_day_needs_no_news(runner: Runner):
    told = runner("show", "harbour", "--as-of", "2024-12-01").stderr
    assert told == "showfacts: as it was known on 2024-12-01\n"


class TestWhatIsNotThere:
    def test_how_many_shows_there_are_and_what_looks_for_more(self, runner: Runner):
        outcome = runner("cast", "silicone gully", "--year", "2014")
        assert outcome.exit_code == 1
        assert outcome.stderr.splitlines()[-2:] == [
            "The library holds 3 shows. To look for it at TVmaze:",
            "  showfacts add 'silicone gully' --year 2014",
        ]

    def test_it_is_data_for_scripts(self, runner: Runner):
        error = json.loads(runner("cast", "it's not", "--json").stderr)["error"]
        assert error["hints"] == ["showfacts add 'it'\"'\"'s not'"]
        assert "add" not in error["message"]

    def test_nothing_is_added_to_files_that_were_named(self, runner: Runner, tmp_path: Path):
        assert "add" not in runner("cast", "silicone gully", data=tmp_path / "shows.toml").stderr
        assert "add" not in runner("episodes", "lantern", data=tmp_path / "shows.toml").stderr

    def test_a_wrong_id_is_not_looked_for_by_its_letters(self, runner: Runner):
        assert "add" not in runner("cast", "--id", "harbour-1999").stderr

    @pytest.mark.parametrize("command", ["episodes", "next"])
    def test_episodes_that_are_not_on_record_can_be_fetched(self, runner: Runner, command: str):
        for title, line in (("harbour", "--id tvmaze:169"), ("lantern", "Lantern --year 2010")):
            outcome = runner(command, title)
            assert outcome.exit_code == 4
            assert outcome.stderr.endswith(f"To look for it at TVmaze:\n  showfacts add {line}\n")

    def test_what_a_looked_up_show_lacks_was_looked_for(self, runner: Runner):
        assert "showfacts add" in runner("crew", "harbour").stderr
        assert "showfacts add" not in runner("crew", "lantern").stderr


def test_the_files_of_the_library_are_told_with_their_licence(runner: Runner, tmp_path: Path):
    outcome = runner("data", "path", "--json")
    assert {Path(row["path"]).name: row["licence"] for row in json.loads(outcome.stdout)} == {
        "base.toml": "CC-BY-SA-4.0",
        "shows.toml": None,
    }
    assert "TVmaze, https://www.tvmaze.com, under CC BY-SA 4.0" in outcome.stderr
    assert str(tmp_path / "LICENSE-base.txt") in outcome.stderr


def test_a_list_says_how_many_of_its_shows_only_the_catalogue_knows(runner: Runner):
    told = "from the shipped catalogue, as TVmaze once had it; `showfacts add TITLE` renews one\n"
    assert runner("list").stderr == f"showfacts: 2 of these shows are {told}"
    assert runner("search", "harbour").stderr == f"showfacts: this show is {told}"
    assert runner("search", "lantern").stderr == ""


def test_credits_by_name_alone_are_not_said_to_be_of_one_person(runner: Runner, tmp_path: Path):
    assert "by name alone" not in runner("person", "ann lee").stderr
    base = tmp_path / "base.toml"
    base.write_text(f'{BASE}[[shows.cast]]\nperson = "Ann Lee"\ncharacter = "Dot"\n')
    assert runner("person", "ann lee").stderr.endswith(
        "the shipped catalogue credits “Ann Lee” by name alone: two people of that name stand here as one\n"
    )


def test_the_files_are_told_of_without_their_being_read(small, monkeypatch: pytest.MonkeyPatch):
    """The index knows what each holds: to list files of any size costs no more than to ask one question."""
    small("list")

    def read(*_: object) -> None:
        raise AssertionError("a file is read")

    monkeypatch.setattr("showfacts.dataset.files.opened", read)
    monkeypatch.setattr("showfacts.dataset.references.reading_of", read)
    monkeypatch.setattr("pathlib.Path.read_bytes", read)
    (file,) = json.loads(small("data", "path", "--json").stdout)
    assert (file["shows"], file["people"], file["platforms"], file["sources"]) == (7, 1, 3, 4)


def test_of_files_none_of_which_can_be_read_each_is_told_with_its_problem(runner: Runner, tmp_path: Path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "a.toml").write_text("[[broken\n", "utf-8")
    (folder / "b.toml").write_text("format = 99\n", "utf-8")
    rows = json.loads(runner("data", "path", "--json", data=folder).stdout)
    assert [(Path(each["path"]).name, each["shows"], bool(each["problem"])) for each in rows] == [
        ("a.toml", None, True),
        ("b.toml", None, True),
    ]
