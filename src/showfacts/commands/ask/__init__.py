"""``ask``: a question in English, answered by the command that it stands for."""

from __future__ import annotations

from showfacts.commands.options import AS_OF, OUTPUT, SOURCES, Argument
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form

OPTIONS = (AS_OF, SOURCES, *OUTPUT)
"""What may be asked with a question. The command that answers it has its other options from the question."""

QUESTION = Argument("QUESTION", "A question in English, about one thing.", is_required=True)


def run(session: Session, given: Given) -> None:
    """Answer a question as the command does that it stands for."""
    from showfacts.commands.ask.answering import answer

    answer(session, given, " ".join(given.words))


def forms() -> Sequence[Form]:
    """What it answers in JSON: what the look-ups and finders do, with the question beside it."""
    from showfacts.commands.registry import grouped
    from showfacts.outputs.answer import Asked

    groups = grouped()
    found = [each for group in (Group.LOOKUPS, Group.FINDERS) for each in groups[group]]
    return [form._replace(asked=Asked, refused=None) for each in found if each.forms for form in each.forms()]


COMMAND = Command(
    "ask",
    Group.QUESTIONS,
    1,
    "A question in plain English; it says which command answers it.",
    run,
    QUESTION,
    OPTIONS,
    ("is ghosts us renewed", '"who plays the professor in money heist?"', "shows cancelled in 2020 --json"),
    forms=forms,
)
