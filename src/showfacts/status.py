"""Where a show stands on a day, worked out from its dated events and seasons. Never stored.

Two questions are kept apart. ``state``: what is happening (in development, upcoming, airing, between
seasons, undetermined, ended). ``decision``: what was decided last and still holds (renewed,
cancelled, ...). A show can be airing and cancelled, or renewed before its premiere.

Known on a day is what had certainly happened by then: an event, once all of its (partial) date is
past; a premiere, once it happened or its date had been announced; and, from ``today`` on, everything
on record. Where the dates on record do not settle it, the state is undetermined.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from showfacts.model import Event, PartialDate, Season, Show

State: TypeAlias = Literal["in-development", "upcoming", "airing", "between-seasons", "undetermined", "ended"]
Decision: TypeAlias = Literal[
    "renewed", "cancelled", "final-season", "limited-series", "continued-as", "none-announced"
]

_ORDERS = ("renewed", "picked-up", "ordered", "final-season")
_DECIDING = (*_ORDERS, "cancelled", "continued-as")
_MAKING = ("announced", "pilot-ordered", "ordered", "picked-up", "renewed", "passed", "suspended", "resumed")


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
    about = decided.season if decided.season is not None else record.latest and record.latest.number
    return Status(
        state=standing.state,
        decision=decided.decision,
        season=about,
        since=decided.event.date if decided.event else standing.since,
        by=decided.event.by if decided.event else standing.event and standing.event.by,
        summary=_summary(record, decided, standing),
        as_of=day,
        next=record.next_date,
        evidence=tuple(dict.fromkeys(event for event in (decided.event, standing.event) if event)),
        continued_as=decided.event.show if decided.event else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    """What of a show was known on a day. ``dated``: the regular seasons with a known premiere, in order."""

    show: Show
    day: date
    events: tuple[Event, ...]
    dated: tuple[Season, ...]

    @classmethod
    def of(cls, show: Show, day: date, today: date) -> _Record:
        known = [event for event in show.events if event.date.last <= day]
        seasons = sorted(
            (season for season in show.seasons if season.number > 0), key=lambda each: each.number
        )
        return cls(
            show=show,
            day=day,
            events=tuple(sorted(known, key=lambda event: event.date.last)),
            dated=tuple(
                each
                for each in seasons
                if day >= today or _has_begun(each, day) or _was_announced(each, known, show, day)
            ),
        )

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
    def next_date(self) -> NextDate | None:
        ahead = [
            NextDate(date=when, what=f"season {season.number} {what}")
            for season in self.dated
            for when, what in ((season.premiere, "begins"), (season.finale, "ends"))
            if when is not None and when.first > self.day
        ]
        return min(ahead, key=lambda each: (each.date.first, each.what), default=None)

    def last(self, *types: str) -> Event | None:
        """The latest known event of these types."""
        return next((event for event in reversed(self.events) if event.type in types), None)

    def is_pending(self, order: Event) -> bool:
        """Whether a season that was ordered has not begun yet."""
        if order.season is not None:
            return all(season.number < order.season for season in self.begun)
        return not any(season.premiere and season.premiere.first > order.date.last for season in self.begun)


def _has_begun(season: Season, day: date) -> bool:
    finale = _finale(season)
    return (season.premiere is not None and season.premiere.last <= day) or (
        finale is not None and finale.last <= day
    )


def _was_announced(season: Season, known: Iterable[Event], show: Show, day: date) -> bool:
    """Whether the season's premiere was announced by ``day``, and not moved to its date after that."""

    def is_about(event: Event) -> bool:
        return event.type in ("date-announced", "delayed") and event.season in (season.number, None)

    settled_later = any(is_about(event) and event.date.last > day for event in show.events)
    return season.premiere is not None and any(map(is_about, known)) and not settled_later


