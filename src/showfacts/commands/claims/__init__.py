"""``claims``: what is held of a show, and what others say."""

from __future__ import annotations

from functools import partial

from showfacts.commands.options import EXACT, LOOKUP, Argument, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.claims.answer import ClaimsAnswer
    from showfacts.commands.messages import Options, Retry
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.model import Candidate
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page

TITLE_AND_FIELD = Argument(
    "TITLE",
    "The title, then perhaps a FIELD: writer, episodes, premiere, a person or character."
    " Beside --id, a FIELD may stand alone.",
    Takes.TITLE_AND_FIELD,
)


def run(session: Session, given: Given) -> None:
    """Answer with what is held and claimed about a show, or about one field of it."""
    from showfacts.commands import lookup
    from showfacts.commands.claims.answer import claims
    from showfacts.commands.claims.words import title_and_field

    lookup.keep_options(session)
    narrowing = lookup.narrowing_of(given)
    words = list(lookup.title_words(given))
    if words and words[0] == "-":
        field = " ".join(words[1:]) or None
        session.retry = _asking_about(field)
        answer = partial(claims, asked=field)
        lookup.look_up_each(session, given, narrowing, answer, draw, lookup.recorded(session, answer))
        return
    title, field = title_and_field(session.library, words, narrowing)
    session.retry = _asking_about(field)
    meant = lookup.resolve(session, title, narrowing, is_exact=given[EXACT])
    answer = partial(claims, asked=field)
    with lookup.asked_as(session, meant.show, title):
        found = lookup.answered(session, given, meant, answer, lookup.recorded(session, answer))
        session.answer(found, draw, meant.match)
    lookup.note_day(session, session.moment)
    lookup.note_catalogued(session, meant.show)


def _asking_about(field: str | None) -> Retry | None:
    """What asks for this field of one of several shows."""
    if field is None:
        return None
    from showfacts.commands.messages import again

    def retry(each: Candidate, title: str) -> tuple[Sequence[str], Options]:
        words, options = again(each, title)
        return (*words, field), options

    return retry


def draw(answer: ClaimsAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.claims.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.claims.answer import ClaimsAnswer
    from showfacts.outputs.answer_schema import of_show

    return of_show(ClaimsAnswer)


COMMAND = Command(
    "claims",
    Group.LOOKUPS,
    9,
    "What is held, what others say, and how each claim stands.",
    run,
    TITLE_AND_FIELD,
    LOOKUP,
    ('"Soundtrack #1" writer', "soundtrack --netflix status", '"Soundtrack #1" "Lee Eun-soo" --json'),
    has_platforms=True,
    forms=forms,
)
