"""What is asked about one show: who, when, where, whether."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from showfacts.answers.base import Moment, require, sources_of
from showfacts.errors import NotRecordedError
from showfacts.library.library import Library
from showfacts.model import (
    Availability,
    CastCredit,
    Company,
    CrewCredit,
    Event,
    ExternalIds,
    PartialDate,
    Review,
    Season,
    Show,
    ShowHeader,
    Source,
)
from showfacts.status import Status, status_on


@dataclass(frozen=True, slots=True, kw_only=True)
class CastAnswer:
    show: ShowHeader
    cast: tuple[CastCredit, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CrewAnswer:
    show: ShowHeader
    crew: tuple[CrewCredit, ...]
    companies: tuple[Company, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusAnswer:
    show: ShowHeader
    status: Status
    seasons: tuple[Season, ...]
    continued_as: ShowHeader | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseAnswer:
    show: ShowHeader
    seasons: tuple[Season, ...]
    trailers: tuple[Event, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Where a show can be watched. ``current`` is None where the dates on record do not tell.

    A broadcaster has a show while it airs, so without an end on record that is what ``current`` says.
    """

    platform: str
    regions: tuple[str, ...]
    from_: PartialDate | None
    until: PartialDate | None
    original: bool
    current: bool | None
    note: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhereAnswer:
    show: ShowHeader
    as_of: date
    availability: tuple[Offer, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotAnswer:
    show: ShowHeader
    premise: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One dated thing of a timeline: an event, a season's premiere or finale, a platform's coming or going."""

    date: PartialDate
    type: str
    season: int | None = None
    by: str | None = None
    place: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineAnswer:
    show: ShowHeader
    as_of: date
    timeline: tuple[Moved, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A relation with the other show's header, where it is one of the library."""

    type: str
    show: ShowHeader | None
    work: str | None
    note: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowAnswer:
    """Everything on one page. Absent facts are None or empty."""

    show: ShowHeader
    type: str | None
    languages: tuple[str, ...]
    genres: tuple[str, ...]
    aliases: tuple[str, ...]
    working_titles: tuple[str, ...]
    premise: str | None
    status: Status | None
    continued_as: ShowHeader | None
    seasons: tuple[Season, ...]
    cast: tuple[CastCredit, ...]
    crew: tuple[CrewCredit, ...]
    companies: tuple[Company, ...]
    availability: tuple[Offer, ...]
    trailers: tuple[Event, ...]
    relations: tuple[Related, ...]
    reviews: tuple[Review, ...]
    ids: ExternalIds
    checked: PartialDate | None
    sources: tuple[Source, ...]


def cast(library: Library, show: Show) -> CastAnswer:
    """Who plays whom, leads first, as the dataset orders them."""
    require(show, "cast", show.cast)
    return CastAnswer(show=library.header(show.id), cast=show.cast, sources=sources_of(library, show.cast))


def crew(library: Library, show: Show) -> CrewAnswer:
    """Who made it, and the companies."""
    require(show, "crew", show.crew or show.companies)
    return CrewAnswer(
        show=library.header(show.id),
        crew=show.crew,
        companies=show.companies,
        sources=sources_of(library, show.crew, show.companies),
    )


def status(library: Library, show: Show, moment: Moment) -> StatusAnswer:
    """Whether it is renewed, cancelled, airing or over, on a day."""
    known = status_on(show, moment.day, today=moment.today)
    if known is None:
        when = f" by {moment.day}" if moment.is_past else ""
        raise NotRecordedError(f"nothing on record says where “{show.title}” stood{when}", query=show.title)
    seasons = _seasons_by(show, moment)
    return StatusAnswer(
        show=library.header(show.id),
        status=known,
        seasons=seasons,
        continued_as=library.header(known.continued_as) if known.continued_as else None,
        sources=sources_of(library, known.evidence, seasons),
    )


def release(library: Library, show: Show) -> ReleaseAnswer:
    """Seasons with dates, episodes and runtimes, and the trailers."""
    trailers = _trailers(show)
    require(show, "release", show.seasons or trailers)
    return ReleaseAnswer(
        show=library.header(show.id),
        seasons=show.seasons,
        trailers=trailers,
        sources=sources_of(library, show.seasons, trailers),
    )


def where(library: Library, show: Show, moment: Moment) -> WhereAnswer:
    """Where it can be watched on a day, and where it could before."""
    offers = _offers(library, show, moment)
    require(show, "availability", offers)
    return WhereAnswer(
        show=library.header(show.id),
        as_of=moment.day,
        availability=offers,
        sources=sources_of(library, offers),
    )


def plot(library: Library, show: Show) -> PlotAnswer:
    """The premise, without spoilers."""
    require(show, "premise", show.premise)
    return PlotAnswer(
        show=library.header(show.id), premise=show.premise or "", sources=sources_of(library, [show])
    )


def timeline(library: Library, show: Show, moment: Moment) -> TimelineAnswer:
    """Everything dated that had happened or been said by a day, in order."""
    entries = sorted(
        (entry for entry in _entries(library, show) if not moment.is_past or entry.date.last <= moment.day),
        key=lambda entry: (entry.date.first, len(entry.date)),
    )
    require(show, "timeline", entries)
    return TimelineAnswer(
        show=library.header(show.id),
        as_of=moment.day,
        timeline=tuple(entries),
        sources=sources_of(library, entries),
    )


def page(library: Library, show: Show, moment: Moment) -> ShowAnswer:
    """Everything about a show on one page."""
    known = status_on(show, moment.day, today=moment.today)
    offers = _offers(library, show, moment)
    return ShowAnswer(
        show=library.header(show.id),
        type=show.type,
        languages=show.languages,
        genres=show.genres,
        aliases=show.aliases,
        working_titles=show.working_titles,
        premise=show.premise,
        status=known,
        continued_as=library.header(known.continued_as) if known and known.continued_as else None,
        seasons=_seasons_by(show, moment),
        cast=show.cast,
        crew=show.crew,
        companies=show.companies,
        availability=offers,
        trailers=_trailers(show),
        relations=tuple(
            Related(
                type=each.type,
                show=library.header(each.show) if each.show else None,
                work=each.work,
                note=each.note,
                sources=each.sources,
            )
            for each in show.relations
        ),
        reviews=show.reviews,
        ids=show.ids,
        checked=show.checked,
        sources=sources_of(
            library,
            [show],
            known.evidence if known else (),
            show.seasons,
            show.cast,
            show.crew,
            show.companies,
            offers,
            _trailers(show),
            show.relations,
            show.reviews,
        ),
    )


def _trailers(show: Show) -> tuple[Event, ...]:
    found = (event for event in show.events if event.type in ("teaser", "trailer"))
    return tuple(sorted(found, key=lambda event: event.date.first))


def _seasons_by(show: Show, moment: Moment) -> tuple[Season, ...]:
    """The seasons that had begun, without a finale that still lay ahead; all of them today."""
    if not moment.is_past:
        return show.seasons
    begun = (each for each in show.seasons if each.premiere is not None and each.premiere.last <= moment.day)
    return tuple(
        replace(each, finale=None, episodes=None) if each.finale and each.finale.first > moment.day else each
        for each in begun
    )


def _offers(library: Library, show: Show, moment: Moment) -> tuple[Offer, ...]:
    """Offers that had begun by the day; an end that lay ahead of a past day was not known yet."""
    known = status_on(show, moment.day, today=moment.today)
    is_airing = known is not None and known.state == "airing"
    offers = []
    for each in show.availability:
        if moment.is_past and each.from_ is not None and each.from_.first > moment.day:
            continue
        until = None if moment.is_past and each.until and each.until.first > moment.day else each.until
        platform = library.platform_of(each.platform)
        current = _is_current(each, moment.day)
        if platform.kind == "broadcast" and each.until is None:
            current = current and is_airing
        offers.append(
            Offer(
                platform=platform.name,
                regions=each.regions,
                from_=each.from_,
                until=until,
                original=each.original,
                current=current,
                note=each.note,
                sources=each.sources,
            )
        )
    return tuple(offers)


def _is_current(offer: Availability, day: date) -> bool | None:
    begun = offer.from_ is None or offer.from_.last <= day
    if (offer.from_ and offer.from_.first > day) or (offer.until and offer.until.last < day):
        return False
    return True if begun and (offer.until is None or offer.until.first >= day) else None


def _entries(library: Library, show: Show) -> Iterator[Moved]:
    for event in show.events:
        yield Moved(
            date=event.date,
            type=event.type,
            season=event.season,
            by=event.by,
            place=event.place,
            note=event.note,
            sources=event.sources,
        )
    for season in show.seasons:
        for when, what in ((season.premiere, "premiere"), (season.finale, "finale")):
            if when is not None:
                yield Moved(
                    date=when, type=what, season=season.number, note=season.name, sources=season.sources
                )
    for offer in show.availability:
        name = library.platform_of(offer.platform).name
        for when, what in ((offer.from_, "available"), (offer.until, "last-day")):
            if when is not None:
                yield Moved(date=when, type=what, by=name, note=offer.note, sources=offer.sources)
