"""What a person asks of dataset files: are they right, are they canonical, what do they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from showfacts.errors import BadDataError, Problem
from showfacts.library.layers import Layer, Origin, layers
from showfacts.library.lines import has_comments
from showfacts.library.parsing import Reading, read
from showfacts.library.references import missing, text_of
from showfacts.library.writing import dump, replace


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
    readings = _read_all(files)
    problems = missing(readings)
    if problems:
        raise BadDataError(problems)
    return [_summary(layer, reading) for layer, reading in zip(files, readings, strict=True)]


def check(files: Sequence[Path], *, beside: Sequence[Layer]) -> list[FileSummary]:
    """What each of these files holds. What they refer to may stand in the files ``beside`` them.

    Raises:
        BadDataError: with every problem of these files.
    """
    given = [Layer(path=path, origin="named") for named in files for path in _files_of(named)]
    own = {layer.path.resolve() for layer in given}
    context: list[Reading] = []
    for layer in beside:
        if layer.path.resolve() not in own:
            with suppress(BadDataError):
                context.append(read(text_of(layer), file=str(layer.path)))
    problems: list[Problem] = []
    readings: list[tuple[Layer, Reading]] = []
    for layer in given:
        try:
            readings.append((layer, read(text_of(layer), file=str(layer.path))))
        except BadDataError as error:
            problems += error.problems
    names = {reading.file for _, reading in readings}
    everything = [*context, *(reading for _, reading in readings)]
    lost = [problem for problem in missing(everything) if problem.file in names]
    for _, reading in readings:
        problems += [
            *(reading.problems() if reading.faults else []),
            *(each for each in lost if each.file == reading.file),
        ]
    if problems:
        raise BadDataError(sorted(problems, key=lambda problem: (problem.file, problem.line)))
    return [_summary(layer, reading) for layer, reading in readings]


def canonical(layer: Layer) -> tuple[str, str]:
    """The text of a file as it is, and in canonical form.

    Raises:
        BadDataError: the file has problems.
    """
    text = text_of(layer)
    reading = read(text, file=str(layer.path))
    if reading.faults:
        raise BadDataError(reading.problems())
    return text, dump(reading.dataset)


def require_canonical(files: Sequence[Layer]) -> None:
    """Check that every file is in canonical form.

    Raises:
        BadDataError: a file is not, or has problems.
    """
    problems = []
    for layer in files:
        text, wanted = canonical(layer)
        if text != wanted:
            line = next(
                (
                    n
                    for n, (a, b) in enumerate(zip(text.split("\n"), wanted.split("\n"), strict=False), 1)
                    if a != b
                ),
                1,
            )
            message = "not in canonical form; `showfacts data format` writes it"
            problems.append(Problem(file=str(layer.path), line=line, path="", message=message))
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
        if text == wanted:
            yield f"{layer.path}: is canonical"
            continue
        if has_comments(text) and not comments_may_go:
            message = "has comments, which would be lost; --drop-comments formats it all the same"
            raise BadDataError([Problem(file=str(layer.path), line=0, path="", message=message)])
        replace(layer.path, wanted)
        yield f"{layer.path}: formatted"


def _files_of(named: Path) -> list[Path]:
    return [layer.path for layer in layers([named])]


def _read_all(files: Sequence[Layer]) -> list[Reading]:
    problems: list[Problem] = []
    readings: list[Reading] = []
    for layer in files:
        try:
            reading = read(text_of(layer), file=str(layer.path))
        except BadDataError as error:
            problems += error.problems
        else:
            readings.append(reading)
            problems += reading.problems() if reading.faults else []
    if problems:
        raise BadDataError(problems)
    return readings


def _summary(layer: Layer, reading: Reading) -> FileSummary:
    data = reading.dataset
    return FileSummary(
        path=str(layer.path),
        origin=layer.origin,
        shows=len(data.shows),
        people=len(data.people),
        platforms=len(data.platforms),
        sources=len(data.sources),
        bytes=len(reading.text.encode()),
    )
