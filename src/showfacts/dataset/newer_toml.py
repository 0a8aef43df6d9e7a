"""What TOML 1.1 allows and TOML 1.0 does not, told apart whatever the parser knows.

So a file is right on every machine or on none: new parsers read both versions, older ones the first alone
(toml.io/en/v1.1.0, its changes: escapes, inline tables, times).
"""

from __future__ import annotations

import re

from showfacts.dataset.lines import tokens
from showfacts.model.tuples import NamedTuple

_STRING = (
    r'"""(?>[^"\\]++|\\[^ex]|"(?!""))*+"{3,5}'
    r"|'''(?>[^']++|'(?!''))*+'{3,5}"
    r'|"(?>[^"\\\n]++|\\[^ex])*+"'
    r"|'[^'\n]*+'"
)
_FLAT_LIST = rf"\[(?>[^\"'\[\]{{}}#]++|{_STRING}|#[^\n]*+)*+\]"
_FLAT_TABLE = rf"\{{(?>[^\"'\[\]{{}}#,\n]++|,(?![ \t]*\}})|{_STRING}|{_FLAT_LIST})*+\}}"
_LIST = rf"\[(?>[^\"'\[\]{{}}#]++|{_STRING}|#[^\n]*+|{_FLAT_LIST}|{_FLAT_TABLE})*+\]"
_TABLE = rf"\{{(?>[^\"'\[\]{{}}#,\n]++|,(?![ \t]*\}})|{_STRING}|{_LIST}|{_FLAT_TABLE})*+\}}"
_PLAINLY_OLD = re.compile(rf"(?>[^\"'{{#]++|{_STRING}|#[^\n]*+|{_TABLE})*+", re.DOTALL)
"""A text without any newer escape or inline table; of tables within tables within tables it cannot tell."""

_SIGNS = ("{", "\\e", "\\x")
"""Without these a text has neither."""

_ESCAPE = re.compile(r"\\(?:([ex])|.)", re.DOTALL)
_SHORT_TIME = re.compile(r"(?:\d{4}-\d\d-\d\d[Tt])?\d\d:\d\d(?:[Zz]|[+-]\d\d:\d\d)?")
_NO_SHORT_TIME = re.compile(rf"(?>[^\"'#:]++|:(?=\d\d:)|(?<=:\d\d):|{_STRING}|#[^\n]*+)*+", re.DOTALL)
"""A text whose times outside of strings and comments, if it has any, have seconds and no offset."""

_MINUTES = re.compile(r":\d\d(?!:)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d[Tt ]")


class Newer(NamedTuple):
    """A thing that only TOML 1.1 allows, and its line."""

    line: int
    what: str


def newer(text: str) -> Newer | None:
    """The first thing in a text that TOML 1.1 allows and TOML 1.0 does not; None where there is none."""
    has_none = not any(sign in text for sign in _SIGNS) or _PLAINLY_OLD.fullmatch(text)
    if has_none and (not _may_have_short_time(text) or _NO_SHORT_TIME.fullmatch(text)):
        return None
    opened: list[str] = []
    before = ""
    for piece, line in tokens(text):
        found = _in_string(piece) if piece[0] == '"' else _outside(piece, opened, before)
        if found:
            return Newer(line, f"{found} is TOML 1.1; showfacts reads TOML 1.0")
        if piece in "[{":
            opened.append(piece)
        elif piece in "]}" and opened:
            opened.pop()
        before = piece
    return None


def _may_have_short_time(text: str) -> bool:
    """Whether hours and minutes stand where a value may; inside of strings, that is rare."""
    for match in _MINUTES.finditer(text):
        start = match.start() - len("07")
        if start >= len("1979-05-27 ") and _DAY.fullmatch(text, start - len("1979-05-27 "), start):
            start -= len("1979-05-27 ")
        while start > 0 and text[start - 1] in " \t":
            start -= 1
        if start <= 0 or text[start - 1] in "\n=[,":
            return True
    return False


def _in_string(piece: str) -> str:
    """The escape of a string that is new, if one is."""
    for match in _ESCAPE.finditer(piece):
        if match[1]:
            return f"the escape \\{match[1]}"
    return ""


def _outside(piece: str, opened: list[str], before: str) -> str:
    """What is new about a piece that is no string."""
    if opened and opened[-1] == "{":
        if piece == "\n":
            return "an inline table on several lines"
        if piece == "}" and before == ",":
            return "a comma behind the last key of an inline table"
    return "a time without seconds" if _SHORT_TIME.fullmatch(piece) else ""
