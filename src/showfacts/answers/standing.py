"""Whether it is renewed, cancelled, airing or over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from showfacts.answers.base import best, known, sources_of, standing_on
from showfacts.answers.moment import by_then
from showfacts.errors import NotRecordedError

if TYPE_CHECKING:
    from showfacts.answers.moment import Moment
    from showfacts.library.library import Library
    from showfacts.model import Season, Show, ShowHeader, Source
    from showfacts.status import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusAnswer:
    """Where a show stands, and the seasons that were known.

    ``according_to`` is the best source of the event that this rests on, or of the season where no event
    does.
    """

    show: ShowHeader
    status: Status
    seasons: tuple[Season, ...]
    continued_as: ShowHeader | None
    according_to: Source | None
    sources: tuple[Source, ...]


def status(library: Library, show: Show, moment: Moment) -> StatusAnswer:
    """Whether it is renewed, cancelled, airing or over, on a day."""
    then = known(library, show, moment)
    standing = standing_on(library, show, moment)
    if standing is None:
        what = f"nothing on record{by_then(moment)} says where “{show.title}” stood"
        raise NotRecordedError(what, query=show.title)
    seasons = then.seasons
    return StatusAnswer(
        show=library.header(show.id),
        status=standing,
        seasons=seasons,
        continued_as=library.header(standing.continued_as) if standing.continued_as else None,
        according_to=best(sources_of(library, standing.evidence[:1] or seasons[-1:])),
        sources=sources_of(library, standing.evidence, seasons),
    )
