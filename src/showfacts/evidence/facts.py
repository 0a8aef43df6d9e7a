"""A show taken apart into single facts, each under the field that claims about it are made under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showfacts.model.fields import CATALOGUES, FIELDS, Kind
from showfacts.model.records import record
from showfacts.model.seasons import season_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

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
    own table rests on the sources that ``show.cites`` names for it, and on nobody's word without them. A
    source is credited only with what it says of a row: where ``cites`` tells that it does not say all, the
    row is several facts, each in fewer words.
    """
    for field in FIELDS:
        yield from _plain(show, field)
    for catalogue in CATALOGUES:
        ident = getattr(show.ids, catalogue)
        if ident:
            sources = show.cites.get("ids", catalogue)
            yield Fact(field="id", about=catalogue, value=str(ident), sources=sources)
    yield from (fact for season in show.seasons for fact in _season(season))
    yield from (fact for credit in show.cast for fact in _cast(credit))
    yield from (fact for credit in show.crew for fact in _crew(credit))
    for company in show.companies:
        yield Fact(field="company", about=company.role, value=company.name, sources=company.sources)
    yield from (fact for event in show.events for fact in _event(event))
    yield from map(_listing, show.listings)
    yield from (fact for offer in show.availability for fact in _offer(offer))
    for relation in show.relations:
        other = relation.show or relation.work
        value = f"{relation.type.replace('-', ' ')} {other}"
        yield Fact(field="relation", about=other, value=value, sources=relation.sources)
    for review in show.reviews:
        value = f"{review.score:g} of {review.scale:g}"
        yield Fact(field="rating", about=review.by, value=value, sources=review.sources)


def _plain(show: Show, field: Field) -> Iterator[Fact]:
    """A plain field: the words of a list one by one where one of them has sources of its own."""
    value: Any = getattr(show, field.key)
    if value is None or value in ("", ()):
        return
    if not isinstance(value, tuple) or field.kind is Kind.MINUTES:
        text = _minutes(value) if field.kind is Kind.MINUTES else str(value)
        yield Fact(field=field.claim, about=None, value=text, sources=show.cites.get(field.key))
        return
    if any(key.startswith(f"{field.key}/") for key, _ in show.cites):
        for word in value:
            sources = show.cites.get(field.key, word)
            yield Fact(field=field.claim, about=None, value=word, sources=sources)
    else:
        sources = show.cites.get(field.key)
        yield Fact(field=field.claim, about=None, value=", ".join(value), sources=sources)


def _minutes(minutes: int | tuple[int, int]) -> str:
    return f"{minutes[0]}-{minutes[1]}" if isinstance(minutes, tuple) else str(minutes)


def _season(season: Season) -> Iterator[Fact]:
    about = season_name(season.number)
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
            yield Fact(field=field, about=about, value=value, sources=_sources(season, key))


_Part: TypeAlias = tuple[str, str | None]
"""A value of a row, by its key, or one word of a list there."""


def _sources(row: Any, key: str, word: str | None = None) -> tuple[str, ...]:
    """Who says a value of a row."""
    named: tuple[str, ...] | None = row.cites.named(key, word)
    return row.sources if named is None else named


def _said_together(row: Any, parts: Sequence[_Part]) -> list[tuple[frozenset[_Part], tuple[str, ...]]]:
    """Which parts of a row its sources say, the most first, each time with the sources that say just these.

    Without ``cites`` every source of the row says all of it; a row without sources is nobody's word.
    """
    if not row.cites:
        return [(frozenset(parts), row.sources)]
    sources = {part: _sources(row, *part) for part in parts}
    found: dict[frozenset[_Part], list[str]] = {}
    for source in dict.fromkeys(each for some in (row.sources, *sources.values()) for each in some):
        said = frozenset(part for part in parts if source in sources[part])
        if said:
            found.setdefault(said, []).append(source)
    together = [(said, tuple(idents)) for said, idents in found.items()]
    return sorted(together, key=lambda each: -len(each[0])) or [(frozenset(parts), ())]


def _given(row: Any, *keys: str) -> list[_Part]:
    """The values that a row has under these keys, the words of a list one by one."""
    parts: list[_Part] = []
    for key in keys:
        value = getattr(row, key, None)
        if isinstance(value, tuple):
            parts += [(key, word) for word in value]
        elif value is not None:
            parts.append((key, None))
    return parts


def _cast(credit: CastCredit) -> Iterator[Fact]:
    keys = ("person", "character", "also_named") if credit.character else ("person",)
    for said, sources in _said_together(credit, _given(credit, *keys)):
        names = [credit.character or ""] if ("character", None) in said else []
        names += [name for name in credit.also_named if ("also_named", name) in said]
        name = f"{names[0]} ({', '.join(names[1:])})" if len(names) > 1 else "".join(names)
        if ("person", None) not in said:
            yield Fact(field="character", about=credit.person, value=name, sources=sources)
            continue
        value = f"{credit.person} as {name}" if name else credit.person
        yield Fact(field="cast", about=names[0] if names else credit.person, value=value, sources=sources)


def _offer(offer: Availability) -> Iterator[Fact]:
    parts = _given(offer, "platform", "until", "regions")
    parts += [("from", None)] if offer.from_ else []
    for said, sources in _said_together(offer, parts):
        platform = offer.platform if ("platform", None) in said else ""
        start = f"from {offer.from_}" if ("from", None) in said else ""
        end = f"until {offer.until}" if ("until", None) in said else ""
        span = f"{offer.from_} to {offer.until}" if start and end else start or end
        regions = " ".join(each for each in offer.regions if ("regions", each) in said)
        value = ", ".join(filter(None, (platform, span, regions)))
        yield Fact(field="availability", about=offer.platform, value=value, sources=sources)


def _crew(credit: CrewCredit) -> Iterator[Fact]:
    """A credit as a whole: without the person or the role it says nothing."""
    field = ROLES.get(credit.role, "crew")
    value = credit.person if field != "crew" else f"{credit.person}, {credit.role}"
    parts = _given(credit, "person", "role")
    said, sources = _said_together(credit, parts)[0]
    sources = sources if len(said) == len(parts) else ()
    yield Fact(field=field, about=credit.person, value=value, sources=sources)


def _event(event: Event) -> Iterator[Fact]:
    field: str = "announcement"
    if event.type in _STATUS:
        field = "status"
    elif event.type in ("trailer", "teaser"):
        field = event.type
    season = "" if event.season is None else season_name(event.season)
    words = {
        "type": event.type.replace("-", " "),
        "season": season,
        "by": f"by {event.by}" if event.by else "",
        "date": str(event.date),
    }
    parts: list[_Part] = [(key, None) for key, text in words.items() if text]
    for said, sources in _said_together(event, parts):
        told = [text for key, text in words.items() if (key, None) in said and key != "date"]
        days = [words["date"]] if ("date", None) in said else []
        value = ", ".join(filter(None, (" ".join(told), *days)))
        about = season if ("season", None) in said else ""
        yield Fact(field=field, about=about or None, value=value, sources=sources)


def _listing(listing: Listing) -> Fact:
    value = f"listed as {listing.status.replace('-', ' ')} by {listing.by}, {listing.date}"
    return Fact(field="status", about=None, value=value, sources=listing.sources)
