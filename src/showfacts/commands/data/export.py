"""``data export``: the library as a database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.options import DATA, Option, Takes
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session

SQLITE = Option(
    "sqlite",
    "--sqlite",
    "",
    "A database that is not there yet.",
    Takes.FILE,
    "FILE",
    is_required=True,
)


def run(session: Session, given: Given) -> None:
    """Write the library as a relational database."""
    from pathlib import Path

    from showfacts.library.sqlite import export

    export(session.library, Path(given[SQLITE]))
    session.say(f"{given[SQLITE]}: written")


COMMAND = Command(
    "export",
    Group.LIBRARY,
    5,
    "Write the whole library as a relational database, for Datasette, DuckDB or a server.",
    run,
    None,
    (SQLITE, DATA),
    ("--sqlite shows.db",),
    writes=True,
)
