"""``release``: the seasons of a show, with dates and episodes, and its trailers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.options import LOOKUP, TITLE
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session


def run(session: Session, given: Given) -> None:
    """Answer with the seasons of a show, with dates and episodes, and its trailers."""
    from showfacts.commands.lookup import look_up
    from showfacts.commands.release.answer import release
    from showfacts.commands.release.page import page

    look_up(session, given, release, page)


COMMAND = Command(
    "release",
    Group.LOOKUPS,
    5,
    "Seasons with dates, episodes and runtimes; trailers.",
    run,
    TITLE,
    LOOKUP,
    ('"Soundtrack #1"', "the office us"),
    has_platforms=True,
)
