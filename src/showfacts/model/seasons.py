"""The numbers of seasons, and what to call them."""

from __future__ import annotations

SPECIALS = 0
"""The season that holds what is of no season."""


def season_name(number: int) -> str:
    """``season 2``, or specials."""
    return f"season {number}" if number != SPECIALS else "specials"
