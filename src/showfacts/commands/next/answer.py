"""What comes next of a show."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from showfacts.commands.lookup import best
from showfacts.commands.upcoming.coming import without_titles
from showfacts.errors import NotRecordedError
from showfacts.evidence.ahead import ahead, ordered
from showfacts.evidence.moment import by_then
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.evidence.ahead import Coming
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Event, ShowHeader, Source


@record
class NextAnswer:
    """What comes next of a show, as it was known on a day.

    ``next`` is the next thing with a date, ``later`` is what comes after it. Where nothing has a date,
    ``ordered`` is the order of a season that has not begun. ``summary`` is where the show stands.
    """

    show: ShowHeader
    as_of: date
    next: Coming | None
    later: tuple[Coming, ...]
    ordered: Event | None
    summary: str | None
    according_to: Source | None
    sources: tuple[Source, ...]


def what_is_next(snapshot: Snapshot, ident: str, *, spoilers: bool) -> NextAnswer:
    """What comes next of a show.

    Args:
        snapshot: what was known on the day.
        ident: the id of the show.
        spoilers: whether the titles of episodes that have not been shown are told.

    Raises:
        NotRecordedError: nothing that lies ahead is on record; the message tells how the show stands.
    """
    show, moment = snapshot.show(ident), snapshot.moment
    found = ahead(show, snapshot.episodes(ident), moment.day, today=moment.today)
    order = None if found else ordered(show, moment.day, today=moment.today)
    status = snapshot.status(ident)
    if not found and order is None:
        word = f": {status.summary}" if status else ""
        message = f"nothing that comes next of “{show.title}” is on record{by_then(moment)}{word}"
        raise NotRecordedError(message, query=show.title)
    if not spoilers:
        found = tuple(without_titles(each, moment.day) for each in found)
    told = [*found[:1], *([order] if order else [])]
    return NextAnswer(
        show=snapshot.header(ident),
        as_of=moment.day,
        next=found[0] if found else None,
        later=found[1:],
        ordered=order,
        summary=status.summary if status else None,
        according_to=best(snapshot.sources_of(told)),
        sources=snapshot.sources_of(told, found),
    )
