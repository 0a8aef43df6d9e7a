"""``list`` by what a show is and by how many of its seasons have begun."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from showfacts.evidence.moment import Moment
from showfacts.library.library import Library

TEXT = """
format = 2
[[shows]]
id = "one"
title = "One"
type = "miniseries"
seasons = [{ number = 1, premiere = 2019-01-01 }]
[[shows]]
id = "three"
title = "Three"
type = "animation"
seasons = [
  { number = 0, premiere = 2016-01-01 },
  { number = 1, premiere = 2015-01-01 },
  { number = 2, premiere = 2017-01-01 },
  { number = 3, premiere = 2019-06-01 },
  { number = 4, premiere = 2040-01-01 },
]
[[shows]]
id = "told"
title = "Told"
season_count = 3
[[shows]]
id = "unknown"
title = "Unknown"
"""


@pytest.fixture
def ids(runner, tmp_path: Path):
    path = tmp_path / "shows.toml"
    path.write_text(TEXT, "utf-8")
    return lambda *words: runner("list", *words, "--fields", "id", data=path).stdout.split()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("--type miniseries", ["one"]),
        ("--type Mini-Series", ["one"]),
        ("--type miniseries --type animation", ["one", "three"]),
        ("--type news", []),
        ("--seasons 3", ["three", "told"]),
        ("--seasons 2-", ["three", "told"]),
        ("--seasons -2", ["one"]),
        ("--seasons 1-3", ["one", "three", "told"]),
        ("--seasons 1 --seasons 3", ["one", "three", "told"]),
        ("--seasons 4", []),
        ("--seasons 3 --type animation", ["three"]),
        ("--seasons 2 --as-of 2018", ["three"]),
        ("--seasons 3 --as-of 2018", []),
    ],
)
def test_shows_of_a_type_and_with_so_many_seasons(ids, words: str, expected: list[str]):
    assert ids(*words.split()) == expected


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--seasons", "many"), "--seasons: 'many' is not a number of seasons; expected 2, 2-5, 2- or -5"),
        (("--seasons", "1234"), "--seasons: '1234' is not a number of seasons"),
        (("--seasons", "-"), "--seasons: '-' is not a number of seasons"),
        (("--seasons", "5-2"), "--seasons: '5-2' ends before it begins"),
        (("--seasons", "9" * 999), f"--seasons: '{'9' * 59}…' is not a number of seasons"),
        (("--type", "anime"), "did you mean animation?"),
        (("--kind", "x"), "there is no option --kind; did you mean --type?"),
    ],
)
def test_what_is_no_number_and_no_type_is_told(small, words: tuple[str, ...], told: str):
    outcome = small("list", *words)
    assert outcome.exit_code == 2
    assert told in outcome.stderr


def test_the_type_is_a_field_of_a_list(small):
    rows = json.loads(small("list", "--type", "miniseries", "--json").stdout)
    assert [each["type"] for each in rows] == ["miniseries"]
    assert (
        small("list", "--type", "miniseries", "--fields", "id,type").stdout
        == "hangu-norae-2022\tminiseries\n"
    )


@pytest.mark.parametrize("words", ["--type animation", "--seasons 2-", "--seasons 3 --type animation"])
def test_shows_of_a_type_and_with_so_many_seasons_are_not_read(
    ids, words: str, monkeypatch: pytest.MonkeyPatch
):
    """The index knows: a list of thousands of them costs no more than the lines it prints."""

    def read(*_: object) -> None:
        raise AssertionError("a show is read")

    monkeypatch.setattr(Library, "show", read)
    monkeypatch.setattr(Library, "show_without_episodes", read)

    assert "three" in ids(*words.split())


def test_a_type_is_not_known_before_the_show_is(ids):
    assert ids("--type", "animation", "--as-of", "2012") == []


DATED = {
    "premiere": "premiere = 2010-03-01",
    "finale": "finale = 2010-03-01",
    "season": "seasons = [{ number = 1, premiere = 2010-03-01 }]",
    "the end of a season": "seasons = [{ number = 1, finale = 2010-03-01 }]",
    "first episode": "seasons = [{ number = 1 }]\nepisodes = [{ season = 1, number = 1, date = 2010-03-01 }]",
    "event": 'events = [{ type = "ordered", date = "2010-03" }]',
    "listing": 'listings = [{ status = "ended", by = "X", date = 2010-03-01, sources = ["old"] }]',
    "offer": 'availability = [{ platform = "p", from = 2010-03-01 }]',
    "source": 'sources = ["old"]',
    "source of a value": 'genres = ["drama"]\ncites = { genres = ["old"] }',
    "source of a row": 'cast = [{ person = "Ada", sources = ["old"] }]',
}


@pytest.mark.parametrize("kind", DATED)
def test_a_day_lists_just_the_shows_of_which_something_was_known(runner, tmp_path: Path, kind: str):
    """What the index leaves out unread is what nothing was known of."""
    path = tmp_path / "shows.toml"
    path.write_text(
        'format = 2\n[[sources]]\nid = "old"\npublisher = "O"\nkind = "press"\npublished = 2010-03-01\n'
        '[[sources]]\nid = "new"\npublisher = "N"\nkind = "press"\npublished = 2020-03-01\n'
        '[[platforms]]\nid = "p"\nname = "P"\n'
        f'[[shows]]\nid = "a"\ntitle = "A"\n{DATED[kind]}\n'
        '[[shows]]\nid = "b"\ntitle = "B"\nsources = ["new"]\n',
        "utf-8",
    )
    library = Library.open(path)

    def listed(day: str) -> list[str]:
        return runner("list", "--as-of", day, "--fields", "id", data=path).stdout.split()

    for day in (date(2010, 2, 28), date(2010, 3, 1), date(2010, 3, 31), date(2011, 1, 1), date(2020, 3, 2)):
        snapshot = library.at(Moment(day=day, today=date(2026, 1, 1)))
        assert listed(str(day)) == [each for each in ("a", "b") if snapshot.is_known(each)]
    assert listed("2010-02-28") == []
    assert listed("2011-01-01")[:1] == (["a"] if kind != "source of a row" else [])
