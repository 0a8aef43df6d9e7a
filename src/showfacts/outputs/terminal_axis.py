"""An axis of time in the letters of a terminal: a line for each thing that lasts, two for what happened."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text

from showfacts.outputs.time_scale import TimeScale
from showfacts.text.clean import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from showfacts.outputs.picture import Axis, Mark, Shade, Span

NARROWEST = 44
"""Below this width there is no room for years."""

LABELS = 14
"""The most cells of the labels."""

MOST = 40
"""So many lines of what lasts at most; more are no picture."""

LITTLE = 3
"""Fewer things that happened, where nothing lasts, are sooner read than seen."""

FINE = 10
"""Parts of a cell that the places of days are told in."""

STYLES: dict[Shade, str] = {"plain": "", "quiet": "dim", "good": "green", "bad": "red", "warn": "magenta"}

MARKS: dict[Shade, str] = {"bad": "✕", "warn": "■", "good": "▲", "plain": "●", "quiet": "●"}
"""What stands for things that happened; of several in one place, the first of these."""

DECIDED = frozenset({"good", "bad", "warn"})

BAR, UNSURE = "━", "┄"


def drawn(axis: Axis, width: int) -> Text | None:
    """The axis in lines of at most this width; None where there is no room, or nothing to see."""
    days = list(_days(axis))
    is_little = not axis.spans and len(axis.marks) < LITTLE
    if width < NARROWEST or len(set(days)) < 2 or len(axis.spans) > MOST or is_little:
        return None
    labels = min(LABELS, max(map(cell_len, (*(clean(each.label) for each in axis.spans), "Decisions")))) + 2
    room = width - labels
    scale = TimeScale.over(days, 0, room * FINE)
    lines = [Text(" " * labels).append_text(_ticks(scale, room))]
    lines += [_label(each.label, labels).append_text(_bar(each, axis, scale, room)) for each in axis.spans]
    decisions = [each for each in axis.marks if each.shade in DECIDED]
    others = [each for each in axis.marks if each.shade not in DECIDED]
    for name, marks in (("Decisions", decisions), ("Events", others)):
        if marks:
            lines.append(_label(name, labels).append_text(_marks(marks, scale, room)))
    return Text("\n").join(lines)


def _days(axis: Axis) -> Iterator[date]:
    for each in axis.spans:
        for day in (each.first, each.last, each.seen):
            if day is not None:
                yield from (day.first, day.last)
    for mark in axis.marks:
        yield from (mark.date.first, mark.date.last)
    if axis.as_of is not None and any(each.last is None and not each.may_be_over for each in axis.spans):
        yield axis.as_of


def _label(text: str, room: int) -> Text:
    label = Text(clean(text), style="dim")
    label.truncate(room - 2, overflow="ellipsis", pad=True)
    return label.append("  ")


def _ticks(scale: TimeScale, room: int) -> Text:
    """The names of years or months, each where it begins, as many as do not touch."""
    line = ""
    for x, name in scale.ticks():
        place = min(int(x / FINE), room - len(name))
        if place > len(line) or not line:
            line = line.ljust(place) + name
    return Text(line, style="dim")


def _bar(span: Span, axis: Axis, scale: TimeScale, room: int) -> Text:
    first = span.first.first if span.first is not None else None
    last = span.last.last if span.last is not None else None
    if last is None:
        last = span.seen.last if span.may_be_over and span.seen is not None else axis.as_of
    start = 0 if first is None else _cell(first, scale, room)
    end = room - 1 if last is None else _cell(last, scale, room)
    bar = Text((BAR if first is not None else UNSURE) * max(1, end - start + 1), style=STYLES[span.shade])
    if span.last is None and span.may_be_over:
        bar.append(UNSURE * (room - 1 - end), style="dim")
    return Text(" " * start).append_text(bar)


def _marks(marks: Sequence[Mark], scale: TimeScale, room: int) -> Text:
    ranked = list(MARKS)
    found: dict[int, Shade] = {}
    for each in marks:
        place = _cell(each.date.first, scale, room)
        found[place] = min((each.shade, found.get(place, each.shade)), key=ranked.index)
    line = Text()
    for place in sorted(found):
        line.append(" " * (place - len(line.plain)))
        line.append(MARKS[found[place]], style=STYLES[found[place]])
    return line


def _cell(day: date, scale: TimeScale, room: int) -> int:
    return min(max(int(scale.x(day) / FINE), 0), room - 1)
