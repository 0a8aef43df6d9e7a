"""The words of the vocabulary, each a closed list."""

from __future__ import annotations

from typing import Literal, TypeAlias

SourceKind: TypeAlias = Literal["official", "trade", "press", "reference", "fan", "blog", "machine"]
ShowType: TypeAlias = Literal[
    "scripted", "miniseries", "animation", "reality", "documentary", "talk", "game", "news", "variety"
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
State: TypeAlias = Literal["in-development", "upcoming", "airing", "between-seasons", "undetermined", "ended"]
Decision: TypeAlias = Literal[
    "renewed", "cancelled", "final-season", "limited-series", "continued-as", "none-announced"
]
RelationType: TypeAlias = Literal["follow-up", "remake-of", "adaptation-of", "spin-off-of", "same-anthology"]
Verdict: TypeAlias = Literal[
    "agrees", "imprecise", "variant", "superseded", "disputed", "contradicted", "opinion", "unchecked"
]
ClaimField: TypeAlias = Literal[
    "title",
    "original-title",
    "alias",
    "working-title",
    "type",
    "year",
    "country",
    "language",
    "genre",
    "premise",
    "setting",
    "plot",
    "platform",
    "availability",
    "region",
    "seasons",
    "episodes",
    "runtime",
    "premiere",
    "finale",
    "release",
    "status",
    "announcement",
    "cast",
    "character",
    "creator",
    "developer",
    "showrunner",
    "director",
    "writer",
    "producer",
    "executive-producer",
    "composer",
    "crew",
    "company",
    "music",
    "trailer",
    "teaser",
    "reception",
    "rating",
    "review",
    "relation",
    "id",
    "credit",
    "authorship",
    "other",
]
