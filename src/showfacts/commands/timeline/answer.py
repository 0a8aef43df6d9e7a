"""What happened and was said, day by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from showfacts.commands.lookup import require
from showfacts.model.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Show, ShowHeader, Source
    from showfacts.model.dates import PartialDate

ENDS = frozenset({"finale", "last-day", "ended"})
"""What comes last among the things of one day."""


@record
class Moved:
    """One dated thing: an event, a season's premiere or finale, a platform's coming or going, a listing."""

    date: PartialDate
    type: str
    season: int | None = None
    by: str | None = None
    place: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()


@record
class TimelineAnswer:
    """What happened and was said up to a day, or what of it concerns the ``season`` that was asked for."""

    show: ShowHeader
    season: int | None
    as_of: date
    timeline: tuple[Moved, ...]
    sources: tuple[Source, ...]


def timeline(snapshot: Snapshot, ident: str, season: int | None = None) -> TimelineAnswer:
    """Everything dated that had happened or been said by a day, in order; or what of it concerns one season.

    A month or year comes after the days in it, as all of them may have been before it.

    Raises:
        NotRecordedError: nothing dated is on record, or nothing of that season.
    """
    whole, moment = snapshot.show(ident), snapshot.moment
    show = snapshot.in_season(ident, season)
    entries = sorted(
        (each for each in moves(snapshot, show) if not moment.is_past or each.date.last <= moment.day),
        key=lambda each: (each.date.last, -len(each.date), each.type in ENDS),
    )
    require(whole, "timeline", entries, moment, season)
    return TimelineAnswer(
        show=snapshot.header(ident),
        season=season,
        as_of=moment.day,
        timeline=tuple(entries),
        sources=snapshot.sources_of(entries),
    )


def moves(snapshot: Snapshot, show: Show) -> Iterator[Moved]:
    """Everything dated of a show, in no order."""
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
        for key, when in (("premiere", season.premiere), ("finale", season.finale)):
            if when is not None:
                sources = season.cites.get(key) or season.sources
                yield Moved(date=when, type=key, season=season.number, note=season.name, sources=sources)
    for listing in show.listings:
        yield Moved(
            date=listing.date, type="listed", by=listing.by, note=listing.status, sources=listing.sources
        )
    for offer in show.availability:
        name = snapshot.library.platform_of(offer.platform).name
        dates = [
            (when, what) for when, what in ((offer.from_, "available"), (offer.until, "last-day")) if when
        ]
        for place, (when, what) in enumerate(dates, start=1):
            note = offer.note if place == len(dates) else None
            yield Moved(date=when, type=what, by=name, note=note, sources=offer.sources)
