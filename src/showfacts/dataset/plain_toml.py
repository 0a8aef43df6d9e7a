"""A table as it is mostly written, one statement a line, read in a third of the time that a parser takes.

What is written otherwise is left to the parser: a line with another kind of value by itself, all else as a
whole. So the answer is the parser's in either case (TOML 1.0, toml.io/en/v1.0.0).
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import tomli

LONGEST = 1 << 17
"""Letters of a text that is read so: of each line more is held than the parser would."""

_TEXT = r'[^"\\\x00-\x1f\x7f]'
_LINE = re.compile(
    rf'(?:([A-Za-z0-9_-]++)|"({_TEXT}++)")[ ]=[ ](?:'
    rf'"({_TEXT}*+)"'
    r"|(0|[1-9][0-9]{0,17}|true|false)"
    r"|([0-9]{4}-[0-9]{2}-[0-9]{2})"
    rf'|\["({_TEXT}++(?:",[ ]"{_TEXT}++)*+)"\]'
    rf'|\[\n[ ]{{4}}"({_TEXT}++(?:",\n[ ]{{4}}"{_TEXT}++)*+)",\n\]'
    r"|(\[\n(?:[ ]{4}[^\n]++\n)++\]|[^\n]++))\n"
    r"|(\[\[[a-z]++(?:\.[a-z]++)?\]\]|\[[a-z]++\.[a-z]++(?:\.[a-z]++)?\])\n"
    r"|(?:\#[^\x00-\x08\x0a-\x1f\x7f]*+)?\n"
    r"|([\s\S]++)"
)
"""The lines of a text, one after the other: key, the same in quotes, text, number, day, words, words line by
line, other value; header; and from the first line that is none of them, all the rest."""

_FLAGS = {"true": True, "false": False}


class _OddError(ValueError):
    """A text is written otherwise."""


def loads(text: str) -> dict[str, Any]:
    """What a TOML parser makes of a text, soonest where that is one table of a dataset.

    Raises:
        ValueError: it is not TOML.
    """
    if len(text) <= LONGEST:
        try:
            return _plain(text)
        except (ValueError, KeyError):
            pass
    return tomli.loads(text)


def _plain(text: str) -> dict[str, Any]:
    """A section with its one table.

    Raises:
        ValueError, KeyError: it is something else, is written otherwise, or is not TOML.
    """
    tables = _Tables()
    table: dict[str, Any] | None = None
    for bare, quoted, string, number, day, words, lines, other, header, odd in _LINE.findall(text):
        key = bare or quoted
        if key:
            if table is None or key in table:
                raise _OddError
            table[key] = string or _value(number, day, words, lines, other)
        elif header in tables.lists:
            table = {}
            tables.lists[header].append(table)
        elif header:
            table = tables.under(header)
        elif odd:
            raise _OddError
    return tables.whole


def _value(number: str, day: str, words: str, lines: str, other: str) -> Any:
    """What a value is, of which no more than one is there: none is an empty text."""
    if number:
        return _FLAGS[number] if number in _FLAGS else int(number)
    if words:
        return words.split('", "')
    if day:
        return date.fromisoformat(day)
    if lines:
        return lines.split('",\n    "')
    if other:
        (value,) = tomli.loads(f"x = {other}\n").values()
        return value
    return ""


class _Tables:
    """The tables of a text so far: one of a section, and those in it. ``lists`` are by their headers."""

    def __init__(self) -> None:
        self.whole: dict[str, list[dict[str, Any]]] = {}
        self.lists: dict[str, list[dict[str, Any]]] = {}

    def under(self, header: str) -> dict[str, Any]:
        """The table that a header begins, but for a further row of a list.

        Raises:
            ValueError, KeyError: such a header may not stand here.
        """
        section, *names = header.strip("[]").split(".")
        table: dict[str, Any] = {}
        if not names and not self.whole:
            self.whole[section] = [table]
            return table
        if not names:
            raise _OddError
        (holder,) = self.whole[section]
        if names[1:]:
            holder = self.lists[f"[[{section}.{names[0]}]]"][-1]
        if names[-1] in holder:
            raise _OddError
        if header.startswith("[["):
            holder[names[-1]] = self.lists[header] = [table]
        else:
            holder[names[-1]] = table
        return table
