"""Where and when a show can be watched."""

from __future__ import annotations

from dataclasses import dataclass

from showfacts.model.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Availability:
    """Where and when a show can be watched; ``until`` is the last day.

    ``regions`` are ISO 3166-1 alpha-2 codes, or ("worldwide",), or ("selected",). ``original``
    marks the network or platform the show was made for.
    """

    platform: str
    regions: tuple[str, ...] = ()
    from_: PartialDate | None = None
    until: PartialDate | None = None
    original: bool = False
    note: str | None = None
    sources: tuple[str, ...] = ()
