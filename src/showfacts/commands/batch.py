"""An answer for each line of standard input."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from showfacts.commands import streams
from showfacts.errors import ExitCode, ShowfactsError
from showfacts.outputs.answer import Match, Refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from showfacts.commands.session import Session
    from showfacts.outputs.answer import Answered

Asked: TypeAlias = "tuple[Match, ...] | Match"


def whole_line(line: str) -> Match:
    """A line that asks for one thing, as the entry of a failure has it."""
    return Match(query=line)


def each_part(line: str) -> tuple[Match, ...]:
    """A line that asks for several things with tabs between, as the entry of a failure has it."""
    return tuple(Match(query=part) for part in parts(line))


def parts(line: str) -> Sequence[str]:
    """What stands between the tabs of a line."""
    return tuple(part.strip() for part in line.split("\t"))


def answer_lines(
    session: Session, answer: Callable[[str], Answered], asked: Callable[[str], Asked] = whole_line
) -> None:
    """Answer each line of standard input that is not blank; the first failure decides the exit code.

    In JSON each line has its entry, also one that there is no answer to.

    Args:
        session: The run.
        answer: What answers a line, without blanks at its ends.
        asked: What the entry of a line without an answer says was asked.

    Raises:
        BadDataError: a dataset cannot be read or has problems.
    """
    failures: list[ShowfactsError] = []
    session.answer_all(_entries(session, answer, asked, failures))
    if failures:
        session.fail(failures[0].exit_code)


def _entries(
    session: Session,
    answer: Callable[[str], Answered],
    asked: Callable[[str], Asked],
    failures: list[ShowfactsError],
) -> Iterator[Answered | Refused]:
    """The answer to each line, or why there is none; each failure is reported, and added to ``failures``."""
    for line in map(str.strip, streams.lines()):
        if not line:
            continue
        session.begin()
        entry: Answered | Refused
        try:
            entry = answer(line)
            session.release()
        except ShowfactsError as error:
            if error.exit_code is ExitCode.BAD_DATA:
                raise
            session.report(error)
            failures.append(error)
            entry = Refused(match=asked(line), error=error)
        yield entry
