"""What was decided last about a show, and still holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showfacts.model import Decision, Event
    from showfacts.status.record import Record

_ORDERS = ("renewed", "picked-up", "ordered", "final-season")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The decision, its event, and the season it is about.

    ``events`` are all that it rests on: seasons ordered one by one all lie ahead together. ``delay`` is
    the delay of what was ordered, where it holds.
    """

    decision: Decision
    event: Event | None = None
    season: int | None = None
    events: tuple[Event, ...] = ()
    delay: Event | None = None


def decide(record: Record) -> Decided:
    """What was decided last and still holds. An order holds until its season has begun."""
    stop = record.last("cancelled", "continued-as")
    orders = [event for event in record.events if event.type in _ORDERS]
    if stop is not None:
        orders = [event for event in orders if _overturns(event, stop)]
        if not orders:
            decision: Decision = "cancelled" if stop.type == "cancelled" else "continued-as"
            return Decided(decision=decision, event=stop, events=(stop,))
    final = next((event for event in reversed(orders) if event.type == "final-season"), None)
    if final is not None and _still_is_final(final, orders, record):
        delay = record.delay((final,)) if record.is_pending(final) else None
        return Decided(
            decision="final-season", event=final, season=final.season, events=(final,), delay=delay
        )
    renewals = [each for each in orders if _is_renewal(each, record) and record.is_pending(each)]
    pending = _by_season([each for each in renewals if not record.is_overtaken(each)])
    if pending:
        return Decided(
            decision="renewed",
            event=pending[0],
            season=pending[0].season,
            events=pending,
            delay=record.delay(pending),
        )
    return Decided(decision="limited-series" if _is_limited(record) else "none-announced")


def _overturns(order: Event, stop: Event) -> bool:
    """Whether an order came after the show was stopped. Who picks a show up does so after that."""
    if order.type == "picked-up":
        return order.date.last >= stop.date.first
    return order.date.first > stop.date.last


def _still_is_final(final: Event, orders: list[Event], record: Record) -> bool:
    """Whether no season after the one announced as the last was ordered later, or has begun."""
    number = final.season
    later = (
        event
        for event in orders
        if event.type != "final-season"
        and event.date.first > final.date.last
        and (event.season is None or number is None or event.season > number)
    )
    return not any(later) and (number is None or all(season.number <= number for season in record.begun))


def _is_renewal(event: Event, record: Record) -> bool:
    """An order for more than a first season; a first order is how every show begins."""
    if event.type == "renewed":
        return True
    if event.season is not None:
        return event.season > 1
    return any(season.premiere and season.premiere.last < event.date.first for season in record.begun)


def _by_season(orders: list[Event]) -> tuple[Event, ...]:
    """The latest order for each season, in order; orders that name no season only where none does."""
    named = {order.season: order for order in orders if order.season is not None}
    return tuple(named[number] for number in sorted(named)) or tuple(orders[-1:])


def _is_limited(record: Record) -> bool:
    """Whether the show is, as far as was known, made as one closed season."""
    is_single = len(record.dated) <= 1 and record.last("renewed") is None
    return record.show.type == "miniseries" and is_single
