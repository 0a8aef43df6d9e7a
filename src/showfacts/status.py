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
from typing import Literal, TypeAlias

from showfacts.model import Event, EventType, PartialDate, Season, Show

State: TypeAlias = Literal["in-development", "upcoming", "airing", "between-seasons", "undetermined", "ended"]
Decision: TypeAlias = Literal[
    "renewed", "cancelled", "final-season", "limited-series", "continued-as", "none-announced"
]

_ORDERS = ("renewed", "picked-up", "ordered", "final-season")
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
_DOUBTS: dict[EventType, str] = {
    "suspended": "been suspended",
    "cancelled": "been cancelled",
    "continued-as": "been continued under a new title",
    "ended": "ended",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDate:
    """The next dated thing that was known on the day: a premiere or a finale."""

    date: PartialDate
    what: str


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
    record = _Record.of(show, day, today or date.today())
    if not (record.events or record.dated):
        return None
    decided = _decide(record)
    standing = _stand(record, decided)
    told = decided.event or standing.event
    evidence = (*decided.events, standing.event)
    return Status(
        state=standing.state,
        decision=decided.decision,
        season=_season_of(record, decided, standing),
        since=decided.event.date if decided.event else standing.since,
        by=told.by if told else None,
        summary=_summary(record, decided, standing),
        as_of=day,
        next=record.next_date,
        evidence=tuple(dict.fromkeys(event for event in evidence if event)),
        continued_as=decided.event.show if decided.event else None,
    )


def was_announced(show: Show, season: Season, day: date) -> bool:
    """Whether the season's premiere was announced by ``day``, and not moved to its date after that."""
    if season.premiere is None:
        return False
    told = [event for event in show.events if _dates(event, season, show)]
    return any(event.date.last <= day for event in told) and all(event.date.last <= day for event in told)


def _dates(event: Event, season: Season, show: Show) -> bool:
    """Whether an event before a season's premiere was about that premiere."""
    if event.type not in ("date-announced", "delayed") or season.premiere is None:
        return False
    if event.date.first > season.premiere.first:
        return False
    if event.season is not None:
        return event.season == season.number
    between = (
        other
        for other in show.seasons
        if other.number > 0 and other.premiere and other.premiere.first >= event.date.first
    )
    return all(season.premiere <= other.premiere for other in between if other.premiere)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    """What of a show was known on a day.

    ``open`` are the events that may or may not have happened by then, ``dated`` the regular seasons
    that were known, in order.
    """

    show: Show
    day: date
    today: date
    events: tuple[Event, ...]
    open: tuple[Event, ...]
    dated: tuple[Season, ...]

    @classmethod
    def of(cls, show: Show, day: date, today: date) -> _Record:
        known, doubtful = [], []
        for event in sorted(show.events, key=lambda each: (each.date.last, each.date.first)):
            if event.date.last <= day or (day >= today and event.date.first <= day):
                known.append(event)
            elif event.date.first <= day:
                doubtful.append(event)
        return cls(
            show=show,
            day=day,
            today=today,
            events=tuple(known),
            open=tuple(doubtful),
            dated=tuple(
                each
                for each in _regular(show)
                if day >= today or _has_begun(each, day) or was_announced(show, each, day)
            ),
        )

    @property
    def knows_all(self) -> bool:
        """Whether the day is today or later, so that nothing on record is left to come out."""
        return self.day >= self.today

    @property
    def begun(self) -> list[Season]:
        return [season for season in self.dated if _has_begun(season, self.day)]

    @property
    def latest(self) -> Season | None:
        """The last season that has begun."""
        return self.begun[-1] if self.begun else None

    @property
    def coming(self) -> Season | None:
        """The next season, where its premiere is known to lie ahead."""
        ahead = (each for each in self.dated if each.premiere and each.premiere.first > self.day)
        return next(ahead, None)

    @property
    def doubtful(self) -> Season | None:
        """A season after the latest of which the dates do not tell whether it has begun."""
        after = self.latest.number if self.latest else 0
        return next(
            (
                each
                for each in _regular(self.show)
                if each.number > after
                and each.premiere
                and each.premiere.first <= self.day < each.premiere.last
            ),
            None,
        )

    @property
    def undated(self) -> Season | None:
        """A season after the latest that is on record without dates."""
        after = self.latest.number if self.latest else 0
        return next((each for each in self.dated if each.number > after and not each.premiere), None)

    @property
    def halted(self) -> Event | None:
        """The suspension that holds, if one does."""
        last = self.last("suspended", "resumed", "date-announced")
        return last if last is not None and last.type == "suspended" else None

    @property
    def count(self) -> int | None:
        """How many seasons have begun, where the record tells."""
        numbers = [season.number for season in self.begun]
        complete = all(each.premiere or each.finale for each in _regular(self.show))
        return len(numbers) if complete and numbers == list(range(1, len(numbers) + 1)) else None

    @property
    def next_date(self) -> NextDate | None:
        ahead = [
            NextDate(date=when, what=f"season {season.number} {what}")
            for season in self.dated
            for when, what in ((season.premiere, "begins"), (self.finale(season), "ends"))
            if when is not None and when.first > self.day and not (what == "ends" and when == season.premiere)
        ]
        return min(ahead, key=lambda each: (each.date.first, each.what), default=None)

    def finale(self, season: Season) -> PartialDate | None:
        """A season's finale, where it had happened or all is known."""
        finale = _finale(season)
        return finale if finale is not None and (self.knows_all or finale.first <= self.day) else None

    def last(self, *types: str) -> Event | None:
        """The latest known event of these types."""
        return next((event for event in reversed(self.events) if event.type in types), None)

    def is_pending(self, order: Event) -> bool:
        """Whether a season that was ordered has not begun yet."""
        if order.season is not None:
            return all(season.number < order.season for season in self.begun)
        return not any(season.premiere and season.premiere.last >= order.date.first for season in self.begun)

    def is_overtaken(self, order: Event) -> bool:
        """Whether the show ended after a season was ordered, and not only with an earlier season."""
        return any(
            event.type == "ended"
            and event.date.first > order.date.last
            and (event.season is None or order.season is None or event.season >= order.season)
            for event in self.events
        )


def _regular(show: Show) -> list[Season]:
    """The seasons without the specials, in order."""
    return sorted((each for each in show.seasons if each.number > 0), key=lambda each: each.number)


def _has_begun(season: Season, day: date) -> bool:
    finale = _finale(season)
    return (season.premiere is not None and season.premiere.last <= day) or (
        finale is not None and finale.last <= day
    )


def _finale(season: Season) -> PartialDate | None:
    return season.finale or (season.premiere if season.release == "all-at-once" else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decided:
    """The decision, its event, and the season it is about.

    ``events`` are all that it rests on: seasons ordered one by one all lie ahead together.
    """

    decision: Decision
    event: Event | None = None
    season: int | None = None
    events: tuple[Event, ...] = ()


def _decide(record: _Record) -> _Decided:
    """What was decided last and still holds. An order holds until its season has begun."""
    stop = record.last("cancelled", "continued-as")
    orders = [event for event in record.events if event.type in _ORDERS]
    if stop is not None:
        orders = [event for event in orders if _overturns(event, stop)]
        if not orders:
            decision: Decision = "cancelled" if stop.type == "cancelled" else "continued-as"
            return _Decided(decision=decision, event=stop, events=(stop,))
    final = next((event for event in reversed(orders) if event.type == "final-season"), None)
    if final is not None and _still_is_final(final, orders, record):
        return _Decided(decision="final-season", event=final, season=final.season, events=(final,))
    renewals = [each for each in orders if _is_renewal(each, record) and record.is_pending(each)]
    pending = _by_season([each for each in renewals if not record.is_overtaken(each)])
    if pending:
        return _Decided(decision="renewed", event=pending[0], season=pending[0].season, events=pending)
    return _Decided(decision="limited-series" if _is_limited(record) else "none-announced")


def _overturns(order: Event, stop: Event) -> bool:
    """Whether an order came after the show was stopped. Who picks a show up does so after that."""
    if order.type == "picked-up":
        return order.date.last >= stop.date.first
    return order.date.first > stop.date.last


def _still_is_final(final: Event, orders: list[Event], record: _Record) -> bool:
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


def _is_renewal(event: Event, record: _Record) -> bool:
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


def _is_limited(record: _Record) -> bool:
    """Whether the show is, as far as was known, made as one closed season."""
    is_single = len(record.dated) <= 1 and record.last("renewed") is None
    return record.show.type == "miniseries" and is_single


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """The state, the date it began, and the event that says so (none where seasons' dates do).

    ``doubt`` is the event of which the dates do not tell whether it had happened.
    """

    state: State
    since: PartialDate | None = None
    event: Event | None = None
    doubt: Event | None = None


def _stand(record: _Record, decided: _Decided) -> _Standing:
    standing = _likely(record, decided)
    doubt = _doubt(record, standing)
    return _Standing(state="undetermined", doubt=doubt) if doubt else standing


def _doubt(record: _Record, standing: _Standing) -> Event | None:
    """What would change the state, and may have happened by the day: its month or year is all we have."""
    if standing.state in ("ended", "undetermined"):
        return None
    if standing.state == "airing":
        number = record.latest and record.latest.number
        halts = (event for event in record.open if event.type == "suspended")
        return next((event for event in halts if event.season in (None, number)), None)
    return next((event for event in record.open if event.type in _DOUBTS), None)


def _likely(record: _Record, decided: _Decided) -> _Standing:
    """The state as far as events with certain dates tell."""
    latest = record.latest
    if latest is None:
        return _before(record, decided)
    finale = _finale(latest)
    if _is_running(latest, record.day):
        halted = record.halted
        if halted is not None and _halts(halted, latest):
            return _Standing(state="undetermined", since=halted.date, event=halted)
        return _Standing(state="airing", since=latest.premiere)
    if record.doubtful is not None:
        return _Standing(state="undetermined")
    if finale is None or finale.last >= record.day:
        return _ended(record, latest) or _Standing(state="undetermined", since=latest.premiere)
    return _after(record, decided, latest, finale)


def _is_running(season: Season, day: date) -> bool:
    """Whether a season that has begun is certainly still on."""
    finale = _finale(season)
    text = day.isoformat()
    return text in (season.premiere, finale) or (finale is not None and finale.first > day)


def _halts(halted: Event, season: Season) -> bool:
    """Whether a suspension is one of a season that is running."""
    begun = season.premiere is None or halted.date.last >= season.premiere.first
    return begun and halted.season in (None, season.number)


def _before(record: _Record, decided: _Decided) -> _Standing:
    """Nothing has certainly been shown yet, as far as the record goes."""
    stop = decided.event if decided.decision == "cancelled" else None
    if record.halted is None and record.coming is not None:
        return _upcoming(record, stop)
    for event in (stop, record.last("ended")):
        if event is not None:
            return _Standing(state="ended", since=event.date, event=event)
    if record.halted is not None:
        return _Standing(state="undetermined", since=record.halted.date, event=record.halted)
    return _Standing(state="undetermined") if _may_have_begun(record) else _in_the_making(record)


def _in_the_making(record: _Record) -> _Standing:
    """Nothing has been shown yet, and no date is known."""
    told = record.last("date-announced", "delayed")
    if told is not None and told.type == "date-announced" and told.season in (None, 1):
        return _Standing(state="upcoming", since=told.date, event=told)
    made = record.last(*_MAKING) or record.events[0]
    state: State = "undetermined" if made.type == "passed" else "in-development"
    return _Standing(state=state, since=made.date, event=made)


def _upcoming(record: _Record, stop: Event | None) -> _Standing:
    if stop is not None and not _comes_anyway(record, stop):
        return _Standing(state="undetermined", since=stop.date, event=stop)
    told = record.last("date-announced", "delayed")
    return _Standing(state="upcoming", since=told.date if told else None, event=told)


def _comes_anyway(record: _Record, stop: Event) -> bool:
    """Whether a dated season is shown although the show was stopped: it was, or was dated after that."""
    coming = record.coming
    was_shown = coming is not None and coming.premiere is not None and coming.premiere.last <= record.today
    told = record.last("date-announced", "delayed")
    return was_shown or (told is not None and told.date.first > stop.date.last)


def _may_have_begun(record: _Record) -> bool:
    """Whether there are signs of a first season whose dates are not on record, or too vague."""
    if record.doubtful is not None:
        return True
    seasons = _regular(record.show)
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


def _after(record: _Record, decided: _Decided, latest: Season, finale: PartialDate) -> _Standing:
    """The last season that has begun is over."""
    stop = decided.event if decided.decision in ("cancelled", "continued-as") else None
    if record.coming is not None:
        if stop is not None and not _comes_anyway(record, stop):
            return _Standing(state="undetermined", since=stop.date, event=stop)
        return _Standing(state="between-seasons", since=finale)
    ended = _ended(record, latest)
    more = _expects_more(record, decided, latest, finale)
    if ended is not None and not more:
        return ended
    if more is False:
        is_over = record.undated is None and not _ends_later(record)
        return _Standing(state="ended" if is_over else "undetermined", since=finale)
    halted = record.halted
    if halted is not None and (halted.date.last >= finale.first or (halted.season or 0) > latest.number):
        return _Standing(state="undetermined", since=halted.date, event=halted)
    return _Standing(state="between-seasons" if more else "undetermined", since=finale)


def _expects_more(record: _Record, decided: _Decided, latest: Season, finale: PartialDate) -> bool | None:
    """Whether the decision means another season after the latest; None where it does not tell."""
    if decided.decision != "final-season" or decided.event is None:
        return {"renewed": True, "none-announced": None}.get(decided.decision, False)
    event = decided.event
    if event.season is not None:
        return latest.number < event.season and not record.is_overtaken(event)
    if latest.premiere is not None and latest.premiere.first > event.date.last:
        return False
    return True if finale.last < event.date.first and not record.is_overtaken(event) else None


def _ends_later(record: _Record) -> bool:
    """Whether the show's end is on record for a later day, without another season before it."""
    if record.knows_all:
        return False
    comes_back = any(each.premiere and each.premiere.first > record.day for each in _regular(record.show))
    later = any(event.type == "ended" and event.date.last > record.day for event in record.show.events)
    return later and not comes_back


def _ended(record: _Record, latest: Season) -> _Standing | None:
    """That the show has ended, where an event since the last premiere says so."""
    event = record.last("ended")
    if event is None or (latest.premiere is not None and event.date.last < latest.premiere.first):
        return None
    return _Standing(state="ended", since=event.date, event=event)


def _season_of(record: _Record, decided: _Decided, standing: _Standing) -> int | None:
    """The season that a status is about."""
    if decided.season is not None:
        return decided.season
    season = record.latest or record.coming
    if season is not None:
        return season.number
    return standing.event.season if standing.event else None


def _summary(record: _Record, decided: _Decided, standing: _Standing) -> str:
    """One plain sentence: what was decided, then how things stand."""
    parts = [_decision_part(record, decided, standing), _state_part(record, decided, standing)]
    if standing.state == "ended" and decided.decision in ("continued-as", "final-season"):
        parts.reverse()
    text = "; ".join(part for part in parts if part)
    return f"{text[0].upper()}{text[1:]}."


def _decision_part(record: _Record, decided: _Decided, standing: _Standing) -> str:
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


def _cancelled_when(record: _Record, standing: _Standing) -> str:
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


def _state_part(record: _Record, decided: _Decided, standing: _Standing) -> str:
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


def _ended_part(record: _Record, decided: _Decided, standing: _Standing) -> str:
    event = decided.event
    if event is not None and decided.decision == "cancelled":
        if record.latest is None:
            return "no premiere is on record"
        if standing.since is not None and standing.since.first <= event.date.last:
            return ""
    latest = record.latest
    if latest is not None and standing.event is None and _is_at_once(latest):
        return f"all of it came out {_on(latest.premiere)}"
    return f"{'it ' if decided.decision == 'limited-series' else ''}ended {_on(standing.since)}"


def _airing_part(record: _Record, decided: _Decided) -> str:
    latest = record.latest
    if latest is None:
        return ""
    subject = _name(latest, decided)
    if _is_at_once(latest):
        return f"{subject} came out {_on(latest.premiere)}"
    verb = "is airing"
    if latest.premiere is not None:
        is_first_day = latest.premiere == record.day.isoformat()
        verb = (
            f"begins {_on(latest.premiere)}" if is_first_day else f"has been airing since {latest.premiere}"
        )
    finale = record.finale(latest)
    return f"{subject} {verb} and ends {_on(finale)}" if finale else f"{subject} {verb}"


def _upcoming_part(record: _Record, decided: _Decided, standing: _Standing) -> str:
    coming = record.coming
    if coming is None:
        return f"a premiere date was announced{_said(standing.event)}"
    if decided.decision in ("renewed", "final-season") or coming.number > 1:
        return f"{_name(coming, decided)} begins {_on(coming.premiere)}"
    subject = {"none-announced": "", "cancelled": "it still "}.get(decided.decision, "it ")
    return f"{subject}premieres {_on(coming.premiere)}"


def _between_part(record: _Record, decided: _Decided) -> str:
    if record.coming is not None:
        return f"{_name(record.coming, decided)} begins {_on(record.coming.premiere)}"
    return _past_part(record.latest, decided) if record.latest else ""


def _past_part(season: Season, decided: _Decided) -> str:
    """That a season is over."""
    if _is_at_once(season):
        return f"{_name(season, decided)} came out {_on(season.premiere)}"
    return f"{_name(season, decided)} ended {_on(_finale(season))}"


def _name(season: Season, decided: _Decided) -> str:
    """What to call a season after the words on the decision, where these are about it alone."""
    is_named = decided.decision == "final-season" and decided.season == season.number
    return "it" if is_named or decided.decision == "limited-series" else f"season {season.number}"


def _in_development_part(decided: _Decided, standing: _Standing) -> str:
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


def _undetermined_part(record: _Record, decided: _Decided, standing: _Standing) -> str:
    event, coming = standing.event, record.coming
    if standing.doubt is not None:
        return f"whether it had {_DOUBTS[standing.doubt.type]} by then is not on record"
    if event is not None and event.type == "suspended":
        return f"suspended{_said(event)}"
    if event is not None and event.type == "passed":
        return f"passed on{_said(event)}, and no pick-up is on record"
    if event is not None and coming is not None:
        return f"whether season {coming.number} will still be shown is not on record"
    return _unknown_part(record, decided)


def _unknown_part(record: _Record, decided: _Decided) -> str:
    """What the dates of the seasons leave open."""
    latest, doubtful = record.latest, record.doubtful
    if latest is None:
        return "whether it has premiered is not on record"
    if doubtful is not None:
        name = f"season {doubtful.number}" if doubtful in record.dated else "another season"
        return f"whether {name} has begun is not on record"
    finale = _finale(latest)
    if finale is None or finale.last >= record.day:
        return f"{_name(latest, decided)} began {_on(latest.premiere)}, and its end is not on record"
    past = _past_part(latest, decided)
    if record.undated is not None:
        return f"{past}, and the dates of season {record.undated.number} are not on record"
    return past if decided.event else f"{past}; neither a renewal nor an end is on record"


def _is_at_once(season: Season) -> bool:
    """Whether all of a season came out on one date."""
    return season.premiere is not None and _finale(season) == season.premiere


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
