"""In which words an article names a season or a part of one."""

from __future__ import annotations

import pytest

from showfacts.checking.names import read
from showfacts.checking.seasons import seasons_of


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("season 2", "season 2"),
        ("Series No. 3", "season 3"),
        ("the second season", "season 2"),
        ("the 21st season", "season 21"),
        ("a sophomore run", "season 2"),
        ("its freshman season", "season 1"),
        ("the fifth and final series", "season 5"),
        ("s03", "season 3"),
        ("the final season", "final season"),
        ("part two", "part 2"),
        ("volume 2 of season 5", "part 2 of season 5"),
        ("the second half", "part 2"),
    ],
)
def test_a_season_is_known_by_its_words(text: str, meant: str):
    assert [each for _, _, each in seasons_of(read(text))] == [meant]


@pytest.mark.parametrize(
    "text", ["two seasons", "a freshman", "the first run", "series two episodes", "parts"]
)
def test_other_words_name_none(text: str):
    assert list(seasons_of(read(text))) == []
