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
| no cancellation, no end | cancelled | contradicted |
| season 2, ended | season 4 is the last | not compared |
| season 4, renewed season 5 | season 4 is the last | superseded; contradicted after the renewal |
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.dates_in_words import dates_in, span_of
from showfacts.evidence.verdicts.kinds import moments
from showfacts.evidence.verdicts.said import Closeness, computed
from showfacts.evidence.verdicts.season_words import same_season
from showfacts.evidence.verdicts.tokens import SIGNS, tokens, word_set
from showfacts.status.part_numbers import parts_of
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from showfacts.evidence.verdicts.dates_in_words import Span
    from showfacts.evidence.verdicts.said import Computed, Held, Said
    from showfacts.model import EventType
    from showfacts.model.show import Event

_ORDERS: frozenset[EventType] = frozenset({"ordered", "picked-up", "renewed"})
_CANCELLED: frozenset[EventType] = frozenset({"cancelled"})
_MEANT: tuple[tuple[str, frozenset[EventType]], ...] = (
    ("renewed renewal renew renews", _ORDERS),
    ("ordered order orders commissioned greenlit", _ORDERS | {"pilot-ordered"}),
    (
        "announced announcement announces confirmed confirms revealed reveals unveiled",
        _ORDERS | {"announced", "cancelled"},
    ),
    ("cancelled canceled cancellation cancels axed dropped scrapped", _CANCELLED),
    ("ended ends end concluded finished", frozenset({"ended"})),
    ("final last", frozenset({"final-season", "ended"})),
    ("filmed filming shot", frozenset({"filming-started", "filming-ended"})),
    ("trailer", frozenset({"trailer"})),
    ("teaser", frozenset({"teaser"})),
    ("delayed postponed", frozenset({"delayed"})),
    ("suspended", frozenset({"suspended"})),
    ("resumed", frozenset({"resumed"})),
    ("moved", frozenset({"moved"})),
)
_TYPES = {word: types for words, types in _MEANT for word in words.split()}
"""The types of events that a word may mean."""
_NOT = word_set("neither never no nor not unrenewed")
_SMALL = (
    word_set(
        "a an and as at been day end for from given had has have in is it its news of officially on only or "
        "report reported said series season show that the this to was were with yet official"
    )
    | SIGNS
)
_LATE = timedelta(days=1)
_NO_DATE = expression(
    r",? ?\b(?:no|without (?:a|any)) (?:last |exact )?(?:date|day|year)(?: given)?\b|, (?:the )?year not \w+"
)
_SINCE = expression(r",? (?:more than |over |about )?\w+ (?:years|months) (?:on|later|after)$")
_LAST = expression(
    r"^(?:(?:the )?(?:season|series) \w+|(?:the )?\w+ (?:season|series)) (?:is|was|will be) "
    r"(?:the )?(?:last|final)(?: one| season)?$"
)
_AHEAD = expression(
    r"^(?:still )?(?:upcoming|in development|in production|not (?:yet )?(?:out|released|aired))$"
)


def status(said: Said, held: Held) -> Computed | None:
    """Compare what became of a show or a season."""
    if _AHEAD.match(said.value.casefold()) and said.about is None and held.begun_on is not None:
        return computed(Closeness.DIFFERENT, said, held=f"begun on {held.begun_on}", is_plan=True)
    last = _LAST.match(said.value.casefold())
    meant = same_season(said.about, said.value, held.show) if last else None
    if meant is not None and meant.season is not None:
        return _is_last_season(meant.season, said, held)
    return _happening(said, held, frozenset())


def _is_last_season(number: int, said: Said, held: Held) -> Computed | None:
    """Compare that a season is the last: it is until another is ordered."""
    numbers = [each.number for each in held.show.seasons]
    is_unknown = numbers and number > max(numbers)
    if is_unknown and not any(number in parts_of(each) for each in held.show.seasons):
        return None
    later = [each for each in held.show.events if each.type in _ORDERS and (each.season or 0) > number]
    if later or number < max(numbers, default=0):
        is_known = any(said.on is not None and said.on.first > each.date.last for each in later)
        return computed(Closeness.DIFFERENT, said, held=_told(later) or max(numbers), is_plan=not is_known)
    ends = [each for each in held.show.events if each.type in ("final-season", "ended")]
    return computed(Closeness.SAME, said, held=_told(ends)) if ends else None


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
    """Compare what happened, by the words that name it; without any, what usually is of the field."""
    meant = same_season(said.about, said.value, held.show)
    if meant is None:
        return None
    text = _SINCE.sub("", _NO_DATE.sub("", meant.rest))
    dates = dates_in(text).beside(said.on)
    platforms, rest = moments.where(tokens(dates.rest), held)
    if platforms and "by" in rest:
        rest.remove("by")
    named = [_TYPES[word] for word in rest if word in _TYPES]
    is_known = all(word in _SMALL | _NOT or word in _TYPES for word in rest)
    if not is_known or dates.yearless or len(dates.spans) > 1:
        return None
    events = _events(held, frozenset().union(*named) if named else usual, meant.season)
    is_denied = not _NOT.isdisjoint(rest)
    if not named:
        return _dated(said, events, dates.spans) if dates.spans and not is_denied else None
    if is_denied:
        return _denied(said, held, events, dates.spans, is_of_season=meant.season is not None)
    return _told_of(said, held, events, dates.spans, platforms) or _instead(said, held, named)


