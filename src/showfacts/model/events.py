"""What happened, or was said, on a date."""

from __future__ import annotations

from dataclasses import dataclass

from showfacts.model.dates import PartialDate
from showfacts.model.terms import EventType


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, or was said, on a date. ``show`` names the continuation in continued-as."""

    date: PartialDate
    type: EventType
    season: int | None = None
    by: str | None = None
    place: str | None = None
    show: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
