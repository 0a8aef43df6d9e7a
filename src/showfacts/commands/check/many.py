"""Many articles, a line of JSON each: as many at once as there are cores, in their order, a few in memory."""

from __future__ import annotations

import json
import os
import sys
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from itertools import chain, islice
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, NamedTuple

from showfacts.checking.reading.files import LARGEST, file_named
from showfacts.checking.reading.reading import article_of
from showfacts.checking.texts import check_read
from showfacts.commands.check.answer import checked, counted, fails
from showfacts.commands.check.formats.json import entry
from showfacts.errors import ExitCode, NotReadableError, ShowfactsError
from showfacts.library.library import Library
from showfacts.model import PartialDate
from showfacts.outputs.formats.json import failure
from showfacts.text.clean import escaped

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from concurrent.futures import Future
    from typing import BinaryIO

    from showfacts.checking.check import About
    from showfacts.checking.report import Finding
    from showfacts.commands.session import Session
    from showfacts.evidence.moment import Moment
    from showfacts.library.on_day import Snapshot

FEW = 8
"""So many articles are checked before other processes are started."""
MOST = 60
"""Windows waits for no more processes at once."""
EXPECTED = '{"id", "text", "date"}'
AHEAD = 4
"""Lines that wait for each process, so that none idles and few are in memory."""


class Wanted(NamedTuple):
    """What is asked of each line."""

    date: PartialDate | None
    about: About
    only: tuple[Finding, ...]
    failing: tuple[Finding, ...]
    is_stats: bool


class Done(NamedTuple):
    """The line of an article, and what it means for the exit code."""

    line: str
    code: ExitCode


def check_lines(session: Session, names: Sequence[str], wanted: Wanted) -> ExitCode:
    """Check each line of files, or of standard input, and write one for each; the exit code of all.

    A file that cannot be read has one line, which says so.
    """
    worst = ExitCode.ANSWERED
    lines = (line for name in names for line in _lines_of(name))
    with closing(_each(session, lines, wanted)) as answers:
        for each in answers:
            session.send(each.line)
            session.release()
            if worst in (ExitCode.ANSWERED, ExitCode.DIFFERS) and each.code is not ExitCode.ANSWERED:
                worst = each.code
    return worst


def _lines_of(name: str) -> Iterator[tuple[int, bytes | Done]]:
    """The lines of a file that are not blank, with their numbers; of none more than an article may have.

    Of a file that cannot be read it is what is said of it.
    """
    try:
        if name == "-":
            yield from _of_stream(sys.stdin.buffer) if sys.stdin is not None else ()
            return
        with file_named(name).open("rb") as file:
            yield from _of_stream(file)
    except OSError as error:
        yield 0, _unread(name, NotReadableError(f"{name}: cannot be read: {error.strerror or error}"))
    except NotReadableError as error:
        yield 0, _unread(name, error)


def _unread(name: str, error: NotReadableError) -> Done:
    """What is said of a file that cannot be read."""
    return Done(_line({"file": name, "error": failure(error)}), ExitCode(error.exit_code))


def _of_stream(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := stream.readline(LARGEST + 1):
        number += 1
        if line.strip():
            yield number, line
        while len(line) > LARGEST and not line.endswith(b"\n"):
            line = stream.readline(LARGEST + 1)


def _each(
    session: Session, lines: Iterator[tuple[int, bytes | Done]], wanted: Wanted
) -> Generator[Done, None, None]:
    """The answer to each line, in their order: the first here, the others in processes of their own."""
    snapshot = session.snapshot
    for number, line in islice(lines, FEW):
        yield line if isinstance(line, Done) else answer(line, number, snapshot, wanted)
    following = next(lines, None)
    if following is None:
        return
    cores = min(os.cpu_count() or 1, MOST)
    pool = ProcessPoolExecutor(
        cores, get_context("spawn"), initializer=_open, initargs=(session.data, snapshot.moment, wanted)
    )
    waiting: deque[Future[Done] | Done] = deque()
    try:
        for number, line in chain((following,), lines):
            waiting.append(line if isinstance(line, Done) else pool.submit(_answer, line, number))
            if len(waiting) >= AHEAD * cores:
                yield _done(waiting.popleft())
        while waiting:
            yield _done(waiting.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _done(each: Future[Done] | Done) -> Done:
    return each if isinstance(each, Done) else each.result()


_here: list[tuple[Snapshot, Wanted]] = []
"""What a process answers with, opened once."""


def _open(data: Sequence[str], moment: Moment, wanted: Wanted) -> None:
    _here[:] = [(Library.open(*data).at(moment), wanted)]


def _answer(line: bytes, number: int) -> Done:
    return answer(line, number, *_here[0])


def answer(line: bytes, number: int, snapshot: Snapshot, wanted: Wanted) -> Done:
    """The answer to a line, or why there is none; ``number`` is that of the line, from 1."""
    ident: Any = None
    try:
        given = _parsed(line)
        ident = given.get("id")
        article = article_of(_text(given), date=_date(given) or wanted.date)
        report = check_read(article, snapshot, wanted.about)
    except ShowfactsError as error:
        error.message = f"line {number}: {error.message}"
        return Done(_line({"id": ident, "error": failure(error)}), ExitCode(error.exit_code))
    told = (
        counted("", article, report)
        if wanted.is_stats
        else checked("", article, report, snapshot, wanted.only)
    )
    found = entry(told)
    found.pop("file")
    code = ExitCode.DIFFERS if fails(report, wanted.failing) else ExitCode.ANSWERED
    return Done(_line({"id": ident, **found}), code)


def _parsed(line: bytes) -> dict[str, Any]:
    if len(line) > LARGEST:
        raise NotReadableError(f"it is larger than {LARGEST // 2**20} MB, more than any article")
    try:
        given = json.loads(line.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise NotReadableError("it is no JSON in UTF-8") from None
    if not isinstance(given, dict):
        raise NotReadableError(f"it is no object; expected {EXPECTED}")
    return given


def _no_number(name: str) -> None:
    """Refuses what JSON has no numbers for, though Python reads them.

    Raises:
        ValueError: always.
    """
    raise ValueError(name)


def _text(given: dict[str, Any]) -> str:
    text = given.get("text")
    if not isinstance(text, str):
        raise NotReadableError(f'it has no "text"; expected {EXPECTED}')
    return text


def _date(given: dict[str, Any]) -> PartialDate | None:
    typed = given.get("date")
    try:
        return None if typed is None else PartialDate(typed)
    except ValueError as error:
        raise NotReadableError(f"date: {error}") from None


def _line(data: dict[str, Any]) -> str:
    return escaped(json.dumps(data, ensure_ascii=False)) + "\n"