def _finale(season: Season) -> PartialDate | None:
    return season.finale or (season.premiere if season.release == "all-at-once" else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decided:
    decision: Decision
    event: Event | None = None
    season: int | None = None
    pending: tuple[int, ...] = ()


def _decide(record: _Record) -> _Decided:
    """What was decided last and still holds. An order holds until its season has begun."""
    last = record.last(*_DECIDING)
    if last is not None and last.type in ("cancelled", "continued-as"):
        return _Decided(decision="cancelled" if last.type == "cancelled" else "continued-as", event=last)
    final = record.last("final-season")
    if final is not None:
        return _Decided(decision="final-season", event=final, season=final.season)
    orders = [event for event in record.events if _is_renewal(event, record) and record.is_pending(event)]
    if orders:
        pending = tuple(sorted({event.season for event in orders if event.season is not None}))
        return _Decided(
            decision="renewed", event=orders[-1], season=pending[0] if pending else None, pending=pending
        )
    return _Decided(decision="limited-series" if record.show.type == "miniseries" else "none-announced")


def _is_renewal(event: Event, record: _Record) -> bool:
    """An order for more than a first season; a first order is how every show begins."""
    if event.type == "renewed":
        return True
    return event.type in ("picked-up", "ordered") and (
        (event.season or 1) > 1 or (event.season is None and bool(record.begun))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """The state, the date it began, and the event that says so (none where seasons' dates do)."""

    state: State
    since: PartialDate | None = None
    event: Event | None = None


def _stand(record: _Record, decided: _Decided) -> _Standing:
    halted = record.last("suspended", "resumed")
    halted = halted if halted is not None and halted.type == "suspended" else None
    latest = record.latest
    if latest is None:
        return _before(record, decided, halted)
    finale = _finale(latest)
    if finale is not None and (finale.first > record.day or (finale.is_day and finale.first == record.day)):
        if halted is not None and latest.premiere is not None and halted.date.first >= latest.premiere.first:
            return _Standing(state="undetermined", since=halted.date, event=halted)
        return _Standing(state="airing", since=latest.premiere)
    if latest.premiere == record.day.isoformat():
        return _Standing(state="airing", since=latest.premiere)
    if finale is None or finale.last >= record.day:
        ended = _ended(record, latest)
        return ended or _Standing(state="undetermined", since=latest.premiere)
    return _after(record, decided, latest, finale, halted)


def _before(record: _Record, decided: _Decided, halted: Event | None) -> _Standing:
    """Nothing has been shown yet, as far as the record goes."""
    if decided.decision == "cancelled" and decided.event is not None:
        return _Standing(state="ended", since=decided.event.date, event=decided.event)
    ended = record.last("ended")
    if ended is not None:
        return _Standing(state="ended", since=ended.date, event=ended)
    if halted is not None:
        return _Standing(state="undetermined", since=halted.date, event=halted)
    if record.coming is not None:
        told = record.last("date-announced")
        return _Standing(state="upcoming", since=told and told.date, event=told)
    if any(season.premiere is not None for season in record.dated):
        return _Standing(state="undetermined")
    made = record.last(*_MAKING)
    if made is not None and made.type == "passed":
        return _Standing(state="undetermined", since=made.date, event=made)
    if not record.events:
        return _Standing(state="undetermined")
    first = next((event for event in record.events if event.type in _MAKING), record.events[0])
    return _Standing(state="in-development", since=first.date, event=made or first)


def _after(
    record: _Record, decided: _Decided, latest: Season, finale: PartialDate, halted: Event | None
) -> _Standing:
    """The last season that has begun is over."""
    if decided.decision in ("cancelled", "continued-as", "limited-series"):
        return _ended(record, latest) or _Standing(state="ended", since=finale)
    if decided.decision == "final-season" and decided.season is not None and latest.number >= decided.season:
        return _ended(record, latest) or _Standing(state="ended", since=finale)
    if halted is not None and halted.date.first >= finale.first:
        return _Standing(state="undetermined", since=halted.date, event=halted)
    if decided.decision in ("renewed", "final-season") or record.coming is not None:
        return _Standing(state="between-seasons", since=finale)
    return _ended(record, latest) or _Standing(state="undetermined", since=finale)


def _ended(record: _Record, latest: Season) -> _Standing | None:
    """That the show has ended, where an event since the last premiere says so."""
    event = record.last("ended")
    if event is None or (latest.premiere is not None and event.date.last < latest.premiere.first):
        return None
    return _Standing(state="ended", since=event.date, event=event)


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
    said = f"{_by(event)} {_on(event.date)}"
    seasons = len(record.begun)
    if decided.decision == "cancelled":
        after = f"after {_count(seasons)}" if seasons else "before it premiered"
        return f"cancelled{said}, {after}"
    if decided.decision == "continued-as":
        return f"goes on under a new title, announced{said}"
    if decided.decision == "final-season":
        which = f"season {decided.season}" if decided.season is not None else "the next season"
        verb = "was" if standing.state == "ended" else "is"
        return f"{which} {verb} announced as the last{said}"
    which = _seasons(decided.pending) if decided.pending else "another season"
    verb = "picked up" if event.type == "picked-up" else "renewed"
    return f"{verb}{said} for {which}"


def _state_part(record: _Record, decided: _Decided, standing: _Standing) -> str:
    latest, coming = record.latest, record.coming
    if standing.state == "ended":
        told = decided.event is not None and decided.decision == "cancelled"
        if told and (
            latest is None or (standing.since and decided.event and standing.since <= decided.event.date)
        ):
            return ""
        return f"ended {_on(standing.since)}" if standing.since else "ended"
    if standing.state == "airing" and latest is not None:
        finale = _finale(latest)
        until = f" until {finale}" if finale and finale != latest.premiere else ""
        return f"season {latest.number} is airing, since {latest.premiere}{until}"
    if standing.state == "upcoming" and coming is not None:
        return f"premieres {_on(coming.premiere)}" if coming.premiere else "upcoming"
    if standing.state == "between-seasons" and latest is not None:
        begins = f"season {coming.number} begins {_on(coming.premiere)}" if coming and coming.premiere else ""
        return begins or f"season {latest.number} ended {_on(_finale(latest))}"
    if standing.state == "in-development":
        return _in_development(standing)
    return _undetermined(record, decided, standing)


def _in_development(standing: _Standing) -> str:
    event = standing.event
    what = {
        "announced": "announced",
        "pilot-ordered": "a pilot was ordered",
        "ordered": "ordered",
        "picked-up": "picked up",
        "resumed": "work was resumed",
    }.get(event.type if event else "")
    return f"in development: {what}{_by(event)} {_on(event.date)}" if event and what else "in development"


def _undetermined(record: _Record, decided: _Decided, standing: _Standing) -> str:
    event, latest = standing.event, record.latest
    if event is not None and event.type == "suspended":
        return f"suspended{_by(event)} {_on(event.date)}"
    if event is not None and event.type == "passed":
        return f"passed on{_by(event)} {_on(event.date)}, and not picked up since"
    if latest is None:
        return "whether it has premiered is not on record"
    finale = _finale(latest)
    if finale is None or finale.last >= record.day:
        return f"season {latest.number} began {_on(latest.premiere)}, its end is not on record"
    ended = f"season {latest.number} ended {_on(finale)}"
    return ended if decided.event else f"{ended}, and neither a renewal nor an end has been announced"


def _by(event: Event | None) -> str:
    return f" by {event.by}" if event and event.by else ""


def _on(when: PartialDate | None) -> str:
    if when is None:
        return "on a day not on record"
    return f"on {when}" if when.is_day else f"in {when}"


def _count(seasons: int) -> str:
    return "1 season" if seasons == 1 else f"{seasons} seasons"


def _seasons(numbers: tuple[int, ...]) -> str:
    if len(numbers) == 1:
        return f"season {numbers[0]}"
    return f"seasons {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
