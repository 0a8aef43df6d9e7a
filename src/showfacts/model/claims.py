"""What sources say."""

from __future__ import annotations

from dataclasses import dataclass

from showfacts.model.terms import ClaimField, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a source says of one field that is not simply what we hold, with our verdict."""

    field: ClaimField
    about: str | None = None
    value: str
    sources: tuple[str, ...]
    verdict: Verdict
    note: str | None = None
