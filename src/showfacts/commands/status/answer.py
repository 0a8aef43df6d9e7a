"""Whether it is renewed, cancelled, airing or over."""

from __future__ import annotations

from showfacts.commands.lookup import best, continuation
from showfacts.errors import NotRecordedError
from showfacts.model.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.finding.shows import SeasonOf
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Event, Listing, Season, ShowHeader, Source
    from showfacts.model.dates import PartialDate
    from showfacts.status import Status
    from showfacts.status.season import SeasonStatus


@record
class StatusAnswer:
    """Where a show stands, and the seasons that were known.

    ``season`` is the one that was asked for, and ``season_status`` where that stands; in JSON a script reads
    ``season_status.state``. ``season_show`` is the show that the season is, where it is another title. All
    three are None where no season was asked for; ``status`` is that of the show, with or without a season.
    ``according_to`` is the best source of the event that this rests on, or of the season where no event
    does. ``checked`` is the day on which the show's facts were last looked through, ``newest_source`` the day
    of the newest source of any of them.
    """

    show: ShowHeader
    season: int | None
    season_status: SeasonStatus | None
    season_show: ShowHeader | None
    status: Status
    seasons: tuple[Season, ...]
    continued_as: ShowHeader | None
    according_to: Source | None
    checked: PartialDate | None
    newest_source: PartialDate | None
    sources: tuple[Source, ...]


def status(snapshot: Snapshot, ident: str, season: int | None = None) -> StatusAnswer:
    """Whether it is renewed, cancelled, airing or over, on a day; and where one season stands.

    Raises:
        NotRecordedError: nothing on record tells where the show stood.
    """
    return _status(snapshot, ident, None if season is None else snapshot.season(ident, season))


def status_of_entry(snapshot: Snapshot, ident: str, entry: SeasonOf) -> StatusAnswer:
    """The same of a show that is a season of another one.

    Raises:
        NotRecordedError: nothing on record tells where the show stood.
    """
    return _status(snapshot, ident, snapshot.season_entry(ident, entry.show, entry.number))


def _status(snapshot: Snapshot, ident: str, season: SeasonStatus | None) -> StatusAnswer:
    show = snapshot.show(ident)
    found = snapshot.status(ident)
    if found is None:
        moment = snapshot.moment
        stands = f"stood by {moment.day}" if moment.is_past else "stands"
        raise NotRecordedError(f"nothing on record says where “{show.title}” {stands}", query=show.title)
    newest = snapshot.newest_source(ident)
    return StatusAnswer(
        show=snapshot.header(ident),
        season=season.season if season else None,
        season_status=season,
        season_show=continuation(snapshot, season.show) if season else None,
        status=found,
        seasons=show.seasons,
        continued_as=continuation(snapshot, found.continued_as),
        according_to=best(snapshot.sources_of(found.evidence[:1] or show.seasons[-1:])),
        checked=show.checked,
        newest_source=newest.published if newest else None,
        sources=snapshot.sources_of(_told_of_season(season), _told(found), show.seasons),
    )


def _told(status: Status) -> list[Event | Listing]:
    """What a status tells: its evidence, the last word on the show, a listing."""
    return [*status.evidence, *(each for each in (status.last_word, status.listing) if each is not None)]


def _told_of_season(status: SeasonStatus | None) -> list[Event]:
    """What the status of a season tells: its evidence, and the last word on it."""
    if status is None:
        return []
    return [*status.evidence, *([status.last_word] if status.last_word else [])]
