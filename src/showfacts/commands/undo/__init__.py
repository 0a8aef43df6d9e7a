"""``undo``: the last change of the user's own library is taken back."""

from __future__ import annotations

from showfacts.commands.options import OVERWRITE, OWN_OUTPUT, Option, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.commands.undo.answer import UndoAnswer
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page

FORCE = Option(
    "force",
    "--force",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Also where a file was edited by hand since; what it holds now is kept beside the change.",
    Takes.FLAG,
    kind=bool,
)


def run(session: Session, given: Given) -> None:
    """Take back the last change, and answer with what it was."""
    from showfacts.commands.undo.answer import undone
    from showfacts.commands.writing import require_own, tell_finished
    from showfacts.history.undoing import undo, undo_with_edits

    require_own(session)
    done = undo_with_edits() if given[FORCE] else undo()
    if done.finished is not None and done.finished.change.number != done.change.number:
        tell_finished(session, done.finished)
    session.answer(undone(done), draw)


def draw(answer: UndoAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.undo.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.undo.answer import UndoAnswer
    from showfacts.outputs.answer_schema import Form

    return (Form(UndoAnswer),)


COMMAND = Command(
    "undo",
    Group.OWN,
    9,
    "Take back the last change of your own library; again: the one before it.",
    run,
    None,
    (FORCE, *(each for each in OWN_OUTPUT if each is not OVERWRITE)),
    ("",),
    writes=True,
    forms=forms,
)
