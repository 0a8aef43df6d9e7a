"""Look-ups about one season: which show and which rows it is on record with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.wording import number_runs
from showfacts.errors import NotRecordedError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from showfacts.commands.lookup import A, OfSeason
    from showfacts.commands.session import Session
    from showfacts.library.on_day import Snapshot
    from showfacts.model import CastCredit, CrewCredit, Show


def recorded(session: Session, answer: OfSeason[A]) -> OfSeason[A]:
    """What answers for a season as it is on record, which may be under another number or another title.

    The fifth part that a platform counts may be season 3, and the second season a show of its own; a notice
    tells so. ``answer`` is asked for that season.
    """

    def of_season(snapshot: Snapshot, show: str, number: int) -> A:
        status = snapshot.season(show, number)
        if status is None or (status.show is None and status.recorded_as in (None, number)):
            return answer(snapshot, show, number)
        session.note(f"showfacts: {status.summary}")
        held = number if status.recorded_as is None else status.recorded_as
        return answer(snapshot, status.show or show, held)

    return of_season


def require_season(show: Show, number: int, what: str, facts: object) -> None:
    """Raise NotRecordedError, which names the seasons on record, unless there are facts of this one.

    Args:
        show: The show as it was known.
        number: The season; 0 for the specials.
        what: What was asked for: "cast", "release by 2020-01-30".
        facts: What there is of it.
    """
    if facts:
        return
    of = "the specials" if number == 0 else f"season {number}"
    held = seasons_held(show)
    message = f"the {what} of {of} of “{show.title}” is not on record{f'; on record: {held}' if held else ''}"
    raise NotRecordedError(message, query=show.title)


def seasons_held(show: Show) -> str:
    """The seasons that have a row: "seasons 1-3, specials"; empty where none has."""
    numbers = [each.number for each in show.seasons if each.number > 0 and not each.absent]
    are_several = "seasons" if len(numbers) > 1 else "season"
    parts = [f"{are_several} {number_runs(numbers)}"] if numbers else []
    parts += ["specials"] if any(each.number == 0 and not each.absent for each in show.seasons) else []
    return ", ".join(parts)


def note_unplaced(session: Session, rows: Iterable[CastCredit | CrewCredit], show: Show, number: int) -> None:
    """Say beside the credits of a season how many others are left out because they name no season."""
    from showfacts.evidence.one_season import unplaced

    count = unplaced(rows, show, number)
    if count:
        credits_ = "1 credit that names no season is" if count == 1 else f"{count} credits that name no season are"
        session.note(f"showfacts: {credits_} left out")
