"""What happened and was said, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from showfacts.answers.base import known, require, sources_of
from showfacts.answers.moment import by_then

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showfacts.answers.moment import Moment
    from showfacts.library.library import Library
    from showfacts.model import PartialDate, Show, ShowHeader, Source


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


def timeline(library: Library, show: Show, moment: Moment) -> TimelineAnswer:
    """Everything dated that had happened or been said by a day, in order."""
    entries = sorted(
        (
            entry
            for entry in _entries(library, known(library, show, moment))
            if not moment.is_past or entry.date.last <= moment.day
        ),
        key=lambda entry: (entry.date.first, len(entry.date)),
    )
    require(show, f"timeline{by_then(moment)}", entries)
    return TimelineAnswer(
        show=library.header(show.id),
        as_of=moment.day,
        timeline=tuple(entries),
        sources=sources_of(library, entries),
    )


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
