"""``data check``: every problem of the files of a library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from showfacts.commands.options import DATA, Argument, Takes
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session

FILES = Argument("FILE", "Default: the files of the library.", Takes.FILE)


def run(session: Session, given: Given) -> None:
    """Print every problem, else what each file holds and what it changes of those below it."""
    from showfacts.commands.data.changes import changed_lines
    from showfacts.dataset.check import check, summaries
    from showfacts.dataset.files import layers
    from showfacts.errors import BadDataError

    library = layers([Path(name) for name in session.data])
    files = [Path(name) for name in given.words]
    try:
        found = check(files, beside=library) if files else summaries(library)
        changes = changed_lines(files, library)
    except BadDataError as error:
        session.say("\n".join(map(str, error.problems)))
        session.fail(error.exit_code)
    lines = []
    for each in found:
        lines.append(f"{each.path}: no problem; {each.shows} shows, {each.sources} sources")
        lines += changes.get(each.path, ())
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
