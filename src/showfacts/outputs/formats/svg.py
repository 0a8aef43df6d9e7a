"""SVG: a picture of an answer that has one, for a page, a slide or a README.

It is light or dark as the reader has it, in the letters of the reader's system, and loads nothing.
"""

from __future__ import annotations

from html import escape
from importlib.resources import files

from showfacts.errors import UsageError
from showfacts.outputs.answer import Answered
from showfacts.outputs.hyperlinks import linked
from showfacts.outputs.letters import lines, width
from showfacts.outputs.picture import Card
from showfacts.outputs.time_scale import TimeScale
from showfacts.text.clean import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from showfacts.outputs.answer import Refused, Target
    from showfacts.outputs.picture import Axis, Mark, Picture, Span, Words

STREAMS = False
HOLDS_ALL = False

WITH_PICTURES = "show, status, timeline, release and where"
"""The commands that have one."""

WIDTH = 840
EDGE = 36
"""Between the picture's border and what is in it."""
INSIDE = WIDTH - 2 * EDGE
GAP = 16
"""Between pictures of several answers."""
LABELS = 150
"""The width of the column with the labels of what lasts."""
LANE, BAR = 30, 16
PIN = 22
"""The height of a lane of marks."""
THIN = 6
"""The least width of a bar."""
MOST = 60
"""So many lanes at most."""


def render(answers: Sequence[Answered | Refused], target: Target) -> str:
    """The pictures of these answers, one below the other.

    Raises:
        UsageError: an answer has no picture.
    """
    pictures: list[Picture] = []
    for each in answers:
        if isinstance(each, Answered):
            make = each.page().picture
            if make is None:
                raise UsageError(f"this answer has no picture; there are pictures of {WITH_PICTURES}")
            picture = make()
            if picture is None:
                raise UsageError("there is nothing to draw: no date of this answer is on record")
            pictures.append(picture)
    if not pictures:
        return ""
    drawn: list[str] = []
    y = 0.0
    for picture in pictures:
        parts, height = _card(picture) if isinstance(picture, Card) else _axis(picture)
        frame = f'<rect class="paper" x=".5" y=".5" width="{WIDTH - 1}" height="{height - 1:g}" rx="14"/>\n'
        shift = f' transform="translate(0 {y:g})"' if y else ""
        drawn.append(f"<g{shift}>\n{frame}{''.join(parts)}</g>\n")
        y += height + GAP
    y -= GAP
    names = _safe("; ".join(dict.fromkeys(each.title for each in pictures)))
    told = _safe(" ".join(map(_told, pictures)))
    style = files("showfacts.outputs.formats").joinpath("svg.css").read_text("utf-8")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y:g}" width="{WIDTH}" height="{y:g}" '
        f'role="img" aria-labelledby="showfacts-title showfacts-desc">\n'
        f'<title id="showfacts-title">{names}</title>\n<desc id="showfacts-desc">{told}</desc>\n'
        f"<style>\n{style}</style>\n{''.join(drawn)}</svg>\n"
    )


def _told(picture: Picture) -> str:
    """What a picture shows, in words."""
    if isinstance(picture, Card):
        facts = "; ".join(f"{label}: {value}" for label, value in picture.facts)
        return f"{picture.sentence} {facts}".strip()
    spans = [f"{each.label}: {_dates(each)}{f', {each.note}' if each.note else ''}" for each in picture.spans]
    marks = [f"{each.date}: {each.label}" for each in picture.marks]
    return f"{picture.what} of {picture.title}. {'; '.join([*spans, *marks])}."


def _dates(span: Span) -> str:
    if span.last is not None and span.first == span.last:
        return str(span.first)
    ends = span.last or ("not known" if span.may_be_over else "still")
    return f"{span.first or 'not known'} to {ends}"


def _card(card: Card) -> tuple[list[str], float]:
    """A show at one look, and how high that is."""
    parts: list[str] = []
    pills, taken = _pills(card.badges)
    y = EDGE + 22.0
    for line in lines(clean(card.title), 28, INSIDE - taken - (20 if taken else 0), 2):
        parts.append(_text(EDGE, y, line, "title"))
        y += 34
    parts += pills
    for line in lines(clean(card.detail), 14, INSIDE, 2):
        parts.append(_text(EDGE, y - 8, line, "quiet"))
        y += 20
    y += 16
    for line in lines(clean(card.sentence), 17, INSIDE, 4):
        parts.append(_text(EDGE, y, line, "sentence"))
        y += 25
    y += 12
    half = INSIDE / 2
    for place, (label, value) in enumerate(card.facts):
        x = EDGE + half * (place % 2)
        parts.append(_text(x, y, _cut(label, 14, 98), "quiet"))
        parts.append(_text(x + 104, y, _cut(value, 14, half - 116), "strong"))
        y += 24 if place % 2 or place == len(card.facts) - 1 else 0
    dated = [each for each in card.seasons if each.first]
    if len(dated) > 1:
        y += 6
        scale = TimeScale.over(_days(dated, ()), EDGE, INSIDE)
        parts += _ticks(scale, y + 30, y, y + 12)
        parts += [part for each in dated for part in _span(each, scale, y - 2)]
        y += 44
    foot, y = _foot(card.foot, y)
    return [*parts, *foot], y


