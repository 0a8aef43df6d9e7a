"""``crew``: who made it, and the companies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.options import LOOKUP, TITLE
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from showfacts.commands.crew.answer import CrewAnswer
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.library.on_day import Snapshot
    from showfacts.outputs.page import Page


def run(session: Session, given: Given) -> None:
    """Answer with who made it, or one season of it, and the companies."""
    from showfacts.commands.crew.answer import crew
    from showfacts.commands.lookup import look_up
    from showfacts.commands.season import note_unplaced, recorded

    def of_season(snapshot: Snapshot, show: str, season: int) -> CrewAnswer:
        answer = crew(snapshot, show, season)
        then = snapshot.show(show)
        note_unplaced(session, then.crew, then, season)
        return answer

    look_up(session, given, crew, draw, recorded(session, of_season))


def draw(answer: CrewAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.crew.page import page

    return page(answer)


COMMAND = Command(
    "crew",
    Group.LOOKUPS,
    3,
    "Who made it, and the companies.",
    run,
    TITLE,
    LOOKUP,
    ("soundtrack --netflix", "vincenzo --json"),
    has_platforms=True,
)
