"""``cast``: who plays whom."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from showfacts.commands.options import LOOKUP, TITLE, Option, Takes
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from showfacts.commands.cast.answer import CastAnswer
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.library.on_day import Snapshot
    from showfacts.outputs.page import Page

CHARACTER: Option[str | None] = Option(
    "character", "--character", None, "Only who plays this character.", Takes.CHARACTER, "NAME"
)


def run(session: Session, given: Given) -> None:
    """Answer with the cast of a show or season, or with who plays one character."""
    from showfacts.commands.cast.answer import cast
    from showfacts.commands.lookup import look_up
    from showfacts.commands.season import note_unplaced, recorded
    from showfacts.errors import UsageError

    character = given[CHARACTER]
    if character is not None and not character.strip():
        raise UsageError(f"{CHARACTER.flag}: the name is empty", query=character)

    def of_season(snapshot: Snapshot, show: str, season: int) -> CastAnswer:
        answer = cast(snapshot, show, season, character=character)
        then = snapshot.show(show)
        note_unplaced(session, then.cast, then, season)
        return answer

    look_up(session, given, partial(cast, character=character), draw, recorded(session, of_season))


def draw(answer: CastAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.cast.page import page

    return page(answer)


COMMAND = Command(
    "cast",
    Group.LOOKUPS,
    2,
    "Who plays whom.",
    run,
    TITLE,
    (CHARACTER, *LOOKUP),
    ('"Soundtrack #1"', '"Soundtrack #1" --character "Eun-soo"', "the office uk --json"),
    has_platforms=True,
)
