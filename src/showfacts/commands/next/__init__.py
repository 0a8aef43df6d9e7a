"""``next``: what comes next of a show."""

from __future__ import annotations

from functools import partial

from showfacts.commands.options import LOOKUP, SPOILERS, TITLE
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.next.answer import NextAnswer
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page


def run(session: Session, given: Given) -> None:
    """Answer with what comes next of a show."""
    from showfacts.commands.lookup import look_up, note_age, recorded
    from showfacts.commands.next.answer import what_is_next

    answer = partial(what_is_next, spoilers=given[SPOILERS])
    shown = look_up(session, given, answer, draw, recorded(session, answer))
    note_age(session, shown)


def draw(answer: NextAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.next.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.next.answer import NextAnswer
    from showfacts.outputs.answer_schema import of_show

    return of_show(NextAnswer)


COMMAND = Command(
    "next",
    Group.LOOKUPS,
    4,
    "What comes next, when, and who says so.",
    run,
    TITLE,
    (SPOILERS, *LOOKUP),
    ("the paper", '"Soundtrack #2" --as-of 2023-11-20'),
    has_platforms=True,
    forms=forms,
)
