"""The picture of ``timeline``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.pictures import owed, season_spans
from showfacts.commands.wording import detail_of, spoken, what_happened
from showfacts.model.show import Season
from showfacts.outputs.picture import Axis, Mark, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from showfacts.commands.timeline.answer import Moved, TimelineAnswer
    from showfacts.outputs.picture import Shade

SHADES: Mapping[str, Shade] = {
    "announced": "good",
    "ordered": "good",
    "picked-up": "good",
    "renewed": "good",
    "available": "good",
    "passed": "bad",
    "cancelled": "bad",
    "suspended": "bad",
    "last-day": "bad",
    "final-season": "warn",
    "ended": "warn",
    "listed": "quiet",
}
"""What happenings are worth to the reader, where they are worth anything."""
ENDS = ("premiere", "finale")


def picture(answer: TimelineAnswer) -> Axis:
    """The seasons of a show as bars, and below them what happened and was said."""
    return Axis(
        title=answer.show.title,
        detail=detail_of(answer.show),
        what="timeline",
        as_of=answer.as_of,
        spans=tuple(season_spans(list(_seasons(answer.timeline)))),
        marks=tuple(_marks(answer.timeline)),
        foot=(Words(f"as of {answer.as_of}"), *owed(answer.sources)),
    )


def _seasons(rows: Sequence[Moved]) -> Iterator[Season]:
    """Each season with its first and last day."""
    numbers = {each.season for each in rows if each.type in ENDS and each.season is not None}
    for number in sorted(numbers):
        days = {each.type: each for each in rows if each.season == number and each.type in ENDS}
        first, last = days.get("premiere"), days.get("finale")
        name = next((each.note for each in days.values() if each.note), None)
        yield Season(
            number=number,
            name=name,
            premiere=first.date if first else None,
            finale=last.date if last else None,
        )


def _marks(rows: Sequence[Moved]) -> Iterator[Mark]:
    """What happened, each once; of a season that is a bar, not that it began and ended."""
    seen = set()
    for each in rows:
        if each.type in ENDS and each.season is not None:
            continue
        said = what_happened(each.type, each.season)
        if each.type == "listed" and each.note:
            said = f"listed as {spoken(each.note)}"
        label = ", ".join(part for part in (said, each.by or each.place) if part)
        if (each.date, label) not in seen:
            seen.add((each.date, label))
            yield Mark(each.date, label, SHADES.get(each.type, "plain"))
