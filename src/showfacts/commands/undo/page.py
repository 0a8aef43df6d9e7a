"""The page of ``undo``."""

from __future__ import annotations

from showfacts.commands.data.log.page import day_and_time
from showfacts.commands.wording import bare_page
from showfacts.outputs.page import Cell, Prose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.undo.answer import UndoAnswer
    from showfacts.outputs.page import Page


def page(answer: UndoAnswer) -> Page:
    """What was taken back."""
    change = answer.undone
    text = f"Taken back: {change.command} ({day_and_time(change.when)}): {_files(answer)}"
    return bare_page(Prose("undone", Cell(text)))


def _files(answer: UndoAnswer) -> str:
    """What became of the files: those that were added are gone, and so on."""
    change = answer.undone
    if change.count == 1:
        (name,) = change.files
        became = "is gone" if change.added else "is there again" if change.removed else "is as it was"
        return f"{name} {became}."
    counted = (
        (change.added, "gone"),
        (change.removed, "there again"),
        (change.changed, "as before"),
    )
    parts = [f"{count} {became}" for count, became in counted if count]
    return f"of {change.count} files, {', '.join(parts)}."
