"""What each command answers, as small dataclasses; pure functions of a library and a show.

The fields of an answer, in their order, are the keys of its JSON object.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any

from showfacts.errors import NotRecordedError
from showfacts.library.checking import FileSummary
from showfacts.library.library import Library
from showfacts.library.selecting import Selection
from showfacts.model import (
    Availability,
    CastCredit,
    Company,
    CrewCredit,
    Event,
    ExternalIds,
    PartialDate,
    Person,
    Review,
    Season,
    Show,
    ShowHeader,
    Source,
)
from showfacts.status import Status, status_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The day a question is about, and the day on which it is asked."""

    day: date
    today: date

    @property
    def is_past(self) -> bool:
        return self.day < self.today


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
    """Where a show can be watched. ``current`` is None where the dates on record do not tell."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """One field of two shows; a value is None where it is not on record."""

    field: str
    values: tuple[Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareAnswer:
    shows: tuple[ShowHeader, ShowHeader]
    rows: tuple[ComparedRow, ...]
    people_in_common: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """One credit of a person: ``as_`` is "cast" or "crew"."""

    show: ShowHeader
    as_: str
    character: str | None
    role: str | None
    billing: str | None
    seasons: tuple[int, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAnswer:
    person: Person
    credits: tuple[Credit, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One show of a list. ``matched`` is the name that a search found it by."""

    id: str
    title: str
    original_title: str | None
    year: int | None
    countries: tuple[str, ...]
    platforms: tuple[str, ...]
    matched: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAnswer:
    """An array in JSON. ``more``: whether there were more than asked for."""

    rows: tuple[Listed, ...]
    more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesAnswer:
    """The files of a library, lowest layer first. An array in JSON."""

    rows: tuple[FileSummary, ...]


def cast(library: Library, show: Show) -> CastAnswer:
    """Who plays whom, leads first, as the dataset orders them."""
    _on_record(show, "cast", show.cast)
    return CastAnswer(show=library.header(show.id), cast=show.cast, sources=_sources(library, show.cast))


def crew(library: Library, show: Show) -> CrewAnswer:
    """Who made it, and the companies."""
    _on_record(show, "crew", show.crew or show.companies)
    return CrewAnswer(
        show=library.header(show.id),
        crew=show.crew,
        companies=show.companies,
        sources=_sources(library, show.crew, show.companies),
    )


def status(library: Library, show: Show, moment: Moment) -> StatusAnswer:
    """Whether it is renewed, cancelled, airing or over, on a day."""
    known = status_on(show, moment.day, today=moment.today)
    if known is None:
        when = f" by {moment.day}" if moment.is_past else ""
        raise NotRecordedError(f"nothing on record says where {_name(show)} stood{when}", query=show.title)
    seasons = _seasons_by(show, moment)
    return StatusAnswer(
        show=library.header(show.id),
        status=known,
        seasons=seasons,
        continued_as=library.header(known.continued_as) if known.continued_as else None,
        sources=_sources(library, known.evidence, seasons),
    )


def release(library: Library, show: Show) -> ReleaseAnswer:
    """Seasons with dates, episodes and runtimes, and the trailers."""
    trailers = _trailers(show)
    _on_record(show, "release", show.seasons or trailers)
    return ReleaseAnswer(
        show=library.header(show.id),
        seasons=show.seasons,
        trailers=trailers,
        sources=_sources(library, show.seasons, trailers),
    )


def where(library: Library, show: Show, moment: Moment) -> WhereAnswer:
    """Where it can be watched on a day, and where it could before."""
    offers = _offers(library, show, moment)
    _on_record(show, "availability", offers)
    return WhereAnswer(
        show=library.header(show.id), as_of=moment.day, availability=offers, sources=_sources(library, offers)
    )


def plot(library: Library, show: Show) -> PlotAnswer:
    """The premise, without spoilers."""
    _on_record(show, "premise", show.premise)
    return PlotAnswer(
        show=library.header(show.id), premise=show.premise or "", sources=_sources(library, [show])
    )


