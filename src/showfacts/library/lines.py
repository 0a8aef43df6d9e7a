"""Where each key of a TOML document stands, so that a problem can name its line.

TOML parsers give values without places. This walks the text of a document that a parser has already
accepted, so it only needs to tell strings, comments and brackets apart (TOML 1.0, toml.io/en/v1.0.0).
"""

from __future__ import annotations

import re
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]

_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|[\[\]{},=\n.]"
    r"|[^\s\[\]{},=#\"'.]+",
    re.DOTALL,
)


def has_comments(text: str) -> bool:
    """Whether a valid TOML document has a comment, which rewriting it would lose."""
    return any(match[0].startswith("#") for match in _TOKEN.finditer(text))


def lines_of(text: str) -> dict[Path, int]:
    """The 1-based line of every key and table of a valid TOML document.

    Places in arrays of tables count from 0. Values inside inline tables and arrays have no entry of
    their own; ``line_at`` falls back on what holds them.
    """
    places: dict[Path, int] = {(): 1}
    counts: dict[Path, int] = {}
    table: Path = ()
    line_number = 1
    depth = 0
    statement: list[str] = []
    start = 1
    for match in [*_TOKEN.finditer(text), None]:
        token = match[0] if match else "\n"
        if token.startswith("#"):
            continue
        if token == "\n" and depth == 0:
            if statement:
                table = _enter(statement, table, start, places, counts)
            statement = []
        elif token != "\n":
            if not statement:
                start = line_number
            statement.append(token)
            if "=" in statement:
                depth += (token in "[{") - (token in "]}")
        line_number += token.count("\n")
    return places


def line_at(places: dict[Path, int], path: Path) -> int:
    """The line of a path, or of the nearest thing that holds it."""
    while path not in places:
        path = path[:-1]
    return places[path]


def _enter(
    statement: list[str], table: Path, line: int, places: dict[Path, int], counts: dict[Path, int]
) -> Path:
    """Note one statement (a header or ``key = value``); the table that what follows belongs to."""
    if statement[0] != "[":
        key = statement[: statement.index("=")]
        path = table
        for name in _names(key):
            path += (name,)
            places.setdefault(path, line)
        return table
    is_array = statement[1] == "["
    names = _names([token for token in statement if token not in "[]"])
    path = ()
    for position, name in enumerate(names):
        path += (name,)
        is_last = position == len(names) - 1
        if is_array and is_last:
            counts[path] = counts.get(path, -1) + 1
        places.setdefault(path, line)
        if path in counts:
            path += (counts[path],)
            places.setdefault(path, line)
    return path


def _names(tokens: list[str]) -> list[str]:
    """The names of a dotted key; escapes in quoted names are left as they are."""
    return [token[1:-1] if token[0] in "\"'" else token for token in tokens if token != "."]
