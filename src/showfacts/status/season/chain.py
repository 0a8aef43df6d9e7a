"""Seasons that are shows of their own: a show that goes on under another title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.model.records import record
from showfacts.status.decision import decide
from showfacts.status.known import Known
from showfacts.status.season.outlook import shown_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.model import Event, Show
    from showfacts.status.decision import Decided


@record
class Link:
    """A season of a show as a season of the one under whose title it goes on.

    ``number`` is the season's number there, ``event`` what said that it goes on so, where that is on record.
    """

    show: Show
    number: int
    event: Event | None


def linked(number: int, known: Known, decided: Decided, continuations: Sequence[Show]) -> Link | None:
    """Where a season is one of a later title: the first of the chain that has it, else the last.

    Args:
        number: The season, counted from the first season of the show.
        known: What was known of the show.
        decided: What was decided about it.
        continuations: The shows that it goes on as, one after the other.

    Returns:
        None where the season is the show's own, or it was not known to go on under another title.
    """
    link, rest = None, number
    for other in continuations:
        count, event = _count(known), decided.event
        goes_on = decided.decision == "continued-as" and event is not None and event.show == other.id
        if not goes_on or event is None or count is None or rest <= count:
            break
        known = Known.of(other, known.day, known.today)
        decided = decide(known)
        numbers = {each.number for each in known.seasons}
        rest = rest if rest in numbers and min(numbers) > 1 else rest - count
        link = Link(show=other, number=rest, event=event)
    return link


def _count(known: Known) -> int | None:
    """How many seasons a show has under its own title; None where that is not on record."""
    numbers = [each.number for each in known.seasons]
    return max(numbers) if numbers else shown_count(known)
