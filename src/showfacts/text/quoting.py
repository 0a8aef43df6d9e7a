"""The words of a problem: values, paths and suggestions as text that fits on one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from showfacts.text.clean import short
from showfacts.text.nearest import nearest


def shown(value: Any) -> str:
    """A value as a problem quotes it: short, in one line, a text in quotes."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, str):
        return f'"{one_line(value)}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and value.bit_length() > 64:
        # Python refuses to write out an integer of thousands of digits
        return "a number of more than 64 bits"
    return one_line(str(value))


def one_line(text: str) -> str:
    """The beginning of a text, with line breaks and invisible characters as escapes."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in short(text))


def dotted(path: Sequence[str | int]) -> str:
    """A path as ``shows[1].seasons[0].episodes``."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{one_line(step)}" for step in path)
    return text.removeprefix(".")


def meant(word: str, words: Iterable[str]) -> str:
    """``; did you mean "title"?``, or nothing where no word is near."""
    near = nearest(word, words)
    return f"; did you mean {shown(near)}?" if near else ""
