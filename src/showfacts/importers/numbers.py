"""Numbers of services as a dataset holds them: what cannot be is left out."""

from __future__ import annotations

import math
from typing import Any

MOST = 2**31 - 1
"""More than any number or count of a show, and no more than files hold."""

DAY = 24 * 60
"""Minutes: no episode is longer."""


def number_of(value: Any, least: int = 0, most: int = MOST) -> int | None:
    """A whole number within bounds, also as a text or as 60.0; None for everything else."""
    if isinstance(value, str):
        value = value.strip()
        if not (value.isascii() and value.isdecimal() and len(value) <= len(str(MOST))):
            return None
        value = int(value)
    elif isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if type(value) is int and least <= value <= most else None


def minutes_of(value: Any) -> int | None:
    """How long an episode is, in minutes; None where that cannot be."""
    return number_of(value, 1, DAY)


def score_of(value: Any, scale: float) -> float | None:
    """A score up to ``scale``, also as a text; None where it is none. Nothing at all is no score."""
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if math.isfinite(value) and 0 < value <= scale else None
