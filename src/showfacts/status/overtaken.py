"""When the end of a show no longer holds, because a later season has begun.

A season that begins after a show was cancelled (or called finished under its title) brings it back

- where the cancellation names a season and this is a later one, or
- where it begins more than a year after the cancellation.

It does not where it had been ordered before the cancellation: a season that was already made and is
shown weeks or months later is the end of the cancelled show. An order that came after the
cancellation brings a show back without any season; `decision` sees to that.

A final season that was announced by number is overtaken by any season with a higher one. Without a
number it is the one that was running, or the next; so the second season to begin after it overtakes it,
and so does the first where it begins more than five years later.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from showfacts.status.seasons import begins

if TYPE_CHECKING:
    from showfacts.model import Event, Season
    from showfacts.status.known import Known

ORDERS = ("renewed", "picked-up", "ordered", "final-season")
"""The events that order a season."""

REVIVED_AFTER = timedelta(days=365)
"""A season that begins later than this after a cancellation was not made before it."""

LAST_SEASON_WITHIN = timedelta(days=5 * 365)
"""A season that begins later than this after a final season was announced is not that season."""


def is_stop_overtaken(stop: Event, known: Known) -> bool:
    """Whether a season that has begun overtakes a cancellation or a continuation under another title."""
    return any(_revives(season, stop, known) for season in known.begun)


def is_final_season_overtaken(final: Event, known: Known) -> bool:
    """Whether a season that has begun comes after the one that was announced as the last."""
    if final.season is not None:
        return known.latest_number > final.season
    later = [each for each in known.begun if _begins_after(each, final)]
    return len(later) > 1 or any(_begins_after(each, final, LAST_SEASON_WITHIN) for each in later)


def _revives(season: Season, stop: Event, known: Known) -> bool:
    if not _begins_after(season, stop) or _was_ordered_before(season, stop, known):
        return False
    is_later = stop.season is not None and season.number > stop.season
    return is_later or _begins_after(season, stop, REVIVED_AFTER)


def _begins_after(season: Season, event: Event, by: timedelta = timedelta()) -> bool:
    """Whether a season certainly begins after an event, by more than ``by``."""
    start = begins(season)
    return start is not None and start.first - event.date.last > by


def _was_ordered_before(season: Season, stop: Event, known: Known) -> bool:
    return any(
        event.type in ORDERS and event.season == season.number and event.date.first <= stop.date.first
        for event in known.events
    )
