"""When the end of a show no longer holds, because a later season has begun.

A season that begins after a show was cancelled (or called finished under its title) brings it back

- where the cancellation names a season and this is a later one, or
- where it begins more than a year after the cancellation.

It does not where it had been ordered before the cancellation: a season that was already made and is
shown weeks or months later is the end of the cancelled show. Within that year it is taken to be such a
season, and the sentence says that this is not on record. An order that came after the
cancellation brings a show back without any season; `decision` sees to that.

A final season that was announced by number is overtaken by any season with a higher one. Without a
number it is the one that was running, or the next; so the second season to begin after it overtakes it,
and so does the first where it begins more than five years later.
"""

from __future__ import annotations

from datetime import timedelta

from showfacts.status.seasons import begins
from showfacts.text.fold import key

TYPE_CHECKING = False
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


def overturns(order: Event, stop: Event) -> bool:
    """Whether an order came after the show was stopped.

    Who picks a show up does so after that, and so does another who orders it on the same day.
    """
    if order.type == "picked-up":
        return order.date.last >= stop.date.first
    if stop.type == "cancelled" and _are_others(order.by, stop.by):
        return order.date.first >= stop.date.first
    return order.date.first > stop.date.last


def season_after(stop: Event, known: Known) -> Season | None:
    """The last season that began after the show was stopped, where no order of it is on record before that.

    A season that the cancellation names is none: it was known then.
    """
    return next(
        (
            each
            for each in reversed(known.begun)
            if _begins_after(each, stop)
            and not _was_ordered_before(each, stop, known)
            and each.number != stop.season
        ),
        None,
    )


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
        event.type in ORDERS
        and event.season == season.number
        and event.date.first <= stop.date.first
        and not overturns(event, stop)
        for event in known.events
    )


def _are_others(one: str | None, other: str | None) -> bool:
    """Whether two who decided are on record and are not the same."""
    return one is not None and other is not None and key(one) != key(other)
