"""``help``: what a command does, and what there is to know beside the commands."""

from __future__ import annotations

from showfacts.commands.options import Argument, Option, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session

WHAT = Argument("COMMAND|TOPIC", "A command, or titles, pipes, data, exit-codes or environment.", Takes.HELP)

MANUAL = Option(
    "manual",
    "--man",
    False,  # noqa: FBT003 - the value where the flag is not given
    "All of it as a manual page: showfacts help --man | man -l -",
    Takes.FLAG,
    kind=bool,
)


def run(session: Session, given: Given) -> None:
    """Answer with the help of a command or with a topic; without words, with what the program can do."""
    if given[MANUAL]:
        from showfacts.commands.help.manual import page

        session.say(page())
        return
    if not given.words:
        from showfacts.commands.about import help_of_program

        session.show(help_of_program())
        return
    from showfacts.commands.help.texts import text_of
    from showfacts.commands.layout import width

    text = text_of(" ".join(given.words), width())
    session.show(_help_of(given.words, session) if text is None else text)


def _help_of(words: Sequence[str], session: Session) -> str:
    """What a command does, or one of those that belong to it, as its ``--help`` tells it.

    Raises:
        UsageError: there is no such command; the hints tell which come near.
    """
    from showfacts.commands.about import help_of_command
    from showfacts.commands.registry import called, names

    folded = [word.lower() for word in words]
    found, count = called(folded)
    if found is None or (found.commands and count < len(folded)):
        from showfacts.commands.topics import TOPICS
        from showfacts.errors import UsageError
        from showfacts.text.clean import short
        from showfacts.text.nearest import nearest

        typed = " ".join(words)
        near = nearest(typed.lower(), sorted({*names(), *TOPICS}))
        hints = (f"showfacts help {near}",) if near else ("showfacts help",)
        raise UsageError(f"there is no command or topic {short(typed)!r}", query=typed, hints=hints)
    return help_of_command(found, " ".join(folded[:count]), session)


COMMAND = Command(
    "help",
    Group.LIBRARY,
    9,
    "What a command does; or a topic: titles, pipes, data, exit-codes, environment.",
    run,
    WHAT,
    (MANUAL,),
    ("cast", "titles"),
)
