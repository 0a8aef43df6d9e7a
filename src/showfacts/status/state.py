"""What is happening with a show."""

from __future__ import annotations

from datetime import timedelta

from showfacts.status.overtaken import season_after
from showfacts.status.seasons import begins, finale_of, regular_seasons
from showfacts.status.standing import Standing
from showfacts.status.totals import by_totals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from showfacts.model import Event, EventType, Season, State
    from showfacts.status.decision import Decided
    from showfacts.status.known import Known

OVER_AFTER = timedelta(days=365)
"""A season that is not shown in batches or daily is over by then, also where its end is not on record."""

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
    "continued-as": "been continued as another show",
    "ended": "ended",
}


def stand(known: Known, decided: Decided) -> Standing:
    """What is happening with the show on the day; undetermined where that is in doubt."""
    standing = _likely(known, decided)
    doubt = _doubt(known, standing)
    return Standing(state="undetermined", doubt=doubt) if doubt else standing


def _doubt(known: Known, standing: Standing) -> Event | None:
    """What would change the state, and may have happened by the day: its month or year is all we have."""
    if standing.state in ("ended", "undetermined"):
        return None
    if standing.state == "airing":
        halts = (event for event in known.open_events if event.type == "suspended")
        return next((event for event in halts if event.season in (None, known.latest_number)), None)
    return next((event for event in known.open_events if event.type in DOUBTS), None)


def _likely(known: Known, decided: Decided) -> Standing:
    """The state as far as events with certain dates tell."""
    latest = known.latest
    if latest is None:
        return by_totals(known, decided) or _before(known, decided)
    if _is_running(latest, known.day) and not _is_between_batches(latest, known):
        return _airing(known, latest)
    if known.doubtful is not None:
        return Standing(state="undetermined")
    finale = finale_of(latest)
    is_over = finale is not None and finale.last < known.day
    if is_over or _must_be_over(known, decided, latest):
        return _after(known, decided, latest)
    gap = _gap(known, decided)
    if gap and finale is None:
        return Standing(state="undetermined", since=latest.premiere, gap=gap)
    return _ended(known, latest) or Standing(state="undetermined", since=latest.premiere)


def _airing(known: Known, latest: Season) -> Standing:
    """A season is on, unless it was suspended."""
    halted = known.halted
    if halted is not None and _halts(halted, latest):
        return Standing(state="undetermined", since=halted.date, event=halted)
    return Standing(state="airing", since=latest.premiere)


def _must_be_over(known: Known, decided: Decided, latest: Season) -> bool:
    """Whether a season without an end on record must be over: it began long ago, and what follows is known.

    Known is what follows where another season has a date or was ordered, or where none is to come. After a
    cancellation before the season that is not known: it may have brought the show back.
    """
    if latest.premiere is None or finale_of(latest) is not None or latest.release in ("batches", "daily"):
        return False
    ahead = [event.season for event in (*decided.due, *decided.events)]
    ahead += [decided.schedule.season] if decided.schedule else []
    if known.day - latest.premiere.last <= OVER_AFTER or known.lacks_dates(ahead):
        return False
    stop = decided.event if decided.decision == "cancelled" else None
    if stop is not None and season_after(stop, known) is latest:
        return False
    return known.coming is not None or _expects_more(known, decided, latest) is not None


def _is_running(season: Season, day: date) -> bool:
    """Whether a season that has begun is certainly still on."""
    finale = finale_of(season)
    return day.isoformat() in (season.premiere, finale) or (finale is not None and finale.first > day)


def _is_between_batches(season: Season, known: Known) -> bool:
    """Whether a season's first batch is out, and it was not known then when the last one comes."""
    is_first_day = known.day.isoformat() == season.premiere
    return season.release == "batches" and not is_first_day and known.finale_of(season) is None


def _halts(halted: Event, season: Season) -> bool:
    """Whether a suspension is one of a season that is running."""
    has_begun = season.premiere is None or halted.date.last >= season.premiere.first
    return has_begun and halted.season in (None, season.number)


def _before(known: Known, decided: Decided) -> Standing:
    """Nothing has certainly been shown yet, as far as the record goes."""
    stop = decided.event if decided.decision == "cancelled" else None
    if known.halted is None and known.coming is not None:
        return _upcoming(known, stop)
    for event in (stop, known.last("ended")):
        if event is not None:
            return Standing(state="ended", since=event.date, event=event)
    if known.halted is not None:
        return Standing(state="undetermined", since=known.halted.date, event=known.halted)
    return Standing(state="undetermined") if _may_have_begun(known) else _in_the_making(known)


