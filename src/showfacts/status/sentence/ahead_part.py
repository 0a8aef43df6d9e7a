"""When the next season comes, in words."""

from __future__ import annotations

from showfacts.status.sentence.phrases import noted, on, said, season_called

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import Event, Season
    from showfacts.status.sentence.story import Story


def ahead_part(story: Story) -> str:
    """That the next season was put off, has a date, or had a date announced, as far as that was known."""
    known, standing, schedule = story.known, story.standing, story.decided.schedule
    if standing.state == "ended":
        return ""
    if standing.state == "in-development" and schedule is standing.event:
        schedule = None  # The state says so
    parts, named = [], story.named
    if schedule is not None and schedule.type == "delayed" and known.doubtful is None:
        number = schedule.season or named
        name = "it" if number in (None, named) else season_called(number, known)
        parts.append(f"{name} was delayed{said(schedule)}{noted(schedule)}")
        named = number or known.latest_number + 1
    if known.coming is not None and not _may_not_come(story):
        name = "it" if named == known.coming.number else season_called(known.coming.number, known)
        parts.append(_coming(known.coming, name, story))
    elif schedule is not None and schedule.type == "date-announced":
        parts.append(f"{_date(schedule, named, story)} was announced{said(schedule)}{noted(schedule)}")
    return "; ".join(parts)


def _may_not_come(story: Story) -> bool:
    """Whether the show was stopped before a dated season, so that nobody knows whether that is shown."""
    event = story.decided.event
    return event is not None and event is story.standing.event and story.standing.state == "undetermined"


def _coming(coming: Season, name: str, story: Story) -> str:
    decision, when = story.decided.decision, on(coming.premiere)
    if story.known.latest is not None or coming.number > 1 or decision in ("renewed", "final-season"):
        return f"{name} begins {when}"
    if name == "it" or decision == "limited-series":
        return f"it premieres {when}"
    return f"it still premieres {when}" if decision == "cancelled" else f"premieres {when}"


def _date(schedule: Event, named: int | None, story: Story) -> str:
    """What was announced: a premiere date, or a date for a season."""
    if story.known.latest is None and schedule.season in (None, 1):
        return "a premiere date"
    if schedule.season is None:
        return "a date for it" if named else "a date for another season"
    name = "it" if schedule.season == named else season_called(schedule.season, story.known)
    return f"a date for {name}"
