"""``compare``: two shows side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.options import AS_OF, COUNTRY, EXACT, IDENT, ON, OUTPUT, YEAR, Argument, Takes
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.compare.answer import CompareAnswer
    from showfacts.commands.messages import Retry
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.finding.narrowing import Narrowing
    from showfacts.outputs.page import Page

SHOW_ID = IDENT._replace(help="A show by its id, before those of TITLEs; repeatable.", most=2)
TITLES = Argument("TITLE TITLE", "Quote a title of several words.", Takes.TWO_TITLES)


def run(session: Session, given: Given) -> None:
    """Answer with two shows side by side."""
    from showfacts.commands import lookup
    from showfacts.commands.compare.answer import compare
    from showfacts.errors import UsageError
    from showfacts.finding.narrowing import Narrowing

    lookup.keep_options(session)
    narrowing = Narrowing(on=given[ON], year=given[YEAR], country=given[COUNTRY])
    titles, idents = given.words, given[IDENT]
    for each in idents:
        lookup.check_ident(each)
    if len(titles) + len(idents) != 2:
        message = "two shows are compared: two TITLEs, each quoted if it has several words, or --id"
        raise UsageError(message)
    is_exact = given[EXACT]
    shows = [
        lookup.resolve(session, "", narrowing._replace(id=each), is_exact=is_exact).show for each in idents
    ]
    for place, title in enumerate(titles):
        session.retry = _asking_for(list(shows), titles[place + 1 :], narrowing)
        shows.append(lookup.resolve(session, title, narrowing, is_exact=is_exact).show)
    session.answer(compare(session.snapshot, shows[0], shows[1]), draw)
    lookup.note_day(session, session.moment)


def _asking_for(known: Sequence[str], after: Sequence[str], narrowing: Narrowing) -> Retry:
    """What asks again for one of several shows: those before it are known by now, titles come after it."""
    kept = [(ON.flag, word) for word in narrowing.on]
    kept += [(YEAR.flag, str(narrowing.year))] if narrowing.year is not None else []
    kept += [(COUNTRY.flag, narrowing.country)] if narrowing.country is not None else []
    return lambda each, _: (after, [*((IDENT.flag, ident) for ident in (*known, each.id)), *kept])


def draw(answer: CompareAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.compare.page import page

    return page(answer)


COMMAND = Command(
    "compare",
    Group.LOOKUPS,
    10,
    "Two shows side by side, and the people who worked on both.",
    run,
    TITLES,
    (SHOW_ID, ON, YEAR, COUNTRY, EXACT, AS_OF, *OUTPUT),
    ('"Soundtrack #1" "Soundtrack #2"', '"the office uk" "the office us"'),
    has_platforms=True,
)
