"""What comes next of a show."""

from __future__ import annotations

from datetime import date

from showfacts.commands.lookup import best
from showfacts.commands.upcoming.coming import without_titles
from showfacts.errors import NoEpisodesError, NotRecordedError
from showfacts.evidence.ahead import ahead, ordered
from showfacts.evidence.moment import by_then
from showfacts.model.records import record
from showfacts.model.seasons import season_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.evidence.ahead import Coming
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Event, ShowHeader, Source


@record
class NextAnswer:
    """What comes next of a show, or of the ``season`` that was asked for, as it was known on a day.

    ``next`` is the next thing with a date, ``later`` is what comes after it. Where nothing has a date,
    ``ordered`` is the order of a season that has not begun. ``summary`` is where it stands.
    """

    show: ShowHeader
    as_of: date
    season: int | None
    next: Coming | None
    later: tuple[Coming, ...]
    ordered: Event | None
    summary: str | None
    according_to: Source | None
    sources: tuple[Source, ...]


def what_is_next(
    snapshot: Snapshot, ident: str, season: int | None = None, *, spoilers: bool = False
) -> NextAnswer:
    """What comes next of a show, or of a season.

    Args:
        snapshot: what was known on the day.
        ident: the id of the show.
        season: the number of the season asked for; 0: specials; None: the whole show.
        spoilers: whether the titles of episodes are told.

    Raises:
        NotRecordedError: nothing that lies ahead is on record; the message tells how the show stands.
    """
    show, moment = snapshot.show(ident), snapshot.moment
    found = ahead(show, snapshot.episodes(ident), moment.day, today=moment.today)
    found = tuple(each for each in found if season in (None, each.season))
    order = None if found else ordered(show, moment.day, today=moment.today)
    if order is not None and season not in (None, order.season):
        order = None
    of_season = None if season is None else snapshot.season(ident, season)
    status = of_season or snapshot.status(ident)
    if not found and order is None:
        of = "" if season is None else f"{season_name(season)} of "
        message = f"nothing that comes next of {of}“{show.title}” is on record{by_then(moment)}"
        # How a season stands of which nothing is on record, the look-up tells by itself
        is_told = of_season is not None and of_season.recorded_as is None
        kind = NotRecordedError if snapshot.episodes(ident) else NoEpisodesError
        raise kind(message if status is None or is_told else f"{message}: {status.summary}", query=show.title)
    if not spoilers:
        found = tuple(map(without_titles, found))
    told = [*found[:1], *([order] if order else [])]
    return NextAnswer(
        show=snapshot.header(ident),
        as_of=moment.day,
        season=season,
        next=found[0] if found else None,
        later=found[1:],
        ordered=order,
        summary=status.summary if status else None,
        according_to=best(snapshot.sources_of(told)),
        sources=snapshot.sources_of(told, found),
    )
