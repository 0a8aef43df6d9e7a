"""``person``: all credits of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.options import AS_OF, OUTPUT, SOURCES, Argument, Takes
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.person.answer import PersonAnswer
    from showfacts.commands.session import Session
    from showfacts.outputs.page import Page

NAME = Argument("NAME", "In any spelling or script on record.", Takes.PERSON, is_required=True)


def run(session: Session, given: Given) -> None:
    """Answer with all credits of a person."""
    from showfacts.commands.lookup import note_day
    from showfacts.commands.person.answer import person
    from showfacts.commands.person.meant import person_meant

    session.retry = lambda each, _: ((each.id,), ())
    who = person_meant(session, " ".join(given.words))
    session.answer(person(session.snapshot, who), draw)
    note_day(session, session.moment)


def draw(answer: PersonAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.person.page import page

    return page(answer)


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
