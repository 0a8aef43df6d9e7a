"""What was decided, in words."""

from __future__ import annotations

from showfacts.status.known import Known
from showfacts.status.overtaken import season_after
from showfacts.status.seasons import finale_of
from showfacts.status.sentence.phrases import (
    as_last,
    by,
    counted,
    is_plural,
    on,
    said,
    season_called,
    seasons_called,
    spoken,
)
from showfacts.text.listing import joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import Event, PartialDate
    from showfacts.status.sentence.story import Story


def decision_part(story: Story) -> str:
    """The decision that holds, by whom and when; empty where none is on record."""
    decided, event = story.decided, story.decided.event
    if event is None:
        return "a limited series" if decided.decision == "limited-series" else ""
    if decided.decision == "cancelled":
        parts = (f"cancelled{said(event)}{cancelled_when(story)}", _shown_after(event, story.known))
        return "; ".join(part for part in parts if part)
    if decided.decision == "continued-as":
        return _continued(event, story)
    if decided.decision == "final-season":
        return _final(event, story)
    is_early = story.standing.state in ("in-development", "upcoming")
    return _ordered(decided.events, story.known) + (", ahead of its premiere" if is_early else "")


def due_part(story: Story) -> str:
    """The orders of seasons that come before the one that was announced as the last."""
    return _ordered(story.decided.due, story.known)


def cancelled_when(story: Story) -> str:
    """After how many seasons, or that it was before the first: ", after 2 seasons"."""
    known = story.known
    if known.latest is None and known.finale is None:
        return ", before it premiered" if known.coming else ""
    if story.standing.state != "ended":
        return ""
    if story.decided.event is not None and season_after(story.decided.event, known) is not None:
        return ""
    if known.count is not None:
        return f", after {counted(known.count, 'season')}"
    return f", after season {known.latest_number}" if known.latest else ""


def _shown_after(stop: Event, known: Known) -> str:
    """That a season came after the cancellation, and may have been made before it or may not."""
    season = season_after(stop, known)
    if season is None:
        return ""
    name, were = season_called(season.number, known), "were" if is_plural(season.number, known) else "was"
    return f"{name} began after that, and whether it {were} ordered before is not on record"


def _continued(event: Event, story: Story) -> str:
    """That a show goes on as another, and whether that was out by the day."""
    other = story.continuation
    if other is None or other.id != event.show or not other.title:
        return f"it goes on as another show, announced{said(event)}"
    then = Known.of(other, story.known.day, story.known.today)
    start = then.first_date
    if start is None:
        return f"it is to go on as {other.title}, announced{said(event)}"
    name = f"{other.title} ({other.year or start.year})"
    if start.last <= then.day:
        return f"it went on as {name}, announced{said(event)}, out since {spoken(start)}"
    return f"it is to go on as {name}, announced{said(event)}, which begins {on(start)}"


def _final(event: Event, story: Story) -> str:
    if event.season is None:
        return f"a final season was announced{said(event)}"
    latest = story.known.latest
    finale = finale_of(latest) if latest is not None and latest.number == event.season else None
    verb = "confirmed" if finale is not None and event.date.first > finale.last else "announced"
    name = "it" if story.ends_with_name else season_called(event.season, story.known)
    return f"{name} was {as_last(event, verb)}"


def _ordered(orders: tuple[Event, ...], known: Known) -> str:
    """All orders that lie ahead, those that were given together in one phrase."""
    given: dict[tuple[str, str, PartialDate], list[int]] = {}
    for order in orders:
        verb = {"picked-up": "picked up", "ordered": "ordered"}.get(order.type, "renewed")
        numbers = given.setdefault((verb, by(order), order.date), [])
        numbers += [order.season] if order.season is not None else []
    phrases: list[str] = []
    before = ("", "")
    for (verb, who, day), numbers in given.items():
        seasons = seasons_called(numbers, known)
        if verb == "ordered":
            phrases.append(f"{seasons} ordered{who} {on(day)}")
        else:
            again = (verb, who) == before
            phrases.append(f"{'' if again else verb + who + ' '}{on(day)} for {seasons}")
        before = (verb, who)
    return joined(phrases)
