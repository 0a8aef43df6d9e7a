"""``plot``: what a show is about."""

from __future__ import annotations

from showfacts.commands.options import LOOKUP, TITLE
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.plot.answer import PlotAnswer
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page


def run(session: Session, given: Given) -> None:
    """Answer with what a show is about."""
    from showfacts.commands.lookup import look_up
    from showfacts.commands.plot.answer import plot

    look_up(session, given, plot, draw)


def draw(answer: PlotAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.plot.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.plot.answer import PlotAnswer
    from showfacts.outputs.answer_schema import of_show

    return of_show(PlotAnswer)


COMMAND = Command(
    "plot",
    Group.LOOKUPS,
    7,
    "What it is about, in a sentence without spoilers.",
    run,
    TITLE,
    LOOKUP,
    ("vincenzo",),
    has_platforms=True,
    forms=forms,
)
