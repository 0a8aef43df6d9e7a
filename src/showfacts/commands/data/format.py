"""``data format``: files in the canonical form."""

from __future__ import annotations

from showfacts.commands.data.check import FILES
from showfacts.commands.options import DATA, Option, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session

CHECK = Option(
    "check",
    "--check",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Change nothing; exit 5 if a file is not canonical.",
    Takes.FLAG,
    kind=bool,
)
DROP_COMMENTS = Option(
    "drop_comments",
    "--drop-comments",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Also format files with comments, which are lost.",
    Takes.FLAG,
    kind=bool,
)


def run(session: Session, given: Given) -> None:
    """Write files in the canonical form, or check that they are in it."""
    from pathlib import Path

    from showfacts.dataset.check import format_files, require_canonical
    from showfacts.dataset.files import layers
    from showfacts.errors import UsageError

    if given.words:
        chosen = layers([Path(name) for name in given.words])
    else:
        library = layers([Path(name) for name in session.data])
        chosen = [each for each in library if each.origin != "shipped"]
    if given[CHECK]:
        require_canonical(chosen)
        return
    if not chosen:
        raise UsageError("the library has no file of your own; name the FILE to format")
    for line in format_files(chosen, comments_may_go=given[DROP_COMMENTS]):
        session.say(line)


COMMAND = Command(
    "format",
    Group.LIBRARY,
    2,
    "Write files in the canonical form of the newest format; without FILE your own, never the shipped one.",
    run,
    FILES,
    (CHECK, DROP_COMMENTS, DATA),
    ("mine.toml", "--check"),
    writes=True,
)
