"""A show taken apart into single facts, each under the field that claims about it are made under."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from showfacts.model.fields import CATALOGUES, FIELDS, AsOf, Kind
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.model.fields import Field
    from showfacts.model.show import (
        Availability,
        CastCredit,
        CrewCredit,
        Event,
        Listing,
        Season,
        Show,
    )

ROLES: dict[str, str] = {
    "creator": "creator",
    "developer": "developer",
    "showrunner": "showrunner",
    "director": "director",
    "writer": "writer",
    "producer": "producer",
    "executive producer": "executive-producer",
    "composer": "composer",
}
"""The roles that have a field of their own, each with that field."""

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


@record
class Fact:
    """One thing that is held.

    ``about`` says of whom or what, where the field does not. ``sources`` are the ids of who says so; a fact
    without any is credited to nobody.
    """

    field: str
    about: str | None
    value: str
    sources: tuple[str, ...]


def facts_of(show: Show) -> Iterator[Fact]:
    """Everything that is on record about a show, fact by fact, in the order of its tables.

    Claims are not among them, nor are single episodes: there are too many. A fact of the show's
    own table rests on the sources that ``show.cites`` names for it, and on nobody's word without them.
    """
    for field in FIELDS:
        yield from _plain(show, field)
    for catalogue in CATALOGUES:
        ident = getattr(show.ids, catalogue)
        if ident:
            sources = show.cites.get("ids", catalogue)
            yield Fact(field="id", about=catalogue, value=str(ident), sources=sources)
    yield from (fact for season in show.seasons for fact in _season(season))
    yield from map(_cast, show.cast)
    yield from map(_crew, show.crew)
    for company in show.companies:
        yield Fact(field="company", about=company.role, value=company.name, sources=company.sources)
    yield from map(_event, show.events)
    yield from map(_listing, show.listings)
    yield from map(_offer, show.availability)
    for relation in show.relations:
        other = relation.show or relation.work
        value = f"{relation.type.replace('-', ' ')} {other}"
        yield Fact(field="relation", about=other, value=value, sources=relation.sources)
    for review in show.reviews:
        value = f"{review.score:g} of {review.scale:g}"
        yield Fact(field="rating", about=review.by, value=value, sources=review.sources)


def _plain(show: Show, field: Field) -> Iterator[Fact]:
    """A plain field: names one by one, and so the words of a list that have sources of their own."""
    value: Any = getattr(show, field.key)
    if value is None or value in ("", ()):
        return
    if not isinstance(value, tuple) or field.kind is Kind.MINUTES:
        text = _minutes(value) if field.kind is Kind.MINUTES else str(value)
        yield Fact(field=field.claim, about=None, value=text, sources=show.cites.get(field.key))
        return
    are_names = field.kind is Kind.WORDS and field.as_of is AsOf.NAMED
    if are_names or any(key.startswith(f"{field.key}/") for key, _ in show.cites):
        for word in value:
            sources = show.cites.get(field.key, word)
            yield Fact(field=field.claim, about=None, value=word, sources=sources)
    else:
        sources = show.cites.get(field.key)
        yield Fact(field=field.claim, about=None, value=", ".join(value), sources=sources)


def _minutes(minutes: int | tuple[int, int]) -> str:
    return f"{minutes[0]}-{minutes[1]}" if isinstance(minutes, tuple) else str(minutes)


def _season(season: Season) -> Iterator[Fact]:
    about = f"season {season.number}" if season.number else "specials"
    minutes = season.runtime_minutes
    # What is claimed about, under which key of the row, and its value
    rows: tuple[tuple[str, str, str | None], ...] = (
        ("episodes", "episodes", None if season.episodes is None else str(season.episodes)),
        ("premiere", "premiere", season.premiere),
        ("finale", "finale", season.finale),
        ("release", "release", season.release),
        ("runtime", "runtime_minutes", None if minutes is None else _minutes(minutes)),
    )
    for field, key, value in rows:
        if value is not None:
            sources = season.cites.get(key) or season.sources
            yield Fact(field=field, about=about, value=value, sources=sources)


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
    field = ROLES.get(credit.role, "crew")
    value = credit.person if field != "crew" else f"{credit.person}, {credit.role}"
    return Fact(field=field, about=credit.person, value=value, sources=credit.sources)


def _event(event: Event) -> Fact:
    field: str = "announcement"
    if event.type in _STATUS:
        field = "status"
    elif event.type in ("trailer", "teaser"):
        field = event.type
    season = "" if event.season is None else f" season {event.season}" if event.season else " specials"
    by = f" by {event.by}" if event.by else ""
    value = f"{event.type.replace('-', ' ')}{season}{by}, {event.date}"
    about = season.strip() or None
    return Fact(field=field, about=about, value=value, sources=event.sources)


def _listing(listing: Listing) -> Fact:
    value = f"listed as {listing.status.replace('-', ' ')} by {listing.by}, {listing.date}"
    return Fact(field="status", about=None, value=value, sources=listing.sources)
