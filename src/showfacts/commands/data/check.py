"""``data check``: every problem of the files of a library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.options import DATA, Argument, Takes
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session

FILES = Argument("FILE", "Default: the files of the library.", Takes.FILE)


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
    except BadDataError as error:
        session.say("\n".join(map(str, error.problems)))
        session.fail(error.exit_code)
    lines = []
    for layer, reading in found:
        held = summary(layer, reading)
        lines.append(
            f"{held.path}: no problem; {counted(held.shows, 'show')}, {counted(held.sources, 'source')}"
        )
        lines += changes.get(layer.name, ())
    session.say("\n".join(lines))


COMMAND = Command(
    "check",
    Group.LIBRARY,
    1,
    "Find every problem: file:line: path: what is wrong. Exit 5 if there is one.",
    run,
    FILES,
    (DATA,),
    ("", "mine.toml"),
)
