"""Look-ups about one season: which show and which rows it is on record with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.wording import number_runs
from showfacts.errors import NotRecordedError

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from showfacts.commands.lookup import A, OfSeason
    from showfacts.commands.session import Session
    from showfacts.library.on_day import Snapshot
    from showfacts.model import CastCredit, CrewCredit, Show


def recorded(session: Session, answer: OfSeason[A]) -> OfSeason[A]:
    """What answers for a season as it is on record, which may be under another number or another title.

    The fifth part that a platform counts may be season 3, and the second season a show of its own; a notice
    tells so, and how the season stands where nothing of it is on record. ``answer`` is asked for that season.
    """

    def of_season(snapshot: Snapshot, show: str, number: int) -> A:
        status = snapshot.season(show, number)
        if status is not None and (status.show is not None or status.recorded_as not in (None, number)):
            session.note(f"showfacts: {status.summary}")
            return answer(snapshot, status.show or show, status.recorded_as or number)
        try:
            return answer(snapshot, show, number)
        except NotRecordedError:
            if status is not None and status.recorded_as is None:
                session.note(f"showfacts: {status.summary}")
            raise

    return of_season


def of_no_season(show: Show, what: str, number: int, held: str) -> NotRecordedError:
    """That something is not on record of a season, with what is.

    Args:
        show: The show as it was known.
        what: What was asked for: "cast", "release by 2020-01-30".
        number: The season; 0 for the specials.
        held: What is on record instead: "seasons 1-3"; empty where nothing is.
    """
    of = f"season {number}" if number else "the specials"
    instead = f"; on record: {held}" if held else ""
    return NotRecordedError(
        f"the {what} of {of} of “{show.title}” is not on record{instead}", query=show.title
    )


def require_credits(
    show: Show, what: str, number: int, found: object, rows: Sequence[CastCredit | CrewCredit]
) -> None:
    """Raise NotRecordedError, which tells for which seasons there are credits, unless some are ``found``."""
    if not found:
        raise of_no_season(show, what, number, credits_held(rows))


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


def note_unplaced(session: Session, rows: Sequence[CastCredit | CrewCredit], show: Show, number: int) -> None:
    """Say beside the credits of a season how many others are left out because they name no season."""
    from showfacts.evidence.one_season import unplaced

    count = unplaced(rows, show, number)
    if count:
        session.note(f"showfacts: left out: {_unnamed(count)}")
