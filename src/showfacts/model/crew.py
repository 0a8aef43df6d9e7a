"""Who was behind the camera."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CrewCredit:
    """A person with a role: creator, director, executive producer, ... (open, lower case)."""

    person: str
    role: str
    seasons: tuple[int, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A company that made the show, and as what (production, studio, distribution, ...)."""

    name: str
    role: str | None = None
    sources: tuple[str, ...] = ()
