"""Runs of episodes."""

from __future__ import annotations

from dataclasses import dataclass

from showfacts.model.dates import PartialDate
from showfacts.model.terms import Release


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """A run of episodes. Number 0 holds specials; a platform's "part" is a season's ``name``."""

    number: int
    name: str | None = None
    episodes: int | None = None
    episodes_ordered: int | None = None
    premiere: PartialDate | None = None
    finale: PartialDate | None = None
    release: Release | None = None
    runtime_minutes: int | tuple[int, int] | None = None
    sources: tuple[str, ...] = ()
