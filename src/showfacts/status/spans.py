"""How a show stands from day to day: the days on which that may change, and what holds between them."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta

from showfacts.model.tuples import NamedTuple
from showfacts.status.announcements import named_date
from showfacts.status.decision import decide
from showfacts.status.known import SILENT_AFTER, Known
from showfacts.status.state import OVER_AFTER, stand

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from showfacts.model import Decision, PartialDate, Season, Show, State


class Span(NamedTuple):
    """A state and a decision, with the first day on which both hold, and the first on which they do not.

    ``until`` is None where they hold for ever, as far as is known.
    """

    state: State
    decision: Decision
    since: date
    until: date | None


def spans(show: Show, since: date) -> Iterator[Span]:
    """How a show stands on every day from ``since`` on, each taken as today: what is ahead is on record.

    Days on which nothing tells are in no span.
    """
    held, start = _on(show, since), since
    for day in sorted(day for day in _turns(show, since) if day > since):
        now = _on(show, day)
        if now != held:
            if held is not None:
                yield Span(*held, start, day)
            held, start = now, day
    if held is not None:
        yield Span(*held, start, None)


def _on(show: Show, day: date) -> tuple[State, Decision] | None:
    known = Known.of(show, day, day)
    if known.is_empty:
        return None
    decided = decide(known)
    return stand(known, decided).state, decided.decision


_NEXT = timedelta(days=1)
_YEARS = SILENT_AFTER.days // 365 + 1
"""So many years after that of a date nothing turns on it."""
_LATEST = date.max - SILENT_AFTER
"""A later day has none so long after it."""


def _turns(show: Show, since: date) -> set[date]:
    """Days on which a show may begin to stand otherwise, and others; all of them that come after a day.

    It may as a date comes or has passed, and long after: a season that began is taken to be over at last, and
    what was said to come no longer is; of that, events tell.
    """
    late = since.year - _YEARS
    dates = [when for when in _dates(show) if when.year >= late]
    days = {when.first for when in dates}
    lasts = [last for when in dates if (last := when.last) < _LATEST]
    days.update(lasts, [last + _NEXT for last in lasts])
    if show.events:
        days.update(_silences(show, lasts))
    starts = [each.premiere.last for each in show.seasons if each.premiere is not None]
    days.update(last + OVER_AFTER + _NEXT for last in starts if last < _LATEST)
    if show.year is not None and show.year > since.year:
        days.add(date(show.year, 1, 1))
    return days


def _silences(show: Show, lasts: Sequence[date]) -> Iterator[date]:
    """When a show may fall silent: long after each of these days of it that nothing followed till then."""
    heard = [event.date.last for event in show.events if not event.absent]
    for each in show.seasons:
        if not each.absent:
            heard += [when.last for when in (each.premiere, each.finale) if when is not None]
    heard.sort()
    for last in set(lasts):
        place = bisect_right(heard, last)
        if place == len(heard) or heard[place] > last + SILENT_AFTER:
            yield last + SILENT_AFTER


def _dates(show: Show) -> Iterator[PartialDate]:
    """Every date that a status may rest on."""
    parts: list[Show | Season] = [show, *show.seasons]
    for part in parts:
        yield from (when for when in (part.premiere, part.finale) if when is not None)
    for event in show.events:
        yield event.date
        if event.type == "date-announced":
            named = named_date(event)
            if named is not None:
                yield named
    yield from (each.date for each in show.listings)
    yield from (each.from_ for each in show.availability if each.from_ is not None)
