"""Who was before the camera."""

from __future__ import annotations

from dataclasses import dataclass

from showfacts.model.terms import Billing


@dataclass(frozen=True, slots=True, kw_only=True)
class CastCredit:
    """A person as a character. ``also_named``: the character's other official names."""

    person: str
    character: str | None = None
    also_named: tuple[str, ...] = ()
    billing: Billing | None = None
    seasons: tuple[int, ...] = ()
    sources: tuple[str, ...] = ()
