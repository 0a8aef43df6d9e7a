"""``release``: the seasons of a show, with dates and episodes, and its trailers."""

from __future__ import annotations

from showfacts.commands.options import LOOKUP, TITLE
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.release.answer import ReleaseAnswer
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page


def run(session: Session, given: Given) -> None:
    """Answer with the seasons of a show, or one of them, with dates and episodes, and the trailers."""
    from showfacts.commands.lookup import look_up, recorded
    from showfacts.commands.release.answer import release

    look_up(session, given, release, draw, recorded(session, release))


def draw(answer: ReleaseAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.release.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.release.answer import ReleaseAnswer
    from showfacts.outputs.answer_schema import of_show

    return of_show(ReleaseAnswer)


COMMAND = Command(
    "release",
    Group.LOOKUPS,
    5,
    "Seasons with dates, episodes and runtimes; trailers.",
    run,
    TITLE,
    LOOKUP,
    ('"Soundtrack #1"', "the office us", "the office us season 3"),
    has_platforms=True,
    forms=forms,
)
