"""How many seasons of a show had begun, from day to day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.index.name import LAST
from showfacts.status.seasons import finale_of, regular_seasons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.model import Season, Show


def begun(show: Show) -> Iterator[tuple[int, str, str]]:
    """Numbers of seasons of a show, each with the first day of it and the first day after.

    As ``status.seasons.extent_of`` counts them: up to the last that had certainly begun; before the first
    had, the total that is on record.
    """
    until = LAST
    seasons = regular_seasons(show)
    for count in range(len(seasons), 0, -1):
        since = _certainly_begun(seasons[count - 1])
        if since is not None and since < until:
            yield count, since, until
            until = since
    if show.season_count is not None:
        yield show.season_count, "", until


def _certainly_begun(season: Season) -> str | None:
    """The first day on which a season had certainly begun."""
    dates = (season.premiere, finale_of(season))
    return min((date.last.isoformat() for date in dates if date is not None), default=None)
