"""When, how many, how long."""

from __future__ import annotations

from showfacts.commands.lookup import require
from showfacts.model.fields import TOTALS
from showfacts.model.records import record
from showfacts.outputs.answer import Inlined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

    from showfacts.library.on_day import Snapshot
    from showfacts.model import Event, Season, Show, ShowHeader, Source
    from showfacts.outputs.answer import Keys

KEYS = tuple(each.key for each in TOTALS)
"""Of the totals of a show."""


@record
class ReleaseAnswer:
    """Seasons and trailers, or those of the ``season`` that was asked for, by its number in the show.

    ``totals`` are those of the show, which in JSON are keys of the answer itself.
    """

    show: ShowHeader
    season: int | None
    seasons: tuple[Season, ...]
    totals: Annotated[Inlined, Keys(Show, KEYS)]
    trailers: tuple[Event, ...]
    sources: tuple[Source, ...]


def release(snapshot: Snapshot, ident: str, season: int | None = None) -> ReleaseAnswer:
    """Seasons with dates, episodes and runtimes, and the trailers; of a past day, those known by then.

    Raises:
        NotRecordedError: nothing is on record, or nothing of that season.
    """
    whole = snapshot.show(ident)
    show = snapshot.in_season(ident, season)
    trailers = trailers_of(show)
    totals = Inlined({key: getattr(show, key) for key in KEYS})
    facts = show.seasons or trailers or any(totals.values())
    require(whole, "release", facts, snapshot.moment, season)
    return ReleaseAnswer(
        show=snapshot.header(ident),
        season=season,
        seasons=show.seasons,
        totals=totals,
        trailers=trailers,
        sources=snapshot.sources_of(show.seasons, trailers),
    )


def trailers_of(show: Show) -> tuple[Event, ...]:
    """The teasers and trailers of a show, oldest first."""
    found = (event for event in show.events if event.type in ("teaser", "trailer"))
    return tuple(sorted(found, key=lambda event: event.date.first))
