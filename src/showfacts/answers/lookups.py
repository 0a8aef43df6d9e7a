"""What is asked about one show: who, when, where, whether."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from showfacts.answers.base import Moment, require, sources_of
from showfacts.answers.past import known_on, offer_on
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
    """Who plays whom."""

    show: ShowHeader
    cast: tuple[CastCredit, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CrewAnswer:
    """Who made it."""

    show: ShowHeader
    crew: tuple[CrewCredit, ...]
    companies: tuple[Company, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusAnswer:
    """Where a show stands, and the seasons that were known."""

    show: ShowHeader
    status: Status
    seasons: tuple[Season, ...]
    continued_as: ShowHeader | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseAnswer:
    """Seasons and trailers."""

    show: ShowHeader
    seasons: tuple[Season, ...]
    trailers: tuple[Event, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Where a show can be watched. ``current`` is None where the dates on record do not tell.

    The broadcaster a show was made for has it while it airs, so without an end on record that is what
    ``current`` says; how long others repeat it is not known.
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
    """Where a show can be watched on a day."""

    show: ShowHeader
    as_of: date
    availability: tuple[Offer, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotAnswer:
    """What a show is about."""

    show: ShowHeader
    premise: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One dated thing: an event, a season's premiere or finale, a platform's coming or going."""

    date: PartialDate
    type: str
    season: int | None = None
    by: str | None = None
    place: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineAnswer:
    """What happened and was said up to a day."""

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
        what = f"nothing on record{_by(moment)} says where “{show.title}” stood"
        raise NotRecordedError(what, query=show.title)
    seasons = known_on(library, show, moment).seasons
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
    require(show, f"availability{_by(moment)}", offers)
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
        (
            entry
            for entry in _entries(library, known_on(library, show, moment))
            if not moment.is_past or entry.date.last <= moment.day
        ),
        key=lambda entry: (entry.date.first, len(entry.date)),
    )
    require(show, f"timeline{_by(moment)}", entries)
    return TimelineAnswer(
        show=library.header(show.id),
        as_of=moment.day,
        timeline=tuple(entries),
        sources=sources_of(library, entries),
    )


def page(library: Library, show: Show, moment: Moment) -> ShowAnswer:
    """Everything about a show on one page; of a past day, what had happened or been said by then."""
    standing = status_on(show, moment.day, today=moment.today)
    known = known_on(library, show, moment)
    offers, trailers = _offers(library, show, moment), _trailers(known)
    return ShowAnswer(
        show=library.header(show.id),
        type=known.type,
        languages=known.languages,
        genres=known.genres,
        aliases=known.aliases,
        working_titles=known.working_titles,
        premise=known.premise,
        status=standing,
        continued_as=library.header(standing.continued_as) if standing and standing.continued_as else None,
        seasons=known.seasons,
        cast=known.cast,
        crew=known.crew,
        companies=known.companies,
        availability=offers,
        trailers=trailers,
        relations=tuple(
            Related(
                type=each.type,
                show=library.header(each.show) if each.show else None,
                work=each.work,
                note=each.note,
                sources=each.sources,
            )
            for each in known.relations
        ),
        reviews=known.reviews,
        ids=known.ids,
        checked=known.checked,
        sources=sources_of(
            library,
            [known],
            standing.evidence if standing else (),
            known.seasons,
            known.cast,
            known.crew,
            known.companies,
            offers,
            trailers,
            known.relations,
            known.reviews,
        ),
    )


def _by(moment: Moment) -> str:
    return f" by {moment.day}" if moment.is_past else ""


def _trailers(show: Show) -> tuple[Event, ...]:
    found = (event for event in show.events if event.type in ("teaser", "trailer"))
    return tuple(sorted(found, key=lambda event: event.date.first))


def _offers(library: Library, show: Show, moment: Moment) -> tuple[Offer, ...]:
    """Offers that had begun by the day; an end that lay ahead of a past day was not known yet."""
    on_air = _is_on_air(show, moment)
    offers = []
    for each in show.availability:
        known = offer_on(library, each, moment.day) if moment.is_past else each
        if known is None:
            continue
        platform = library.platform_of(each.platform)
        current = _is_current(each, moment.day)
        if current and platform.kind == "broadcast" and each.until is None:
            current = on_air if each.original else None
        offers.append(
            Offer(
                platform=platform.name,
                regions=known.regions,
                from_=known.from_,
                until=known.until,
                original=known.original,
                current=current,
                note=known.note,
                sources=known.sources,
            )
        )
    return tuple(offers)


def _is_on_air(show: Show, moment: Moment) -> bool | None:
    """Whether the show airs on a day; None where the dates on record do not tell."""
    standing = status_on(show, moment.day, today=moment.today)
    if standing is None or standing.state != "undetermined":
        return standing is not None and standing.state == "airing"
    seasons = [season for season in show.seasons if season.premiere and season.premiere.first <= moment.day]
    ends = [season.finale or season.premiere for season in seasons if _has_end(season)]
    is_over = len(ends) == len(seasons) and all(end is not None and end.last < moment.day for end in ends)
    return False if is_over else None


def _has_end(season: Season) -> bool:
    return season.finale is not None or season.release == "all-at-once"


def _is_current(offer: Availability, day: date) -> bool | None:
    """Whether a day lies within an offer; of one without dates, nobody can tell."""
    if (offer.from_ and offer.from_.first > day) or (offer.until and offer.until.last < day):
        return False
    has_begun = offer.from_ is not None and offer.from_.last <= day
    return True if has_begun and (offer.until is None or offer.until.first >= day) else None


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
        dates = [
            (when, what) for when, what in ((offer.from_, "available"), (offer.until, "last-day")) if when
        ]
        for place, (when, what) in enumerate(dates, start=1):
            note = offer.note if place == len(dates) else None
            yield Moved(date=when, type=what, by=name, note=note, sources=offer.sources)
