"""How wide a text is in the letters of a system that nobody knows: an estimate that is rather too wide."""

from __future__ import annotations

from itertools import accumulate
from unicodedata import category, east_asian_width

_NARROW = frozenset(" !',.:;|iIjlt`[]()/\\")
_WIDE = frozenset("mwMW@%—")


def width(text: str, size: float) -> float:
    """The width of a text in letters of a size."""
    return size * sum(map(_share, text))


def lines(text: str, size: float, room: float, most: int) -> list[str]:
    """A text broken into lines of some width, at most so many; what is longer ends in an ellipsis."""
    found: list[str] = []
    rest = text.strip()
    while rest and len(found) < most:
        cut = _fitting(rest, size, room)
        if cut >= len(rest):
            found.append(rest)
            rest = ""
        elif len(found) == most - 1:
            found.append(f"{rest[: max(1, _fitting(rest, size, room - size))].rstrip()}…")
        else:
            space = rest.rfind(" ", 1, cut + 1)
            place = space if space > 0 else max(1, cut)
            found.append(rest[:place].rstrip())
            rest = rest[place:].lstrip()
    return found


def _fitting(text: str, size: float, room: float) -> int:
    """How many letters of a text have room."""
    for place, reached in enumerate(accumulate(map(_share, text))):
        if reached * size > room:
            return place
    return len(text)


def _share(letter: str) -> float:
    """The width of a letter, as a share of its size."""
    if letter.isascii():
        if letter in _NARROW:
            return 0.36
        if letter in _WIDE:
            return 0.95
        return 0.70 if letter.isupper() else 0.61
    if category(letter) in ("Mn", "Me", "Cf"):
        return 0.0
    return 1.05 if east_asian_width(letter) in ("W", "F") else 0.66
