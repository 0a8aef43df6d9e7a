"""What is said beside a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showfacts.commands.list.answer import ListAnswer
    from showfacts.commands.session import Session


def tell_rest(session: Session, found: ListAnswer) -> None:
    """Say that a list is empty, or that there are more shows than it has."""
    if not found.rows:
        session.note("showfacts: no show on record fits")
    elif found.more:
        session.note(f"showfacts: the first {len(found.rows)}; there are more")
