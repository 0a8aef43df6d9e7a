"""One run: what was asked of it all through, and the way its answers and failures go out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise

from showfacts.commands import streams
from showfacts.commands.options import (
    AS_JSON,
    AS_OF,
    DATA,
    FORMAT,
    HEADER,
    NO_INPUT,
    OVERWRITE,
    QUIET,
    SOURCES,
    TO,
    Takes,
)
from showfacts.dataset.folders import config_file
from showfacts.errors import UsageError
from showfacts.outputs.answer import Answered, Target
from showfacts.outputs.output import output

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn, TextIO, TypeVar

    from showfacts.commands.config import Config
    from showfacts.commands.messages import Options, Retry
    from showfacts.commands.options import Given, Option
    from showfacts.commands.progress import Progress
    from showfacts.commands.to_file import AnswerFile
    from showfacts.errors import ExitCode, ShowfactsError
    from showfacts.evidence.moment import Moment
    from showfacts.library.library import Library
    from showfacts.library.on_day import Snapshot
    from showfacts.outputs.answer import Asked, Match, Refused
    from showfacts.outputs.page import Page

    A = TypeVar("A")


TABLE, PLAIN, JSON = "table", "plain", "json"
"""The formats that a run chooses by itself, and the one of ``--json``."""

STDOUT = "-"
"""The name of standard output, where a file may be named."""

FOR_PROGRAMS = frozenset({JSON, "jsonl"})
"""The formats with which failures and notices are JSON too."""


class Session:
    """The state of one run, shared by the program and the command it invokes.

    ``clock`` tells the day; ``retry`` gives the words and options of a command line that asks again for one
    of several candidates, ``kept`` the options that it must have again. ``asked``: the question in plain
    words that is answered. ``is_writing``: whether it is there to write a file.
    """

    def __init__(self, clock: Callable[[], date] = date.today) -> None:
        self.clock = clock
        self.format: str | None = None
        self.command = ""
        self.retry: Retry | None = None
        self.kept: Options = ()
        self.asked: Asked | None = None
        self.is_writing = False
        self._as_of: str | None = None
        self._with_sources = False
        self._with_header = False
        self._is_quiet = False
        self._never_asks = False
        self._data: tuple[str, ...] = ()
        self._library: Library | None = None
        self._snapshot: Snapshot | None = None
        self._held: list[str] = []
        self._left_out: list[str] = []
        self._is_answered = False
        self._file: AnswerFile | None = None
        self._format_of_file: str | None = None

    def settle(self, options: Sequence[Option[object]], given: Given) -> None:
        """Take from a command line with these options what holds for the whole run.

        Raises:
            UsageError: two formats are asked for, or one that there is not.
            NotWrittenError: the file that the answer is to go to cannot be written.
        """
        self._is_quiet = given[QUIET]
        self._never_asks = given[NO_INPUT]
        self.format = _format(given)
        file = given[TO]
        if given[OVERWRITE] and file is None:
            raise UsageError(f"{OVERWRITE.flag} is for {TO.flag}, which names the file to replace")
        if file is not None and file != STDOUT:
            self._use_file(file, options, given)
        elif self.format is None:
            self.format = self._format_of_config(options)
        self._as_of = given[AS_OF]
        self._with_sources = given[SOURCES]
        self._with_header = given[HEADER]
        self.use_data(given[DATA])
        self.kept = kept_options(options, given)

    @cached_property
    def config(self) -> Config | None:
        """What the config file says; None without one, or with a mistake in it, of which a notice tells."""
        path = config_file()
        if path is None or not os.path.lexists(path):  # False too where it cannot even be looked for
            return None
        from pathlib import Path

        from showfacts.commands.config import BrokenConfigError, read

        try:
            return read(Path(path))
        except BrokenConfigError as error:
            self._note(f"showfacts: the config file is ignored: {error}", self._left_out)
            return None

    def _format_of_config(self, options: Sequence[Option[object]]) -> str | None:
        return self.config.format if self.config is not None and FORMAT in options else None

    def use_data(self, named: Sequence[str]) -> None:
        """Use these files and folders, else those that SHOWFACTS_DATA names, as the library."""
        if named:
            self._data = tuple(named)
        elif not self._data:
            self._data = environment_data()

    @property
    def data(self) -> tuple[str, ...]:
        """The files and folders that the library was asked for by; empty for the usual one."""
        return self._data

    def library_of(self, args: Sequence[str]) -> Library:
        """The library that the run will use, as far as its arguments tell before they are parsed."""
        named = [after for word, after in pairwise(args) if word == DATA.flag]
        named += [word.removeprefix(f"{DATA.flag}=") for word in args if word.startswith(f"{DATA.flag}=")]
        self.use_data(tuple(named))
        return self.library

    @property
    def library(self) -> Library:
        """The library of this run, opened at the first question.

        Raises:
            BadDataError: a dataset cannot be read or has problems.
        """
        if self._library is None:
            from showfacts.library.library import Library

            self._library = Library.open(*self._data, progress=self.progress("indexing"))
            self._tell_broken(self._library)
        return self._library

    def forget_library(self) -> None:
        """Open the library anew at the next question: there is another file."""
        if self._library is not None:
            self._library.close()
        self._library = self._snapshot = None

    def progress(self, doing: str) -> Progress:
        """What shows on a terminal how far something long is; nothing to who asked for quiet."""
        from showfacts.commands.progress import Progress

        return Progress(doing, None if self._is_quiet else sys.stderr)

    def reindex(self) -> None:
        """Make the index of the library anew.

        Raises:
            BadDataError: a dataset cannot be read or has problems.
        """
        from showfacts.library.library import Library

        self._library = Library.anew(*self._data, progress=self.progress("indexing"))

    @property
    def moment(self) -> Moment:
        """The day the question is about: ``--as-of``, else today.

        Raises:
            UsageError: the text is not a date.
        """
        from showfacts.evidence.moment import Moment
        from showfacts.model import PartialDate

        today = self.clock()
        if self._as_of is None:
            return Moment(day=today, today=today)
        try:
            return Moment(day=PartialDate(self._as_of).last, today=today)
        except ValueError as error:
            raise UsageError(f"{AS_OF.flag}: {error}", query=self._as_of) from None

    @property
    def snapshot(self) -> Snapshot:
        """The library as it was known on the day that the question is about.

        Raises:
            UsageError: that is not a date.
            BadDataError: a dataset cannot be read or has problems.
        """
        moment, library = self.moment, self.library
        kept = self._snapshot
        if kept is None or kept.moment != moment or kept.library is not library:
            kept = self._snapshot = library.at(moment)
        return kept

    def _use_file(self, name: str, options: Sequence[Option[object]], given: Given) -> None:
        """Send answers to a file, in the format of its ending where none is asked for."""
        from showfacts.commands.to_file import AnswerFile, format_by_ending
        from showfacts.outputs.output import names

        if self._file is None:  # One command may answer for another
            self._file = AnswerFile.named(name, given[OVERWRITE], can_be_told_to=OVERWRITE in options)
        if self.format is None and FORMAT in options:
            self._format_of_file = format_by_ending(name, names())

    def require_format_for_all(self) -> None:
        """Raise UsageError where the format is one of some answers alone: before anything is changed."""
        wanted = self.format or self._format_of_file
        if wanted is not None and not output(wanted).HOLDS_ALL:
            raise UsageError(f"{FORMAT.flag}: {wanted} does not hold what {self.command} answers")

    def to_its_place(self, run: Callable[[], None]) -> None:
        """Run what gives an answer; the file that it goes to takes its place when it is whole.

        Raises:
            NotWrittenError: the file cannot be written.
        """
        if self._file is None or self._file.is_open:
            run()
            return
        try:
            with self._file:
                run()
        finally:
            if self._file.is_written:
                self.note(f"showfacts: {self._file.path}: written")

    @property
    def is_to_file(self) -> bool:
        """Whether answers go to a file."""
        return self._file is not None

    @property
    def chosen_format(self) -> str:
        """The format that answers go out in."""
        return self.format or self._format_of_file or self.usual_format

    @property
    def usual_format(self) -> str:
        """The format of the place that answers go to, where none is asked for."""
        return TABLE if self._file is None and streams.is_terminal(sys.stdout) else PLAIN

    @property
    def stream(self) -> TextIO:
        """What the width, the colours and the encoding of an answer are those of."""
        if self._file is not None:
            from io import StringIO

            return StringIO()
        streams.prepare_output()
        return sys.stdout

    @property
    def is_for_programs(self) -> bool:
        """Whether failures and notices are JSON, as the answers are."""
        return self.format in FOR_PROGRAMS

    @property
    def is_conversation(self) -> bool:
        """Whether a person sits at both ends, so that a question may be asked back."""
        ends = streams.is_terminal(sys.stdin) and streams.is_terminal(sys.stdout)
        return self.chosen_format == TABLE and ends and not self._never_asks

    def answer(
        self, answer: A, page: Callable[[A], Page], match: Match | tuple[Match, ...] | None = None
    ) -> None:
        """Send one answer out, in the format asked for; ``page`` draws it where that is a page."""
        answered = Answered(answer=answer, page=lambda: page(answer), match=match, asked=self.asked)
        self._send([answered], is_batch=False)

    def answer_all(self, answers: Iterable[Answered | Refused]) -> None:
        """Send the answers of a batch out, each as soon as it is there if the format can."""
        if output(self.chosen_format).STREAMS:
            for each in answers:
                self._send([each], is_batch=True)
        else:
            self._send(list(answers), is_batch=True)

    def say(self, text: str) -> None:
        """Send lines out as they are, but for what a terminal would act on."""
        from showfacts.text.clean import clean

        streams.write("".join(f"{clean(line)}\n" for line in text.splitlines()))

    def send(self, text: str) -> None:
        """Send an answer out, in the format that was chosen.

        Raises:
            NotWrittenError: it cannot be written.
        """
        if self._file is not None:
            self._file.write(text)
        elif self.chosen_format == TABLE:
            self.show(text)
        else:
            streams.write(text)

    def show(self, text: str) -> None:
        """Send out a text for people; one that is longer than the screen of a terminal goes to a pager."""
        if streams.is_terminal(sys.stdout):
            from showfacts.commands import pager

            if pager.shown(text):
                return
        streams.write(text)

    def note(self, text: str) -> None:
        """Tell the person something beside the answer; in JSON, as an object once there is an answer.

        Nothing is told to who asked for quiet.
        """
        self._note(text, self._held)

    def _note(self, text: str, held: list[str]) -> None:
        if self._is_quiet:
            return
        if self.is_for_programs:
            held += [line.removeprefix("showfacts: ") for line in text.splitlines()]
            if self._is_answered:
                self.release()
            return
        self.tell(text)

    def tell(self, text: str) -> None:
        """Tell the person what is needed in any case: a failure, what there is to choose from."""
        from showfacts.text.clean import clean

        lines = "".join(f"{clean(line)}\n" for line in text.splitlines())
        if streams.is_terminal(sys.stderr):
            from showfacts.outputs.wrap import wrapped

            lines = wrapped(lines, sys.stderr)
        streams.complain(lines)

    def begin(self) -> None:
        """Another answer of a batch begins."""
        self._is_answered = False

    def release(self) -> None:
        """There is an answer: tell what was to be told beside it."""
        self._is_answered = True
        self._tell_held()

    def _tell_held(self) -> None:
        held = [*self._left_out, *self._held]
        if held:
            from showfacts.outputs.formats import json

            streams.complain("".join(json.notice(text) for text in held))
        self._left_out.clear()
        self._held.clear()

    def fail(self, code: ExitCode) -> NoReturn:
        """End the run with an exit code, after failures that were reported."""
        raise SystemExit(int(code))

    def report(self, error: ShowfactsError) -> None:
        """Say on standard error what failed.

        Notices that stand beside an answer are dropped; those that say what was left out are not, since
        what is not found may be in it.
        """
        if self.is_for_programs:
            from showfacts.outputs.formats import json

            self._held.clear()
            self._tell_held()
            streams.complain(json.error(error))
        else:
            from showfacts.commands.messages import describe

            self.tell(describe(error, command=self.command, retry=self.retry, kept=self.kept))

    def _send(self, answers: Sequence[Answered | Refused], *, is_batch: bool) -> None:
        target = Target(
            stream=self.stream,
            with_sources=self._with_sources,
            with_header=self._with_header,
            is_batch=is_batch,
        )
        self.send(output(self.chosen_format).render(answers, target))
        self.release()

    def _tell_broken(self, library: Library) -> None:
        """Say which files of the user's were left out, as they cannot be read or have problems."""
        for problem in library.broken:
            self._note(f"showfacts: left out: {problem}", self._left_out)


