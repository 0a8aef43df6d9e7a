"""Words for a field of a claim: ``writer``, ``release date``, or the name of whom it is about."""

from __future__ import annotations

from showfacts.model.fields import CLAIM_FIELDS
from showfacts.text.fold import key

_CAST: tuple[str, ...] = ("cast", "character")
_DATES: tuple[str, ...] = ("premiere", "finale", "announcement")
_NAMES: tuple[str, ...] = ("title", "original-title", "alias", "working-title")
_PLACES: tuple[str, ...] = ("platform", "availability", "region")
_SCORES: tuple[str, ...] = ("rating", "review", "reception")
_SPOKEN: dict[str, tuple[str, ...]] = {
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

SHORT = 4
"""Shorter words are a slip away from too many."""


def fields_meant(word: str) -> tuple[str, ...]:
    """The fields that a word names, in the singular or plural; empty where it names none."""
    meant = _numbers(key(word))
    for each in meant:
        if each in _SPOKEN:
            return _SPOKEN[each]
    return tuple(field for field in CLAIM_FIELDS if not _numbers(key(field)).isdisjoint(meant))


def fields_near(word: str) -> tuple[str, ...]:
    """At most three words for a field that a misspelt one comes near, nearest first."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    folded = key(word)
    if len(folded) < SHORT or fields_meant(word):
        return ()
    known = {spelled: key(spelled) for spelled in (*CLAIM_FIELDS, *_SPOKEN)}
    allowed = 1 if len(folded) <= 5 else 2
    found = process.extract(folded, known, scorer=OSA.distance, score_cutoff=allowed, limit=None)
    found += process.extract(folded.removesuffix("s"), known, scorer=OSA.distance, score_cutoff=1, limit=None)
    best = sorted(found, key=lambda each: (each[1], each[2] not in CLAIM_FIELDS))
    return tuple(dict.fromkeys(spelled for _, _, spelled in best))[:3]


def _numbers(folded: str) -> frozenset[str]:
    """A word with what it may be in the singular."""
    single = folded.removesuffix("s")
    return frozenset({folded, single, f"{single.removesuffix('ie')}y"} if single != folded else {folded})
