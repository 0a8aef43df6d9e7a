"""Text that is made to hurt: twice as much of it is twice the work, whatever stands in it again and again."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from showfacts.checking.sentences import LONGEST
from showfacts.library.library import Library

from . import test_checking_rules as rules

library = rules.library

AGAIN = [
    "Alpha Beta ",
    "#1 ",
    "12,345.6 ",
    "a, ",
    "(a ",
    "(",
    "“A” ",
    "'a ",
    "March 3, 2021, ",
    "2020 ",
    "3 March ",
    "A and ",
    "Mara Ellison and ",
    "Mara Ellison as Dora Finch, ",
    "as ",
    "played by ",
    "Netflix and ",
    "16 episodes and ",
    "season 2 of Harbour Lights and ",
    "Dr. ",
    "A & B ",
    "crime, drama, ",
    "the series ",
    "it is a ",
]


def calls(library: Library, text: str) -> int:
    """How many functions are called to check a text."""
    count = 0

    def called(_frame: FrameType, event: str, _of: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        rules.checked(library, text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("again", AGAIN)
def test_a_sentence_without_an_end_takes_work_by_its_length(library: Library, again: str) -> None:
    short, long = (
        f"Harbour Lights is a series on Netflix.\n{again * (size * LONGEST // len(again))}" for size in (1, 2)
    )
    rules.checked(library, short)  # What is loaded and compiled once
    assert calls(library, long) < 2.5 * calls(library, short)
