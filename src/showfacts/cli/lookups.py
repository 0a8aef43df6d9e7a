"""The look-ups: one show in, one answer out. They share their options and differ in the answer."""

from __future__ import annotations

import functools
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import typer

from showfacts.answers import lookups as answers
from showfacts.cli.options import WithPlatforms, examples, settle, words_of
from showfacts.cli.session import Session
from showfacts.cli.signatures import shared, with_character
from showfacts.errors import AmbiguousError, ExitCode, NotRecordedError, ShowfactsError, UsageError
from showfacts.finding.narrowing import Narrowing
from showfacts.finding.steps import Tier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from showfacts.answers.moment import Moment
    from showfacts.library.library import Library
    from showfacts.model import Show

    Answer = Callable[[Library, Show, Moment], object]

ANSWERS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "show": (
        "page",
        "Everything about a show on one page.",
        ("Vincenzo", '"Soundtrack #1" --sources', "little women --year 2017"),
    ),
    "cast": (
        "cast",
        "Who plays whom.",
        ('"Soundtrack #1"', '"Soundtrack #1" --character "Eun-soo"', "the office uk --json"),
    ),
    "crew": (
        "crew",
        "Who made it, and the companies.",
        ("soundtrack --netflix", "vincenzo --json"),
    ),
    "status": (
        "status",
        "Renewed, cancelled, airing or over, and on what that rests.",
        ("soundtrack --netflix", "soundtrack --netflix --as-of 2020-01-30"),
    ),
    "release": (
        "release",
        "Seasons with dates, episodes and runtimes; trailers.",
        ('"Soundtrack #1"', "the office us"),
    ),
    "where": (
        "where",
        "Where it can be watched, and where it could before.",
        ("soundtrack --netflix", "soundtrack --netflix --as-of 2021-06-01"),
    ),
    "plot": (
        "plot",
        "What it is about, in a sentence without spoilers.",
        ("vincenzo",),
    ),
    "timeline": (
        "timeline",
        "What happened and was said, day by day.",
        ('"Soundtrack #2"', '"Soundtrack #2" --as-of 2023-06-30'),
    ),
}


CHANGING = frozenset({"page", "status", "where"})
"""Answers that can be out of date before the show is over."""


def command(name: str) -> typer.Typer:
    """The look-up of this name as a Typer application of one command."""
    answer, summary, rows = ANSWERS[name]

    @functools.wraps(with_character if name == "cast" else shared)
    def run(**asked: Any) -> None:
        _run(answer, **asked)

    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=WithPlatforms, help=summary, epilog=examples(name, rows))(run)
    return app


def _run(
    asked: str,
    *,
    context: typer.Context,
    title: list[str] | None,
    on: list[str] | None,
    year: int | None,
    country: str | None,
    ident: str | None,
    exact: bool,
    as_of: str | None,
    sources: bool,
    as_json: bool,
    format: Any,
    data: Any,
    character: str | None = None,
) -> None:
    session = settle(
        context.ensure_object(Session),
        data=data,
        as_json=as_json,
        format=format,
        sources=sources,
        as_of=as_of,
        exact=exact,
    )
    narrowing = Narrowing(on=tuple(on or ()), year=year, country=country, id=ident)
    moment = session.moment
    answer: Answer = getattr(answers, asked)
    if character is not None:
        if not character.strip():
            raise UsageError("--character: the name is empty", query=character)
        session.given = (("--character", character), *session.given)
        answer = functools.partial(answers.cast, character=character)
    words = words_of(title, ident)
    if words == ["-"]:
        run_all(session, answer, narrowing, moment)
    else:
        query = " ".join(words)
        show = resolve(session, query, narrowing)
        with asking(show, query):
            session.answer(answer(session.library, show, moment))
        tell_day(session, moment)
        if asked in CHANGING and not moment.is_past:
            _remind(session, show)


def tell_day(session: Session, moment: Moment) -> None:
    """Say beside an answer which day it is about, where that is not today."""
    if moment.is_past:
        session.note(f"showfacts: as it was known on {moment.day}")
    elif moment.day > moment.today:
        session.note(f"showfacts: {moment.day} lies ahead; this is from what is known on {moment.today}")


def _remind(session: Session, show: Show) -> None:
    from showfacts.answers.freshness import reminder

    told = reminder(show, session.clock())
    if told:
        session.note(f"showfacts: {told}")


def run_all(session: Session, answer: Answer, narrowing: Narrowing, moment: Moment) -> None:
    """Answer each title of standard input; the first failure decides the exit code."""
    found: list[object] = []
    failed: ShowfactsError | None = None
    for line in session.lines():
        if not line.strip():
            continue
        session.begin()
        try:
            show = resolve(session, line.strip(), narrowing)
            with asking(show, line.strip()):
                found.append(answer(session.library, show, moment))
            session.release()
        except ShowfactsError as error:
            if error.exit_code is ExitCode.BAD_DATA:
                raise
            session.report(error)
            failed = failed or error
    if found or failed is None:
        session.answer_all(found)
    if failed is not None:
        raise typer.Exit(failed.exit_code)


@contextmanager
def asking(show: Show, query: str) -> Iterator[None]:
    """Have what is not on record of a show told of the words that were typed for it."""
    try:
        yield
    except NotRecordedError as error:
        if query and error.query == show.title:
            error.query = query
        raise


def resolve(session: Session, title: str, narrowing: Narrowing) -> Show:
    """The show that a title means, with a notice where that needs one.

    In a conversation, an ambiguous title may be settled by a numbered choice.
    """
    library = session.library
    try:
        found = library.resolve(title, narrowing, upto=Tier.ALIAS if session.is_exact else Tier.MISSPELT)
    except AmbiguousError as error:
        if not session.is_conversation:
            raise
        from showfacts.cli.choose import choose

        return library.record(choose(session, error))
    if not found.is_plain:
        from showfacts.output.failures import notice

        session.note(notice(found, title))
    return library.record(found.header.id)
