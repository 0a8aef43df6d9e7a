"""One run: what was asked of it all through, and the way its answers and failures go out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from showfacts.errors import NotWrittenError, ShowfactsError, UsageError

if TYPE_CHECKING:
    from showfacts.answers.moment import Moment
    from showfacts.library.library import Library
    from showfacts.output.failures import Options, Retry


class Format(StrEnum):
    """How an answer goes out; without one, ``table`` on a terminal and ``plain`` elsewhere."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"


class Session:
    """The state of one run, shared by the program and the command it invokes.

    ``clock`` tells the day; ``retry`` gives the words and options of a command line that asks again for one
    of several candidates, ``given`` the options that it must have again.
    """

    def __init__(self, clock: Callable[[], date] = date.today) -> None:
        self.clock = clock
        self.format: Format | None = None
        self.with_sources = False
        self.as_of: str | None = None
        self.is_exact = False
        self.data: tuple[Path, ...] = ()
        self.command = ""
        self.retry: Retry | None = None
        self.given: Options = ()
        self._library: Library | None = None
        self._held: list[str] = []
        self._is_answered = False

    @property
    def library(self) -> Library:
        """The library of this run, opened at the first question.

        Raises:
            BadDataError: a dataset cannot be read or has problems.
        """
        if self._library is None:
            from showfacts.cli.progress import Progress
            from showfacts.library.library import Library

            self._library = Library.open(*self.data, progress=Progress(sys.stderr))
        return self._library

    def reindex(self) -> None:
        """Make the index of the library anew.

        Raises:
            BadDataError: a dataset cannot be read or has problems.
        """
        from showfacts.cli.progress import Progress
        from showfacts.library.library import Library

        self._library = Library.anew(*self.data, progress=Progress(sys.stderr))

    @property
    def moment(self) -> Moment:
        """The day the question is about: ``--as-of``, else today.

        Raises:
            UsageError: the text is no day.
        """
        from showfacts.answers.moment import Moment
        from showfacts.model import PartialDate

        today = self.clock()
        if self.as_of is None:
            return Moment(day=today, today=today)
        try:
            return Moment(day=PartialDate(self.as_of).last, today=today)
        except ValueError as error:
            raise UsageError(f"--as-of: {error}", query=self.as_of) from None

    @property
    def form(self) -> Format:
        return self.format or (Format.TABLE if _is_terminal(sys.stdout) else Format.PLAIN)

    @property
    def is_conversation(self) -> bool:
        """Whether a person sits at both ends, so that a question may be asked back."""
        return self.form is Format.TABLE and _is_terminal(sys.stdin) and _is_terminal(sys.stdout)

    def lines(self) -> Iterator[str]:
        """The lines of standard input, whatever its bytes."""
        if sys.stdin is not None:
            _prepare(sys.stdin)
            yield from sys.stdin

    def answer(self, answer: object) -> None:
        """Send one answer out."""
        if self.form is Format.JSON:
            from showfacts.output import json

            self._write(json.dumps(answer))
        else:
            self._write(self._pages([answer]))
        self.release()

    def answer_all(self, answers: Sequence[object]) -> None:
        """Send the answers to several titles out."""
        if self.form is Format.JSON:
            from showfacts.output import json

            self._write(json.dumps_all(answers))
        else:
            self._write(self._pages(answers, many=True))
        self.release()

    def say(self, text: str) -> None:
        """Send lines out as they are, but for what a terminal would act on."""
        from showfacts.output.text import clean

        self._write("".join(f"{clean(line)}\n" for line in text.splitlines()))

    def note(self, text: str) -> None:
        """Tell the person something beside the answer; in JSON, as an object once there is an answer."""
        if self.format is Format.JSON:
            self._held += [line.removeprefix("showfacts: ") for line in text.splitlines()]
            if self._is_answered:
                self.release()
            return
        from showfacts.output.text import clean

        lines = "".join(f"{clean(line)}\n" for line in text.splitlines())
        if _is_terminal(sys.stderr):
            from showfacts.output.wrapping import wrapped

            lines = wrapped(lines, sys.stderr)
        self._complain(lines)

    def begin(self) -> None:
        """Another answer begins."""
        self._is_answered = False

    def release(self) -> None:
        """There is an answer: tell what was to be told beside it."""
        self._is_answered = True
        if self._held:
            from showfacts.output import json

            self._complain("".join(json.dumps_notice(text) for text in self._held))
            self._held.clear()

    def report(self, error: ShowfactsError) -> None:
        """Tell of a failure on standard error. What was to be told beside an answer is dropped."""
        if self.format is Format.JSON:
            from showfacts.output import json

            self._held.clear()
            self._complain(json.dumps_error(error))
        else:
            from showfacts.output.failures import describe

            self.note(describe(error, command=self.command, retry=self.retry, given=self.given))

    def abandon_output(self) -> None:
        """Nobody reads on: keep Python from failing again when it flushes at exit."""
        if sys.stdout is None:
            return
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, sys.stdout.fileno())

    def _pages(self, answers: Sequence[object], *, many: bool = False) -> str:
        from showfacts.output.pages import page

        pages = [page(answer) for answer in answers]
        if self.form is Format.PLAIN:
            from showfacts.output import plain

            render = plain.render_all(pages, with_sources=self.with_sources) if many else None
            return render if render is not None else plain.render(pages[0], with_sources=self.with_sources)
        from showfacts.output import terminal

        _prepare(sys.stdout)
        return terminal.render(pages, sys.stdout, with_sources=self.with_sources)

    def _write(self, text: str) -> None:
        if sys.stdout is None:
            raise NotWrittenError("the answer cannot be written: standard output is closed")
        try:
            _prepare(sys.stdout)
            sys.stdout.write(text)
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            self.abandon_output()
            raise NotWrittenError(f"the answer cannot be written: {error.strerror or error}") from None

    def _complain(self, text: str) -> None:
        if sys.stderr is None:
            return
        try:
            _prepare(sys.stderr)
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:
            pass  # Nobody can be told that nobody can be told


def _is_terminal(stream: object) -> bool:
    """Whether a person is there. A stream that was closed before the start is None."""
    return stream is not None and stream.isatty()  # type: ignore[attr-defined]


def _prepare(stream: object) -> None:
    """A terminal that lacks a letter gets a mark in its place; a pipe or a file gets UTF-8."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    if stream.isatty():  # type: ignore[attr-defined]
        reconfigure(errors="replace")
    else:
        reconfigure(encoding="utf-8", errors="replace")
