"""``ask``: a question in English, answered by the command that it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.options import AS_OF, OUTPUT, SOURCES, Argument
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session

OPTIONS = (AS_OF, SOURCES, *OUTPUT)
"""What may be asked with a question. The command that answers it has its other options from the question."""

QUESTION = Argument("QUESTION", "A question in English, about one thing.", is_required=True)


def run(session: Session, given: Given) -> None:
    """Answer a question as the command does that it stands for."""
    from showfacts.commands.ask.answering import answer

    answer(session, given, " ".join(given.words))


COMMAND = Command(
    "ask",
    Group.QUESTIONS,
    1,
    "A question in plain English; it says which command answers it.",
    run,
    QUESTION,
    OPTIONS,
    ("is ghosts us renewed", '"who plays the professor in money heist?"', "shows cancelled in 2020 --json"),
)
