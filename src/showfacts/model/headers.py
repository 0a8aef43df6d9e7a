"""What tells one show from its namesakes."""

from __future__ import annotations

from typing import NamedTuple


class ShowHeader(NamedTuple):
    """What tells one show from its namesakes, as every answer carries it.

    No dataclass, since every run makes the class, and a tuple's is made four times as fast.

    ``year`` is the show's year, else that of its first dated premiere; ``platforms`` are names, the
    originals first.
    """

    id: str
    title: str
    original_title: str | None = None
    year: int | None = None
    countries: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
