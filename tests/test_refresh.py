"""``refresh``: only what changed is asked for, all that changed is told, and nothing is ever lost by it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from werkzeug import Response

from showfacts.commands.refresh.words import changes
from showfacts.dataset import files
from showfacts.dataset.files import users_folder
from showfacts.importers.formats.tvmaze import entry

from .maze import EMBEDDED, HBO, SHOWS, Maze, credit, episode

DAY = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "shipped_file", lambda: str(Path(__file__).parent / "golden" / "library.toml"))


@pytest.fixture
def added(maze: Maze, runner) -> Maze:
    """The service, after two of its shows were added."""
    assert runner("add", "lantern quay", "the ferryman").exit_code == 0
    maze.calls.clear()
    return maze


def refreshed(runner, *words: str) -> list[dict]:
    outcome = runner("refresh", *words, "--json")
    assert outcome.exit_code == 0, outcome.stderr
    rows: list[dict] = json.loads(outcome.stdout)
    return rows


def touch(maze: Maze, number: int, **values: object) -> None:
    maze.shows[number] |= {"updated": maze.shows[number]["updated"] + 10, **values}


def held(number: int) -> str:
    folder = users_folder()
    assert folder is not None
    return (folder / "imported" / f"tvmaze-{number}.toml").read_text("utf-8")


def test_where_nothing_changed_one_request_is_all(added: Maze, runner):
    assert refreshed(runner) == []
    assert added.calls == ["/updates/shows?since=day"]


def test_only_what_changed_is_fetched(added: Maze, runner):
    touch(added, 106, status="Ended")
    (row,) = refreshed(runner)
    assert (row["from"], row["action"], row["changes"]) == (
        "tvmaze:106",
        "changed",
        ["status running -> ended"],
    )
    assert [each.partition("?")[0] for each in added.calls] == ["/updates/shows", "/shows/106"]
    assert refreshed(runner) == []


@pytest.mark.parametrize(
    ("retrieved", "asked"),
    [
        ("2026-11-19", "?since=week"),
        ("2026-11-10", "?since=month"),
        ("2026-01-01", ""),
    ],
)
def test_changes_are_asked_for_as_far_back_as_the_oldest_answer(
    retrieved: str, asked: str, added: Maze, runner
):
    folder = users_folder()
    assert folder is not None
    file = folder / "imported" / "tvmaze-101.toml"
    file.write_text(held(101).replace("2026-11-20", retrieved), encoding="utf-8")
    refreshed(runner)
    assert added.calls[0] == f"/updates/shows{asked}"


def test_a_named_show_is_asked_for_whatever_the_service_says_of_changes(added: Maze, runner):
    (row,) = refreshed(runner, "lantern quay")
    assert row["action"] == "unchanged"
    assert [each.partition("?")[0] for each in added.calls] == ["/shows/101"]


def test_a_show_that_is_gone_is_kept_and_told_once(added: Maze, runner):
    del added.shows[101]
    (row,) = refreshed(runner, "lantern quay")
    assert row["action"] == "gone"
    assert row["changes"] == ["gone at TVmaze since 2026-11-20; what it said is kept"]
    assert "Ada Quill" in runner("cast", "lantern quay").stdout
    assert "gone at TVmaze since 2026-11-20" in held(101)
    (again,) = refreshed(runner, "lantern quay")
    assert again["changes"] == row["changes"]
    assert runner("undo").exit_code == 0
    assert "gone at TVmaze" not in held(101)


def test_a_show_that_is_gone_is_seen_in_a_list_of_all(added: Maze, runner):
    folder = users_folder()
    assert folder is not None
    for number in (101, 106):
        file = folder / "imported" / f"tvmaze-{number}.toml"
        file.write_text(held(number).replace("2026-11-20", "2026-01-01"), encoding="utf-8")
    del added.shows[101]
    (row,) = refreshed(runner)
    assert (row["from"], row["action"]) == ("tvmaze:101", "gone")


def test_a_show_that_is_back_is_told_as_it_is_now(added: Maze, runner):
    before = added.shows.pop(101)
    refreshed(runner, "lantern quay")
    added.shows[101] = before
    (row,) = refreshed(runner)
    assert row["action"] == "unchanged"
    assert "gone at TVmaze" not in held(101)


def test_a_dry_run_tells_the_same_and_writes_nothing(added: Maze, runner):
    touch(added, 106, name="The Boatman")
    before = held(106)
    tried = refreshed(runner, "--dry-run")
    assert held(106) == before
    assert refreshed(runner) == tried
    assert tried[0]["changes"] == ["renamed from The Ferryman to The Boatman"]


def test_one_refresh_is_one_change_that_is_taken_back_whole(added: Maze, runner):
    before = held(101), held(106)
    touch(added, 101, status="Ended")
    touch(added, 106, status="Ended")
    assert len(refreshed(runner)) == 2
    assert runner("undo").exit_code == 0
    assert (held(101), held(106)) == before


def test_what_came_before_a_failure_is_kept(added: Maze, runner):
    touch(added, 101, status="Ended")
    touch(added, 106, status="Ended")
    own = added.answer
    added.answer = lambda request: own(request) if len(added.calls) < 2 else Response("", status=403)
    outcome = runner("refresh", answers_in_part=True)
    assert outcome.exit_code == 8
    assert "1 show of 2 not brought up to date" in outcome.stderr
    assert 'status = "ended"' in held(101)
    assert 'status = "ended"' not in held(106)


def test_followed_shows_alone_are_asked_for(added: Maze, runner):
    touch(added, 101, status="Ended")
    touch(added, 106, status="Ended")
    assert runner("follow", "the ferryman").exit_code == 0
    assert [each["from"] for each in refreshed(runner, "--followed")] == ["tvmaze:106"]


def test_own_files_are_never_touched(added: Maze, runner):
    folder = users_folder()
    assert folder is not None
    own = folder / "own.toml"
    text = 'format = 2\n# mine\n[[shows]]\nid = "tvmaze-106"\ntype = "miniseries"\n'
    own.write_text(text)
    touch(added, 106, status="Ended")
    refreshed(runner)
    assert own.read_text() == text


@pytest.mark.parametrize(
    ("values", "embedded", "told"),
    [
        ({"name": "Lantern Pier"}, {}, ["renamed from Lantern Quay to Lantern Pier"]),
        (
            {"network": HBO},
            {},
            ["moved from BBC One to HBO", "country: United States", "country: no more United Kingdom"],
        ),
        ({"rating": {"average": 8.1}}, {}, ["rating 7.5 -> 8.1"]),
        ({"runtime": 45}, {}, ["minutes 60 -> 45"]),
        ({"genres": ["Drama", "Crime"]}, {}, ["genres: crime"]),
        (
            {},
            {"seasons": [*EMBEDDED[101]["seasons"], {"number": 3, "premiereDate": None}]},
            ["season 3 is new"],
        ),
        (
            {},
            {"seasons": [*EMBEDDED[101]["seasons"], {"number": 3, "premiereDate": "2027-01-03"}]},
            ["season 3 is new, 2027-01-03"],
        ),
        (
            {},
            {"episodes": [*EMBEDDED[101]["episodes"], episode(2, 2, "The Storm", "2026-12-01")]},
            ["1 new episode"],
        ),
        (
            {},
            {"cast": [*EMBEDDED[101]["cast"], credit(9, "Ines Marl", "The Stranger")]},
            ["in the cast: Ines Marl"],
        ),
        ({}, {"cast": EMBEDDED[101]["cast"][:1]}, ["no more in the cast: Tomas Berg"]),
        ({}, {"akas": [{"name": "Laternenkai"}, {"name": "Quai"}]}, ["also known as: Quai"]),
        ({}, {}, []),
    ],
)
def test_what_changed_is_told_in_words(values: dict, embedded: dict, told: list[str]):
    before = {**SHOWS[0], "_embedded": EMBEDDED[101]}
    after = {**SHOWS[0], **values, "_embedded": {**EMBEDDED[101], **embedded}}
    assert list(changes(entry(before, DAY).dataset, entry(after, DAY).dataset)) == told


def test_a_season_that_gets_a_date_is_told():
    before = {**SHOWS[0], "_embedded": {"seasons": [{"number": 1, "premiereDate": None}]}}
    after = {**SHOWS[0], "_embedded": {"seasons": [{"number": 1, "premiereDate": "2027-03-01"}]}}
    told = changes(entry(before, DAY).dataset, entry(after, DAY).dataset)
    assert "season 1 has a date, 2027-03-01" in told
