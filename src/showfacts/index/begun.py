"""How many seasons of a show had begun, from day to day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.dataset.plain import from_plain
from showfacts.index.name import LAST
from showfacts.model import Season
from showfacts.status.seasons import finale_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any


def begun(doc: dict[str, Any]) -> Iterator[tuple[int, str, str]]:
    """Numbers of seasons of a show, given its table, each with the first day of it and the first day after.

    As ``status.seasons.extent_of`` counts them: up to the last that had certainly begun; before the first
    had, the total that is on record.
    """
    until = LAST
    rows: Sequence[dict[str, Any]] = doc.get("seasons", ())
    seasons = [from_plain(Season, row) for row in rows if row["number"] > 0]
    seasons = sorted((each for each in seasons if not each.absent), key=lambda each: each.number)
    for count in range(len(seasons), 0, -1):
        since = _certainly_begun(seasons[count - 1])
        if since is not None and since < until:
            yield count, since, until
            until = since
    if "season_count" in doc:
        yield doc["season_count"], "", until


def _certainly_begun(season: Season) -> str | None:
    """The first day on which a season had certainly begun."""
    dates = (season.premiere, finale_of(season))
    return min((date.last.isoformat() for date in dates if date is not None), default=None)
