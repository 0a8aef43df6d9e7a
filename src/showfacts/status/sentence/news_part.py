"""What was heard last of a show, and how long ago, in words."""

from __future__ import annotations

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

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import Event, PartialDate, Season
    from showfacts.status.sentence.story import Story

SILENT_YEARS = 3
"""From so many years without news on, the sentence says how long there were none."""


def open_end(latest: Season, story: Story) -> str:
    """That the latest season is over, or may be, and what is not on record after it."""
    known, decided, name = story.known, story.decided, story.called(latest)
    finale = finale_of(latest)
    may_run = finale is None or finale.last >= known.day
    if may_run and finale is not None and latest.release == "batches":
        are_several = name != "it" and is_plural(latest.number, known)
        has, its = ("have", "their") if are_several else ("has", "its")
        return (
            f"{name} {has} been coming out in batches {since(latest.premiere)}, "
            f"and {its} end is not on record"
        )
    what = "came out" if is_at_once(latest) else "began" if may_run else "ended"
    when = latest.premiere if may_run or is_at_once(latest) else finale
    past = f"{name} {what} {on(when)}"
    if known.undated is not None and not may_run:
        return f"{past}, and the dates of {season_called(known.undated.number, known)} are not on record"
    no_end = ", and its end is not on record" if may_run else ""
    if decided.event is not None or decided.decision == "limited-series":
        return past + no_end
    no_more = no_end or "; neither a renewal nor an end is on record"
    return "; ".join(part for part in (past + (_silence(when, story) or no_more), _last_news(story)) if part)


def _silence(when: PartialDate | None, story: Story) -> str:
    """That nothing came after a date, where that is long ago or later seasons lack their dates."""
    known = story.known
    day = min(when.last, known.day) if when is not None else known.day
    silent = years(day, known.day)
    if known.coming is not None or silent < 1:
        return ""
    if known.lacks_dates():
        return ", and what followed is not on record"
    is_newest = known.newest is None or min(known.newest.last, known.day) <= day
    what = "nothing newer" if is_newest else "no further season"
    return f", and {what} is on record ({counted(silent, 'year')})" if silent >= SILENT_YEARS else ""


def _last_news(story: Story) -> str:
    return last_word(story.last_word) if story.last_word is not None else ""


def last_word(event: Event) -> str:
    """What was said last, by whom and when."""
    if event.type != "statement":
        return f"last word: {event.type.replace('-', ' ')}{said(event)}{reported(event)}"
    return f"last word{',' if event.by else ''}{said(event)}{reported(event)}"


def silence_part(story: Story) -> str:
    """For how long nothing was heard of a show that is to go on, where that is long."""
    known, standing = story.known, story.standing
    is_untold = story.is_open and story.decided.event is None
    if _is_settled(story) or standing.doubt or is_untold or known.newest is None:
        return ""
    silent = years(min(known.newest.last, known.day), known.day)
    is_told = standing.event is not None and standing.event.date == known.newest
    then = "since then" if is_told else since(known.newest)
    long = f"nothing is on record {then} ({counted(silent, 'year')})"
    return long if silent >= SILENT_YEARS else ""


def listing_part(story: Story) -> str:
    """How a catalogue had a show of which the state is open, where that is the newest on record."""
    known, listing = story.known, story.known.listing
    if listing is None or _is_settled(story) or known.newest is None:
        return ""
    return listed_as(listing) if listing.date.last >= known.newest.last else ""


def _is_settled(story: Story) -> bool:
    """Whether the state is told by a date or by a listing, so that no later news is missed."""
    standing = story.standing
    is_dated = standing.state in ("ended", "airing", "upcoming") or story.known.coming is not None
    return is_dated or standing.listing is not None
