"""``data export``: the library as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.options import DATA, Option, Takes
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session

SQLITE: Option[str | None] = Option(
    "sqlite",
    "--sqlite",
    None,
    "As one relational database, a file that is not there yet.",
    Takes.FILE,
    "FILE",
)
PARQUET: Option[str | None] = Option(
    "parquet",
    "--parquet",
    None,
    "As Parquet files, in a folder that is not there yet: one folder in it for each table.",
    Takes.FILE,
    "FOLDER",
)


def run(session: Session, given: Given) -> None:
    """Write the library out, in each form that is asked for."""
    from pathlib import Path

    from showfacts.errors import UsageError

    database, folder = given[SQLITE], given[PARQUET]
    if database is None and folder is None:
        raise UsageError(f"nothing is asked for: {SQLITE.flag} FILE or {PARQUET.flag} FOLDER")
    if database is not None:
        from showfacts.library import sqlite

        sqlite.export(session.library, Path(database))
        session.say(f"{database}: written")
    if folder is not None:
        from showfacts.library import parquet

        parquet.export(session.library, Path(folder))
        session.say(f"{folder}: written")


COMMAND = Command(
    "export",
    Group.LIBRARY,
    5,
    "Write the whole library out as tables, for Datasette, DuckDB, Spark or a server.",
    run,
    None,
    (SQLITE, PARQUET, DATA),
    ("--sqlite shows.db", "--parquet shows/"),
    writes=True,
)
