"""What happened when: renewals, cancellations, announcements, trailers.

| held | said | verdict |
| --- | --- | --- |
| renewed season 3, 2023-01-12 | season 3 renewed on 12 January 2023 | agrees |
| renewed season 3, 2023-01-12 | renewed in January 2023 | imprecise |
| cancelled, 2020-01-31 | cancelled on 1 February 2020, said that day | imprecise: dated by the report |
| renewed season 5, 2011-04-26 | season 5 announced on 27 April 2011 | contradicted |
| cancelled, 2023-01-19 | has not been cancelled | superseded: true until then |
| final season 3, no cancellation | cancelled | imprecise |
| no renewal | not renewed | agrees |
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from showfacts.evidence.dates_in_words import Span, dates_in, span_of
from showfacts.evidence.kinds import moments
from showfacts.evidence.said import Computed, Standing, computed
from showfacts.evidence.seasons import same_season
from showfacts.evidence.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from showfacts.evidence.said import Held, Said
    from showfacts.model.show import Event
    from showfacts.model.terms import EventType

_ORDERS: frozenset[EventType] = frozenset({"ordered", "picked-up", "renewed"})
_TYPES: dict[str, frozenset[EventType]] = {
    word: frozenset(types)
    for words, types in (
        ("renewed renewal renew renews", _ORDERS),
        ("ordered order orders commissioned greenlit", _ORDERS | {"pilot-ordered"}),
        (
            "announced announcement announces confirmed confirms revealed reveals unveiled",
            _ORDERS | {"announced", "cancelled"},
        ),
        ("cancelled canceled cancellation cancels axed dropped scrapped", {"cancelled"}),
        ("ended ends end concluded finished", {"ended"}),
        ("trailer", {"trailer"}),
        ("teaser", {"teaser"}),
        ("delayed postponed", {"delayed"}),
        ("suspended", {"suspended"}),
    )
    for word in words.split()
}
"""The types of events that a word may mean."""
_NOT = frozenset("neither never no nor not unrenewed".split())
_SMALL = frozenset(
    "a an and as at been by day end first for from given had has have in is it its news of officially on only or "
    "report reported said series season show that the this to was were with yet first official".split()
) | frozenset(",.;:()\"'“”")
_LATE = timedelta(days=1)


def status(said: Said, held: Held) -> Computed | None:
    """Compare what became of a show or a season."""
    return _happening(said, held, frozenset())


def announcement(said: Said, held: Held) -> Computed | None:
    """Compare when a show or a season was made known."""
    return _happening(said, held, _ORDERS | {"announced", "pilot-ordered"})


def trailer(said: Said, held: Held) -> Computed | None:
    """Compare when a trailer came out."""
    return _happening(said, held, frozenset({"trailer"}))


def teaser(said: Said, held: Held) -> Computed | None:
    """Compare when a teaser came out."""
    return _happening(said, held, frozenset({"teaser"}))


def _happening(said: Said, held: Held, usual: frozenset[EventType]) -> Computed | None:
    meant = same_season(said.about, said.value, held.show)
    if meant is None:
        return None
    dates = dates_in(meant.rest)
    words = tokens(dates.rest)
    platforms, rest = moments.where(words, held)
    named = [_TYPES[word] for word in rest if word in _TYPES]
    types = named[0].union(*named[1:]) if named else usual
    is_known = all(word in _SMALL | _NOT or word in _TYPES for word in rest)
    if not types or not is_known or (dates.yearless and not dates.spans):
        return None
    events = _events(held, types, meant.season)
    if not _NOT.isdisjoint(rest):
        return _denied(said, held, events, dates.spans) if named and "date" not in rest else None
    if not events:
        return _instead(said, held, types) if named else None
    if platforms and not any(_is_by(event, platforms, held) for event in events):
        return None
    if not dates.spans:
        return computed(Standing.SAME, said, held=_told(events)) if named else None
    return _dated(said, events, dates.spans) if len(dates.spans) == 1 else None


def _events(held: Held, types: Collection[EventType], season: int | None) -> list[Event]:
    found = [each for each in held.show.events if each.type in types]
    if season is None:
        return found
    # What was made known of a show before it had seasons is of its first
    return [each for each in found if each.season == season or (each.season is None and season == 1)]


def _dated(said: Said, events: Sequence[Event], spans: Sequence[Span]) -> Computed | None:
    """Compare the day of one of several events; one that none of them fits is of another day than all."""
    by_date = [(_standing(each, spans[0], said), each) for each in events]
    standing, event = min(by_date, key=lambda pair: list(Standing).index(pair[0]))
    return computed(standing, said, held=_told([event]))


def _standing(event: Event, span: Span, said: Said) -> Standing:
    """How a date stands to an event's: a report of the day after is dated by itself."""
    ours = span_of(event.date)
    standing = moments.compared(ours, span)
    is_own_day = said.on is not None and said.on.is_day and span == span_of(said.on)
    is_report = is_own_day and timedelta() < span.first - ours.last <= _LATE
    return Standing.ROUGHER if standing is Standing.DIFFERENT and is_report else standing


def _denied(said: Said, held: Held, events: Sequence[Event], spans: Sequence[Span]) -> Computed | None:
    """Compare that something did not happen: it is true until it does. ``as of`` a day is until then."""
    day = spans[0].last if len(spans) == 1 else said.on.last if said.on else None
    if day is not None:
        events = [each for each in events if each.date.first > day or each.season is None]
        before = [each for each in events if each.date.last <= day]
        if before:
            return computed(Standing.DIFFERENT, said, held=_told(before))
    later = [each for each in events if _is_of_next(each, held)]
    if later:
        return computed(Standing.DIFFERENT, said, held=_told(later), is_plan=True)
    return computed(Standing.SAME, said, held="nothing of the kind")


def _is_of_next(event: Event, held: Held) -> bool:
    """Whether an event decides on more than the seasons that came out anyway."""
    numbers = [each.number for each in held.show.seasons]
    return event.type == "cancelled" or event.season is None or event.season >= max(numbers, default=0)


def _instead(said: Said, held: Held, types: frozenset[EventType]) -> Computed | None:
    """A cancellation that is not on record, of a show that was brought to its end."""
    ends = [each for each in held.show.events if each.type in ("final-season", "ended")]
    if types == {"cancelled"} and any(each.type == "final-season" for each in ends):
        return computed(Standing.ROUGHER, said, held=_told(ends))
    return None


def _is_by(event: Event, platforms: Collection[str], held: Held) -> bool:
    by, _ = moments.where(tokens(event.by or ""), held)
    return not by.isdisjoint(platforms)


def _told(events: Sequence[Event]) -> str:
    return "; ".join(f"{each.type}, {each.date}" for each in events)
