"""``import``: shows of files into the library."""

from __future__ import annotations

from showfacts.commands.options import DRY_RUN, OWN_OUTPUT, Argument, Option, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form

FROM: Option[str | None] = Option(
    "from_",
    "--from",
    None,
    "What the files are of, where that is not seen: tvmaze, nfo, sonarr, trakt, imdb-list, csv, ...",
    metavar="NAME",
)


def run(session: Session, given: Given) -> None:
    """Take what files tell of shows into the library, and answer with what became of each."""
    from showfacts.commands.import_.importing import import_files

    import_files(session, given)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.taken import Taken
    from showfacts.outputs.answer import Refused
    from showfacts.outputs.answer_schema import Form

    return (Form(Taken, refused=Refused),)


COMMAND = Command(
    "import",
    Group.OWN,
    3,
    "Take shows out of files: TVmaze, NFO folders, Sonarr, lists of Trakt and IMDb, CSV, Wikidata.",
    run,
    Argument("PATH", "Files and folders.", Takes.FILE, is_required=True),
    (FROM, DRY_RUN, *OWN_OUTPUT),
    ("shows.json", "/media/tv", "watchlist.csv --dry-run"),
    writes=True,
    forms=forms,
)