def _told_of(
    said: Said, held: Held, events: Sequence[Event], spans: Sequence[Span], platforms: Collection[str]
) -> Computed | None:
    """Compare that something happened, on a day or at all."""
    if platforms and not any(_is_by(event, platforms, held) for event in events):
        return None
    if spans or not events:
        return _dated(said, events, spans)
    return computed(Closeness.SAME, said, held=_told(events))


def _events(held: Held, types: Collection[EventType], season: int | None) -> list[Event]:
    found = [each for each in held.show.events if each.type in types]
    if season is None:
        return found
    # What was made known of a show before it had seasons is of its first
    return [
        each
        for each in found
        if each.season == season or (each.season is None and (season == 1 or each.type == "cancelled"))
    ]


def _dated(said: Said, events: Sequence[Event], spans: Sequence[Span]) -> Computed | None:
    """Compare the day of one of several events; one that none of them fits is of another day than all."""
    if not events or not spans:
        return None
    by_date = [(_standing(each, spans[0], said), each) for each in events]
    standing, event = min(by_date, key=lambda pair: pair[0].distance)
    return computed(standing, said, held=_told([event]))


def _standing(event: Event, span: Span, said: Said) -> Closeness:
    """How a date stands to an event's: a report of the day after is dated by itself."""
    ours = span_of(event.date)
    standing = moments.compared(ours, span)
    is_own_day = said.on is not None and said.on.is_day and span == span_of(said.on)
    is_report = is_own_day and timedelta() < span.first - ours.last <= _LATE
    return Closeness.ROUGHER if standing is Closeness.DIFFERENT and is_report else standing


def _denied(
    said: Said, held: Held, events: Sequence[Event], spans: Sequence[Span], *, is_of_season: bool
) -> Computed:
    """Compare that something did not happen: it is true until it does. ``as of`` a day is until then."""
    day = spans[0].last if len(spans) == 1 else said.on.last if said.on else None
    if day is not None:
        before = [each for each in events if each.date.last <= day and (is_of_season or _is_last(each, held))]
        if before:
            return computed(Closeness.DIFFERENT, said, held=_told(before))
        events = [each for each in events if each.date.first > day]
    if not is_of_season:
        events = [each for each in events if _is_last(each, held)]
    if events:
        return computed(Closeness.DIFFERENT, said, held=_told(events), is_plan=True)
    return computed(Closeness.SAME, said, held="nothing of the kind")


def _is_last(event: Event, held: Held) -> bool:
    """Whether an event decides on more than the seasons that came out anyway, or ends them."""
    if event.type == "ended":
        return True
    numbers = [each.number for each in held.show.seasons if each.premiere is not None]
    return event.season is None or event.season > max(numbers, default=0)


def _instead(said: Said, held: Held, named: Sequence[frozenset[EventType]]) -> Computed | None:
    """A cancellation that is not on record: of a show that was brought to its end, or of one that goes on."""
    events = held.show.events
    if said.about is not None or named != [_CANCELLED] or any(each.type == "cancelled" for each in events):
        return None
    ends = [each for each in events if each.type in ("final-season", "ended")]
    if any(each.type == "final-season" for each in ends):
        return computed(Closeness.ROUGHER, said, held=_told(ends))
    return None if ends else computed(Closeness.DIFFERENT, said, held="no cancellation")


def _is_by(event: Event, platforms: Collection[str], held: Held) -> bool:
    by, _ = moments.where(tokens(event.by or ""), held)
    return not by.isdisjoint(platforms)


def _told(events: Sequence[Event]) -> str:
    return "; ".join(f"{each.type}, {each.date}" for each in events)
