"""Every way of failing: one class each, owning its exit code and its kind in JSON."""

from __future__ import annotations

from collections.abc import Sequence

from showfacts.model.enums import IntEnum

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import Candidate, Problem


class ExitCode(IntEnum):
    """What the process tells its caller. Documented in the README."""

    ANSWERED = 0
    NOT_FOUND = 1
    USAGE = 2
    AMBIGUOUS = 3
    NOT_RECORDED = 4
    BAD_DATA = 5
    NOT_WRITTEN = 6
    DIFFERS = 7
    UNREACHABLE = 8


class ShowfactsError(Exception):
    """Base of all failures. ``str()`` of one is its message, in one or more lines.

    ``candidates`` are the things that the words fit, ``suggestions`` what comes near them, ``hints`` words
    to type instead of the wrong one, ``remedies`` whole command lines that may help. ``held``: in how many
    shows it was looked for, where that is to be told. None of them stands in the message: whoever shows it
    decides how.
    """

    kind = "error"
    exit_code = ExitCode.USAGE
    held: int | None = None

    def __init__(
        self,
        message: str,
        *,
        query: str | None = None,
        candidates: Sequence[Candidate] = (),
        suggestions: Sequence[Candidate] = (),
        hints: Sequence[str] = (),
        remedies: Sequence[str] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.query = query
        self.candidates = tuple(candidates)
        self.suggestions = tuple(suggestions)
        self.hints = tuple(hints)
        self.remedies = tuple(remedies)


class UsageError(ShowfactsError):
    """The command line is wrong: an unknown platform, a text that is not a date, an empty title."""

    kind = "usage"
    exit_code = ExitCode.USAGE


class OfferingError(UsageError):
    """The words are no command; ``hints`` are whole command lines that come nearest."""


class NotUnderstoodError(OfferingError):
    """A question is not understood, or is not one that facts answer."""

    kind = "not-understood"


class NotFoundError(ShowfactsError):
    """No such show (person, source) in the library."""

    kind = "not-found"
    exit_code = ExitCode.NOT_FOUND


class AmbiguousError(ShowfactsError):
    """The words fit several; ``candidates`` lists them."""

    kind = "ambiguous"
    exit_code = ExitCode.AMBIGUOUS


class NotRecordedError(ShowfactsError):
    """The show is known, this fact about it is not on record."""

    kind = "not-recorded"
    exit_code = ExitCode.NOT_RECORDED


class NoEpisodesError(NotRecordedError):
    """The show is known, its episodes are not on record one by one."""


class BadDataError(ShowfactsError):
    """A dataset cannot be read, or has problems. ``problems`` holds them all."""

    kind = "bad-data"
    exit_code = ExitCode.BAD_DATA

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class NotReadableError(ShowfactsError):
    """What is to be checked cannot be read: no text, a folder, not there, too large."""

    kind = "not-readable"
    exit_code = ExitCode.BAD_DATA


class StoppedError(ShowfactsError):
    """Reading was stopped before there was an answer: by keys, by a signal, for want of memory."""

    kind = "stopped"
    exit_code = ExitCode.BAD_DATA


class NotWrittenError(ShowfactsError):
    """The answer, or a file, could not be written: a full disk, a read-only folder."""

    kind = "not-written"
    exit_code = ExitCode.NOT_WRITTEN


class ServiceError(ShowfactsError):
    """A service could not be reached, or said no. What was done before that is kept."""

    kind = "service"
    exit_code = ExitCode.UNREACHABLE
