"""When, how many, how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.lookup import require
from showfacts.evidence.moment import by_then
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Event, Season, Show, ShowHeader, Source
    from showfacts.model.dates import PartialDate


@record
class Totals:
    """What is on record of a show as a whole, where its seasons are not known one by one."""

    season_count: int | None
    episode_count: int | None
    premiere: PartialDate | None
    finale: PartialDate | None
    runtime_minutes: int | tuple[int, int] | None

    def __bool__(self) -> bool:
        return any(getattr(self, name) is not None for name in self.__dataclass_fields__)


@record
class ReleaseAnswer:
    """Seasons and trailers."""

    show: ShowHeader
    seasons: tuple[Season, ...]
    totals: Totals
    trailers: tuple[Event, ...]
    sources: tuple[Source, ...]


def release(snapshot: Snapshot, ident: str) -> ReleaseAnswer:
    """Seasons with dates, episodes and runtimes, and the trailers; of a past day, those known by then."""
    show = snapshot.show(ident)
    trailers = trailers_of(show)
    totals = totals_of(show)
    require(show, f"release{by_then(snapshot.moment)}", show.seasons or trailers or totals)
    return ReleaseAnswer(
        show=snapshot.header(ident),
        seasons=show.seasons,
        totals=totals,
        trailers=trailers,
        sources=snapshot.sources_of(show.seasons, trailers),
    )


def totals_of(show: Show) -> Totals:
    """The totals on record."""
    return Totals(
        season_count=show.season_count,
        episode_count=show.episode_count,
        premiere=show.premiere,
        finale=show.finale,
        runtime_minutes=show.runtime_minutes,
    )


def trailers_of(show: Show) -> tuple[Event, ...]:
    """The teasers and trailers of a show, oldest first."""
    found = (event for event in show.events if event.type in ("teaser", "trailer"))
    return tuple(sorted(found, key=lambda event: event.date.first))
