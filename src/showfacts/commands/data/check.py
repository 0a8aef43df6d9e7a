"""``data check``: every problem of the files of a library, and what lints find in them."""

from __future__ import annotations

from showfacts.commands.options import AS_JSON, DATA, Argument, Option, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.dataset.files import Layer
    from showfacts.dataset.read import Reading
    from showfacts.model import Problem
    from showfacts.outputs.answer_schema import Form

FILES = Argument("FILE", "Default: the files of the library.", Takes.FILE)
STRICT = Option(
    "strict",
    "--strict",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Also name what is likely wrong, in files that people write: see docs/lints.md.",
    Takes.FLAG,
    kind=bool,
)


def run(session: Session, given: Given) -> None:
    """Print every problem, else what each file holds and what it changes of those below it."""
    from pathlib import Path

    from showfacts.commands.data.changes import changed_lines
    from showfacts.dataset.check import library_readings, readings, summary
    from showfacts.dataset.files import layers
    from showfacts.errors import BadDataError
    from showfacts.status.sentence.phrases import counted

    library = layers([Path(name) for name in session.data])
    files = [Path(name) for name in given.words]
    try:
        found = readings(files, beside=library) if files else library_readings(library)
        changes = changed_lines(session.library, found)
        if given[STRICT]:
            _require_no_findings(found)
    except BadDataError as error:
        _print(session, error.problems)
        session.fail(error.exit_code)
    if session.is_for_programs:
        _print(session, ())
        return
    lines = []
    for layer, reading in found:
        held = summary(layer, reading)
        lines.append(
            f"{held.path}: no problem; {counted(held.shows, 'show')}, {counted(held.sources, 'source')}"
        )
        lines += changes.get(layer.name, ())
    session.say("\n".join(lines))


def _require_no_findings(found: Sequence[tuple[Layer, Reading]]) -> None:
    """Check that the lints find nothing in the files that people write.

    Raises:
        BadDataError: they do.
    """
    from showfacts.dataset.files import is_written_by_people
    from showfacts.errors import BadDataError
    from showfacts.evidence.lints import lint

    problems: list[Problem] = []
    for layer, reading in found:
        if is_written_by_people(layer):
            problems += reading.problems(lint(reading.dataset))
    if problems:
        raise BadDataError(problems)


def _print(session: Session, problems: Sequence[Problem]) -> None:
    """The problems, a line each; in JSON an array, empty where there are none."""
    if session.is_for_programs:
        from showfacts.outputs.formats import json

        session.say(json.array(problems))
    else:
        session.say("\n".join(map(str, problems)))


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.model import Problem
    from showfacts.outputs.answer_schema import Form

    return (Form(tuple[Problem, ...]),)


COMMAND = Command(
    "check",
    Group.LIBRARY,
    1,
    "Find every problem: file:line: path: what is wrong. Exit 5 if there is one.",
    run,
    FILES,
    (STRICT, AS_JSON, DATA),
    ("", "mine.toml", "--strict mine.toml"),
    forms=forms,
)
