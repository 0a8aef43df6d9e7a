"""A numbered choice, offered only where a person sits at both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from showfacts.commands.session import Session
    from showfacts.errors import AmbiguousError


def choose(session: Session, error: AmbiguousError) -> str:
    """The id of the candidate that the person picks.

    Raises:
        AmbiguousError: the same error, if they pick none.
    """
    from showfacts.commands.messages import MANY, unlisted

    session.note(f"{error.message}:")
    offered = error.candidates[:MANY]
    for number, candidate in enumerate(offered, 1):
        session.note(f"  {number}  {candidate.title}  {candidate.detail}")
    session.note("\n".join(unlisted(error.candidates)))
    ids = {str(number): candidate.id for number, candidate in enumerate(offered, 1)}
    while picked := _answered(session):
        if picked in ids:
            return ids[picked]
        session.note(f"{picked[:60]!r} is not a number from 1 to {len(ids)}")
    raise error


def _answered(session: Session) -> str:
    """What the person types; nothing, if there is no more input."""
    try:
        typed: str = typer.prompt("Which one (Enter for none)", default="", show_default=False, err=True)
    except typer.Abort:  # there is still the prompt's line to end
        session.note("\n")
        return ""
    return typed.strip()
