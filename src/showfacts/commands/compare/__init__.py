"""``compare``: two shows side by side."""

from __future__ import annotations

from showfacts.commands.options import AS_OF, COUNTRY, EXACT, IDENT, ON, OUTPUT, YEAR, Argument, Takes
from showfacts.commands.registry import Command, Group
from showfacts.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.compare.answer import CompareAnswer
    from showfacts.commands.messages import Retry
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.finding.narrowing import Narrowing
    from showfacts.outputs.answer import Answered, Match
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page

SHOW_ID = IDENT._replace(help="A show by its id, before those of TITLEs; repeatable.", most=2)
TITLES = Argument(
    "TITLE TITLE",
    "Quote a title of several words; - reads two titles a line, with a tab between, from standard input.",
    Takes.TWO_TITLES,
)


def run(session: Session, given: Given) -> None:
    """Answer with two shows side by side, or for each line of standard input with those of the line."""
    from showfacts.commands import lookup

    lookup.keep_options(session)
    for each in given[IDENT]:
        lookup.check_ident(each)
    if given.words == ("-",):
        from showfacts.commands.batch import answer_lines, each_part

        answer_lines(session, lambda line: _entry(session, given, line), each_part)
        return
    if len(given.words) + len(given[IDENT]) != 2:
        message = "two shows are compared: two TITLEs, each quoted if it has several words, or --id"
        raise UsageError(message)
    found, matches = _found(session, given, given.words)
    session.answer(found, draw, matches)
    lookup.note_day(session, session.moment)
    for side in found.shows:
        lookup.note_catalogued(session, side.id)


def _entry(session: Session, given: Given, line: str) -> Answered:
    """The answer for the shows of a line; beside an id, a line has one title."""
    from showfacts.commands.batch import parts
    from showfacts.outputs.answer import Answered

    titles = parts(line)
    if len(titles) + len(given[IDENT]) != 2:
        from showfacts.text.clean import short

        wanted = "one title" if given[IDENT] else "two titles, with a tab between"
        raise UsageError(f"a line of standard input has {wanted}: “{short(line)}”", query=line)
    found, matches = _found(session, given, titles)
    return Answered(answer=found, page=lambda: draw(found), match=matches)


def _found(session: Session, given: Given, titles: Sequence[str]) -> tuple[CompareAnswer, tuple[Match, ...]]:
    """Two shows side by side, those with an id before those of titles, and how each was understood.

    Raises:
        UsageError: both are one show.
    """
    from showfacts.commands.compare.answer import compare
    from showfacts.commands.lookup import resolve
    from showfacts.commands.wording import named_show
    from showfacts.finding.narrowing import Narrowing

    narrowing = Narrowing(on=given[ON], year=given[YEAR], country=given[COUNTRY])
    is_exact = given[EXACT]
    meant = [resolve(session, "", narrowing._replace(id=each), is_exact=is_exact) for each in given[IDENT]]
    for place, title in enumerate(titles):
        known = [each.show for each in meant]
        session.retry = _asking_for(known, titles[place + 1 :], narrowing)
        meant.append(resolve(session, title, narrowing, is_exact=is_exact))
    one, other = meant
    if one.show == other.show:
        header = session.library.header(one.show)
        message = f"both are {named_show(header)}: two different shows are compared"
        raise UsageError(message, query=titles[-1] if titles else one.show)
    return compare(session.snapshot, one.show, other.show), (one.match, other.match)


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


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.compare.answer import CompareAnswer
    from showfacts.outputs.answer import Match, Refused
    from showfacts.outputs.answer_schema import Form

    return (Form(CompareAnswer, tuple[Match, Match], Refused),)


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
    forms=forms,
)
