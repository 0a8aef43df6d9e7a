"""``remove``: one imported show is taken away."""

from __future__ import annotations

from showfacts.commands.options import OWN_OUTPUT, WHICH, Argument, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.remove.answer import RemoveAnswer
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page


def run(session: Session, given: Given) -> None:
    """Take away what was imported of a show, and answer with what is left of it."""
    from showfacts.commands.lookup import one_meant
    from showfacts.commands.remove.answer import imported_of, removed
    from showfacts.commands.writing import changed, command_line, require_own

    require_own(session)
    command = command_line(session, given)
    meant = one_meant(session, given)
    found = imported_of(session.library, meant.show)
    with changed(session, command) as change:
        for name in found.files:
            change.remove(name)
    session.answer(removed(session.library, meant.show, found), draw, meant.match)


def draw(answer: RemoveAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.remove.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.remove.answer import RemoveAnswer
    from showfacts.outputs.answer import Match
    from showfacts.outputs.answer_schema import Form

    return (Form(RemoveAnswer, Match),)


COMMAND = Command(
    "remove",
    Group.OWN,
    4,
    "Take away what was imported of one show; undo brings it back.",
    run,
    Argument("TITLE", "Title, id or other name.", Takes.TITLE),
    (*WHICH, *OWN_OUTPUT),
    ("silo", "--id tvmaze-169"),
    has_platforms=True,
    writes=True,
    forms=forms,
)
