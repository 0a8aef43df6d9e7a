"""How one season of a show stands on a day, and what says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.model.records import record, replace
from showfacts.model.seasons import SPECIALS
from showfacts.status.announcements import named_date
from showfacts.status.overtaken import ORDERS, season_after
from showfacts.status.seasons import begins, has_begun

if TYPE_CHECKING:
    from showfacts.model import Event, EventType, PartialDate, Season, SeasonState
    from showfacts.status.decision import Decided
    from showfacts.status.known import Known
    from showfacts.status.standing import Standing

"""The season that holds what is of no season."""

_YEARS = 1900
"""Seasons numbered from here on are called by their years: none of a lower number is missing before them."""

_MAKING: tuple[EventType, ...] = (
    "announced",
    "pilot-ordered",
    "filming-started",
    "filming-ended",
    "cast-announced",
    "teaser",
    "trailer",
    "resumed",
)
"""What tells that a season is being made, and is no order."""

_STOPS = ("cancelled", "continued-as", "suspended", "passed")


@record
class Outlook:
    """How a season stands.

    Attributes:
        row: the season's own row, where there is one that was known.
        premiere: its first day, where that was known.
        finale: its last day, where that was known.
        event: what says so, where the dates do not.
        order: what ordered the season, where that is on record.
    """

    state: SeasonState
    row: Season | None = None
    premiere: PartialDate | None = None
    finale: PartialDate | None = None
    event: Event | None = None
    order: Event | None = None

    @property
    def events(self) -> tuple[Event, ...]:
        """All events that it rests on, each once."""
        return tuple(dict.fromkeys(each for each in (self.event, self.order) if each is not None))


def outlook(number: int, known: Known, decided: Decided, standing: Standing) -> Outlook:
    """How the season with this number stands; 0 are the specials."""
    row = row_of(number, known)
    if row is not None and begins(row) is not None:
        return _by_dates(row, known, standing)
    if number == SPECIALS:
        return Outlook(state="not-on-record" if row is None else "undetermined", row=row)
    if _was_passed(number, known):
        return Outlook(state="out", row=row)
    return _by_totals(number, known, standing) or _ahead(number, row, known, decided, standing)


def row_of(number: int, known: Known) -> Season | None:
    """The row of a season, or of the specials, where it was known."""
    if number != SPECIALS:
        return next((each for each in known.seasons if each.number == number), None)
    specials = (each for each in known.show.seasons if each.number == SPECIALS and not each.absent)
    return next((each for each in specials if known.knows_all or has_begun(each, known.day)), None)


def order_of(number: int, known: Known) -> Event | None:
    """The last order of a season by its number; of the first, also one before it that names none."""
    first = known.first_date
    is_first = number == 1 and (known.latest is None or known.latest.number == 1)
    return next(
        (
            event
            for event in reversed(known.events)
            if event.type in ORDERS
            and (
                event.season == number
                or (is_first and event.season is None and (first is None or event.date.first <= first.first))
            )
        ),
        None,
    )


def _by_dates(row: Season, known: Known, standing: Standing) -> Outlook:
    """A season with a date: it has begun, or lies ahead unless the show was stopped."""
    found = Outlook(state="out", row=row, premiere=row.premiere, finale=known.finale_of(row))
    if has_begun(row, known.day):
        is_on = standing.state == "airing" and row.number == known.latest_number
        halt = standing.event if row.number == known.latest_number and _is_halted(standing) else None
        return replace(found, state="airing" if is_on else "out", event=halt)
    order = order_of(row.number, known)
    stop = standing.event if standing.state == "undetermined" else None
    if stop is not None and stop.type in _STOPS:
        return replace(found, state="undetermined", event=stop, order=order)
    if row.premiere is None or row.premiere.first <= known.day:
        return replace(found, state="undetermined", order=order)
    return replace(found, state="dated", event=_schedule(row.number, known), order=order)


def _is_halted(standing: Standing) -> bool:
    return standing.event is not None and standing.event.type == "suspended"


def _was_passed(number: int, known: Known) -> bool:
    """Whether a later season has begun, so that this one must have been shown."""
    first = known.begun[0].number if known.begun else 0
    return number < known.latest_number and not first >= _YEARS > number


def _by_totals(number: int, known: Known, standing: Standing) -> Outlook | None:
    """A season of a show of which only the first day, the last day and their number are on record."""
    premiere, finale = known.premiere, known.finale
    is_over = finale is not None and finale.last <= known.day
    count = known.show.season_count if known.knows_all or is_over else None
    has_begun_ = premiere is not None and premiere.last <= known.day
    end = finale if count == number else None
    if number == 1 and premiere is not None:
        if has_begun_:
            is_on = standing.state == "airing"
            return Outlook(state="airing" if is_on else "out", premiere=premiere, finale=end)
        is_ahead = premiere.first > known.day and standing.state != "undetermined"
        state: SeasonState = "dated" if is_ahead else "undetermined"
        return Outlook(
            state=state,
            premiere=premiere,
            event=_schedule(1, known) if is_ahead else standing.event,
            order=order_of(1, known),
        )
    if count is None or number > count:
        return None
    if is_over or (has_begun_ and number < count):
        return Outlook(state="out", finale=end if is_over else None)
    return Outlook(state="undetermined") if has_begun_ else None


def _ahead(number: int, row: Season | None, known: Known, decided: Decided, standing: Standing) -> Outlook:
    """A season of which no date is on record, and none after it has begun."""
    stop = decided.event if decided.decision in ("cancelled", "continued-as") else None
    if stop is not None:
        return _stopped(number, row, stop, known, standing)
    planned = _planned(number, known, decided)
    if planned is not None:
        return planned
    if known.latest is None and number == 1:
        return _first(row, known, standing)
    if decided.decision == "final-season" and decided.event is not None:
        return _after_final(number, decided.event, known, standing)
    if row is not None:
        return Outlook(state="undetermined", row=row)
    return _untold(number, known, decided, standing)


def _planned(number: int, known: Known, decided: Decided) -> Outlook | None:
    """A season that was ordered, or of which a date or a delay was announced."""
    order, schedule = _pending(number, known, decided), _schedule(number, known)
    if schedule is not None:
        return _scheduled(schedule, order, known)
    return Outlook(state="ordered", event=order, order=order) if order is not None else None


def _untold(number: int, known: Known, decided: Decided, standing: Standing) -> Outlook:
    """A season that nobody ordered."""
    news = _making(number, known, standing)
    if news is not None:
        return Outlook(state="announced", event=news)
    end = _end(standing)
    if decided.decision == "limited-series":
        return Outlook(state="will-not-come", event=end)
    is_over = standing.state == "ended" and standing.listing is None
    is_settled = is_over and known.last_statement(number, after=standing.since) is None
    is_none = is_settled and _is_after_last(number, end, known)
    return Outlook(state="will-not-come" if is_none else "not-on-record", event=end)


def _is_after_last(number: int, end: Event | None, known: Known) -> bool:
    """Whether a season is none of those that were shown, and these are on record as far as can be seen.

    Args:
        number: The season that is asked about.
        end: What ended the show; where it names a season, that was shown.
        known: What was known.
    """
    shown = shown_count(known)
    named = end.season if end is not None else None
    return shown is not None and number > max(shown, named or 0) and (named or 0) <= shown


def shown_count(known: Known) -> int | None:
    """The number of the last season that is known to have begun; None where no season is on record."""
    if known.begun:
        return known.latest_number
    is_over = known.finale is not None and known.finale.last <= known.day
    return known.show.season_count if is_over else None


def _stopped(number: int, row: Season | None, stop: Event, known: Known, standing: Standing) -> Outlook:
    """A season after the show was stopped; in doubt where it may be one that was shown before."""
    order = order_of(number, known)
    if row is not None or not _is_after_last(number, stop, known):
        return Outlook(state="undetermined", row=row, event=stop, order=order)
    is_in_doubt = standing.state == "undetermined" and season_after(stop, known) is not None
    if stop.type == "cancelled" and not is_in_doubt:
        return Outlook(state="will-not-come", event=stop, order=order)
    return Outlook(state="not-on-record", event=stop)


def _pending(number: int, known: Known, decided: Decided) -> Event | None:
    """The order of a season that has not begun and still holds."""
    orders = [*decided.due, *decided.events] if decided.decision in ("renewed", "final-season") else []
    named = next((each for each in orders if each.season == number), None)
    if named is not None or number != known.latest_number + 1:
        return named
    return next((each for each in orders if each.season is None and each.type != "final-season"), None)


def _schedule(number: int, known: Known) -> Event | None:
    """The last word on when a season comes: a date announced, or a delay."""
    next_ = known.schedule
    is_next = number == known.latest_number + 1 and next_ is not None and next_.season in (None, number)
    named = (
        event
        for event in reversed(known.events)
        if event.type in ("date-announced", "delayed") and event.season == number
    )
    return next_ if is_next else next(named, None)


def _scheduled(schedule: Event, order: Event | None, known: Known) -> Outlook:
    """A season without a date in its own row, of which a date was announced, or a delay."""
    when = named_date(schedule) if schedule.type == "date-announced" else None
    if when is not None and when.last < known.day:
        return Outlook(state="undetermined", event=schedule, order=order)
    if when is not None:
        return Outlook(state="dated", premiere=when, event=schedule, order=order)
    return Outlook(state="ordered" if order else "announced", event=schedule, order=order)


def _first(row: Season | None, known: Known, standing: Standing) -> Outlook:
    """The first season of a show of which nothing is known to have been shown."""
    order, event = order_of(1, known), standing.event
    if standing.state in ("ended", "undetermined") or event is None:
        is_known = row is not None or event is not None
        return Outlook(state="undetermined" if is_known else "not-on-record", row=row, event=event)
    return Outlook(state="ordered" if order else "announced", row=row, event=order or event, order=order)


def _after_final(number: int, final: Event, known: Known, standing: Standing) -> Outlook:
    """A season beside the one that was announced as the last; without a number that may be this one."""
    last = final.season
    if last is None:
        is_next = number == known.latest_number + 1
        if is_next and standing.state == "between-seasons":
            return Outlook(state="ordered", event=final, order=final)
        is_doubtful = is_next and standing.state == "undetermined"
        return Outlook(state="undetermined" if is_doubtful else "will-not-come", event=final)
    return Outlook(state="will-not-come" if number > last else "not-on-record", event=final)


def _making(number: int, known: Known, standing: Standing) -> Event | None:
    """The last news that a season is being made; what was said before the show's end no longer holds."""
    end = standing.since if standing.state == "ended" else None
    return next(
        (
            event
            for event in reversed(known.events)
            if event.season == number
            and event.type in _MAKING
            and (end is None or event.date.last >= end.first)
        ),
        None,
    )


def _end(standing: Standing) -> Event | None:
    """The event that ended the show."""
    return standing.event if standing.event is not None and standing.event.type == "ended" else None
