"""Look-ups about one season: what is told where it is not on record, or not under that number or title."""

from __future__ import annotations

from showfacts.commands.wording import not_on_record, number_runs
from showfacts.errors import NotRecordedError, ShowfactsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from showfacts.commands.session import Session
    from showfacts.evidence.moment import Moment
    from showfacts.finding.shows import SeasonOf
    from showfacts.library.library import Library
    from showfacts.model import CastCredit, CrewCredit, Show


def season_of_alias(library: Library, show: str, words: str) -> SeasonOf | None:
    """What a show is that is also called a season of another one: "Soundtrack #1 season 2".

    Args:
        library: The library.
        show: The id of the show.
        words: The alias by which it was found.

    Returns:
        None where the words name no season, or the other show is not one that it follows.
    """
    from showfacts.finding.narrowing import Narrowing
    from showfacts.finding.peeling import peelings
    from showfacts.finding.shows import SeasonOf
    from showfacts.finding.steps import Tier
    from showfacts.status import continuation_of

    line = next((each for each in peelings(words, Narrowing(), library.names) if each.season), None)
    if line is None or line.season is None:
        return None
    try:
        other = library.resolve(line.rest, upto=Tier.ALIAS).header.id
    except ShowfactsError:
        return None
    relations = library.show_without_episodes(show).relations
    is_follow_up = any(each.type == "follow-up" and each.show == other for each in relations)
    goes_on = continuation_of(library.show_without_episodes(other)) == show
    return SeasonOf(other, line.season) if is_follow_up or goes_on else None


def of_no_season(show: Show, what: str, number: int, held: str, moment: Moment) -> NotRecordedError:
    """That something is not on record of a season, with what is.

    Args:
        show: The show as it was known.
        what: What was asked for: "cast", "release".
        number: The season; 0 for the specials.
        held: What is on record instead: "seasons 1-3"; empty where nothing is.
        moment: The day that was asked about.
    """
    of = f"season {number}" if number else "the specials"
    instead = f"; on record: {held}" if held else ""
    lacking = not_on_record(f"{what} of {of} of “{show.title}”", moment)
    return NotRecordedError(f"{lacking}{instead}", query=show.title)


def require_credits(
    show: Show,
    what: str,
    number: int,
    found: object,
    rows: Sequence[CastCredit | CrewCredit],
    moment: Moment,
) -> None:
    """Raise NotRecordedError, which tells for which seasons there are credits, unless some are ``found``."""
    if not found:
        raise of_no_season(show, what, number, credits_held(rows), moment)


def seasons_held(show: Show) -> str:
    """The seasons that have a row: "seasons 1-3, specials"; empty where none has."""
    return _listed({each.number for each in show.seasons if not each.absent})


def credits_held(rows: Sequence[CastCredit | CrewCredit]) -> str:
    """The seasons that credits name, and how many name none: "season 1, 12 credits that name no season"."""
    named = _listed({number for each in rows for number in each.seasons})
    return ", ".join(part for part in (named, _unnamed(sum(not each.seasons for each in rows))) if part)


def _listed(numbers: Collection[int]) -> str:
    regular = [number for number in numbers if number > 0]
    parts = [f"season{'s' if len(regular) > 1 else ''} {number_runs(regular)}"] if regular else []
    return ", ".join([*parts, "specials"] if 0 in numbers else parts)


def _unnamed(count: int) -> str:
    """So many credits that name no season; empty for none."""
    if count < 2:
        return "1 credit that names no season" if count else ""
    return f"{count} credits that name no season"


def note_unplaced(session: Session, show: Show, number: int, rows: Sequence[CastCredit | CrewCredit]) -> None:
    """Say beside the credits of a season how many others are left out because they name no season."""
    from showfacts.evidence.one_season import unplaced

    count = unplaced(rows, show, number)
    if count:
        session.note(f"showfacts: left out: {_unnamed(count)}")
