"""What was changed in the user's own library."""

from __future__ import annotations

from itertools import islice

from showfacts.model.records import record
from showfacts.outputs.answer import Rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from showfacts.history.change import Change


@record
class LogAnswer(Rows):
    """The changes, the last one first. An array in JSON. ``more``: there were more before."""

    rows: tuple[Change, ...]
    more: bool


def log(changes: Iterable[Change], limit: int | None) -> LogAnswer:
    """The last changes, at most so many."""
    taken = tuple(islice(changes, None if limit is None else limit + 1))
    return LogAnswer(rows=taken[:limit], more=limit is not None and len(taken) > limit)
