"""A show taken apart into single facts, each under the field that claims about it are made under."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showfacts.model import Availability, CastCredit, ClaimField, CrewCredit, Event, Season, Show

_ROLES: dict[str, ClaimField] = {
    "creator": "creator",
    "developer": "developer",
    "showrunner": "showrunner",
    "director": "director",
    "writer": "writer",
    "producer": "producer",
    "executive producer": "executive-producer",
    "composer": "composer",
}
_STATUS = frozenset(
    {
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
        "statement",
        "filming-started",
        "filming-ended",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing we hold to be true. ``about`` says of whom or what, where the field does not."""

    field: ClaimField
    about: str | None
    value: str
    sources: tuple[str, ...]


def facts_of(show: Show) -> Iterator[Fact]:
    """Everything that is on record about a show, fact by fact, in the order of its tables.

    Claims are not among them. A fact of the show's own table rests on the table's sources.
    """
    yield from _plain(show)
    yield from (fact for season in show.seasons for fact in _season(season))
    yield from map(_cast, show.cast)
    yield from map(_crew, show.crew)
    for company in show.companies:
        yield Fact(field="company", about=company.role, value=company.name, sources=company.sources)
    yield from map(_event, show.events)
    yield from map(_offer, show.availability)
    for relation in show.relations:
        value = f"{relation.type.replace('-', ' ')} {relation.show or relation.work}"
        yield Fact(
            field="relation", about=relation.show or relation.work, value=value, sources=relation.sources
        )
    for review in show.reviews:
        value = f"{review.score:g} of {review.scale:g}"
        yield Fact(field="rating", about=review.by, value=value, sources=review.sources)


def _plain(show: Show) -> Iterator[Fact]:
    rows: list[tuple[ClaimField, str | None, str | int | None]] = [
        ("title", None, show.title),
        ("original-title", None, show.original_title),
        *[("alias", None, alias) for alias in show.aliases],
        *[("working-title", None, title) for title in show.working_titles],
        ("type", None, show.type),
        ("year", None, show.year),
        ("country", None, ", ".join(show.countries)),
        ("language", None, ", ".join(show.languages)),
        ("genre", None, ", ".join(show.genres)),
        ("premise", None, show.premise),
        *[("id", name, getattr(show.ids, name)) for name in ("imdb", "tvmaze", "tmdb", "tvdb", "wikidata")],
    ]
    for field, about, value in rows:
        if value:
            yield Fact(field=field, about=about, value=str(value), sources=show.sources)


def _season(season: Season) -> Iterator[Fact]:
    about = f"season {season.number}" if season.number else "specials"
    minutes = season.runtime_minutes
    rows: tuple[tuple[ClaimField, str | None], ...] = (
        ("episodes", None if season.episodes is None else str(season.episodes)),
        ("premiere", season.premiere),
        ("finale", season.finale),
        ("release", season.release),
        (
            "runtime",
            f"{minutes[0]}-{minutes[1]}" if isinstance(minutes, tuple) else str(minutes) if minutes else None,
        ),
    )
    for field, value in rows:
        if value is not None:
            yield Fact(field=field, about=about, value=value, sources=season.sources)


def _cast(credit: CastCredit) -> Fact:
    named = f" ({', '.join(credit.also_named)})" if credit.also_named else ""
    value = f"{credit.person} as {credit.character}{named}" if credit.character else credit.person
    return Fact(field="cast", about=credit.character or credit.person, value=value, sources=credit.sources)


def _offer(offer: Availability) -> Fact:
    start = f"from {offer.from_}" if offer.from_ else ""
    end = f"until {offer.until}" if offer.until else ""
    span = f"{offer.from_} to {offer.until}" if start and end else start or end
    value = ", ".join(part for part in (offer.platform, span, " ".join(offer.regions)) if part)
    return Fact(field="availability", about=offer.platform, value=value, sources=offer.sources)


def _crew(credit: CrewCredit) -> Fact:
    field = _ROLES.get(credit.role, "crew")
    value = credit.person if field != "crew" else f"{credit.person}, {credit.role}"
    return Fact(field=field, about=credit.person, value=value, sources=credit.sources)


def _event(event: Event) -> Fact:
    field: ClaimField = "announcement"
    if event.type in _STATUS:
        field = "status"
    elif event.type == "trailer":
        field = "trailer"
    elif event.type == "teaser":
        field = "teaser"
    season = "" if event.season is None else f" season {event.season}" if event.season else " specials"
    by = f" by {event.by}" if event.by else ""
    value = f"{event.type.replace('-', ' ')}{season}{by}, {event.date}"
    about = season.strip() or None
    return Fact(field=field, about=about, value=value, sources=event.sources)