def _in_the_making(known: Known) -> Standing:
    """Nothing has been shown yet, and no date is known."""
    said = known.last("date-announced", "delayed")
    if said is not None and said.type == "date-announced" and said.season in (None, 1):
        state: State = "upcoming" if known.overdue is None else "undetermined"
        return Standing(state=state, since=said.date, event=said)
    made = known.last(*_MAKING) or known.events[0]
    return Standing(
        state="undetermined" if made.type == "passed" else "in-development", since=made.date, event=made
    )


def _upcoming(known: Known, stop: Event | None) -> Standing:
    if stop is not None and not _comes_anyway(known, stop):
        return Standing(state="undetermined", since=stop.date, event=stop)
    said = known.last("date-announced", "delayed")
    return Standing(state="upcoming", since=said.date if said else None, event=said)


def _comes_anyway(known: Known, stop: Event) -> bool:
    """Whether a dated season is shown although the show was stopped: it was, or was dated after that."""
    coming = known.coming
    was_shown = coming is not None and coming.premiere is not None and coming.premiere.last <= known.today
    said = known.last("date-announced", "delayed")
    return was_shown or (said is not None and said.date.first > stop.date.last)


def _may_have_begun(known: Known) -> bool:
    """Whether there are signs of a first season whose dates are not on record, or too vague."""
    if known.doubtful is not None:
        return True
    seasons = regular_seasons(known.show)
    if any(season.premiere for season in seasons):
        return seasons[0].premiere is None
    offers = (offer.from_ for offer in known.show.availability)
    return (
        not known.events
        or known.last("date-announced") is not None
        or any(season.episodes is not None or season.finale is not None for season in seasons)
        or any(since is not None and since.first <= known.day for since in offers)
        or (known.show.year is not None and known.show.year <= known.day.year)
    )


def _after(known: Known, decided: Decided, latest: Season) -> Standing:
    """The last season that has begun is over."""
    finale = finale_of(latest)
    if known.coming is not None:
        return _before_next(known, decided, latest)
    gap = _gap(known, decided)
    if gap:
        return Standing(state="undetermined", since=finale, gap=gap)
    ended, more = _ended(known, latest), _expects_more(known, decided, latest)
    if ended is not None and not more:
        return ended
    if more is False:
        is_over = known.undated is None and not _ends_later(known)
        return Standing(state="ended" if is_over else "undetermined", since=finale)
    halted = known.halted if known.halted and _halts_more(known.halted, latest) else None
    open_event = halted or (known.overdue if more else None)
    if open_event is not None:
        return Standing(state="undetermined", since=halted.date if halted else finale, event=open_event)
    is_due = more and not known.is_silent
    return Standing(state="between-seasons" if is_due else "undetermined", since=finale)


def _before_next(known: Known, decided: Decided, latest: Season) -> Standing:
    """The next season has a date; where the show was stopped, perhaps from before that."""
    stop = decided.event if decided.decision in ("cancelled", "continued-as") else None
    if stop is not None and not _comes_anyway(known, stop):
        return Standing(state="undetermined", since=stop.date, event=stop)
    return Standing(state="between-seasons", since=finale_of(latest))


def _halts_more(halted: Event, latest: Season) -> bool:
    """Whether a suspension came after the latest season, or is one of a later season."""
    start = finale_of(latest) or begins(latest)
    is_after = start is not None and halted.date.last >= start.first
    return is_after or (halted.season or 0) > latest.number


def _gap(known: Known, decided: Decided) -> tuple[int, ...]:
    """The seasons that must have been shown before one that was ordered, on dates not on record."""
    orders = {event.season for event in (*decided.due, *decided.events)}
    if decided.decision != "renewed" or decided.season is None:
        return ()
    return tuple(known.gap(decided.season, orders))


def _expects_more(known: Known, decided: Decided, latest: Season) -> bool | None:
    """Whether the decision means another season after the latest; None where it does not tell."""
    if decided.decision == "none-on-record":
        return True if decided.schedule is not None else None
    event = decided.event
    if decided.decision != "final-season" or event is None:
        return decided.decision == "renewed"
    if event.season is not None:
        return latest.number < event.season and not known.has_ended_since(event)
    if latest.premiere is not None and latest.premiere.first > event.date.last:
        return False
    finale = finale_of(latest)
    is_over = finale is not None and finale.last < event.date.first
    return True if is_over and not known.has_ended_since(event) else None


def _ends_later(known: Known) -> bool:
    """Whether the show's end is on record for a later day, without another season before it."""
    if known.knows_all:
        return False
    comes_back = any(
        each.premiere and each.premiere.first > known.day for each in regular_seasons(known.show)
    )
    later = any(event.type == "ended" and event.date.last > known.day for event in known.show.events)
    return later and not comes_back


def _ended(known: Known, latest: Season) -> Standing | None:
    """That the show has ended, where an event since the last premiere says so."""
    event, start = known.last("ended"), begins(latest)
    if event is None or (start is not None and event.date.last < start.first):
        return None
    return Standing(state="ended", since=event.date, event=event)
