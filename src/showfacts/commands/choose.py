"""A choice between candidates, offered only where a person sits at both ends."""

from __future__ import annotations

import typer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.session import Session
    from showfacts.errors import AmbiguousError
    from showfacts.model import Candidate


def choose(session: Session, error: AmbiguousError) -> str:
    """The id of the candidate that the person picks: by number, or by words that only one of them has.

    Raises:
        AmbiguousError: the same error, if they pick none.
    """
    from showfacts.commands.messages import MANY, unlisted
    from showfacts.text.clean import short

    session.tell(f"{error.message}:")
    offered = error.candidates[:MANY]
    for number, candidate in enumerate(offered, 1):
        session.tell(f"  {number}  {candidate.title}  {candidate.detail}")
    session.tell("\n".join(unlisted(error.candidates)))
    while typed := _answered(session):
        found = picked(typed, offered)
        if len(found) == 1:
            return found[0].id
        some = f"fits {len(found)} of them" if found else "fits none of them"
        session.tell(f"{short(typed)!r} {some}; type a number from 1 to {len(offered)}, a year or a country")
    raise error


def agreed(session: Session, question: str) -> bool:
    """Whether the person says yes; whoever says nothing says no."""
    try:
        return bool(typer.confirm(question, default=False, err=True))
    except typer.Abort:
        session.tell("\n")
        return False


def picked(typed: str, offered: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that what is typed means: the one with that number, else all that have its words.

    The words may be of the title, a year, a country, a platform, the type or the lead. A title that is just
    these words is meant alone.
    """
    from showfacts.text.fold import key, words

    if typed.isdecimal() and 1 <= int(typed) <= len(offered):
        return [offered[int(typed) - 1]]
    folded = words(typed)
    if not folded:
        return []
    whole = [each for each in offered if key(typed) in (key(each.title), key(each.id))]
    if len(whole) == 1:
        return whole
    left = [each for each in offered if _country(typed) in each.countries]
    for word in () if left else folded.split():
        there = [each for each in offered if _country(word) in each.countries]
        fitting = there or [each for each in offered if word in _told(each)]
        left = [each for each in (left or offered) if each in fitting]
        if not left:
            break
    return left


def _told(candidate: Candidate) -> set[str]:
    """The words of a candidate's description."""
    from showfacts.text.fold import words

    parts = (candidate.title, candidate.id, candidate.detail, *candidate.platforms)
    return {word for part in parts for word in words(part).split()}


def _country(typed: str) -> str | None:
    """The code of the country that a text is; None where it is not a country."""
    from showfacts.errors import UsageError
    from showfacts.finding.countries import country_meant

    try:
        return country_meant(typed)
    except UsageError:
        return None


def _answered(session: Session) -> str:
    """What the person types; nothing, if there is no more input."""
    try:
        typed: str = typer.prompt("Which one (Enter for none)", default="", show_default=False, err=True)
    except typer.Abort:  # there is still the prompt's line to end
        session.tell("\n")
        return ""
    return typed.strip()
