"""``status``: whether a show is renewed, cancelled, airing or over."""

from __future__ import annotations

from showfacts.commands.options import LOOKUP, TITLE
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.commands.status.answer import StatusAnswer
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page


def run(session: Session, given: Given) -> None:
    """Answer with whether a show is renewed, cancelled, airing or over, or where a season stands."""
    from showfacts.commands.lookup import look_up, note_age
    from showfacts.commands.status.answer import status, status_of_entry

    shown = look_up(session, given, status, draw, status, status_of_entry)
    note_age(session, shown)


def draw(answer: StatusAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.status.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.status.answer import StatusAnswer
    from showfacts.outputs.answer_schema import of_show

    return of_show(StatusAnswer)


COMMAND = Command(
    "status",
    Group.LOOKUPS,
    4,
    "Renewed, cancelled, airing or over, and on what that rests.",
    run,
    TITLE,
    LOOKUP,
    ("soundtrack --netflix", "soundtrack --netflix --as-of 2020-01-30", "vincenzo season 2"),
    has_platforms=True,
    forms=forms,
)
