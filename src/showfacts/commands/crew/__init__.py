"""``crew``: who made it, and the companies."""

from __future__ import annotations

from functools import partial

from showfacts.commands.options import LOOKUP, TITLE, Option
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.crew.answer import CrewAnswer
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.library.on_day import Snapshot
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page

ROLE: Option[str | None] = Option(
    "role", "--role", None, "Only who has this role: director, writer, composer, ...", metavar="ROLE"
)


def run(session: Session, given: Given) -> None:
    """Answer with who made it, or one season of it, and the companies."""
    from showfacts.commands.crew.answer import crew
    from showfacts.commands.lookup import look_up, recorded
    from showfacts.errors import UsageError

    role = given[ROLE]
    if role is not None and not role.strip():
        raise UsageError(f"{ROLE.flag}: the role is empty", query=role)

    def of_season(snapshot: Snapshot, show: str, season: int) -> CrewAnswer:
        from showfacts.commands.season import note_unplaced

        answer = crew(snapshot, show, season, role=role)
        if role is None:
            note_unplaced(session, snapshot.show(show), season, snapshot.show(show).crew)
        return answer

    look_up(session, given, partial(crew, role=role), draw, recorded(session, of_season))


def draw(answer: CrewAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.crew.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.crew.answer import CrewAnswer
    from showfacts.outputs.answer_schema import of_show

    return of_show(CrewAnswer)


COMMAND = Command(
    "crew",
    Group.LOOKUPS,
    3,
    "Who made it, and the companies.",
    run,
    TITLE,
    (ROLE, *LOOKUP),
    ("soundtrack --netflix", "vincenzo --role director"),
    has_platforms=True,
    forms=forms,
)
