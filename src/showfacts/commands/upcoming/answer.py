"""What comes next in all of the library."""

from __future__ import annotations

from datetime import date, timedelta

from showfacts.commands.upcoming.coming import without_titles
from showfacts.errors import NotRecordedError
from showfacts.evidence.ahead import Coming, ahead, is_ahead
from showfacts.index.dated import beginning_or_ending, with_dates_ahead
from showfacts.model.dates import PartialDate
from showfacts.model.records import by_name, record
from showfacts.outputs.answer import Rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from showfacts.library.on_day import Snapshot
    from showfacts.model import ShowHeader, Source


@record
class UpcomingRow(Coming):
    """What comes, with its show."""

    show: ShowHeader


@record
class UpcomingAnswer(Rows):
    """An array in JSON: what comes from the ``first`` day to the ``last``. ``more``: there is more."""

    rows: tuple[UpcomingRow, ...]
    first: date
    last: date
    more: bool
    sources: tuple[Source, ...]


def upcoming(
    snapshot: Snapshot,
    *,
    days: int,
    platforms: Sequence[str],
    spoilers: bool,
    limit: int | None,
    only: Collection[str] | None = None,
) -> UpcomingAnswer:
    """What comes within so many days of the day, as far as was known then; the next first.

    Args:
        snapshot: what was known on the day.
        days: how many days to look ahead. A month counts where it is over by then; so does a year that has
            not begun.
        platforms: ids of platforms, on one of which a show must be; none asks nothing.
        spoilers: whether the titles of episodes are told.
        limit: how many rows there may be at most.
        only: the ids of the shows that are asked about; None for all of them.
    """
    first = snapshot.moment.day
    last = first + min(timedelta(days=days), date.max - first)
    # Of the episodes, a past day knew only those that had been shown
    dated = beginning_or_ending if snapshot.moment.is_past else with_dates_ahead
    found = [
        each if spoilers else without_titles(each)
        for ident in dated(snapshot.library.index, first, last, platforms)
        if (only is None or ident in only) and (not platforms or _is_on(snapshot, ident, platforms))
        for each in _rows(snapshot, ident, last)
    ]
    found.sort(key=lambda each: (each.date.last, -len(each.date), each.show.title, each.show.id))
    rows = tuple(found[:limit])
    return UpcomingAnswer(
        rows=rows,
        first=first,
        last=last,
        more=len(found) > len(rows),
        sources=snapshot.sources_of(rows),
    )


def _rows(snapshot: Snapshot, ident: str, last: date) -> Iterator[UpcomingRow]:
    """What comes of one show up to a day."""
    moment = snapshot.moment
    try:
        show = snapshot.show(ident)
    except NotRecordedError:
        return  # Nothing was known of it then
    since = PartialDate(
        moment.day.isoformat()[:7]
    )  # What began this month is told from what is to begin in it
    found = ahead(show, snapshot.episodes(ident, since=since), moment.day, today=moment.today)
    within = [each for each in found if each.date.last <= last and is_ahead(each.date, moment.day)]
    if within:
        header = snapshot.header(ident)
        for each in within:
            yield UpcomingRow(show=header, **by_name(each))


def _is_on(snapshot: Snapshot, ident: str, platforms: Collection[str]) -> bool:
    """Whether a show is on one of these platforms or comes to it: it is not known to have left."""
    names = {snapshot.library.platform_of(each).name for each in platforms}
    day = snapshot.moment.day
    return any(
        offer.platform in names and (offer.until is None or offer.until.last >= day)
        for offer in snapshot.offers(ident)
    )
