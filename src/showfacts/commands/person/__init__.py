"""``person``: all credits of a person."""

from __future__ import annotations

from showfacts.commands.options import AS_OF, OUTPUT, SOURCES, Argument, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.person.answer import PersonAnswer
    from showfacts.commands.session import Session
    from showfacts.outputs.answer import Answered, Match
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page

NAME = Argument(
    "NAME",
    "In any spelling or script on record; - reads names from standard input, one a line.",
    Takes.PERSON,
    is_required=True,
)


def run(session: Session, given: Given) -> None:
    """Answer with all credits of a person, or of each one that standard input names."""
    from showfacts.commands.lookup import note_day

    session.retry = lambda each, _: ((each.id,), ())
    if given.words == ("-",):
        from showfacts.commands.batch import answer_lines

        answer_lines(session, lambda name: _entry(session, name))
        return
    found, match = _found(session, " ".join(given.words))
    session.answer(found, draw, match)
    note_day(session, session.moment)
    _note_namesakes(session, found)


def _entry(session: Session, name: str) -> Answered:
    from showfacts.outputs.answer import Answered

    found, match = _found(session, name)
    _note_namesakes(session, found)
    return Answered(answer=found, page=lambda: draw(found), match=match)


def _note_namesakes(session: Session, found: PersonAnswer) -> None:
    """Say that it is not known of credits by a bare name whether they are of one person."""
    shows = {credit.show.id for credit in found.credits}
    if found.person.id is None and len(shows) > 1 and session.library.catalogued_among(shows):
        from showfacts.commands.freshness import named_only

        session.note(f"showfacts: {named_only(found.person.name)}")


def _found(session: Session, name: str) -> tuple[PersonAnswer, Match]:
    """The answer for the person that a name means, and how it was understood."""
    from showfacts.commands.person.answer import person
    from showfacts.commands.person.meant import find
    from showfacts.outputs.answer import Match

    who = find(session, name)
    how = "likely" if who.is_likely else "name"
    return person(session.snapshot, who.person), Match(query=name, how=how, name=who.person.name)


def draw(answer: PersonAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.person.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.person.answer import PersonAnswer
    from showfacts.outputs.answer_schema import of_show

    return of_show(PersonAnswer)


COMMAND = Command(
    "person",
    Group.FINDERS,
    3,
    "All credits of a person, cast and crew, by year.",
    run,
    NAME,
    (AS_OF, SOURCES, *OUTPUT),
    ('"Kim Hee-won"', "한소희 --json"),
    forms=forms,
)
