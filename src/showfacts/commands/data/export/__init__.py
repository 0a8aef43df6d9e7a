"""``data export``: the library as tables, or as pages."""

from __future__ import annotations

from showfacts.commands.options import DATA, Option, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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
HTML: Option[str | None] = Option(
    "html",
    "--html",
    None,
    "As pages for a browser, in a folder that is not there yet: of each show, person and source.",
    Takes.FILE,
    "FOLDER",
)
FORCE = Option(
    "replace",
    "--force",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Replace what an earlier export wrote there.",
    Takes.FLAG,
    kind=bool,
)


def run(session: Session, given: Given) -> None:
    """Write the library out, in each form that is asked for."""
    from pathlib import Path

    from showfacts.errors import UsageError

    forms = {SQLITE: _database, PARQUET: _columns, HTML: _pages}
    if all(given[option] is None for option in forms):
        told = " or ".join(f"{option.flag} {option.metavar}" for option in forms)
        raise UsageError(f"nothing is asked for: {told}")
    for option in forms:
        name = given[option]
        if name is not None and not name.strip():
            raise UsageError(f"{option.flag}: the name is empty", query=name)
    for option, write in forms.items():
        name = given[option]
        if name is not None:
            write(session, Path(name), given)
            session.say(f"{name}: written")


def _database(session: Session, target: Path, given: Given) -> None:
    from showfacts.library.sqlite import export, is_export

    export(session.library, target, _replaced(is_export, given))


def _columns(session: Session, target: Path, given: Given) -> None:
    from showfacts.library.parquet import export, is_export

    export(session.library, target, _replaced(is_export, given))


def _pages(session: Session, target: Path, given: Given) -> None:
    from showfacts.commands.data.export.site.writing import export, is_export

    export(session.library, session.moment, target, _replaced(is_export, given))


def _replaced(is_export: Callable[[Path], bool], given: Given) -> Callable[[Path], bool]:
    """What may be replaced: what an earlier export wrote, or nothing."""
    from showfacts.disk.new_folders import nothing

    return is_export if given[FORCE] else nothing


COMMAND = Command(
    "export",
    Group.LIBRARY,
    5,
    "Write the whole library out: as tables for Datasette, DuckDB or Spark, or as pages.",
    run,
    None,
    (SQLITE, PARQUET, HTML, FORCE, DATA),
    ("--sqlite shows.db", "--parquet shows/", "--html pages/"),
    writes=True,
)