def _format(given: Given) -> str | None:
    if given[AS_JSON]:
        if given[FORMAT] not in (None, JSON):
            raise UsageError(f"{AS_JSON.flag} and {FORMAT.flag} ask for two different formats")
        return JSON
    name = given[FORMAT]
    if name is not None:
        from showfacts.outputs.output import names

        if name not in names():
            from showfacts.text.nearest import nearest

            near = nearest(name, names())
            message = f"{FORMAT.flag}: unknown format {name!r}; expected one of: {', '.join(names())}"
            raise UsageError(message, query=name, hints=(near,) if near else ())
    return name


def kept_options(options: Sequence[Option[object]], given: Given) -> Options:
    """The options of a command line as they were given, each with its value."""
    kept: list[tuple[str, ...]] = []
    for option in options:
        value = given[option]
        if value == option.default or option in (QUIET, NO_INPUT):
            continue
        if option.takes is Takes.FLAG:
            kept.append((option.flag,))
        else:
            kept += [(option.flag, str(each)) for each in (value if isinstance(value, tuple) else (value,))]
    return tuple(kept)


def environment_data() -> tuple[str, ...]:
    """What SHOWFACTS_DATA names: files and folders, separated as in PATH."""
    return tuple(part for part in os.environ.get("SHOWFACTS_DATA", "").split(os.pathsep) if part)