def timeline(library: Library, show: Show, moment: Moment) -> TimelineAnswer:
    """Everything dated that had happened or been said by a day, in order."""
    entries = sorted(
        (entry for entry in _entries(library, show) if not moment.is_past or entry.date.last <= moment.day),
        key=lambda entry: (entry.date.first, len(entry.date)),
    )
    _on_record(show, "timeline", entries)
    return TimelineAnswer(
        show=library.header(show.id), as_of=moment.day, timeline=tuple(entries), sources=_sources(library, entries)
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
        sources=_sources(
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


def compare(library: Library, one: Show, other: Show, moment: Moment) -> CompareAnswer:
    """Two shows side by side, and the people who worked on both."""
    columns = [_compared(library, show, moment) for show in (one, other)]
    shared = {person.name for person in _people(library, one)} & {person.name for person in _people(library, other)}
    return CompareAnswer(
        shows=(library.header(one.id), library.header(other.id)),
        rows=tuple(
            ComparedRow(field=field, values=(columns[0][field], columns[1][field]))
            for field in columns[0]
            if columns[0][field] is not None or columns[1][field] is not None
        ),
        people_in_common=tuple(sorted(shared)),
    )


def person(library: Library, who: Person) -> PersonAnswer:
    """All credits of a person, by year."""
    spellings = {who.name, who.native_name, *who.aliases}
    found: list[Credit] = []
    for show in library.shows_of(who):
        header = library.header(show.id)
        found += [
            Credit(
                show=header,
                as_="cast",
                character=credit.character,
                role=None,
                billing=credit.billing,
                seasons=credit.seasons,
                sources=credit.sources,
            )
            for credit in show.cast
            if credit.person in spellings
        ]
        found += [
            Credit(
                show=header,
                as_="crew",
                character=None,
                role=credit.role,
                billing=None,
                seasons=credit.seasons,
                sources=credit.sources,
            )
            for credit in show.crew
            if credit.person in spellings
        ]
    if not found:
        raise NotRecordedError(f"no credit of {who.name} is on record", query=who.name)
    return PersonAnswer(person=who, credits=tuple(found), sources=_sources(library, found))


def search(library: Library, words: str, limit: int | None) -> ListAnswer:
    """Shows any of whose names hold all the words, titles before other names."""
    found: dict[str, str] = {}
    for name in library.names_with(words):
        found.setdefault(name.show, name.text)
    return _listed(((library.header(show), text) for show, text in found.items()), limit)


def listing(
    library: Library, selection: Selection, moment: Moment, *, standing: str | None = None, limit: int | None = None
) -> ListAnswer:
    """The shows that a selection admits; ``standing`` is a state or decision they must be in."""
    headers: Iterable[ShowHeader] = library.select(selection)
    if standing is not None:
        headers = (header for header in headers if _stands(library.show(header.id), standing, moment))
    return _listed(((header, None) for header in headers), limit)


def _stands(show: Show, standing: str, moment: Moment) -> bool:
    known = status_on(show, moment.day, today=moment.today)
    return known is not None and standing in (known.state, known.decision)


def _listed(found: Iterable[tuple[ShowHeader, str | None]], limit: int | None) -> ListAnswer:
    taken = list(islice(found, None if limit is None else limit + 1))
    rows = tuple(
        Listed(
            id=header.id,
            title=header.title,
            original_title=header.original_title,
            year=header.year,
            countries=header.countries,
            platforms=header.platforms,
            matched=text if text != header.title else None,
        )
        for header, text in taken[:limit]
    )
    return ListAnswer(rows=rows, more=limit is not None and len(taken) > limit)


def _name(show: Show) -> str:
    return f"“{show.title}”"


def _on_record(show: Show, what: str, facts: object) -> None:
    if not facts:
        raise NotRecordedError(f"the {what} of {_name(show)} is not on record", query=show.title)


def _sources(library: Library, *rows: Sequence[Any]) -> tuple[Source, ...]:
    """The sources that facts rest on, in the order in which they are first named."""
    idents = dict.fromkeys(ident for group in rows for row in group for ident in row.sources)
    return tuple(library.source(ident) for ident in idents)


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
    offers = []
    for each in show.availability:
        if moment.is_past and each.from_ is not None and each.from_.first > moment.day:
            continue
        until = None if moment.is_past and each.until and each.until.first > moment.day else each.until
        offers.append(
            Offer(
                platform=library.platform_name(each.platform),
                regions=each.regions,
                from_=each.from_,
                until=until,
                original=each.original,
                current=_is_current(each, moment.day),
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
                yield Moved(date=when, type=what, season=season.number, note=season.name, sources=season.sources)
    for offer in show.availability:
        name = library.platform_name(offer.platform)
        for when, what in ((offer.from_, "available"), (offer.until, "last-day")):
            if when is not None:
                yield Moved(date=when, type=what, by=name, note=offer.note, sources=offer.sources)


def _people(library: Library, show: Show) -> list[Person]:
    return [library.person_named(credit.person) for credit in (*show.cast, *show.crew)]


def _compared(library: Library, show: Show, moment: Moment) -> dict[str, Any]:
    """The fields of one column, each None where it is not on record."""
    header = library.header(show.id)
    known = status_on(show, moment.day, today=moment.today)
    seasons = [season for season in show.seasons if season.number > 0]
    counts = [season.episodes for season in seasons]
    roles = ("creator", "developer", "showrunner", "director", "writer")
    makers = {role: tuple(each.person for each in show.crew if each.role == role) for role in roles}
    return {
        "title": show.title,
        "original title": show.original_title,
        "year": header.year,
        "countries": header.countries or None,
        "languages": show.languages or None,
        "type": show.type,
        "genres": show.genres or None,
        "platforms": header.platforms or None,
        "status": known.summary if known else None,
        "seasons": len(seasons) or None,
        "episodes": sum(count or 0 for count in counts) if counts and None not in counts else None,
        "premiere": min((each.premiere for each in seasons if each.premiere), default=None),
        "finale": max((each.finale for each in seasons if each.finale), default=None),
        "leads": tuple(each.person for each in show.cast if each.billing == "main")[:4] or None,
        **{role: names or None for role, names in makers.items()},
        "premise": show.premise,
    }
