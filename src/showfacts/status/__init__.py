"""Where a show stands on a day, worked out from its dated events and seasons. Never stored.

Two questions are kept apart. ``state``: what is happening (in development, upcoming, airing, between
seasons, undetermined, ended). ``decision``: what was decided last and still holds (renewed,
cancelled, ...). A show can be airing and cancelled, or renewed before its premiere.

Known on a day is what had certainly happened by then: an event, once all of its (partial) date is
past; a premiere, once it happened or its date had been announced; a finale, once it happened. From
``today`` on, everything on record is known. What happened later may show that a state did not hold
(a season that began only later had not begun), but is never told. Where the dates on record do not
settle it, the state is undetermined.

A listing is how a catalogue had a show on a day. It is no decision, and makes the state only of a show
that has neither a dated season nor an event.
"""

from __future__ import annotations

from datetime import date

from showfacts.model.records import record
from showfacts.status.known import Known
from showfacts.status.sentence import summarized
from showfacts.status.sentence.story import Story

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import Decision, Event, Listing, PartialDate, Show, State
    from showfacts.status.decision import Decided
    from showfacts.status.known import NextDate
    from showfacts.status.standing import Standing


@record
class Status:
    """Where a show stands.

    ``since`` and ``by`` belong to the decision, or to the state where nothing is decided; ``season``
    is the one they are about. ``evidence`` are the events that the status rests on. ``last_word`` is
    what was said last of whether the show goes on, where that is open. ``listing`` is the newest word of
    a catalogue on the day. ``continued_as`` is the id of the show it goes on as.
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
    last_word: Event | None
    listing: Listing | None
    continued_as: str | None


def status_on(
    show: Show, day: date, *, today: date | None = None, continuation: Show | None = None
) -> Status | None:
    """The status of a show on a day, or None where nothing on record reaches back that far.

    Args:
        show: The show, with all that is on record.
        day: The day asked for.
        today: The day up to which the record speaks, by default the system's date: on an earlier
            ``day``, a date that was announced later is not yet known.
        continuation: The show that it goes on as (see ``continuation_of``), for its title and first day.
    """
    known = Known.of(show, day, today or date.today())
    if known.is_empty:
        return None
    story = Story.of(known, continuation)
    decided, standing = story.decided, story.standing
    event = decided.event or standing.event
    return Status(
        state=standing.state,
        decision=decided.decision,
        season=_season_of(known, decided, standing),
        since=decided.event.date if decided.event else standing.since,
        by=event.by if event else None,
        summary=summarized(story),
        as_of=day,
        next=known.next_date,
        evidence=_evidence(decided, standing),
        last_word=story.last_word,
        listing=known.listing,
        continued_as=decided.event.show if decided.event else None,
    )


def continuation_of(show: Show) -> str | None:
    """The id of the show that a show was said to go on as, by its newest event that says so."""
    events = [each for each in show.events if each.type == "continued-as" and not each.absent]
    return max(events, key=lambda each: each.date.last).show if events else None


def _season_of(known: Known, decided: Decided, standing: Standing) -> int | None:
    """The season that a status is about."""
    if decided.season is not None:
        return decided.season
    season = known.latest or known.coming
    if season is not None:
        return season.number
    return standing.event.season if standing.event else None


def _evidence(decided: Decided, standing: Standing) -> tuple[Event, ...]:
    schedule = decided.schedule if standing.state != "ended" else None
    events = (*decided.events, *decided.due, schedule, standing.event)
    return tuple(dict.fromkeys(event for event in events if event is not None))
