"""How things stand, in words."""

from __future__ import annotations

from showfacts.status.seasons import finale_of, is_at_once
from showfacts.status.sentence.news_part import last_word, open_end
from showfacts.status.sentence.phrases import (
    is_plural,
    listed,
    noted,
    on,
    said,
    season_called,
    seasons_called,
    since,
    spoken,
)
from showfacts.status.state import DOUBTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import Event, Season
    from showfacts.status.known import Known
    from showfacts.status.sentence.story import Story


def state_part(story: Story) -> str:
    """The state, and the dates that make it; empty where another part has said so."""
    state, known = story.standing.state, story.known
    if story.standing.listing is not None:
        return "; ".join(part for part in (listed(story.standing.listing), _run(story)) if part)
    if state == "ended":
        return _ended(story)
    if state == "airing":
        return _airing(story)
    if state == "upcoming":
        return f"premieres {on(known.premiere)}" if known.premiere is not None else ""
    if state == "between-seasons":
        return _between(story)
    return _in_development(story) if state == "in-development" else _undetermined(story)


def _ended(story: Story) -> str:
    known, standing, event = story.known, story.standing, story.decided.event
    latest = known.latest
    if event is not None and event.type == "cancelled" and not _ends_after(event, story):
        is_unseen = latest is None and known.premiere is None and known.finale is None
        return "no premiere is on record" if is_unseen else ""
    if standing.since is None and latest is not None:
        return _began(latest, story)
    if story.came_out_whole:
        return f"all of it came out {on(standing.since)}"
    if story.ends_with_name and latest is not None:
        return f"ended with {season_called(latest.number, known)}, which came out {on(latest.premiere)}"
    if standing.event is not None and latest is not None and _is_declared(standing.event, story):
        return f"declared over{said(standing.event)}; {_over(latest, story)}"
    return f"{'it ' if story.decided.decision == 'limited-series' else ''}ended {on(standing.since)}"


def _ends_after(stop: Event, story: Story) -> bool:
    """Whether the end came after the show was cancelled, or its day is not on record."""
    end, known = story.standing.since, story.known
    if known.latest is None and known.premiere is None and known.finale is None:
        return False
    return end is None or end.first > stop.date.last


def _is_declared(end: Event, story: Story) -> bool:
    """Whether somebody said after the last season and special that the show is over."""
    seasons = [each for each in story.known.show.seasons if not each.absent]
    shown = [when for each in seasons for when in (each.premiere, each.finale) if when is not None]
    return end.by is not None and all(when.last < end.date.first for when in shown)


def _airing(story: Story) -> str:
    known, latest = story.known, story.known.latest
    if latest is None:
        return f"it has been airing {since(known.premiere)} and ends {on(known.finale)}"
    return on_air(latest, story.called(latest), known)


def on_air(season: Season, name: str, known: Known) -> str:
    """That a season is on, since when and until when; ``name`` is what it is called here."""
    finale = known.finale_of(season)
    if is_at_once(season):
        return f"{name} came out {on(season.premiere)}"
    plural = name not in ("it", "which") and is_plural(season.number, known)
    if season.premiere is None:
        verb = "are airing" if plural else "is airing"
    elif season.premiere == known.day.isoformat():
        verb = f"{'begin' if plural else 'begins'} {on(season.premiere)}"
    elif season.release == "batches" and finale is not None:
        are = "are" if plural else "is"
        return f"{name} {are} coming out in batches from {spoken(season.premiere)} to {spoken(finale)}"
    else:
        verb = f"{'have' if plural else 'has'} been airing {since(season.premiere)}"
    ends = "end" if plural else "ends"
    return f"{name} {verb} and {ends} {on(finale)}" if finale else f"{name} {verb}"


def _between(story: Story) -> str:
    known = story.known
    if known.coming is not None:
        return ""
    if known.latest is None:
        return _run(story)
    return _over(known.latest, story) if finale_of(known.latest) else _began(known.latest, story)


