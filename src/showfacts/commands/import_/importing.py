"""Shows of files are written one after the other, all of them in one change."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

from showfacts.commands.dry_run import files_to_write
from showfacts.commands.import_ import FROM
from showfacts.commands.messages import MANY, again
from showfacts.commands.taken import Line, TakenAnswer, page
from showfacts.commands.writing import command_line, require_own
from showfacts.errors import AmbiguousError, BadDataError, ExitCode, NotFoundError, ServiceError, UsageError
from showfacts.importers.importer import Entry, Wanted
from showfacts.importers.known import importers
from showfacts.importers.online.tvmaze import TVmaze
from showfacts.library.fetching import Fetching
from showfacts.library.imports import freshen, take, there
from showfacts.library.reading_files import importer_called, items
from showfacts.library.refreshing import held
from showfacts.outputs.answer import Answered, Match, Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.importers.importer import Item
    from showfacts.library.imports import Files
    from showfacts.model import Problem


def import_files(session: Session, given: Given) -> None:
    """Take what files tell of shows into the library, and say what became of each.

    What is wanted of TVmaze by a list is looked up there, unless it was fetched before. Files and rows that
    are left out are told, and the rest is taken.

    Raises:
        UsageError: there is no such importer; a path is empty; or the library is another than the usual one.
        NotWrittenError: a file cannot be written; nothing is taken then.
    """
    require_own(session)
    command = command_line(session, given)
    run = _Run(session)
    known = importers()
    if "" in given.words:
        raise UsageError("a PATH is empty")
    name = given[FROM]
    chosen = None if name is None else importer_called(known, name)
    run.problems += known.broken
    with ExitStack() as stack:
        progress = stack.enter_context(session.progress("importing"))
        files = stack.enter_context(files_to_write(session, given, command))
        stack.enter_context(closing(run))
        for place, word in enumerate(given.words):
            for item in items(Path(word), known, chosen, session.clock()):
                progress(place, len(given.words))
                run.take(item, files)
    run.answer()


class _Run:
    """One import: what was taken so far, what was not, and why."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rows: list[Line | Refused] = []
        self.problems: list[Problem] = []
        self._gone: ServiceError | None = None
        self._service: TVmaze | None = None
        self._fetching: Fetching | None = None
        self._held = held(session.library)

    def take(self, item: Item, files: Files) -> None:
        """Take a show into the library; remember what cannot be."""
        if isinstance(item, Entry):
            self._rows.append(Line.of(take(item, self._session.library, files)))
        elif isinstance(item, Wanted):
            self._rows.append(self._looked_up(item, files))
        else:
            self.problems.append(item)

    def _looked_up(self, wanted: Wanted, files: Files) -> Line | Refused:
        """What became of the show that a row of a list names."""
        library = self._session.library
        known = there(wanted, library, {each.number: each.layer for each in self._held.values()})
        if known is not None:
            return Line.of(known)
        match = Match(query=wanted.title)
        if self._gone is not None:
            return Refused(match=match, error=self._gone)
        try:
            return Line.of(freshen(self._online().wanted(wanted), library, files))
        except ServiceError as error:
            self._gone = error
            return Refused(match=match, error=error)
        except (AmbiguousError, NotFoundError, UsageError) as error:
            error.message = f"{wanted.place}: {error.message}" if wanted.place else error.message
            return Refused(match=match, error=error)

    def _online(self) -> Fetching:
        if self._fetching is None:
            self._service = TVmaze.open()
            self._fetching = Fetching(self._service, self._session.library, self._session.clock())
        return self._fetching

    def close(self) -> None:
        """Let go of the service."""
        if self._service is not None:
            self._service.close()

    def answer(self) -> None:
        """Say what became of each show, and what was left out; that decides the exit code."""
        session = self._session
        lines = [each for each in self._rows if isinstance(each, Line)]
        refused = [each for each in self._rows if isinstance(each, Refused)]
        self._tell(refused)
        if session.is_for_programs:
            session.answer_all(map(_entry, self._rows))
        elif lines:
            session.answer(TakenAnswer(rows=tuple(each.taken for each in lines)), lambda _: page(lines))
        session.note(f"showfacts: {_summary(lines, refused)}")
        if self.problems:
            session.fail(ExitCode.BAD_DATA)
        if refused:
            session.fail(refused[0].error.exit_code)

    def _tell(self, refused: Sequence[Refused]) -> None:
        session = self._session
        if self.problems:
            session.report(BadDataError(self.problems[:MANY]))
            if len(self.problems) > MANY:
                session.note(f"showfacts: and {len(self.problems) - MANY:,} more files or rows were left out")
        session.command, session.retry, session.kept = "add", again, ()
        told: set[str] = set()
        for each in refused:
            if each.error.message not in told:
                session.report(each.error)
                told.add(each.error.message)


def _entry(row: Line | Refused) -> Answered | Refused:
    if isinstance(row, Refused):
        return row
    return Answered(answer=row.taken, page=lambda: page([row]))


def _summary(lines: Sequence[Line], refused: Sequence[Refused]) -> str:
    """How many shows, and what became of them."""
    counts = Counter(each.taken.action for each in lines)
    parts = [f"{count:,} {action}" for action, count in counts.most_common()]
    parts += [f"{len(refused):,} not taken"] if refused else []
    total = len(lines) + len(refused)
    return f"{total:,} {'show' if total == 1 else 'shows'}{': ' if parts else ''}{', '.join(parts)}"
