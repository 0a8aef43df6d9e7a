"""Words for a field of a claim: ``writer``, ``release date``, or the name of whom it is about."""

from __future__ import annotations

from typing import get_args

from showfacts.finding.fold import key, words
from showfacts.model import ClaimField

FIELDS: tuple[ClaimField, ...] = get_args(ClaimField)

_CAST: tuple[ClaimField, ...] = ("cast", "character")
_DATES: tuple[ClaimField, ...] = ("premiere", "finale", "announcement")
_NAMES: tuple[ClaimField, ...] = ("title", "original-title", "alias", "working-title")
_PLACES: tuple[ClaimField, ...] = ("platform", "availability", "region")
_SCORES: tuple[ClaimField, ...] = ("rating", "review", "reception")
_SPOKEN: dict[str, tuple[ClaimField, ...]] = {
    "actor": _CAST,
    "actress": _CAST,
    "aka": ("alias", "working-title"),
    "author": ("writer", "authorship"),
    "canceled": ("status",),
    "cancelled": ("status",),
    "cast": _CAST,
    "character": _CAST,
    "date": _DATES,
    "ended": ("status", "finale"),
    "ending": ("status", "finale"),
    "episodecount": ("episodes",),
    "length": ("runtime",),
    "name": _NAMES,
    "network": ("platform", "availability"),
    "releasedate": ("premiere", "release"),
    "renewal": ("status",),
    "renewed": ("status",),
    "score": _SCORES,
    "screenwriter": ("writer",),
    "scriptwriter": ("writer",),
    "showtitle": _NAMES,
    "start": ("premiere",),
    "story": ("plot", "premise"),
    "studio": ("company",),
    "synopsis": ("premise", "plot"),
    "where": _PLACES,
}


def fields_meant(word: str) -> tuple[ClaimField, ...]:
    """The fields that a word names, in the singular or plural; empty where it names none."""
    meant = _numbers(key(word))
    for each in meant:
        if each in _SPOKEN:
            return _SPOKEN[each]
    return tuple(field for field in FIELDS if not _numbers(key(field)).isdisjoint(meant))


def _numbers(folded: str) -> frozenset[str]:
    """A word with what it may be in the singular."""
    single = folded.removesuffix("s")
    return frozenset({folded, single, f"{single.removesuffix('ie')}y"} if single != folded else {folded})


def concerns(query: str, *texts: str | None) -> bool:
    """Whether a text names what the words of ``query`` name: all words of one are words of the other."""
    wanted = set(words(query).split())
    for text in texts:
        named = set(words(text or "").split())
        if named and wanted and (wanted <= named or key(query) == key(text or "")):
            return True
    return False
