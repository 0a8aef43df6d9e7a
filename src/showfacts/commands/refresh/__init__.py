"""``refresh``: what was fetched from TVmaze is brought up to date, and what changed is told."""

from __future__ import annotations

from showfacts.commands.options import DRY_RUN, EXACT, FOLLOWED, IDENT, OWN_OUTPUT, TITLES
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form


def run(session: Session, given: Given) -> None:
    """Fetch what changed anew, and answer with what is another now."""
    from showfacts.commands.refresh.refreshing import refresh

    refresh(session, given)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.refresh.answer import RefreshAnswer
    from showfacts.outputs.answer_schema import Form

    return (Form(RefreshAnswer),)


COMMAND = Command(
    "refresh",
    Group.OWN,
    2,
    "Bring what was added up to date, and tell what changed; without TITLE all of it.",
    run,
    TITLES,
    (FOLLOWED, IDENT, EXACT, DRY_RUN, *OWN_OUTPUT),
    ("", "silo", "--followed --dry-run"),
    writes=True,
    forms=forms,
)