def _over(season: Season, story: Story) -> str:
    if is_at_once(season):
        return f"{story.called(season)} came out {on(season.premiere)}"
    return f"{story.called(season)} ended {on(finale_of(season))}"


def _began(season: Season, story: Story) -> str:
    return f"{story.called(season)} began {on(season.premiere)}, and its end is not on record"


def _run(story: Story) -> str:
    """The first and the last day of a show of which no season is dated."""
    premiere, finale, day = story.known.premiere, story.known.finale, story.known.day
    if premiere is None or premiere.last > day:
        return ""
    if finale is not None and finale.last <= day:
        return f"it ran from {spoken(premiere)} to {spoken(finale)}"
    return f"it premiered {on(premiere)}"


def _in_development(story: Story) -> str:
    if story.decided.decision in ("renewed", "final-season"):
        return "still in development"
    event = story.standing.event
    what = {
        "announced": "announced",
        "pilot-ordered": "a pilot was ordered",
        "ordered": "ordered",
        "picked-up": "picked up",
        "resumed": "work was resumed",
        "delayed": "delayed",
    }.get(event.type if event else "")
    if event is None or what is None:
        return "in development"
    return f"in development: {what}{said(event)}{noted(event) if event.type == 'delayed' else ''}"


def _undetermined(story: Story) -> str:
    known, standing = story.known, story.standing
    if standing.doubt is not None:
        return f"whether it had {DOUBTS[standing.doubt.type]} by then is not on record"
    if standing.gap:
        return f"the dates of {seasons_called(standing.gap, known)} are not on record"
    newest = _newest(story)
    if newest:
        return newest
    if known.doubtful is not None:
        return _begun_or_not(known.doubtful, story)
    if known.latest is not None:
        return open_end(known.latest, story)
    run = _run(story)
    return (
        f"{run}, and whether it has ended is not on record"
        if run
        else "whether it has premiered is not on record"
    )


def _newest(story: Story) -> str:
    """What was said since a date that is past, else what the event of the state leaves open, if anything."""
    if story.last_word is not None and not story.is_open:
        return last_word(story.last_word)
    event = story.standing.event
    return _by_event(event, story) if event is not None else ""


def _by_event(event: Event, story: Story) -> str:
    """What an event leaves open; empty for an event that leaves nothing open."""
    known, coming = story.known, story.known.coming
    if event.type == "suspended":
        return f"suspended{said(event)}"
    if event.type == "passed":
        return f"{'passed on' if event.by else 'turned down'}{said(event)}, and no pick-up is on record"
    if event is known.overdue:
        return f"whether it has {'premiered' if known.latest is None else 'begun'} is not on record"
    if coming is None:
        return ""
    return f"whether {season_called(coming.number, known)} will still be shown is not on record"


def _another(season: Season, story: Story) -> str:
    """That another season may have begun, of which nothing was known by the day but perhaps its order."""
    known, decided = story.known, story.decided
    if known.latest is None:
        return "whether it has premiered is not on record"
    if season.number == story.named:
        return "whether it has begun is not on record"
    if season.number in {each.season for each in (*decided.due, *decided.events)}:
        return f"whether season {season.number} has begun is not on record"
    doubt = "whether another season has begun is not on record"
    if decided.event is not None or finale_of(known.latest) is None:
        return doubt
    return f"{_over(known.latest, story)}; {doubt}"


def _begun_or_not(season: Season, story: Story) -> str:
    """That the dates do not tell whether a season has begun."""
    known, schedule, is_first = story.known, story.decided.schedule, story.known.latest is None
    verb = "premiered" if is_first else "begun"
    is_dated = schedule is not None and schedule.type == "date-announced"
    if is_dated or (not is_first and season.number == story.named):
        name = "it"
    else:
        name = "it" if is_first else season_called(season.number, known)
    if season not in known.seasons or season.premiere is None:
        return _another(season, story)
    if is_dated:
        return f"whether it has {verb} is not on record"
    return f"{name} was set for {spoken(season.premiere)}, and whether it has {verb} is not on record"
