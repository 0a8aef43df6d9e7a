"""``search``: shows by words of their names, people and characters, genres and premises."""

from __future__ import annotations

from showfacts.commands.options import FIELDS, FULL, LIMIT, OUTPUT, Argument
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form

WORDS = Argument("WORD", "Words of a title, name, genre or premise.", is_required=True)


def run(session: Session, given: Given) -> None:
    """Answer with the shows that words mean."""
    from showfacts.commands.list.sending import send
    from showfacts.commands.search.answer import search
    from showfacts.errors import NotFoundError, UsageError
    from showfacts.text.clean import short

    query = " ".join(given.words)
    if not query.strip():
        raise UsageError("there is nothing to search for", query=query)
    found = search(session.library, query, given[LIMIT])
    if not found.rows:
        raise NotFoundError(
            f"no name, genre or premise on record holds the words “{short(query)}”", query=query
        )
    send(session, given, found)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.list.sending import forms_of_lists

    return forms_of_lists()


COMMAND = Command(
    "search",
    Group.FINDERS,
    1,
    "Shows by words of their names, people, characters, genres and premises.",
    run,
    WORDS,
    (LIMIT, FULL, FIELDS, *OUTPUT),
    ("soundtrack", "vincenzo cassano --json", "black comedy"),
    forms=forms,
)
