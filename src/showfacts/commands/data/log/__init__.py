"""``data log``: what was changed in the user's own library, the last change first."""

from __future__ import annotations

from showfacts.commands.options import LIMIT, OWN_OUTPUT
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form


def run(session: Session, given: Given) -> None:
    """Answer with the changes that are kept."""
    from showfacts.commands.data.log.answer import log
    from showfacts.commands.data.log.page import page
    from showfacts.commands.writing import require_own
    from showfacts.history.undoing import changes

    require_own(session)
    found = log(changes(), given[LIMIT])
    session.answer(found, page)
    if not found.rows:
        session.note("showfacts: no command has changed your own library yet")
    elif found.more:
        session.note(f"showfacts: the last {len(found.rows)}; there are more")


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.data.log.answer import LogAnswer
    from showfacts.outputs.answer_schema import Form

    return (Form(LogAnswer),)


COMMAND = Command(
    "log",
    Group.LIBRARY,
    4,
    "What commands changed in your own library, the last change first; undo takes it back.",
    run,
    None,
    (LIMIT, *OWN_OUTPUT),
    ("", "--json"),
    forms=forms,
)
