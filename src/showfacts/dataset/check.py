"""What a person asks of dataset files: are they right, are they canonical, what do they hold."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from showfacts.dataset.files import Layer, layers
from showfacts.dataset.lines import has_comments
from showfacts.dataset.plain import LISTS
from showfacts.dataset.references import contradictions, missing, reading_of
from showfacts.dataset.rules import duplicate_rows
from showfacts.dataset.write import dump, replacing
from showfacts.errors import BadDataError, NotWrittenError
from showfacts.model import Drop, Problem, Show
from showfacts.model.keys import are_one, described, key_of
from showfacts.model.records import record
from showfacts.text.nearest import nearest
from showfacts.text.quoting import meant, shown
from showfacts.text.written import as_written

if TYPE_CHECKING:
    from showfacts.dataset.explain import Fault
    from showfacts.dataset.files import Origin
    from showfacts.dataset.read import Reading

NEAR_ROW = 50
"""How alike a row must be to be named for one that is not there, from 0 to 100: rows are long."""


@record
class FileSummary:
    """One file of the library and how much it holds. ``bytes`` is the size of its text."""

    path: str
    origin: Origin
    shows: int
    people: int
    platforms: int
    sources: int
    bytes: int


def library_readings(files: Sequence[Layer]) -> list[tuple[Layer, Reading]]:
    """Each file of a library with all that it says.

    Args:
        files: all files of a library, lowest layer first.

    Raises:
        BadDataError: with every problem of every file.
    """
    return _checked(files, [])


def readings(files: Sequence[Path], *, beside: Sequence[Layer]) -> list[tuple[Layer, Reading]]:
    """Each of these files with all that it says.

    Args:
        files: files, and folders of them.
        beside: files that may hold what these refer to.

    Raises:
        BadDataError: with every problem of these files.
    """
    paths: dict[Path, None] = {}
    problems: list[Problem] = []
    for file in dict.fromkeys(files):
        try:
            paths |= {layer.path: None for layer in layers([file])}
        except BadDataError as error:
            problems += error.problems
    given = [Layer(str(path), origin="named") for path in paths]
    own = {os.path.realpath(path) for path in paths}
    others = [layer for layer in beside if os.path.realpath(layer.path) not in own]
    return _checked(given, others, problems)


def unmatched(reading: Reading, below: Mapping[str, Show]) -> list[Problem]:
    """What a file takes away though no lower file has it: rows with ``absent``, words in ``drop``.

    Args:
        reading: the file, without faults.
        below: the shows of the lower files, joined, by the ids that this file gives them.
    """
    faults: list[Fault] = []
    for place, show in enumerate(reading.dataset.shows):
        lower = below.get(show.id, Show(id=show.id))
        for name in LISTS:
            absent = [(number, row) for number, row in enumerate(getattr(show, name)) if row.absent]
            for number, message in _not_one(absent, getattr(lower, name)) if absent else ():
                faults.append((("shows", place, name, number), message))
        for name in Drop.__dataclass_fields__:
            words = getattr(lower, name)
            known = {as_written(word) for word in words}
            for number, word in enumerate(getattr(show.drop, name)):
                if as_written(word) not in known:
                    message = f"nothing to drop: {shown(word)} is not among the {name}{meant(word, words)}"
                    faults.append((("shows", place, "drop", name, number), message))
    return reading.problems(faults)


def _not_one(absent: Sequence[tuple[int, Any]], rows: Sequence[Any]) -> Iterator[tuple[int, str]]:
    """The places of rows that are ``absent`` but do not mean one of the lower rows, and why."""
    keys = {key_of(row) for row in rows}
    for place, row in absent:
        if key_of(row) in keys:
            continue
        fitting = [described(other) for other in rows if are_one(row, other)]
        if len(fitting) > 1:
            first = "; ".join(fitting[:3])
            yield place, f"absent, but {len(fitting)} rows of lower files may be meant: {first}"
        elif not fitting:
            others = {described(other, like=row): other for other in reversed(rows)}
            near = nearest(described(row), others, at_least=NEAR_ROW)
            hint = f"; the nearest is: {described(others[near])}" if near else ""
            yield place, f"absent, but no lower file has this row{hint}"


def canonical(layer: Layer) -> tuple[str, str]:
    """The text of a file as it is, and in canonical form, of the newest format.

    Raises:
        BadDataError: the file has problems, or what only an older format allows.
    """
    reading = reading_of(layer)
    more = [
        (("shows", place, *path), message)
        for place, show in enumerate(reading.dataset.shows)
        for path, message in duplicate_rows(show)
    ]
    if reading.faults or more:
        raise BadDataError(reading.problems(more))
    return reading.text, dump(reading.dataset)


def require_canonical(files: Sequence[Layer]) -> None:
    """Check that every file is in canonical form.

    Raises:
        BadDataError: a file is not, or has problems.
    """
    problems = []
    for layer in files:
        text, wanted = canonical(layer)
        if not _holds(layer, text, wanted):
            pairs = enumerate(zip_longest(text.split("\n"), wanted.split("\n")), 1)
            line = next((number for number, (is_, should_be) in pairs if is_ != should_be), 1)
            message = "not in canonical form; `showfacts data format` writes it"
            problems.append(Problem(file=layer.name, line=line, path="", message=message))
    if problems:
        raise BadDataError(problems)


def format_files(files: Sequence[Layer], *, comments_may_go: bool) -> Iterator[str]:
    """Write each file in canonical form, and give back a line for each that says what was done.

    Args:
        files: what to write anew.
        comments_may_go: whether comments, which would be lost, may be.

    Raises:
        BadDataError: a file has problems, or comments that may not go. It stays as it is.
        NotWrittenError: it cannot be written, or was changed meanwhile.
    """
    for layer in files:
        stamp = _stamp(layer.path)
        text, wanted = canonical(layer)
        if _holds(layer, text, wanted):
            yield f"{layer.path}: is canonical"
            continue
        if has_comments(text) and not comments_may_go:
            message = "has comments, which would be lost; --drop-comments formats it all the same"
            raise BadDataError([Problem(file=layer.name, line=0, path="", message=message)])
        with replacing(layer.path, wanted):
            if _stamp(layer.path) != stamp:
                message = f"{layer.path} was changed while it was being formatted; it stays as it is"
                raise NotWrittenError(message)
        yield f"{layer.path}: formatted"


def _stamp(path: Path) -> tuple[int, ...]:
    """What changes whenever a file is written, or replaced by another."""
    try:
        stat = path.stat()
    except (OSError, ValueError):
        return ()
    return (stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns)


def _holds(layer: Layer, text: str, wanted: str) -> bool:
    """Whether a file with this text is as wanted to the byte: no byte order mark, no carriage returns."""
    return text == wanted and (not layer.path.is_file() or layer.path.stat().st_size == len(wanted.encode()))


def _checked(
    files: Sequence[Layer], beside: Sequence[Layer], known: Sequence[Problem] = ()
) -> list[tuple[Layer, Reading]]:
    """Each file, read. ``known`` are problems of what was asked about and is not a file.

    Raises:
        BadDataError: with every problem of the files, and those that are known.
    """
    problems = list(known)
    read: list[tuple[Layer, Reading]] = []
    for layer in files:
        try:
            read.append((layer, reading_of(layer)))
        except BadDataError as error:
            problems += error.problems
    is_whole = not problems
    own = [reading for _, reading in read]
    for reading in own:
        problems += reading.problems() if reading.faults else []
    names = {reading.file for reading in own}
    together = [*(reading for _, reading in _readable(beside)), *own]
    problems += [each for each in contradictions(together) if each.file in names]
    if is_whole:  # A file that could not be read may hold what the others refer to
        problems += [each for each in missing(together) if each.file in names]
    if problems:
        order = {layer.name: place for place, layer in enumerate(files)}
        last = len(order)
        raise BadDataError(sorted(problems, key=lambda each: (order.get(each.file, last), each.line)))
    return read


def _readable(files: Sequence[Layer]) -> Iterator[tuple[Layer, Reading]]:
    """Those of some files that can be read, each with all that it says, be it with faults."""
    for layer in files:
        with suppress(BadDataError):
            yield layer, reading_of(layer)


def summary(layer: Layer, reading: Reading) -> FileSummary:
    """How much a file holds."""
    data = reading.dataset
    return FileSummary(
        path=layer.name,
        origin=layer.origin,
        shows=len(data.shows),
        people=len(data.people),
        platforms=len(data.platforms),
        sources=len(data.sources),
        bytes=len(reading.text.encode()),
    )
