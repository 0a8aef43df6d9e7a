"""``list`` by what a show is and by how many of its seasons have begun."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

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
