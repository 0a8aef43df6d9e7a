"""Where a show stands on a day, worked out from its dated events and seasons. Never stored.

Two questions are kept apart. ``state``: what is happening (in development, upcoming, airing, between
seasons, undetermined, ended). ``decision``: what was decided last and still holds (renewed,
cancelled, ...). A show can be airing and cancelled, or renewed before its premiere.

Known on a day is what had certainly happened by then: an event, once all of its (partial) date is
past; a premiere, once it happened or its date had been announced; a finale, once it happened. From
``today`` on, everything on record is known. What happened later may show that a state did not hold
(a season that began only later had not begun), but is never told. Where the dates on record do not
settle it, the state is undetermined.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from showfacts.status.deciding import decide
from showfacts.status.record import Record
from showfacts.status.standing import stand
from showfacts.status.wording import summarized

if TYPE_CHECKING:
    from showfacts.model import Decision, Event, PartialDate, Show, State
    from showfacts.status.deciding import Decided
    from showfacts.status.record import NextDate
    from showfacts.status.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Where a show stands.

    ``since`` and ``by`` belong to the decision, or to the state where nothing is decided; ``season``
    is the one they are about. ``continued_as`` is the id of the show it goes on as.
    """

    state: State
    decision: Decision
    season: int | None
    since: PartialDate | None
    by: str | None
    summary: str
    as_of: date
    next: NextDate | None
    evidence: tuple[Event, ...]
    continued_as: str | None


def status_on(show: Show, day: date, *, today: date | None = None) -> Status | None:
    """The status of ``show`` on ``day``, or None where nothing on record reaches back that far.

    ``today`` is the day up to which the record speaks, by default the system's date: on an earlier
    ``day``, a date that was announced later is not yet known.
    """
    record = Record.of(show, day, today or date.today())
    if not (record.events or record.dated):
        return None
    decided = decide(record)
    standing = stand(record, decided)
    told = decided.event or standing.event
    evidence = (*decided.events, decided.delay, standing.event)
    return Status(
        state=standing.state,
        decision=decided.decision,
        season=_season_of(record, decided, standing),
        since=decided.event.date if decided.event else standing.since,
        by=told.by if told else None,
        summary=summarized(record, decided, standing),
        as_of=day,
        next=record.next_date,
        evidence=tuple(dict.fromkeys(event for event in evidence if event)),
        continued_as=decided.event.show if decided.event else None,
    )


def _season_of(record: Record, decided: Decided, standing: Standing) -> int | None:
    """The season that a status is about."""
    if decided.season is not None:
        return decided.season
    season = record.latest or record.coming
    if season is not None:
        return season.number
    return standing.event.season if standing.event else None
