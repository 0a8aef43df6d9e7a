"""Who said it."""

from __future__ import annotations

from dataclasses import dataclass

from showfacts.model.dates import PartialDate
from showfacts.model.terms import SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who said it, where and when. ``published`` may be unknown."""

    id: str
    publisher: str
    author: str | None = None
    title: str | None = None
    url: str | None = None
    published: PartialDate | None = None
    kind: SourceKind
    note: str | None = None
