"""What is happening with a show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from showfacts.status.record import finale_of, regular_seasons

if TYPE_CHECKING:
    from showfacts.model import Event, EventType, PartialDate, Season, State
    from showfacts.status.deciding import Decided
    from showfacts.status.record import Record

_MAKING = (
    "announced",
    "pilot-ordered",
    "ordered",
    "picked-up",
    "renewed",
    "passed",
    "suspended",
    "resumed",
    "delayed",
)


DOUBTS: dict[EventType, str] = {
    "suspended": "been suspended",
    "cancelled": "been cancelled",
    "continued-as": "been continued under a new title",
    "ended": "ended",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The state, the date it began, and the event that says so (none where seasons' dates do).

    ``doubt`` is the event of which the dates do not tell whether it had happened.
    """

    state: State
    since: PartialDate | None = None
    event: Event | None = None
    doubt: Event | None = None


def stand(record: Record, decided: Decided) -> Standing:
    """What is happening with the show on the day of the record; undetermined where that is in doubt."""
    standing = _likely(record, decided)
    doubt = _doubt(record, standing)
    return Standing(state="undetermined", doubt=doubt) if doubt else standing


def _doubt(record: Record, standing: Standing) -> Event | None:
    """What would change the state, and may have happened by the day: its month or year is all we have."""
    if standing.state in ("ended", "undetermined"):
        return None
    if standing.state == "airing":
        number = record.latest and record.latest.number
        halts = (event for event in record.open if event.type == "suspended")
        return next((event for event in halts if event.season in (None, number)), None)
    return next((event for event in record.open if event.type in DOUBTS), None)


def _likely(record: Record, decided: Decided) -> Standing:
    """The state as far as events with certain dates tell."""
    latest = record.latest
    if latest is None:
        return _before(record, decided)
    finale = finale_of(latest)
    if _is_running(latest, record.day) and not _is_between_batches(latest, record):
        halted = record.halted
        if halted is not None and _halts(halted, latest):
            return Standing(state="undetermined", since=halted.date, event=halted)
        return Standing(state="airing", since=latest.premiere)
    if record.doubtful is not None:
        return Standing(state="undetermined")
    if finale is None or finale.last >= record.day:
        return _ended(record, latest) or Standing(state="undetermined", since=latest.premiere)
    return _after(record, decided, latest, finale)


def _is_running(season: Season, day: date) -> bool:
    """Whether a season that has begun is certainly still on."""
    finale = finale_of(season)
    text = day.isoformat()
    return text in (season.premiere, finale) or (finale is not None and finale.first > day)


def _is_between_batches(season: Season, record: Record) -> bool:
    """Whether a season's first batch is out, and it was not known then when the last one comes."""
    is_first_day = record.day.isoformat() == season.premiere
    return season.release == "batches" and not is_first_day and record.finale(season) is None


def _halts(halted: Event, season: Season) -> bool:
    """Whether a suspension is one of a season that is running."""
    begun = season.premiere is None or halted.date.last >= season.premiere.first
    return begun and halted.season in (None, season.number)


def _before(record: Record, decided: Decided) -> Standing:
    """Nothing has certainly been shown yet, as far as the record goes."""
    stop = decided.event if decided.decision == "cancelled" else None
    if record.halted is None and record.coming is not None:
        return _upcoming(record, stop)
    for event in (stop, record.last("ended")):
        if event is not None:
            return Standing(state="ended", since=event.date, event=event)
    if record.halted is not None:
        return Standing(state="undetermined", since=record.halted.date, event=record.halted)
    return Standing(state="undetermined") if _may_have_begun(record) else _in_the_making(record)


def _in_the_making(record: Record) -> Standing:
    """Nothing has been shown yet, and no date is known."""
    told = record.last("date-announced", "delayed")
    if told is not None and told.type == "date-announced" and told.season in (None, 1):
        return Standing(state="upcoming", since=told.date, event=told)
    made = record.last(*_MAKING) or record.events[0]
    state: State = "undetermined" if made.type == "passed" else "in-development"
    return Standing(state=state, since=made.date, event=made)


def _upcoming(record: Record, stop: Event | None) -> Standing:
    if stop is not None and not _comes_anyway(record, stop):
        return Standing(state="undetermined", since=stop.date, event=stop)
    told = record.last("date-announced", "delayed")
    return Standing(state="upcoming", since=told.date if told else None, event=told)


def _comes_anyway(record: Record, stop: Event) -> bool:
    """Whether a dated season is shown although the show was stopped: it was, or was dated after that."""
    coming = record.coming
    was_shown = coming is not None and coming.premiere is not None and coming.premiere.last <= record.today
    told = record.last("date-announced", "delayed")
    return was_shown or (told is not None and told.date.first > stop.date.last)


def _may_have_begun(record: Record) -> bool:
    """Whether there are signs of a first season whose dates are not on record, or too vague."""
    if record.doubtful is not None:
        return True
    seasons = regular_seasons(record.show)
    if any(season.premiere for season in seasons):
        return seasons[0].premiere is None
    offers = (offer.from_ for offer in record.show.availability)
    return (
        not record.events
        or record.last("date-announced") is not None
        or any(season.episodes is not None or season.finale is not None for season in seasons)
        or any(since is not None and since.first <= record.day for since in offers)
        or (record.show.year is not None and record.show.year <= record.day.year)
    )


def _after(record: Record, decided: Decided, latest: Season, finale: PartialDate) -> Standing:
    """The last season that has begun is over."""
    stop = decided.event if decided.decision in ("cancelled", "continued-as") else None
    if record.coming is not None:
        if stop is not None and not _comes_anyway(record, stop):
            return Standing(state="undetermined", since=stop.date, event=stop)
        return Standing(state="between-seasons", since=finale)
    ended = _ended(record, latest)
    more = _expects_more(record, decided, latest, finale)
    if ended is not None and not more:
        return ended
    if more is False:
        is_over = record.undated is None and not _ends_later(record)
        return Standing(state="ended" if is_over else "undetermined", since=finale)
    halted = record.halted
    if halted is not None and (halted.date.last >= finale.first or (halted.season or 0) > latest.number):
        return Standing(state="undetermined", since=halted.date, event=halted)
    return Standing(state="between-seasons" if more else "undetermined", since=finale)


def _expects_more(record: Record, decided: Decided, latest: Season, finale: PartialDate) -> bool | None:
    """Whether the decision means another season after the latest; None where it does not tell."""
    if decided.decision != "final-season" or decided.event is None:
        return {"renewed": True, "none-announced": None}.get(decided.decision, False)
    event = decided.event
    if event.season is not None:
        return latest.number < event.season and not record.is_overtaken(event)
    if latest.premiere is not None and latest.premiere.first > event.date.last:
        return False
    return True if finale.last < event.date.first and not record.is_overtaken(event) else None


def _ends_later(record: Record) -> bool:
    """Whether the show's end is on record for a later day, without another season before it."""
    if record.knows_all:
        return False
    comes_back = any(
        each.premiere and each.premiere.first > record.day for each in regular_seasons(record.show)
    )
    later = any(event.type == "ended" and event.date.last > record.day for event in record.show.events)
    return later and not comes_back


def _ended(record: Record, latest: Season) -> Standing | None:
    """That the show has ended, where an event since the last premiere says so."""
    event = record.last("ended")
    if event is None or (latest.premiere is not None and event.date.last < latest.premiere.first):
        return None
    return Standing(state="ended", since=event.date, event=event)
