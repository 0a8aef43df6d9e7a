"""How one season stands, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.model.records import record
from showfacts.status.known import Known
from showfacts.status.season.outlook import SPECIALS, shown_count
from showfacts.status.seasons import finale_of, is_at_once
from showfacts.status.sentence.decision_part import cancelled_when, decision_part, due_part
from showfacts.status.sentence.news_part import SILENT_YEARS, listing_part, silence_part
from showfacts.status.sentence.phrases import (
    counted,
    is_plural,
    noted,
    on,
    reported,
    said,
    season_called,
    since,
    spoken,
    years,
)
from showfacts.status.sentence.state_part import on_air, state_part

if TYPE_CHECKING:
    from showfacts.model import Event, PartialDate, Season, Show
    from showfacts.status.season.outlook import Outlook
    from showfacts.status.season.parts import Part
    from showfacts.status.sentence.story import Story


@record
class Tale:
    """All that a sentence about a season is made of. ``word`` is what was said last of it."""

    number: int
    outlook: Outlook
    story: Story
    word: Event | None

    @property
    def name(self) -> str:
        return "the specials" if self.number == SPECIALS else season_called(self.number, self.story.known)

    @property
    def is_plural(self) -> bool:
        return self.number == SPECIALS or is_plural(self.number, self.story.known)


def clause(tale: Tale) -> str:
    """How the season stands, with what was said last of it where that is open; no capital, no full stop."""
    return "; ".join(part for part in (*_PARTS[tale.outlook.state](tale), _last_word(tale)) if part)


def sentence(text: str) -> str:
    """A clause with a capital and a full stop."""
    return f"{text[0].upper()}{text[1:]}."


def in_parts(part: Part, known: Known) -> str:
    """A part of a season, as its platform counts: "Part 4 is the second part of season 2, ..."."""
    row = part.season
    if part.is_whole:
        return f"Part {part.number} is season {row.number} here, {_out(row, known)}"
    place = "first" if part.place == 1 else "last" if part.place == part.count else _PLACES[part.place]
    if part.place == 1:
        return f"Part {part.number} is the first part of season {row.number}, {_out(row, known)}"
    return f"Part {part.number} is the {place} part of season {row.number}, {_span(row, known)}"


def of_title(name: str, link_number: int, other: Show, tale: Tale | None, event: Event) -> str:
    """That a season is another show, or a season of it.

    Args:
        name: What the season is called: season 2.
        link_number: Its number in the other show.
        other: The other show.
        tale: What is to be told of that season of it; None where nothing of it was known.
        event: What said that the show goes on so.
    """
    title = titled(other, tale)
    is_whole = link_number == 1 and len([each for each in other.seasons if each.number > 0]) <= 1
    what = title if is_whole else f"season {link_number} of {title}"
    if tale is None or tale.outlook.state not in ("out", "airing", "dated"):
        return f"{name} is to be {what}, announced{said(event)}"
    first = tale.outlook.premiere
    if tale.outlook.state == "dated":
        return f"{name} is {what}, which begins {on(first)}"
    since_ = f"out {since(first)}" if first else "which is out"
    return f"{name} is {what}, {'airing' + since_[3:] if tale.outlook.state == 'airing' and first else since_}"


def titled(show: Show, tale: Tale | None) -> str:
    """A show by its title, with its year where that is known."""
    start = tale.story.known.first_date if tale is not None else None
    year = start.year if start is not None else None
    return f"{show.title} ({show.year or year})" if year is not None else show.title
