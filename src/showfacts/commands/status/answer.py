"""Whether it is renewed, cancelled, airing or over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.lookup import best, continuation
from showfacts.errors import NotRecordedError
from showfacts.evidence.moment import by_then
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Event, Listing, Season, ShowHeader, Source
    from showfacts.model.dates import PartialDate
    from showfacts.status import Status


@record
class StatusAnswer:
    """Where a show stands, and the seasons that were known.

    ``according_to`` is the best source of the event that this rests on, or of the season where no event
    does. ``checked`` is the day on which the show's facts were last looked through, ``newest_source`` the day
    of the newest source of any of them.
    """

    show: ShowHeader
    status: Status
    seasons: tuple[Season, ...]
    continued_as: ShowHeader | None
    according_to: Source | None
    checked: PartialDate | None
    newest_source: PartialDate | None
    sources: tuple[Source, ...]


def status(snapshot: Snapshot, ident: str) -> StatusAnswer:
    """Whether it is renewed, cancelled, airing or over, on a day."""
    show = snapshot.show(ident)
    found = snapshot.status(ident)
    if found is None:
        what = f"nothing on record{by_then(snapshot.moment)} says where “{show.title}” stood"
        raise NotRecordedError(what, query=show.title)
    newest = snapshot.newest_source(ident)
    return StatusAnswer(
        show=snapshot.header(ident),
        status=found,
        seasons=show.seasons,
        continued_as=continuation(snapshot, found.continued_as),
        according_to=best(snapshot.sources_of(found.evidence[:1] or show.seasons[-1:])),
        checked=show.checked,
        newest_source=newest.published if newest else None,
        sources=snapshot.sources_of(found.evidence, _others(found), show.seasons),
    )


def _others(status: Status) -> list[Event | Listing]:
    """What a status tells beside its evidence: the last word on the show, a listing."""
    return [each for each in (status.last_word, status.listing) if each is not None]
