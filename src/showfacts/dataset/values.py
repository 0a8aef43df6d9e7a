"""What a value of a TOML file must be.

Each of these takes a value and gives what a record holds for it, or raises ``ExpectedError``. The second
argument, with which cattrs calls them, says nothing here.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, get_args

from showfacts.model import PartialDate
from showfacts.text.quoting import meant, shown

_DATES = 'expected a date such as 2022-03-23, "2022-03" or "2022"'


class ExpectedError(ValueError):
    """A value that is not what its key holds; the text says what was expected."""


def whole(value: object, _: object = None) -> int:
    """A whole number that SQLite can hold."""
    if type(value) is not int or not -(2**63) <= value < 2**63:
        raise ExpectedError(f"expected a whole number, not {shown(value)}")
    return value


def flag(value: object, _: object = None) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ExpectedError(f"expected true or false, not {shown(value)}")
    return value


def text(value: object, _: object = None) -> str:
    """A text that says something."""
    if not isinstance(value, str):
        raise ExpectedError(f"expected a text in quotes, not {shown(value)}")
    if not value.strip():
        raise ExpectedError("expected a text, not an empty one")
    return value


def number(value: object, _: object = None) -> float:
    """A number, but neither infinite nor none at all."""
    if isinstance(value, float) and math.isfinite(value):
        return value
    if type(value) is int and -(2**63) <= value < 2**63:
        return value
    raise ExpectedError(f"expected a number, not {shown(value)}")


def partial_date(value: object, _: object = None) -> PartialDate:
    """A date, as TOML has days or as a text."""
    if isinstance(value, datetime) or not isinstance(value, date | str):
        hint = "; write a year in quotes" if type(value) is int and 1000 <= value <= 9999 else ""
        raise ExpectedError(f"{_DATES}, not {shown(value)}{hint}")
    try:
        return PartialDate(value)
    except ValueError as error:
        what = "is not a day of the calendar" if error.__cause__ else "is not a date"
        raise ExpectedError(f"{shown(value)} {what}; {_DATES}") from None


def minutes(value: object, _: object = None) -> int | tuple[int, int]:
    """Minutes, or the fewest and the most of them."""
    if isinstance(value, list) and len(value) == 2:
        return whole(value[0]), whole(value[1])
    if type(value) is not int:
        raise ExpectedError(f"expected minutes as a whole number or [low, high], not {shown(value)}")
    return whole(value)


def word_of(kind: Any) -> Callable[..., object]:
    """What reads one of the words of a ``Literal``."""
    words = list(get_args(kind))
    known = frozenset(words)

    def word(value: object, _: object = None) -> object:
        if isinstance(value, str) and value in known:
            return value
        hint = meant(value, words) if isinstance(value, str) else ""
        raise ExpectedError(f"{shown(value)} is not one of: {', '.join(words)}{hint}")

    return word
