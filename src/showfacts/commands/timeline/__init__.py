"""``timeline``: what happened and was said, day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.options import LOOKUP, TITLE
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session


def run(session: Session, given: Given) -> None:
    """Answer with what happened and was said, day by day."""
    from showfacts.commands.lookup import look_up
    from showfacts.commands.timeline.answer import timeline
    from showfacts.commands.timeline.page import page

    look_up(session, given, timeline, page)


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
)