def _pills(badges: Sequence[Words]) -> tuple[list[str], float]:
    """Words in frames at the upper right, and how wide they are together."""
    parts: list[str] = []
    right = float(WIDTH - EDGE)
    for each in reversed(badges):
        word = _cut(each.text, 14, 200)
        wide = width(word, 14) + 24
        box = f'x="{right - wide:.1f}" y="{EDGE - 2}" width="{wide:.1f}" height="28"'
        parts.append(f'<rect class="pill {each.shade}" {box} rx="14"/>\n')
        parts.append(_text(right - wide / 2, EDGE + 17, word, f"middle strong {each.shade}"))
        right -= wide + 8
    return parts, WIDTH - EDGE - right


def _axis(axis: Axis) -> tuple[list[str], float]:
    """Things on an axis of time, and how high that is."""
    parts: list[str] = []
    y = EDGE + 22.0
    for line in lines(clean(axis.title), 28, INSIDE, 2):
        parts.append(_text(EDGE, y, line, "title"))
        y += 34
    detail = " · ".join(part for part in (axis.what, axis.detail) if part)
    parts.append(_text(EDGE, y - 8, _cut(detail, 14, INSIDE), "quiet"))
    y += 18
    left = EDGE + (LABELS if axis.spans else 0)
    days = _days(axis.spans, axis.marks)
    if axis.as_of is not None and (not days or any(each.last is None for each in axis.spans)):
        days.append(axis.as_of)
    scale = TimeScale.over(days, left, WIDTH - EDGE - left)
    top, body = y, []
    for span in axis.spans[:MOST]:
        body.append(_text(EDGE, y + 13, _cut(span.label, 14, LABELS - 14), "strong"))
        body += _span(span, scale, y)
        note, height = _note(span, scale, y)
        body.append(note)
        y += height
    if len(axis.spans) > MOST:
        body.append(_text(EDGE, y + 13, f"and {len(axis.spans) - MOST} more", "quiet"))
        y += LANE
    y += 8 if axis.spans and axis.marks else 0
    lanes, more = _in_lanes(axis.marks, scale)
    for place, lane in enumerate(lanes):
        body += [part for mark in lane for part in _mark(mark, scale, y + place * PIN)]
    y += len(lanes) * PIN
    if more:
        body.append(_text(left, y + 14, f"and {more} more", "quiet small"))
        y += PIN
    parts += [*_ticks(scale, y + 20, top - 4, y + 4), *_today(axis, scale, top - 4, y + 4), *body]
    foot, y = _foot(axis.foot, y + 36)
    return [*parts, *foot], y


def _span(span: Span, scale: TimeScale, y: float) -> Iterator[str]:
    """What lasts as a bar, with dashes where nobody knows whether it does, and with its note."""
    middle, end = y + BAR / 2, _end(span, scale)
    begin = scale.x(span.first.first) if span.first else scale.left
    if span.first is None or end is None:
        yield _dashes(span.shade, begin, scale.right if end is None else end, middle)
    elif span.first == span.last and not span.first.is_day:
        yield _dashes(span.shade, begin, end, middle)
    else:
        box = f'x="{begin:.1f}" y="{y:g}" width="{max((end or begin) - begin, THIN):.1f}" height="{BAR}"'
        yield f'<rect class="bar {span.shade}" {box} rx="4"/>\n'
    if span.first is not None and span.last is None and span.may_be_over and end is not None:
        yield _dashes(span.shade, end + 6, scale.right, middle)


def _note(span: Span, scale: TimeScale, y: float) -> tuple[str, float]:
    """What is to be known of what lasts, where there is room for it, and how high its lane is."""
    if not span.note:
        return "", LANE
    middle, end = y + BAR / 2 + 4.5, _end(span, scale)
    begin = scale.x(span.first.first) if span.first else scale.left
    reached = scale.right if span.last is None or end is None else max(end, begin + THIN)
    wide = width(clean(span.note), 12) + 8
    if scale.right - reached > wide:
        return _text(reached + 8, middle, span.note, "quiet small"), LANE
    if begin - scale.left > wide:
        return _text(begin - 8, middle, span.note, "quiet small end"), LANE
    words = _cut(span.note, 12, scale.right - scale.left)
    x = max(scale.left, min(begin, scale.right - width(words, 12)))
    return _text(x, y + BAR + 14, words, "quiet small"), LANE + 12


def _dashes(shade: str, begin: float, end: float, y: float) -> str:
    return (
        f'<path class="open {shade}" d="M{begin:.1f} {y:g}H{end:.1f}"/>\n' if end - begin > 3 * THIN else ""
    )


