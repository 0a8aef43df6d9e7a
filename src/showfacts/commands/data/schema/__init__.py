"""``data schema``: the formats of files and of answers, for programs that read and check them."""

from __future__ import annotations

from showfacts.commands.options import Argument, Option, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session

WHAT = Argument("COMMAND", "With --answers: only this command's, as cast or data path.", Takes.HELP)
ANSWERS = Option(
    "answers",
    "--answers",
    False,  # noqa: FBT003 - the value where the flag is not given
    "The JSON that commands answer with, instead of the TOML that is typed.",
    Takes.FLAG,
    kind=bool,
)


def run(session: Session, given: Given) -> None:
    """Print a format as JSON Schema."""
    from showfacts.errors import UsageError

    command = " ".join(given.words)
    if given[ANSWERS]:
        from showfacts.commands.data.schema import answers

        session.say(answers.dumps(command))
        return
    if command:
        raise UsageError(f"only with {ANSWERS.flag} a command is named", query=command)
    from showfacts.dataset import schema

    session.say(schema.dumps())


COMMAND = Command(
    "schema",
    Group.LIBRARY,
    6,
    "The format as JSON Schema, for editors that check TOML while it is typed; or that of answers.",
    run,
    WHAT,
    (ANSWERS,),
    ("> shows.schema.json", "--answers status"),
)
