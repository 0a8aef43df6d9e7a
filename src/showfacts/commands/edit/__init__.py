"""``edit``: the user's own file, opened at a show, and checked when it is saved."""

from __future__ import annotations

from showfacts.commands.options import OWN_OUTPUT, WHICH, Argument, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.edit.answer import EditAnswer
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page


def run(session: Session, given: Given) -> None:
    """Open the file in an editor, and answer with what became of it."""
    from showfacts.commands.edit.answer import EditAnswer
    from showfacts.commands.edit.editing import edited
    from showfacts.commands.edit.opening import opened_at
    from showfacts.commands.lookup import one_meant
    from showfacts.commands.writing import command_line, require_own

    require_own(session)
    command = command_line(session, given)
    meant = one_meant(session, given)
    opened = opened_at(session.library, session.library.header(meant.show))
    is_changed = edited(session, command, opened)
    answer = EditAnswer(
        show=session.library.header(meant.show), file=opened.own.layer.name, is_changed=is_changed
    )
    session.answer(answer, draw, meant.match)


def draw(answer: EditAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.edit.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.edit.answer import EditAnswer
    from showfacts.outputs.answer import Match
    from showfacts.outputs.answer_schema import Form

    return (Form(EditAnswer, Match),)


COMMAND = Command(
    "edit",
    Group.OWN,
    5,
    "Open your own file at a show in $VISUAL or $EDITOR; it is checked when you save it.",
    run,
    Argument("TITLE", "Title, id or other name.", Takes.TITLE),
    (*WHICH, *OWN_OUTPUT),
    ("vincenzo",),
    has_platforms=True,
    writes=True,
    forms=forms,
)
