"""``person``: all credits of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.options import AS_OF, OUTPUT, SOURCES, Argument, Takes
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session

NAME = Argument("NAME", "In any spelling or script on record.", Takes.PERSON, is_required=True)


def run(session: Session, given: Given) -> None:
    """Answer with all credits of a person."""
    from showfacts.commands.lookup import note_day
    from showfacts.commands.person.answer import person
    from showfacts.commands.person.meant import person_meant
    from showfacts.commands.person.page import page

    session.retry = lambda each, _: ((each.id,), ())
    who = person_meant(session, " ".join(given.words))
    session.answer(person(session.snapshot, who), page)
    note_day(session, session.moment)


COMMAND = Command(
    "person",
    Group.FINDERS,
    3,
    "All credits of a person, cast and crew, by year.",
    run,
    NAME,
    (AS_OF, SOURCES, *OUTPUT),
    ('"Kim Hee-won"', "한소희 --json"),
)
