"""The words of the vocabulary, each a closed list.

A record has its types from ``showfacts.model``, where they are those of ``typing``; here they load quickly.
"""

from __future__ import annotations

from showfacts.model.light import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

SourceKind: TypeAlias = Literal["official", "trade", "press", "reference", "fan", "blog", "machine", "own"]
"""From the one whose word carries most; ``own`` is a file of the user's, which speaks for itself."""

ShowType: TypeAlias = Literal[
    "scripted",
    "miniseries",
    "animation",
    "reality",
    "documentary",
    "talk",
    "game",
    "news",
    "variety",
    "sports",
    "award",
]
Billing: TypeAlias = Literal["main", "supporting", "guest", "voice"]
PlatformKind: TypeAlias = Literal["broadcast", "streaming", "store"]
Release: TypeAlias = Literal["weekly", "all-at-once", "daily", "batches"]
EventType: TypeAlias = Literal[
    "announced",
    "pilot-ordered",
    "ordered",
    "passed",
    "picked-up",
    "renewed",
    "final-season",
    "cancelled",
    "suspended",
    "resumed",
    "delayed",
    "moved",
    "continued-as",
    "ended",
    "order-changed",
    "cast-announced",
    "cast-changed",
    "date-announced",
    "filming-started",
    "filming-ended",
    "teaser",
    "trailer",
    "statement",
]
ListingStatus: TypeAlias = Literal["running", "ended", "to-be-determined", "in-development"]
State: TypeAlias = Literal["in-development", "upcoming", "airing", "between-seasons", "undetermined", "ended"]
SeasonState: TypeAlias = Literal[
    "out",
    "airing",
    "dated",
    "announced",
    "ordered",
    "undetermined",
    "not-on-record",
    "will-not-come",
    "other-title",
]
"""How one season stands.

``out`` has begun, ``dated`` has a first day ahead, ``ordered`` and ``announced`` have none; ``undetermined``:
on record, but not whether it has begun or still will; ``other-title``: it is another show.
"""
Decision: TypeAlias = Literal[
    "renewed", "cancelled", "final-season", "limited-series", "continued-as", "none-on-record"
]
RelationType: TypeAlias = Literal["follow-up", "remake-of", "adaptation-of", "spin-off-of", "same-anthology"]
Verdict: TypeAlias = Literal[
    "agrees", "imprecise", "variant", "superseded", "disputed", "contradicted", "opinion", "unchecked"
]
