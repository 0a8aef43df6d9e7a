"""A status in one plain sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.status.record import finale_of, is_at_once
from showfacts.status.standing import DOUBTS

if TYPE_CHECKING:
    from showfacts.model import Event, PartialDate, Season
    from showfacts.status.deciding import Decided
    from showfacts.status.record import Record
    from showfacts.status.standing import Standing


def summarized(record: Record, decided: Decided, standing: Standing) -> str:
    """One plain sentence: what was decided, then how things stand."""
    parts = [
        _decision_part(record, decided, standing),
        _delayed_part(decided),
        _state_part(record, decided, standing),
    ]
    if standing.state == "ended" and decided.decision in ("continued-as", "final-season"):
        parts.reverse()
    text = "; ".join(part for part in parts if part)
    return f"{text[0].upper()}{text[1:]}."


def _decision_part(record: Record, decided: Decided, standing: Standing) -> str:
    event = decided.event
    if event is None:
        return "a limited series" if decided.decision == "limited-series" else ""
    if decided.decision == "cancelled":
        return f"cancelled{_said(event)}{_cancelled_when(record, standing)}"
    if decided.decision == "continued-as":
        return f"it goes on under a new title, announced{_said(event)}"
    if decided.decision == "final-season":
        if decided.season is None:
            return f"a final season was announced{_said(event)}"
        return f"season {decided.season} was announced as the last{_said(event)}"
    is_early = standing.state in ("in-development", "upcoming")
    return _renewed_part(decided.events) + (", ahead of its premiere" if is_early else "")


def _cancelled_when(record: Record, standing: Standing) -> str:
    if record.latest is None:
        return ", before it premiered" if record.coming else ""
    if standing.state != "ended":
        return ""
    if record.count is None:
        return f", after season {record.latest.number}"
    return ", after 1 season" if record.count == 1 else f", after {record.count} seasons"


def _renewed_part(orders: tuple[Event, ...]) -> str:
    """All orders that lie ahead, those that were given together told together."""
    given: dict[tuple[str, PartialDate], list[int]] = {}
    for order in orders:
        verb = {"picked-up": "picked up", "ordered": "ordered"}.get(order.type, "renewed")
        numbers = given.setdefault((f"{verb}{_by(order)}", order.date), [])
        numbers += [order.season] if order.season is not None else []
    told: dict[str, list[str]] = {}
    for (said, day), numbers in given.items():
        seasons = _seasons(numbers)
        what = f"{_on(day)}: {seasons}" if said.startswith("ordered") else f"{_on(day)} for {seasons}"
        told.setdefault(said, []).append(what)
    return " and ".join(f"{said} {' and '.join(days)}" for said, days in told.items())


def _delayed_part(decided: Decided) -> str:
    delay = decided.delay
    if delay is None:
        return ""
    number = delay.season or decided.season
    return f"{f'season {number}' if number else 'it was'} delayed{_said(delay)}"


def _state_part(record: Record, decided: Decided, standing: Standing) -> str:
    if standing.state == "ended":
        return _ended_part(record, decided, standing)
    if standing.state == "airing":
        return _airing_part(record, decided)
    if standing.state == "upcoming":
        return _upcoming_part(record, decided, standing)
    if standing.state == "between-seasons":
        return _between_part(record, decided)
    if standing.state == "in-development":
        return _in_development_part(decided, standing)
    return _undetermined_part(record, decided, standing)


def _ended_part(record: Record, decided: Decided, standing: Standing) -> str:
    event = decided.event
    if event is not None and decided.decision == "cancelled":
        if record.latest is None:
            return "no premiere is on record"
        if standing.since is not None and standing.since.first <= event.date.last:
            return ""
    latest = record.latest
    if latest is not None and standing.event is None and is_at_once(latest):
        return f"all of it came out {_on(latest.premiere)}"
    return f"{'it ' if decided.decision == 'limited-series' else ''}ended {_on(standing.since)}"


def _airing_part(record: Record, decided: Decided) -> str:
    latest = record.latest
    if latest is None:
        return ""
    subject = _name(latest, decided)
    if is_at_once(latest):
        return f"{subject} came out {_on(latest.premiere)}"
    finale = record.finale(latest)
    if latest.release == "batches" and finale and latest.premiere and latest.premiere.last < record.day:
        return f"{subject} is coming out in batches, since {latest.premiere} until {finale}"
    verb = "is airing"
    if latest.premiere is not None:
        is_first_day = latest.premiere == record.day.isoformat()
        verb = (
            f"begins {_on(latest.premiere)}" if is_first_day else f"has been airing since {latest.premiere}"
        )
    return f"{subject} {verb} and ends {_on(finale)}" if finale else f"{subject} {verb}"


def _upcoming_part(record: Record, decided: Decided, standing: Standing) -> str:
    coming = record.coming
    if coming is None:
        return f"a premiere date was announced{_said(standing.event)}"
    if decided.decision in ("renewed", "final-season") or coming.number > 1:
        return f"{_name(coming, decided)} begins {_on(coming.premiere)}"
    subject = {"none-announced": "", "cancelled": "it still "}.get(decided.decision, "it ")
    return f"{subject}premieres {_on(coming.premiere)}"


def _between_part(record: Record, decided: Decided) -> str:
    if record.coming is not None:
        return f"{_name(record.coming, decided)} begins {_on(record.coming.premiere)}"
    return _past_part(record.latest, decided) if record.latest else ""


def _past_part(season: Season, decided: Decided) -> str:
    """That a season is over."""
    if is_at_once(season):
        return f"{_name(season, decided)} came out {_on(season.premiere)}"
    return f"{_name(season, decided)} ended {_on(finale_of(season))}"


def _name(season: Season, decided: Decided) -> str:
    """What to call a season after the words on the decision, where these are about it alone."""
    is_named = decided.decision == "final-season" and decided.season == season.number
    return "it" if is_named or decided.decision == "limited-series" else f"season {season.number}"


def _in_development_part(decided: Decided, standing: Standing) -> str:
    if decided.decision in ("renewed", "final-season"):
        return "still in development"
    event = standing.event
    what = {
        "announced": "announced",
        "pilot-ordered": "a pilot was ordered",
        "ordered": "ordered",
        "picked-up": "picked up",
        "resumed": "work was resumed",
        "delayed": "delayed",
    }.get(event.type if event else "")
    return f"in development: {what}{_said(event)}" if what else "in development"


def _undetermined_part(record: Record, decided: Decided, standing: Standing) -> str:
    event, coming = standing.event, record.coming
    if standing.doubt is not None:
        return f"whether it had {DOUBTS[standing.doubt.type]} by then is not on record"
    if event is not None and event.type == "suspended":
        return f"suspended{_said(event)}"
    if event is not None and event.type == "passed":
        return f"passed on{_said(event)}, and no pick-up is on record"
    if event is not None and coming is not None:
        return f"whether season {coming.number} will still be shown is not on record"
    return _unknown_part(record, decided)


def _unknown_part(record: Record, decided: Decided) -> str:
    """What the dates of the seasons leave open."""
    latest, doubtful = record.latest, record.doubtful
    if latest is None:
        return "whether it has premiered is not on record"
    if doubtful is not None:
        name = f"season {doubtful.number}" if doubtful in record.dated else "another season"
        return f"whether {name} has begun is not on record"
    finale = finale_of(latest)
    if latest.release == "batches" and finale is not None and finale.last >= record.day:
        since = latest.premiere or "a day not on record"
        name = _name(latest, decided)
        return f"{name} has been coming out in batches since {since}, and its end is not on record"
    if finale is None or finale.last >= record.day:
        return f"{_name(latest, decided)} began {_on(latest.premiere)}, and its end is not on record"
    past = _past_part(latest, decided)
    if record.undated is not None:
        return f"{past}, and the dates of season {record.undated.number} are not on record"
    return past if decided.event else f"{past}; neither a renewal nor an end is on record"


def _said(event: Event | None) -> str:
    """By whom and when."""
    return f"{_by(event)} {_on(event.date)}" if event else ""


def _by(event: Event) -> str:
    return f" by {event.by}" if event.by else ""


def _on(when: PartialDate | None) -> str:
    if when is None:
        return "on a day not on record"
    return f"on {when}" if when.is_day else f"in {when}"


def _seasons(numbers: list[int]) -> str:
    if not numbers:
        return "another season"
    if len(numbers) == 1:
        return f"season {numbers[0]}"
    return f"seasons {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
