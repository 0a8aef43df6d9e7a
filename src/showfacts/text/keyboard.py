"""The keys of a keyboard that lie beside one another, to which a finger slips."""

from __future__ import annotations

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
"""The letters as they lie on most keyboards, each row half a key further right than the one above it."""
_PLACES = {
    letter: (row, 2 * column + row)
    for row, letters in enumerate(_ROWS)
    for column, letter in enumerate(letters)
}


def lie_beside(one: str, other: str) -> bool | None:
    """Whether the keys of two letters touch; None where one of them is not on the keyboard."""
    if one not in _PLACES or other not in _PLACES:
        return None
    (row, half), (other_row, other_half) = _PLACES[one], _PLACES[other]
    return (abs(row - other_row), abs(half - other_half)) in ((0, 2), (1, 1))
