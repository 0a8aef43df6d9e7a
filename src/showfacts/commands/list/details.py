"""What ``--full`` adds to the rows of a list: where each show stands, its seasons and its dates."""

from __future__ import annotations

from showfacts.commands.list.answer import ListAnswer, Listed
from showfacts.model.records import record
from showfacts.status.seasons import extent_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Decision, PartialDate, State


@record
class Detailed(Listed):
    """One show of a list with where it stands.

    ``season_count``, ``premiere`` and ``finale`` are those of the seasons that have begun, else what is on
    record of the show.
    """

    state: State | None = None
    decision: Decision | None = None
    summary: str | None = None
    season_count: int | None = None
    premiere: PartialDate | None = None
    finale: PartialDate | None = None


def with_details(snapshot: Snapshot, found: ListAnswer[Listed]) -> ListAnswer[Listed]:
    """A list with what was known on the day of where each of its shows stood."""
    return ListAnswer(rows=tuple(_detailed(snapshot, each) for each in found.rows), more=found.more)


def _detailed(snapshot: Snapshot, row: Listed) -> Detailed:
    status = snapshot.status(row.id)
    extent = extent_of(snapshot.show(row.id), snapshot.moment.day)
    return Detailed(
        id=row.id,
        title=row.title,
        original_title=row.original_title,
        year=row.year,
        countries=row.countries,
        platforms=row.platforms,
        type=row.type,
        matched=row.matched,
        matched_as=row.matched_as,
        state=status.state if status else None,
        decision=status.decision if status else None,
        summary=status.summary if status else None,
        season_count=extent.season_count,
        premiere=extent.premiere,
        finale=extent.finale,
    )
