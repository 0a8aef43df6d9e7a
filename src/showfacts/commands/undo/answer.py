"""What was taken back."""

from __future__ import annotations

from showfacts.model.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.history.change import Change
    from showfacts.history.undoing import Undone


@record
class UndoAnswer:
    """The change that was taken back. ``left``: files edited meanwhile, which are as they were edited."""

    undone: Change
    left: tuple[str, ...]


def undone(done: Undone) -> UndoAnswer:
    """What was taken back, and what was left."""
    finished = done.finished
    left = finished.left if finished is not None and finished.change.number == done.change.number else ()
    return UndoAnswer(undone=done.change, left=left)
