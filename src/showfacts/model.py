"""The words of the field as frozen dataclasses: shows, credits, events, availability, sources, claims.

Every class mirrors one table of the dataset (TOML) and one object of ``--json``: the same field
names, in the same order. A field that ends in ``_`` avoids a Python keyword; in TOML and JSON it
loses the underscore. Lists are tuples, so that a show can be shared and hashed; an empty tuple or
``None`` means "not on record", never "none".
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal, Self, TypeAlias

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


class PartialDate(str):
    """A date at the precision its source gave: ``2023``, ``2022-03`` or ``2022-03-23``.

    It is its own ISO 8601 text, so it prints, sorts and serialises as written; a year never turns
    into 1 January.

    Raises:
        ValueError: the text is none of the three forms, or names a day that no calendar has.
    """

    __slots__ = ()

    def __new__(cls, text: str | date) -> Self:
        text = text.isoformat() if isinstance(text, date) else str(text)
        parts = text.split("-")
        widths = [len(part) for part in parts]
        if widths not in ([4], [4, 2], [4, 2, 2]) or not all(p.isascii() and p.isdigit() for p in parts):
            raise ValueError(f"{text!r} is not a date such as 2022-03-23, 2022-03 or 2022")
        numbers = [int(part) for part in parts]
        try:
            date(*[*numbers, 1, 1][:3])
        except ValueError as error:
            raise ValueError(f"{text!r} is no day of the calendar") from error
        return super().__new__(cls, text)

    @property
    def year(self) -> int:
        return int(self[:4])

    @property
    def is_day(self) -> bool:
        """Whether the day is known, not only the month or the year."""
        return len(self) == 10

    @property
    def first(self) -> date:
        """The earliest day this can mean."""
        return date(self.year, int(self[5:7] or 1), int(self[8:10] or 1))

    @property
    def last(self) -> date:
        """The latest day this can mean."""
        if self.is_day:
            return date.fromisoformat(self)
        month = int(self[5:7] or 12)
        return date(self.year, month, monthrange(self.year, month)[1])


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """A broadcaster or streaming service. Its id and aliases are also command-line flags.

    On a ``broadcast`` platform a show can be watched while it airs; what others offer stays until
    it is taken down.
    """

    id: str
    name: str
    kind: PlatformKind | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person with more than one spelling, or with a name in another script."""

    name: str
    native_name: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalIds:
    """What other catalogues call the show. No two shows share one."""

    imdb: str | None = None
    tvmaze: int | None = None
    tmdb: int | None = None
    tvdb: int | None = None
    wikidata: str | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class CastCredit:
    """A person as a character. ``also_named``: the character's other official names."""

    person: str
    character: str | None = None
    also_named: tuple[str, ...] = ()
    billing: Billing | None = None
    seasons: tuple[int, ...] = ()
    sources: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, or was said, on a date. ``show`` names the continuation in continued-as."""

    date: PartialDate
    type: EventType
    season: int | None = None
    by: str | None = None
    place: str | None = None
    show: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Availability:
    """Where and when a show can be watched; ``until`` is the last day.

    ``regions`` are ISO 3166-1 alpha-2 codes, or ("worldwide",), or ("selected",). ``original``
    marks the network or platform the show was made for.
    """

    platform: str
    regions: tuple[str, ...] = ()
    from_: PartialDate | None = None
    until: PartialDate | None = None
    original: bool = False
    note: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Read "this show is the TYPE the other": a show of the library, or a work outside it."""

    type: RelationType
    show: str | None = None
    work: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A score on a scale, and whose it is."""

    by: str
    score: float
    scale: float
    note: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a source says of one field that is not simply what we hold, with our verdict."""

    field: ClaimField
    about: str | None = None
    value: str
    sources: tuple[str, ...]
    verdict: Verdict
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """One production with its own cast and story. Same-named shows are different shows.

    ``title`` is empty only in a file that adds to a show which another layer of the library titles.
    """

    id: str
    title: str = ""
    original_title: str | None = None
    aliases: tuple[str, ...] = ()
    working_titles: tuple[str, ...] = ()
    type: ShowType | None = None
    year: int | None = None
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    premise: str | None = None
    sources: tuple[str, ...] = ()
    checked: PartialDate | None = None
    ids: ExternalIds = ExternalIds()
    seasons: tuple[Season, ...] = ()
    cast: tuple[CastCredit, ...] = ()
    crew: tuple[CrewCredit, ...] = ()
    companies: tuple[Company, ...] = ()
    events: tuple[Event, ...] = ()
    availability: tuple[Availability, ...] = ()
    relations: tuple[Relation, ...] = ()
    reviews: tuple[Review, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowHeader:
    """What tells one show from its namesakes, as every answer carries it.

    ``year`` is the show's year, else that of its first dated premiere; ``platforms`` are names, the
    originals first.
    """

    id: str
    title: str
    original_title: str | None = None
    year: int | None = None
    countries: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """What one file holds."""

    format: int = 1
    sources: tuple[Source, ...] = ()
    platforms: tuple[Platform, ...] = ()
    people: tuple[Person, ...] = ()
    shows: tuple[Show, ...] = ()
