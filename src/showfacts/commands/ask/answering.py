"""The answer to a question: that of the command which it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.ask.facts import require_fact
from showfacts.commands.ask.lines import Line, kept
from showfacts.commands.ask.understanding import Understanding
from showfacts.commands.options import AS_OF, COUNTRY, IDENT, ON, YEAR
from showfacts.errors import ShowfactsError, UsageError
from showfacts.finding.narrowing import Narrowing
from showfacts.outputs.answer import Asked

if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session


def answer(session: Session, given: Given, text: str) -> None:
    """Answer a question, and say beside it which command that is.

    Raises:
        ShowfactsError: the question is not understood, or the command fails.
    """
    if not text.strip():
        raise UsageError("the question is empty", query=text)
    understood = Understanding(session.library, session.moment.today.year).of(text)
    line = kept(given, understood.line)
    session.asked = Asked(question=text, command=str(line))
    session.note(f"showfacts: this is `{line}`")
    if understood.needs:
        _require(session, line, understood.needs)
    understood.line.run(session, given)


def _require(session: Session, line: Line, fact: str) -> None:
    """Raise NotRecordedError where a fact that is asked for is not on record.

    A title that is not understood is left to the command, which says so.
    """
    said = dict((flag, value) for flag, *rest in line.options for value in rest)
    year = said.get(YEAR.flag)
    narrowing = Narrowing(
        on=tuple(value for flag, *rest in line.options for value in rest if flag == ON.flag),
        year=int(year) if year else None,
        country=said.get(COUNTRY.flag),
        id=said.get(IDENT.flag),
    )
    try:
        found = session.library.resolve(" ".join(line.words), narrowing)
    except ShowfactsError:
        return
    require_fact(session.snapshot, found.header.id, fact)


__all__ = ["AS_OF", "answer"]
