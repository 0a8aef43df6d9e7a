"""What was heard last of a show, and how long ago, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.status.seasons import finale_of, is_at_once
from showfacts.status.sentence.phrases import (
    counted,
    is_plural,
    listed_as,
    on,
    reported,
    said,
    season_called,
    since,
    years,
)

if TYPE_CHECKING:
    from datetime import date

    from showfacts.model import Season
    from showfacts.status.sentence.story import Story

SILENT_YEARS = 3
"""From so many years without news on, the sentence says how long there were none."""


def open_end(latest: Season, story: Story) -> str:
    """That the latest season is over, or may be, and what is not on record after it."""
    known, decided, name = story.known, story.decided, story.called(latest)
    finale = finale_of(latest)
    is_open = finale is None or finale.last >= known.day
    if is_open and finale is not None and latest.release == "batches":
        has = "have" if name != "it" and is_plural(latest.number, known) else "has"
        return (
            f"{name} {has} been coming out in batches {since(latest.premiere)}, and its end is not on record"
        )
    what = "came out" if is_at_once(latest) else "began" if is_open else "ended"
    when = latest.premiere if is_open or is_at_once(latest) else finale
    past = f"{name} {what} {on(when)}"
    if known.undated is not None and not is_open:
        return f"{past}, and the dates of {season_called(known.undated.number, known)} are not on record"
    if decided.event is not None or decided.decision == "limited-series":
        return f"{past}, and its end is not on record" if is_open else past
    day = min(when.last, known.day) if when is not None else known.day
    no_more = _no_more(past, day, story, is_open=is_open)
    return "; ".join(part for part in (no_more, _last_word(story)) if part)


def _no_more(past: str, day: date, story: Story, *, is_open: bool) -> str:
    """That neither more nor an end is on record since a day, and for how long where that is long."""
    known, silent = story.known, years(day, story.known.day)
    if known.coming is not None or silent < 1 or (silent < SILENT_YEARS and not known.has_undated_rows):
        plain = ", and its end is not on record" if is_open else "; neither a renewal nor an end is on record"
        return past + plain
    if known.has_undated_rows:
        return f"{past}, and what followed is not on record"
    what = "no further season" if known.newest is not None and known.newest > day else "nothing newer"
    return f"{past}, and {what} is on record ({counted(silent, 'year')})"


def _last_word(story: Story) -> str:
    event = story.known.last_word
    if event is None or story.known.coming is not None or story.decided.schedule is not None:
        return ""
    if event.type != "statement":
        return f"last word: {event.type.replace('-', ' ')}{said(event)}{reported(event)}"
    return f"last word{',' if event.by else ''}{said(event)}{reported(event)}"


def silence_part(story: Story) -> str:
    """For how long nothing was heard of a show that is to go on, where that is long."""
    known, standing, newest = story.known, story.standing, story.known.newest
    is_told = standing.state in ("ended", "airing", "upcoming") or standing.doubt or standing.listing
    is_open = known.latest is not None and story.decided.event is None
    if is_told or known.coming is not None or newest is None or (is_open and standing.event is None):
        return ""
    silent = years(newest, known.day)
    return f"nothing newer is on record ({counted(silent, 'year')})" if silent >= SILENT_YEARS else ""


def listing_part(story: Story) -> str:
    """How a catalogue had a show of which the state is open, where that is the newest on record."""
    known, standing, listing = story.known, story.standing, story.known.listing
    if listing is None or standing.listing is not None or standing.state in ("ended", "airing", "upcoming"):
        return ""
    is_newest = known.newest is not None and listing.date.last >= known.newest
    return listed_as(listing) if is_newest and known.coming is None else ""
