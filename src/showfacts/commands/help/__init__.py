"""``help``: what a command does, and what there is to know beside the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.options import Argument, Option, Takes
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
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
    from showfacts.commands.help.texts import text_of
    from showfacts.commands.layout import width
    from showfacts.commands.program import help_of_command, help_of_program

    if given[MANUAL]:
        from showfacts.commands.help.manual import page

        session.say(page())
        return
    if not given.words:
        session.show(help_of_program(session))
        return
    text = text_of(" ".join(given.words), width())
    session.show(help_of_command(session, given.words) if text is None else text)


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
