"""How one season stands, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.model.records import record, replace
from showfacts.model.seasons import SPECIALS
from showfacts.status.season.outlook import outlook, shown_count
from showfacts.status.seasons import finale_of, is_at_once
from showfacts.status.sentence.decision_part import cancelled_when, decision_part, due_part
from showfacts.status.sentence.news_part import SILENT_YEARS, last_word, listing_part, silence_part
from showfacts.status.sentence.phrases import (
    as_last,
    counted,
    is_plural,
    noted,
    on,
    said,
    season_called,
    since,
    spoken,
    years,
)
from showfacts.status.sentence.state_part import on_air, state_part
from showfacts.text.numerals import ordinal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from showfacts.model import Event, EventType, Season, SeasonState, Show
    from showfacts.status.season.chain import Link
    from showfacts.status.season.outlook import Outlook
    from showfacts.status.season.parts import Part
    from showfacts.status.sentence.story import Story


@record
class SeasonStory:
    """All that a sentence about a season is made of. ``name`` is what it is called there."""

    number: int
    name: str
    is_plural: bool
    outlook: Outlook
    story: Story

    @classmethod
    def of(cls, number: int, story: Story) -> SeasonStory:
        """The season with this number, of what was known of its show."""
        are_specials = number == SPECIALS
        return cls(
            number=number,
            name="the specials" if are_specials else season_called(number, story.known),
            is_plural=are_specials or is_plural(number, story.known),
            outlook=outlook(number, story.known, story.decided, story.standing),
            story=story,
        )

    @property
    def last_word(self) -> Event | None:
        """What was said last of whether the season comes, where that is open or was settled before."""
        if self.outlook.state in ("out", "airing", "dated") or self.number == SPECIALS:
            return None
        event, standing = self.outlook.event, self.story.standing
        ended = standing.since if standing.state == "ended" else None
        word = self.story.known.last_statement(self.number, after=event.date if event else ended)
        return word if word is not event else None


def clause(told: SeasonStory) -> str:
    """How the season stands, and what was said last of it; no capital, no full stop."""
    return "; ".join(part for part in (_CLAUSES[told.outlook.state](told), _last_word(told)) if part)


def part_clause(part: Part, told: SeasonStory) -> str:
    """A part of a season, as its platform counts: "Part 4 is the last part of season 2, which ...".

    ``told`` is that season.
    """
    place = "last" if part.place == part.count else ordinal(part.place)
    of = "all of " if part.count == 1 else f"the {place} part of "
    as_which = replace(told, name="which", is_plural=False)
    return f"Part {part.number} is {of}season {part.season.number}, {clause(as_which)}"


def title_clause(name: str, link: Link, told: SeasonStory | None) -> str:
    """A season that is another show, or one of the seasons of another show.

    Args:
        name: What the season is called: season 2.
        link: The other show.
        told: The season of it; None where nothing was known of the other show.
    """
    title = titled(link.show, told.story if told else None)
    state = told.outlook.state if told else "announced"
    if told is not None and link.number > 1 and state in ("not-on-record", "will-not-come"):
        return f"no {name} is on record: the show went on as {title}, of which {clause(told)}"
    known_seasons = told.story.known.seasons if told else ()
    is_whole = link.number == 1 and not any(each.number > 1 for each in known_seasons)
    what = title if is_whole else f"season {link.number} of {title}"
    if told is None or state not in ("out", "airing", "dated"):
        announced = f", announced{said(link.event)}" if link.event else ""
        return f"{name} is to be {what}{announced}"
    if state == "out" and told.outlook.premiere is not None:
        return f"{name} is {what}, out {since(told.outlook.premiere)}"
    return f"{name} is {what}, {clause(replace(told, name='which', is_plural=False))}"


def follow_up_clause(show: Show, story: Story) -> str:
    """A later show that takes up this one: "Gossip Girl (2021) is its follow-up, out since 2021-07-08"."""
    start, title = story.known.first_date, titled(show, story)
    if start is None:
        return f"{title} is to be its follow-up"
    is_out = start.last <= story.known.day
    return f"{title} is its follow-up, {f'out {since(start)}' if is_out else f'which begins {on(start)}'}"


def titled(show: Show, story: Story | None) -> str:
    """A show by its title, with its year where that was known."""
    start = story.known.first_date if story is not None else None
    year = show.year or start.year if start is not None else None
    return f"{show.title} ({year})" if year is not None else show.title


def _out(told: SeasonStory) -> str:
    outlook_, row = told.outlook, told.outlook.row
    if outlook_.premiere is None:
        return _out_undated(told)
    begun = f"{told.name} {'have' if told.is_plural else 'has'} been out {since(outlook_.premiere)}"
    if row is not None and is_at_once(row):
        return begun
    if outlook_.event is not None:
        return f"{begun}, and {'were' if told.is_plural else 'was'} suspended{said(outlook_.event)}"
    return begun + _end(told)


def _end(told: SeasonStory) -> str:
    """When a season that is out ended or ends; empty where nobody would ask."""
    finale, known = told.outlook.finale, told.story.known
    if finale is not None:
        return f" and {'ended' if finale.last <= known.day else _ends(told)} {on(finale)}"
    is_one_of_many = told.outlook.row is None and known.show.season_count != 1
    if told.number == SPECIALS or is_one_of_many:
        return ""
    return f", and {'their' if told.is_plural else 'its'} end is not on record"


def _out_undated(told: SeasonStory) -> str:
    """A season that was shown on days that are not on record."""
    known, finale = told.story.known, told.outlook.finale
    own = "their own dates are" if told.is_plural else "its own dates are"
    if finale is not None:
        it = "they" if told.is_plural else "it"
        return f"{told.name} ended {on(finale)}, and when {it} began is not on record"
    later = next((each for each in known.begun if each.number > told.number), None)
    if later is not None:
        return f"{told.name} came before {_past(later, ', which', told.story)}; {own} not on record"
    span = f", shown from {spoken(known.premiere)}" if known.premiere else ""
    until = f" to {spoken(known.finale)}" if span and known.finale and known.finale.last <= known.day else ""
    count = known.show.season_count
    return f"{told.name} is one of {count} seasons{span}{until}; {own} not on record"


def _airing(told: SeasonStory) -> str:
    row, known = told.outlook.row, told.story.known
    if row is not None:
        return on_air(row, told.name, known)
    ends = f" and ends {on(told.outlook.finale)}" if told.outlook.finale else ""
    return f"{told.name} has been airing {since(told.outlook.premiere)}{ends}"


def _dated(told: SeasonStory) -> str:
    outlook_ = told.outlook
    schedule, row = outlook_.event, outlook_.row
    if row is None and schedule is not None and told.story.known.premiere is None:
        dated = f"a date for {told.name} was announced{said(schedule)}{noted(schedule)}"
    else:
        end = f" and {_ends(told)} {on(outlook_.finale)}" if _is_later(outlook_) else ""
        dated = f"{told.name} {'begin' if told.is_plural else 'begins'} {on(outlook_.premiere)}{end}"
    return "; ".join(part for part in (dated, _ordered_by(outlook_.order)) if part)


def _is_later(outlook_: Outlook) -> bool:
    return outlook_.finale is not None and outlook_.finale != outlook_.premiere


def _ends(told: SeasonStory) -> str:
    return "end" if told.is_plural else "ends"


def _ordered(told: SeasonStory) -> str:
    outlook_, story = told.outlook, told.story
    was = "were" if told.is_plural else "was"
    parts = [f"{told.name} {was} ordered{_order_word(outlook_.order)}"]
    if outlook_.event is not None and outlook_.event is not outlook_.order:
        parts.append(_announced_by(outlook_.event, "it", was="was"))
    else:
        parts.append("no date for it is on record")
    halted = story.known.halted
    if halted is not None and outlook_.order is not None and halted.date.first >= outlook_.order.date.first:
        parts.append(f"the show was suspended{said(halted)}")
    parts.append(silence_part(story))
    return "; ".join(part for part in parts if part)


def _announced(told: SeasonStory) -> str:
    event = told.outlook.event
    if event is None:
        return f"{told.name} was announced"
    was = "were" if told.is_plural else "was"
    told_ = _announced_by(event, told.name, was=was)
    undated = "" if event.type in ("date-announced", "delayed") else "no date for it is on record"
    return "; ".join(part for part in (told_, undated, silence_part(told.story)) if part)


_NEWS: Mapping[EventType, str] = {
    "date-announced": "a date for {name} was announced{said}{noted}",
    "delayed": "{name} {was} delayed{said}{noted}",
    "filming-started": "filming of {name} began{said}",
    "filming-ended": "filming of {name} ended{said}",
    "teaser": "a teaser of {name} came out{said}",
    "trailer": "a trailer of {name} came out{said}",
    "cast-announced": "cast of {name} was announced{said}",
    "pilot-ordered": "a pilot was ordered{said}",
    "resumed": "work on {name} was resumed{said}",
}


def _announced_by(event: Event, name: str, *, was: str) -> str:
    """What an event says of a season that has no date."""
    text = _NEWS.get(event.type, "{name} {was} announced{said}")
    return text.format(name=name, was=was, said=said(event), noted=noted(event))


_ORDERS: Mapping[EventType, str] = {
    "ordered": "ordered",
    "picked-up": "picked up",
    "renewed": "renewed",
}


def _ordered_how(order: Event) -> str:
    """The order itself: "renewed by Netflix on 2024-05-15", "announced by FX on 2024-05-15 as the last"."""
    return as_last(order) if order.type == "final-season" else f"{_ORDERS[order.type]}{said(order)}"


def _order_word(order: Event | None) -> str:
    """How a season was ordered: ": renewed by Netflix on 2024-05-15"."""
    if order is None:
        return ""
    if order.type == "ordered":
        return said(order)
    return f": {_ordered_how(order)}"


def _ordered_by(order: Event | None) -> str:
    """That a season which has a date was ordered, by whom and when."""
    if order is None:
        return ""
    if order.type in ("ordered", "final-season"):
        return f"it was {_ordered_how(order)}"
    return f"the show was {_ORDERS[order.type]} for it{said(order)}"


def _undetermined(told: SeasonStory) -> str:
    outlook_, event, name = told.outlook, told.outlook.event, told.name
    was, are = ("were", "are") if told.is_plural else ("was", "is")
    unknown = f"whether {'they have' if told.is_plural else 'it has'} begun"
    if event is not None:
        return (
            _in_doubt_by(event, told) or f"{_announced_by(event, name, was=was)}; {unknown} is not on record"
        )
    if outlook_.premiere is not None:
        when = spoken(outlook_.premiere)
        return f"{name} {was} set for {when}, and the dates on record do not tell {unknown}"
    on_record = f"{are} on record" if outlook_.row is not None else f"{are} the last on record"
    return f"{name} {on_record} without dates, and {unknown} is not on record"


def _in_doubt_by(event: Event, told: SeasonStory) -> str:
    """What an event leaves open of a season; empty for one that tells of the season itself."""
    name, premiere = told.name, told.outlook.premiere
    if event.type == "final-season":
        return f"a final season was announced{said(event)}; whether that is {name} is not on record"
    if event.type == "ended":
        return f"the show ended {on(event.date)}; the dates of {name} are not on record"
    if event.type not in _STOPPED:
        return ""
    was = "were" if told.is_plural else "was"
    stopped = f"the show was {_STOPPED[event.type]}{said(event)}"
    if premiere is None:
        return f"{stopped}; whether {name} {was} shown is not on record"
    will = f"whether {'they' if told.is_plural else 'it'} will still be shown is not on record"
    return f"{name} {was} set for {spoken(premiere)}, but {stopped}; {will}"


_STOPPED: Mapping[EventType, str] = {
    "cancelled": "cancelled",
    "continued-as": "continued as another",
    "suspended": "suspended",
    "passed": "turned down",
}


def _will_not_come(told: SeasonStory) -> str:
    event, order, story = told.outlook.event, told.outlook.order, told.story
    if event is not None and event.type == "cancelled":
        first = f"{_ordered_how(order)}, then " if order is not None else ""
        return f"{told.name} will not come: {first}cancelled{said(event)}{cancelled_when(story)}"
    if event is not None and event.type == "final-season":
        last = season_called(event.season, story.known) if event.season else "a final season"
        how = as_last(event) if event.season else f"announced{said(event)}"
        return f"{told.name} will not come: {last} was {how}"
    if story.decided.decision == "limited-series":
        is_over = story.standing.state == "ended"
        end = f", which ended {on(story.standing.since)}" if is_over else ""
        return f"no {told.name} is on record: a limited series{end}"
    if event is not None and event.by is not None:
        return f"{told.name} will not come: declared over{said(event)}"
    return f"no {told.name} is on record: {_over(story)}"


def _over(story: Story) -> str:
    """That the show ended, and after how many seasons."""
    count = shown_count(story.known)
    after = f", after {counted(count, 'season')}" if count else ""
    return f"the show ended {on(story.standing.since)}{after}"


def _not_on_record(told: SeasonStory) -> str:
    """That nothing is on record of a season, with the newest that is on record of the show."""
    story = told.story
    if told.number == SPECIALS:
        return "no specials are on record"
    nothing = f"no {told.name} is on record"
    return nothing + _newest(story)


def _newest(story: Story) -> str:
    """What is newest of a show, after that nothing is on record of a season."""
    known, decided, latest = story.known, story.decided, story.known.latest
    if decided.event is not None:
        first = decided.due[0] if decided.due else decided.event
        show = "the show was " if first.type in ("renewed", "picked-up") else ""
        return f"; {show}{due_part(story) or decision_part(story)}"
    if story.standing.state == "ended" and story.standing.listing is None:
        return f": {_over(story)}"
    if latest is None or story.standing.doubt is not None:
        stands = state_part(story)
        return f"; {stands}" if stands else ""
    if story.standing.state == "airing":
        return f"; {on_air(latest, season_called(latest.number, known), known)}"
    last, listed = _past(latest, ", the last on record,", story), listing_part(story)
    return f"; {last}; {listed}" if listed else f"; {last}"


def _past(season: Season, aside: str, story: Story) -> str:
    """When a season was shown, and how long ago where that is long; ``aside`` stands behind its name."""
    finale, day = finale_of(season), story.known.day
    is_over = finale is not None and finale.last <= day and not is_at_once(season)
    when = finale if is_over else season.premiere
    verb = "ended" if is_over else "came out" if is_at_once(season) else "began"
    silent = years(min(when.last, day), day) if when is not None else 0
    ago = f" ({counted(silent, 'year')} ago)" if silent >= SILENT_YEARS else ""
    return f"{season_called(season.number, story.known)}{aside} {verb} {on(when)}{ago}"


def _last_word(told: SeasonStory) -> str:
    event = told.last_word
    return last_word(event) if event is not None else ""


_CLAUSES: Mapping[SeasonState, Callable[[SeasonStory], str]] = {
    "out": _out,
    "airing": _airing,
    "dated": _dated,
    "announced": _announced,
    "ordered": _ordered,
    "undetermined": _undetermined,
    "not-on-record": _not_on_record,
    "will-not-come": _will_not_come,
}
