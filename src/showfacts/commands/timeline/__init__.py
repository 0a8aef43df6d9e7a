"""``timeline``: what happened and was said, day by day."""

from __future__ import annotations

from showfacts.commands.options import LOOKUP, TITLE
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.commands.timeline.answer import TimelineAnswer
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page


def run(session: Session, given: Given) -> None:
    """Answer with what happened and was said, day by day."""
    from showfacts.commands.lookup import look_up, recorded
    from showfacts.commands.timeline.answer import timeline

    look_up(session, given, timeline, draw, recorded(session, timeline))


def draw(answer: TimelineAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.timeline.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.timeline.answer import TimelineAnswer
    from showfacts.outputs.answer_schema import of_show

    return of_show(TimelineAnswer)


COMMAND = Command(
    "timeline",
    Group.LOOKUPS,
    8,
    "What happened and was said, day by day.",
    run,
    TITLE,
    LOOKUP,
    ('"Soundtrack #2"', '"Soundtrack #2" --as-of 2023-06-30'),
    has_platforms=True,
    forms=forms,
)
