"""Places in a row, in words and in digits."""

from __future__ import annotations

import pytest

from showfacts.text.numerals import ordinal, short_ordinal


@pytest.mark.parametrize(
    ("number", "short", "said"),
    [
        (1, "1st", "first"),
        (2, "2nd", "second"),
        (3, "3rd", "third"),
        (8, "8th", "eighth"),
        (9, "9th", "9th"),
        (11, "11th", "11th"),
        (12, "12th", "12th"),
        (13, "13th", "13th"),
        (21, "21st", "21st"),
        (42, "42nd", "42nd"),
        (103, "103rd", "103rd"),
        (111, "111th", "111th"),
        (0, "0th", "0th"),
    ],
)
def test_a_place_in_a_row(number: int, short: str, said: str):
    assert short_ordinal(number) == short
    assert ordinal(number) == said
