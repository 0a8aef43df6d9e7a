"""What a person asks of dataset files: are they right, are they canonical, what do they hold."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from showfacts.errors import BadDataError
from showfacts.library.layers import Layer, layers
from showfacts.library.lines import has_comments
from showfacts.library.parsing import parse, read
from showfacts.library.references import missing, text_of
from showfacts.library.writing import dump, replace
from showfacts.model import Problem

if TYPE_CHECKING:
    from showfacts.library.layers import Origin
    from showfacts.library.parsing import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSummary:
    """One file of the library and how much it holds. ``bytes`` is its size."""

    path: str
    origin: Origin
    shows: int
    people: int
    platforms: int
    sources: int
    bytes: int


def summaries(files: Sequence[Layer]) -> list[FileSummary]:
    """What each file holds.

    Raises:
        BadDataError: with every problem of every file, also of what one refers to and none holds.
    """
    return _checked(files, [])


def check(files: Sequence[Path], *, beside: Sequence[Layer]) -> list[FileSummary]:
    """What each of these files holds. What they refer to may stand in the files ``beside`` them.

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
    given = [Layer(path=path, origin="named") for path in paths]
    own = {os.path.realpath(path) for path in paths}
    others = [layer for layer in beside if os.path.realpath(layer.path) not in own]
    return _checked(given, others, problems)


def canonical(layer: Layer) -> tuple[str, str]:
    """The text of a file as it is, and in canonical form.

    Raises:
        BadDataError: the file has problems.
    """
    text = text_of(layer)
    return text, dump(parse(text, file=layer.name))


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
    """Write each file in canonical form; a line for each that says what was done.

    Raises:
        BadDataError: a file has problems, or comments that may not go. It stays as it is.
        NotWrittenError: it cannot be written.
    """
    for layer in files:
        text, wanted = canonical(layer)
        if _holds(layer, text, wanted):
            yield f"{layer.path}: is canonical"
            continue
        if has_comments(text) and not comments_may_go:
            message = "has comments, which would be lost; --drop-comments formats it all the same"
            raise BadDataError([Problem(file=layer.name, line=0, path="", message=message)])
        replace(layer.path, wanted)
        yield f"{layer.path}: formatted"


def _holds(layer: Layer, text: str, wanted: str) -> bool:
    """Whether a file with this text is as wanted to the byte: no byte order mark, no carriage returns."""
    return text == wanted and (not layer.path.is_file() or layer.path.stat().st_size == len(wanted.encode()))


def _checked(
    files: Sequence[Layer], beside: Sequence[Layer], known: Sequence[Problem] = ()
) -> list[FileSummary]:
    """What each file holds. ``known``: the problems of what was asked about too and is no file."""
    problems = list(known)
    readings: list[tuple[Layer, Reading]] = []
    for layer in files:
        try:
            readings.append((layer, read(text_of(layer), file=layer.name)))
        except BadDataError as error:
            problems += error.problems
    is_whole = not problems
    own = [reading for _, reading in readings]
    for reading in own:
        problems += reading.problems() if reading.faults else []
    if is_whole:
        # A file that could not be read may hold what the others refer to
        names = {reading.file for reading in own}
        problems += [each for each in missing([*_readable(beside), *own]) if each.file in names]
    if problems:
        order = {layer.name: place for place, layer in enumerate(files)}
        last = len(order)
        raise BadDataError(sorted(problems, key=lambda each: (order.get(each.file, last), each.line)))
    return [_summary(layer, reading) for layer, reading in readings]


def _readable(files: Sequence[Layer]) -> Iterator[Reading]:
    for layer in files:
        with suppress(BadDataError):
            yield read(text_of(layer), file=layer.name)


def _summary(layer: Layer, reading: Reading) -> FileSummary:
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
