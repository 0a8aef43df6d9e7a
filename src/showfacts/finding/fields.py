"""Words for a field of a claim: ``writer``, ``release date``, or the name of whom it is about."""

from __future__ import annotations

from typing import get_args

from showfacts.finding.fold import key, words
from showfacts.model import ClaimField

FIELDS: tuple[ClaimField, ...] = get_args(ClaimField)

_SPOKEN: dict[str, tuple[ClaimField, ...]] = {
    "actors": ("cast", "character"),
    "actor": ("cast", "character"),
    "author": ("writer", "authorship"),
    "cancelled": ("status",),
    "canceled": ("status",),
    "characters": ("character", "cast"),
    "date": ("premiere", "finale", "announcement"),
    "dates": ("premiere", "finale", "announcement"),
    "length": ("runtime",),
    "name": ("title", "alias", "working-title"),
    "names": ("title", "alias", "working-title"),
    "network": ("platform", "availability"),
    "renewed": ("status",),
    "releasedate": ("premiere", "release"),
    "scriptwriter": ("writer",),
    "screenwriter": ("writer",),
    "story": ("plot", "premise"),
    "where": ("platform", "availability", "region"),
}


def fields_meant(word: str) -> tuple[ClaimField, ...]:
    """The fields that a word names, in the singular or plural; empty where it names none."""
    folded = key(word)
    if folded in _SPOKEN:
        return _SPOKEN[folded]
    return tuple(
        field
        for field in FIELDS
        if key(field) in (folded, folded.removesuffix("s")) or key(field) == folded + "s"
    )


def concerns(query: str, *texts: str | None) -> bool:
    """Whether a text names what the words of ``query`` name: all words of one are words of the other."""
    wanted = set(words(query).split())
    for text in texts:
        named = set(words(text or "").split())
        if named and wanted and (wanted <= named or key(query) == key(text or "")):
            return True
    return False
