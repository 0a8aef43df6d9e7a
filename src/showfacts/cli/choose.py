"""A numbered choice, offered only where a person sits at both ends."""

from __future__ import annotations

import typer

from showfacts.cli.session import Session
from showfacts.errors import AmbiguousError


def choose(session: Session, error: AmbiguousError) -> str:
    """The id of the candidate that the person picks.

    Raises:
        AmbiguousError: the same error, if they pick none.
    """
    from showfacts.output.failures import MANY, unlisted

    session.note(f"{error.message}:")
    offered = error.candidates[:MANY]
    for number, candidate in enumerate(offered, 1):
        session.note(f"  {number}  {candidate.title}  {candidate.detail}")
    session.note("\n".join(unlisted(error.candidates)))
    try:
        picked = typer.prompt("Which one (Enter for none)", default="", show_default=False, err=True)
    except typer.Abort:  # no more input: there is still the prompt's line to end
        session.note("\n")
        picked = ""
    if picked.strip().isascii() and picked.strip().isdecimal() and 1 <= int(picked) <= len(offered):
        return offered[int(picked) - 1].id
    raise error
