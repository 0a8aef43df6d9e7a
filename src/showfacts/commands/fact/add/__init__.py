"""``fact add``: one fact of a show, with its source, into the user's own file."""

from __future__ import annotations

from showfacts.commands.fact.add.options import FACTS
from showfacts.commands.options import COUNTRY, EXACT, IDENT, ON, OWN_OUTPUT, YEAR, Argument, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.fact.add.answer import FactAnswer
    from showfacts.commands.messages import Options
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.model import Candidate
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page


def run(session: Session, given: Given) -> None:
    """Add a fact, and answer with it."""
    from showfacts.commands.fact.add.adding import added
    from showfacts.commands.fact.add.kinds import kind_meant
    from showfacts.commands.fact.add.sources import source_given
    from showfacts.commands.lookup import one_meant
    from showfacts.commands.messages import again
    from showfacts.commands.writing import changed, command_line, require_own

    require_own(session)
    command = command_line(session, given)
    kind = kind_meant(given.words[-1] if given.words else "")
    asked = given.without_last_word()
    row = kind.row_of(session.library, asked)
    source = source_given(session.library, asked, session.clock())

    def again_of_kind(candidate: Candidate, query: str) -> tuple[Sequence[str], Options]:
        words, options = again(candidate, query)
        return (*words, kind.name), options

    session.retry = again_of_kind
    meant = one_meant(session, asked)
    with changed(session, command) as change:
        answer = added(session.library, meant.show, kind, row, source, change)
    session.answer(answer, draw, meant.match)


def draw(answer: FactAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.fact.add.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.fact.add.answer import FactAnswer
    from showfacts.outputs.answer import Match
    from showfacts.outputs.answer_schema import Form

    return (Form(FactAnswer, Match),)


COMMAND = Command(
    "add",
    Group.OWN,
    1,
    "Add a fact to your own file: TITLE, then event, season, cast, crew, availability or alias.",
    run,
    Argument(
        "TITLE KIND", "A show, then one of: event, season, cast, crew, availability, alias.", Takes.TITLE
    ),
    (*FACTS, ON, YEAR, COUNTRY, IDENT, EXACT, *OWN_OUTPUT),
    (
        "vincenzo event --type renewed --season 2 --date 2026-01-05 --source https://variety.com/...",
        "vincenzo cast --person 'Ada Example' --character 'The Judge' --billing guest",
        "vincenzo availability --platform netflix --region US --from 2021-02-20",
        "vincenzo alias --name Vinnie",
    ),
    writes=True,
    forms=forms,
)
