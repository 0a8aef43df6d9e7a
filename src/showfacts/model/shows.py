"""A show, and all that a file holds."""

from __future__ import annotations

from dataclasses import dataclass

from showfacts.model.cast import CastCredit
from showfacts.model.claims import Claim
from showfacts.model.crew import Company, CrewCredit
from showfacts.model.dates import PartialDate
from showfacts.model.events import Event
from showfacts.model.offers import Availability
from showfacts.model.people import Person
from showfacts.model.platforms import Platform
from showfacts.model.seasons import Season
from showfacts.model.sources import Source
from showfacts.model.terms import RelationType, ShowType


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalIds:
    """What other catalogues call the show. No two shows share one."""

    imdb: str | None = None
    tvmaze: int | None = None
    tmdb: int | None = None
    tvdb: int | None = None
    wikidata: str | None = None


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
class Dataset:
    """What one file holds."""

    format: int = 1
    sources: tuple[Source, ...] = ()
    platforms: tuple[Platform, ...] = ()
    people: tuple[Person, ...] = ()
    shows: tuple[Show, ...] = ()
