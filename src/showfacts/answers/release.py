"""When, how many, how long."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from showfacts.answers.base import known, require, sources_of
from showfacts.answers.moment import by_then

if TYPE_CHECKING:
    from showfacts.answers.moment import Moment
    from showfacts.library.library import Library
    from showfacts.model import Event, Season, Show, ShowHeader, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseAnswer:
    """Seasons and trailers."""

    show: ShowHeader
    seasons: tuple[Season, ...]
    trailers: tuple[Event, ...]
    sources: tuple[Source, ...]


def release(library: Library, show: Show, moment: Moment) -> ReleaseAnswer:
    """Seasons with dates, episodes and runtimes, and the trailers; of a past day, those known by then."""
    then = known(library, show, moment)
    trailers = trailers_of(then)
    require(show, f"release{by_then(moment)}", then.seasons or trailers)
    return ReleaseAnswer(
        show=library.header(show.id),
        seasons=then.seasons,
        trailers=trailers,
        sources=sources_of(library, then.seasons, trailers),
    )


def trailers_of(show: Show) -> tuple[Event, ...]:
    """The teasers and trailers of a show, oldest first."""
    found = (event for event in show.events if event.type in ("teaser", "trailer"))
    return tuple(sorted(found, key=lambda event: event.date.first))
