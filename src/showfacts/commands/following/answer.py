"""Where the shows stand that the user follows."""

from __future__ import annotations

from showfacts.errors import NotRecordedError
from showfacts.model.headers import ShowHeader
from showfacts.model.records import record
from showfacts.outputs.answer import Rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from showfacts.library.followed import FollowedShow
    from showfacts.library.on_day import Snapshot
    from showfacts.status import Status


@record
class FollowingRow:
    """A show, and where it stands; None where nothing tells. ``is_there``: the library has it still."""

    show: ShowHeader
    status: Status | None
    is_there: bool


@record
class FollowingAnswer(Rows):
    """An array in JSON, by title."""

    rows: tuple[FollowingRow, ...]


def following(snapshot: Snapshot, shows: Iterable[FollowedShow]) -> FollowingAnswer:
    """Where each show stood on a day, also those that the library has no more."""
    rows = sorted((_row(snapshot, each) for each in shows), key=lambda row: row.show.title.casefold())
    return FollowingAnswer(rows=tuple(rows))


def _row(snapshot: Snapshot, each: FollowedShow) -> FollowingRow:
    header = each.header
    if header is None:
        named = ShowHeader(id=each.followed.id, title=each.followed.title or each.followed.id)
        return FollowingRow(show=named, status=None, is_there=False)
    try:
        status = snapshot.status(header.id)
    except NotRecordedError:
        status = None
    return FollowingRow(show=header, status=status, is_there=True)
