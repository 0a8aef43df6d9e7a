"""What happened and was said since a day, in all of the library."""

from __future__ import annotations

from datetime import date

from showfacts.commands.timeline.answer import ENDS, Moved, moves
from showfacts.errors import NotRecordedError
from showfacts.evidence.ahead import is_ahead
from showfacts.index.dated import with_news
from showfacts.model.records import by_name, record
from showfacts.outputs.answer import Rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from showfacts.library.on_day import Snapshot
    from showfacts.model import Claim, Show, ShowHeader, Source
    from showfacts.model.dates import PartialDate


@record
class ChangesRow(Moved):
    """What happened, or was said, with its show. ``claim``: what a source said, as of the day it came out."""

    show: ShowHeader
    claim: Claim | None = None


@record
class ChangesAnswer(Rows):
    """An array in JSON. ``more``: there was more before the first row."""

    rows: tuple[ChangesRow, ...]
    more: bool
    sources: tuple[Source, ...]


def changes(
    snapshot: Snapshot,
    *,
    since: date,
    platforms: Sequence[str],
    limit: int | None,
    only: Collection[str] | None = None,
) -> ChangesAnswer:
    """What happened or was said from a day on, up to the day of the snapshot, in order.

    Args:
        snapshot: what was known on the day.
        since: the first day.
        platforms: ids of platforms, on one of which a show must have been; none asks nothing.
        limit: how many rows there may be at most, the newest.
        only: the ids of the shows that are asked about; None for all of them.
    """
    found = [
        each
        for ident in with_news(snapshot.library.index, since, snapshot.moment.day, platforms)
        if only is None or ident in only
        for each in _rows(snapshot, ident, since)
    ]
    found.sort(
        key=lambda each: (each.date.last, -len(each.date), each.show.title, each.show.id, each.type in ENDS)
    )
    rows = tuple(found if limit is None else found[-limit:])
    return ChangesAnswer(rows=rows, more=len(found) > len(rows), sources=snapshot.sources_of(rows))


def _rows(snapshot: Snapshot, ident: str, since: date) -> Iterator[ChangesRow]:
    try:
        show = snapshot.show(ident)
    except NotRecordedError:
        return  # Nothing was known of it then
    header = snapshot.header(ident)
    for each in moves(snapshot, show):
        if each.type != "listed" and _is_within(snapshot, each.date, since):
            yield ChangesRow(show=header, **by_name(each))
    yield from _claims(snapshot, show, header, since)


def _claims(snapshot: Snapshot, show: Show, header: ShowHeader, since: date) -> Iterator[ChangesRow]:
    """The claims whose first source came out on the day or later, each on that source's day."""
    sources = snapshot.sources(show.id)
    for claim in show.claims:
        days = [when for when in map(sources.published, claim.sources) if when is not None]
        first = min(days, key=lambda when: when.first, default=None)
        if first is not None and _is_within(snapshot, first, since):
            yield ChangesRow(
                date=first, type="claim", sources=claim.sources, show=header, claim=claim, note=claim.note
            )


def _is_within(snapshot: Snapshot, when: PartialDate, since: date) -> bool:
    """Whether a date lies in the span, or may: the month that it began in counts.

    On a past day nothing was known of a month that was not over.
    """
    moment = snapshot.moment
    has_come = when.last <= moment.day if moment.is_past else when.first <= moment.day
    return has_come and is_ahead(when, since)
