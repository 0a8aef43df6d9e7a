"""What was decided last about a show, and still holds."""

from __future__ import annotations

from datetime import timedelta

from showfacts.model.records import record
from showfacts.status.overtaken import (
    ORDERS,
    is_final_season_overtaken,
    is_stop_overtaken,
    overturns,
)
from showfacts.status.seasons import begins, has_begun, regular_seasons

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.model import Decision, Event
    from showfacts.status.known import Known


ORDERED_EACH_YEAR = timedelta(days=365)
"""Of seasons that follow each other, one ordered longer than this before another was shown by then."""


@record
class Decided:
    """The decision, its event, and the season it is about.

    ``events`` are all that it rests on: seasons ordered one by one all lie ahead together. ``due`` are
    the orders of seasons that come before the one that was announced as the last. ``schedule`` is the
    last word on when the next season comes: a date announced, or a delay.
    """

    decision: Decision
    event: Event | None = None
    season: int | None = None
    events: tuple[Event, ...] = ()
    due: tuple[Event, ...] = ()
    schedule: Event | None = None


RESTS_ON: Mapping[str, frozenset[str]] = {
    "cancelled": frozenset({"cancelled"}),
    "continued-as": frozenset({"continued-as"}),
    "final-season": frozenset({"final-season"}),
    "renewed": frozenset(ORDERS) - {"final-season"},
}
"""By decision, the types of events of which a show has one that was decided on so; others need none."""


def decide(known: Known) -> Decided:
    """What was decided last and still holds.

    An order holds until its season has begun; a cancellation until a later order, or a later season
    as `overtaken` says; a final season until one after it is ordered or has begun.
    """
    stop = known.last("cancelled", "continued-as")
    orders = [event for event in known.events if event.type in ORDERS]
    schedule = known.schedule
    if stop is not None:
        orders = [event for event in orders if overturns(event, stop)]
        if not orders and not is_stop_overtaken(stop, known):
            return Decided(
                decision="cancelled" if stop.type == "cancelled" else "continued-as",
                event=stop,
                events=(stop,),
                schedule=schedule if schedule and schedule.date.first > stop.date.last else None,
            )
    pending = _pending(orders, known)
    final = next((event for event in reversed(orders) if event.type == "final-season"), None)
    if final is not None and _is_still_final(final, orders, known):
        return Decided(
            decision="final-season",
            event=final,
            season=final.season,
            events=(final,),
            due=tuple(each for each in pending if _comes_before(each, final)),
            schedule=schedule,
        )
    if pending:
        first = pending[0]
        return Decided(
            decision="renewed", event=first, season=first.season, events=pending, schedule=schedule
        )
    return Decided(decision="limited-series" if _is_limited(known) else "none-on-record", schedule=schedule)


def _is_still_final(final: Event, orders: list[Event], known: Known) -> bool:
    """Whether no season after the one announced as the last was ordered later, or has begun."""
    number = final.season
    later = (
        event
        for event in orders
        if event.type != "final-season"
        and event.date.first > final.date.last
        and (event.season is None or number is None or event.season > number)
    )
    return not any(later) and not is_final_season_overtaken(final, known)


def _comes_before(order: Event, final: Event) -> bool:
    return order.season is not None and final.season is not None and order.season < final.season


def _pending(orders: list[Event], known: Known) -> tuple[Event, ...]:
    """The orders of later seasons that have not begun: the latest for each season, in order.

    Orders that name no season count only where none does, and none counts of a season before one that
    has a date, or that a much later order has passed by: that must have begun, on a day not on record.
    """
    coming = known.coming.number if known.coming else 0
    pending = [
        each
        for each in orders
        if _is_renewal(each, known)
        and known.is_pending(each)
        and not known.has_ended_since(each)
        and (each.season is None or each.season >= coming)
        and not _is_passed_by(each, orders, known)
    ]
    named = {order.season: order for order in pending if order.season is not None}
    return tuple(named[number] for number in sorted(named)) or tuple(pending[-1:])


def _is_passed_by(order: Event, orders: list[Event], known: Known) -> bool:
    """Whether a season without dates was ordered long before a later one, and later ones were shown since."""
    number = order.season
    if number is None:
        return False
    regular = regular_seasons(known.show)
    if any(each.number == number and begins(each) for each in regular):
        return False
    is_followed = any(each.number > number and has_begun(each, known.today) for each in regular)
    return is_followed and any(
        each.season is not None
        and each.season > number
        and each.date.first - order.date.last > ORDERED_EACH_YEAR
        for each in orders
    )


def _is_renewal(event: Event, known: Known) -> bool:
    """An order for more than a first season; a first order is how every show begins."""
    if event.type == "final-season":
        return False
    if event.type == "renewed":
        return True
    if event.season is not None:
        return event.season > 1
    return any(season.premiere and season.premiere.last < event.date.first for season in known.begun)


def _is_limited(known: Known) -> bool:
    """Whether the show is, as far as was known, made as one closed season."""
    if known.show.type != "miniseries" or len(known.seasons) > 1 or (known.show.season_count or 1) > 1:
        return False
    schedule = known.schedule
    return known.last("renewed") is None and (schedule is None or schedule.season in (None, 1))
