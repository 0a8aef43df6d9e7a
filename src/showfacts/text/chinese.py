"""Chinese characters: the simplified form of each traditional one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "letters/simplified.txt"


def simplified(text: str) -> str:
    """A text with simplified characters in place of traditional ones: 三體 -> 三体."""
    return text.translate(_forms())


@cache
def _forms() -> dict[int, str]:
    rows = (row for row in _FILE.read_text("utf-8").splitlines() if not row.startswith("#"))
    return {ord(row[0]): row[1] for row in rows}


def has_characters(text: str) -> bool:
    """Whether Chinese characters are in a text."""
    return any("\u3400" <= letter <= "\u9fff" for letter in text)
