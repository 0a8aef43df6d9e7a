"""Where one season of a show stands on a day: is there a season 2? Worked out, never stored.

A season is told by its own dates, else by what was ordered or announced, else by what was decided about
the show. A season that nobody told of is not on record; that it will not come is said only where the show
was cancelled, was made as one closed season, had its last season announced, or ended.

A number beyond the seasons of a show may be one of the parts that its platform counts (Part 5), or a
season of the show under whose title it goes on.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from showfacts.model.records import record, replace
from showfacts.model.seasons import SPECIALS
from showfacts.status.known import Known
from showfacts.status.season.chain import Link, linked
from showfacts.status.season.outlook import row_of
from showfacts.status.season.parts import part_called
from showfacts.status.season.words import SeasonStory, clause, follow_up_clause, part_clause, title_clause
from showfacts.status.sentence.phrases import sentence
from showfacts.status.sentence.story import Story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.model import Event, PartialDate, SeasonState, Show
    from showfacts.status.season.parts import Part

_OPEN = ("not-on-record", "will-not-come")


@record
class SeasonStatus:
    """Where one season stands.

    Attributes:
        season: The number that was asked for; 0 are the specials.
        state: How it stands.
        recorded_as: The number under which it is on record: another one where the number asked for is that of
            a part as the platform counts, or the season is one of another title; None where it is not.
        show: The id of the other title that the season is, or is a season of.
        follow_up: The id of a later show that follows the show up, where no such season is on record.
        premiere: Its first day, as far as that was known.
        finale: Its last day, as far as that was known.
        since: The day of the decision or word that the state rests on; of a season that is out, its first.
        by: Who decided or said so.
        summary: The same in one sentence.
        evidence: The events that it rests on.
        last_word: What was said last of whether it comes, where that is open.
    """

    season: int
    state: SeasonState
    recorded_as: int | None
    show: str | None
    follow_up: str | None
    premiere: PartialDate | None
    finale: PartialDate | None
    since: PartialDate | None
    by: str | None
    summary: str
    as_of: date
    evidence: tuple[Event, ...]
    last_word: Event | None


def season_on(
    show: Show,
    number: int,
    day: date,
    *,
    today: date | None = None,
    continuations: Sequence[Show] = (),
    follow_up: Show | None = None,
) -> SeasonStatus | None:
    """Where a season stands on a day, or None where nothing on record of the show reaches back that far.

    Args:
        show: The show, with all that is on record.
        number: The season; 0 for the specials.
        day: The day asked for.
        today: The day up to which the record speaks, by default the system's date.
        continuations: The shows that it goes on as, one after the other, the next first.
        follow_up: A later show that says it follows this one up.
    """
    known = Known.of(show, day, today or date.today())
    if known.is_empty:
        return None
    following = continuations[0] if continuations else None
    story = Story.of(known, following)
    if number != SPECIALS:
        link = linked(number, known, story.decided, continuations)
        if link is not None:
            return _of_title(number, link, story, f"season {number}")
        part = part_called(number, known.seasons)
        if part is not None and part.season.number != number:
            return _with_part(number, part, story)
    told = SeasonStory.of(number, story)
    after = _story_of(follow_up, story) if follow_up is not None else None
    if follow_up is None or after is None or told.outlook.state not in _OPEN:
        return _status(told, sentence(clause(told)))
    summary = sentence(clause(told), follow_up_clause(follow_up, after))
    return replace(_status(told, summary), follow_up=follow_up.id)


def entry_on(entry: Show, of: Show, number: int, day: date, *, today: date | None = None) -> SeasonStatus:
    """Where a season stands that is a show of its own, found by its name.

    Args:
        entry: The show that the season is.
        of: The show of which it is a season.
        number: The season's number there.
        day: The day asked for.
        today: The day up to which the record speaks, by default the system's date.
    """
    known = Known.of(of, day, today or date.today())
    goes_on = known.last("continued-as")
    event = goes_on if goes_on is not None and goes_on.show == entry.id else None
    story = Story.of(known, entry)
    return _of_title(number, Link(show=entry, number=1, event=event), story, f"season {number} of {of.title}")


def _story_of(show: Show, story: Story) -> Story | None:
    """What was known of another show on the same day; None where nothing was."""
    known = Known.of(show, story.known.day, story.known.today)
    return None if known.is_empty else Story.of(known, None)


def _of_title(number: int, link: Link, story: Story, name: str) -> SeasonStatus:
    """A season that is another show; ``name`` is what it is called: season 2."""
    after = _story_of(link.show, story)
    told = SeasonStory.of(link.number, after) if after is not None else None
    summary = sentence(title_clause(name, link, told))
    state: SeasonState = "other-title"
    if told is not None and link.number > 1 and told.outlook.state in _OPEN:
        state = told.outlook.state
    return SeasonStatus(
        season=number,
        state=state,
        recorded_as=link.number,
        show=link.show.id,
        follow_up=None,
        premiere=told.outlook.premiere if told else None,
        finale=told.outlook.finale if told else None,
        since=link.event.date if link.event else None,
        by=link.event.by if link.event else None,
        summary=summary,
        as_of=story.known.day,
        evidence=(link.event,) if link.event else (),
        last_word=told.last_word if told else None,
    )


def _with_part(number: int, part: Part, story: Story) -> SeasonStatus:
    """A number that is a part's. Where it is on record as a season's too, both are told, the season first."""
    known = story.known
    whole = SeasonStory.of(part.season.number, story)
    as_part = part_clause(part, whole)
    if row_of(number, known) is not None or any(event.season == number for event in known.events):
        told = SeasonStory.of(number, story)
        return _status(told, sentence(clause(told), as_part))
    return replace(
        _status(whole, sentence(as_part)),
        season=number,
        recorded_as=part.season.number,
        premiere=whole.outlook.premiere if part.place == 1 else None,
        finale=whole.outlook.finale if part.place == part.count else None,
    )


def _status(told: SeasonStory, summary: str) -> SeasonStatus:
    """A season of the show's own."""
    outlook = told.outlook
    event = outlook.order if outlook.state == "ordered" else outlook.event
    since, by = (event.date, event.by) if event is not None else (None, None)
    if outlook.state in ("out", "airing"):
        since, by = outlook.premiere, None
    elif outlook.state == "will-not-come" and event is None:
        since = told.story.standing.since
    return SeasonStatus(
        season=told.number,
        state=outlook.state,
        recorded_as=outlook.row.number if outlook.row is not None else None,
        show=None,
        follow_up=None,
        premiere=outlook.premiere,
        finale=outlook.finale,
        since=since,
        by=by,
        summary=summary,
        as_of=told.story.known.day,
        evidence=outlook.events,
        last_word=told.last_word,
    )
