"""Data and texts made wrong at random places, and odd texts."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timezone
from typing import Any

ODD = (
    "",
    " ",
    "\u202e\u202c\u2066\u2069\u061c\u200e\u200f",
    "\x1b[31m\x9b2J\x07",
    "a\nb\rc\x85d\u2028e",
    "x" * 5000,
    "\u0130\u0131\ufb03\u1e9e",
    "\U0001f469\u200d\U0001f680",
    "e\u0301" * 40,
    "[bold]x[/] {x} %s $x `x` $(x)",
    "'; DROP TABLE shows; --",
    "../../etc/passwd",
    "<script>alert(1)</script>&lt;&#0;",
    "-1",
    "9" * 400,
    "2022-02-30",
    "0000-00-00",
    "\u0661\u0662\u0663",
    "null",
    "\ufeffx",
    "\ufffd\ufffe",
    "*?[a-z]",
    '"unclosed',
    "season 99999999999 of",
    "NEAR AND OR NOT",
)
"""Texts of the kind that break programs: generated here, in place of lists that others keep."""

VALUES: tuple[Any, ...] = (
    0,
    -1,
    2**63,
    -(2**63) - 1,
    0.0,
    float("inf"),
    float("nan"),
    True,
    [],
    {},
    [[]],
    [{}],
    date(1, 1, 1),
    date(9999, 12, 31),
    datetime(2020, 1, 1, tzinfo=timezone.utc),  # noqa: UP017 - as a file has it
    time(7, 32),
    *ODD,
)


def mutated(data: Any, dice: random.Random, times: int) -> Any:
    """Plain data with so many things in it changed, taken away, doubled or put elsewhere. It is changed."""
    for _ in range(times):
        places = list(_places(data))
        if not places:
            return data
        holder, key = dice.choice(places)
        kind = dice.randrange(5)
        if kind == 0:
            holder[key] = dice.choice(VALUES)
        elif kind == 1:
            del holder[key]
        elif kind == 2:
            other, from_ = dice.choice(places)
            if (isinstance(other, list) and from_ < len(other)) or (
                isinstance(other, dict) and from_ in other
            ):
                holder[key] = _copy(other[from_])
        elif isinstance(holder, list):
            holder.insert(key, _copy(holder[key]))
        else:
            holder[dice.choice((*ODD[:12], str(key).upper(), "id", "title"))] = _copy(holder[key])
    return data


def mutated_text(text: str, dice: random.Random, times: int) -> str:
    """A text with so many characters or pieces in it taken away, doubled or replaced."""
    for _ in range(times):
        if not text:
            return dice.choice(ODD)
        start = dice.randrange(len(text))
        end = min(len(text), start + dice.choice((0, 1, 1, 2, 5, 40)))
        new = dice.choice(("", text[start:end] * 2, *ODD, *"\"'[]{}=,.#\\\n<>&;:/\0"))
        text = text[:start] + new + text[end:]
    return text


def mutated_bytes(data: bytes, dice: random.Random, times: int) -> bytes:
    """Bytes with so many of them changed, taken away or doubled, or cut off."""
    for _ in range(times):
        start = dice.randrange(len(data) + 1)
        kind = dice.randrange(5)
        if kind == 0:
            data = data[:start]
        elif kind == 1:
            data = data[:start] + dice.randbytes(dice.choice((1, 1, 3, 20))) + data[start + 1 :]
        elif kind == 2:
            data = data[:start] + data[start + dice.choice((1, 4, 30)) :]
        elif kind == 3:
            data = data[:start] + data[start : start + 60] * dice.choice((2, 2, 50)) + data[start:]
        else:
            data = data[:start] + dice.choice(ODD).encode("utf-8", "replace") + data[start:]
    return data


def _places(data: Any) -> list[tuple[Any, Any]]:
    """Each place in plain data, as what holds it and the key or number in that."""
    found: list[tuple[Any, Any]] = []
    waiting = [data]
    while waiting:
        holder = waiting.pop()
        inside = holder.items() if isinstance(holder, dict) else enumerate(holder)
        for key, value in inside:
            found.append((holder, key))
            if isinstance(value, dict | list):
                waiting.append(value)
    return found


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(each) for key, each in value.items()}
    return [_copy(each) for each in value] if isinstance(value, list) else value
