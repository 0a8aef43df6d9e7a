"""The answer to a question: that of the command which it stands for."""

from __future__ import annotations

from showfacts.commands.ask.facts import require_fact
from showfacts.commands.ask.lines import narrowing_of
from showfacts.commands.ask.seasons import of_season
from showfacts.commands.ask.understanding import Understanding
from showfacts.commands.cast import CHARACTER
from showfacts.errors import AmbiguousError, ShowfactsError, UsageError
from showfacts.outputs.answer import Asked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.ask.lines import CommandLine
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session


def answer(session: Session, given: Given, text: str) -> None:
    """Answer a question, and say beside it which command that is.

    Raises:
        ShowfactsError: the question is not understood, what it asks is not on record, or the command fails.
    """
    if not text.strip():
        raise UsageError("the question is empty", query=text)
    try:
        understood = Understanding(session.library, session.moment.today.year).of(text)
    except AmbiguousError as error:  # of the shows that have a character
        session.command = "cast"
        session.kept = ((CHARACTER.flag, error.query or ""), *session.kept)
        raise
    line = of_season(session.library, session.snapshot, understood.line)
    told = str(line.with_options_of(given))
    session.asked = Asked(question=text, command=told)
    session.note(f"showfacts: this is `{told}`")
    if understood.needs:
        _require(session, line, understood.needs)
    line.run(session, given)


def _require(session: Session, line: CommandLine, fact: str) -> None:
    """Raise NotRecordedError where the fact that is asked for is not on record.

    A title that is not understood is left to the command, which says so.
    """
    try:
        found = session.library.resolve(" ".join(line.words), narrowing_of(line.options))
    except ShowfactsError:
        return
    require_fact(session.snapshot, found.header.id, fact)