def _end(span: Span, scale: TimeScale) -> float | None:
    """Where the bar of what lasts ends; None where no day is known."""
    if span.last is None and not span.may_be_over:
        return scale.right
    last = span.last or span.seen or span.first
    return scale.x(last.last) if last else None


def _days(spans: Sequence[Span], marks: Sequence[Mark]) -> list[date]:
    """All days that are to be on an axis."""
    found = [when for each in spans for when in (each.first, each.last, each.seen) if when]
    found += [each.date for each in marks]
    return [day for when in found for day in (when.first, when.last)]


def _ticks(scale: TimeScale, y: float, top: float, bottom: float) -> Iterator[str]:
    """The years or months, with a line for each; their names stand at ``y``."""
    for x, name in scale.ticks():
        yield f'<path class="line" d="M{x:.1f} {top:g}V{bottom:g}"/>\n'
        yield _text(x, y, name, "quiet small middle")


def _in_lanes(marks: Sequence[Mark], scale: TimeScale) -> tuple[list[list[Mark]], int]:
    """Marks in lanes in which no words run into each other, and how many have no room."""
    lanes: list[list[Mark]] = []
    reached: list[float] = []
    more = 0
    for mark in marks:
        begin, end = _reach(mark, scale)
        place = next((number for number, x in enumerate(reached) if x < begin), None)
        if place is not None:
            lanes[place].append(mark)
            reached[place] = end
        elif len(lanes) < MOST:
            lanes.append([mark])
            reached.append(end)
        else:
            more += 1
    return lanes, more


def _words(mark: Mark, scale: TimeScale) -> str:
    """What a mark says, as much as has room at its wider side."""
    first, last = _sides(mark, scale)
    room = max(scale.right - last, first - EDGE) - 12
    dated = f"{clean(mark.label)} · {mark.date}"
    return dated if width(dated, 12) <= room else f"{_cut(mark.label, 12, room - 90)} · {mark.date}"


def _reach(mark: Mark, scale: TimeScale) -> tuple[float, float]:
    """From where to where a mark goes with its words, which stand before it where there is no room behind."""
    first, last = _sides(mark, scale)
    wide = width(_words(mark, scale), 12) + 12
    return (first - wide - 8, last) if last + wide > scale.right + 2 else (first, last + wide + 8)


def _mark(mark: Mark, scale: TimeScale, y: float) -> Iterator[str]:
    first, last = _sides(mark, scale)
    yield _dashes(f"faint {mark.shade}", first, last, y + 10)
    yield f'<circle class="dot {mark.shade}" cx="{(first + last) / 2:.1f}" cy="{y + 10:g}" r="4.5"/>\n'
    if _reach(mark, scale)[0] < first:
        yield _text(first - 4, y + 14, _words(mark, scale), "small end")
    else:
        yield _text(last + 4, y + 14, _words(mark, scale), "small")


def _sides(mark: Mark, scale: TimeScale) -> tuple[float, float]:
    """The left and the right of a mark, between which are all days that its date may mean."""
    return scale.x(mark.date.first) - 6, scale.x(mark.date.last) + 6


def _today(axis: Axis, scale: TimeScale, top: float, bottom: float) -> Iterator[str]:
    """A line at the day of which this is told, where something lies ahead of it."""
    if axis.as_of is not None and any(day > axis.as_of for day in _days(axis.spans, axis.marks)):
        x = scale.x(axis.as_of)
        if x > scale.left:
            yield f'<path class="now" d="M{x:.1f} {top:g}V{bottom:g}"/>\n'
            yield _text(x, top - 6, str(axis.as_of), "quiet small middle")


def _foot(cells: Sequence[Words], y: float) -> tuple[list[str], float]:
    """Whose word it is, in a line of small letters, and how high the whole is with it."""
    parts = [f'<path class="line" d="M{EDGE} {y:g}H{WIDTH - EDGE}"/>\n']
    x = float(EDGE)
    for each in cells:
        room = WIDTH - EDGE - 90 - x
        if room < 60:
            break
        words = _cut(each.text, 12, room)
        drawn = _text(x, y + 24, words, "quiet small")
        url = linked(each.link)
        parts.append(f'<a href="{escape(url)}">{drawn.rstrip()}</a>\n' if url else drawn)
        x += width(words, 12) + 18
    parts.append(_text(WIDTH - EDGE, y + 24, "showfacts", "quiet small end strong"))
    return parts, y + 44


def _text(x: float, y: float, words: str, kind: str) -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}">{_safe(words)}</text>\n'


def _cut(words: str, size: float, room: float) -> str:
    """As much of a text as has room on one line."""
    return next(iter(lines(clean(words), size, room, 1)), "")


def _safe(words: str) -> str:
    """A text that XML can hold."""
    return escape(clean(words))
