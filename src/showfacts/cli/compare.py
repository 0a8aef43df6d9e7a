"""Two shows side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from showfacts.answers import comparing
from showfacts.cli.lookups import resolve, tell_day
from showfacts.cli.options import (
    As,
    AsJson,
    AsOf,
    Country,
    Data,
    Exact,
    On,
    WithPlatforms,
    Year,
    check_id,
    examples,
    settle,
)
from showfacts.cli.session import Session
from showfacts.errors import UsageError
from showfacts.finding.narrowing import Narrowing

if TYPE_CHECKING:
    from showfacts.output.failures import Retry

EXAMPLES = ('"Soundtrack #1" "Soundtrack #2"', '"the office uk" "the office us"')


def command(name: str) -> typer.Typer:
    """``compare`` as a Typer application of one command."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=WithPlatforms, epilog=examples(name, EXAMPLES))(compare)
    return app


def compare(
    context: typer.Context,
    titles: Annotated[
        Optional[list[str]],
        typer.Argument(metavar="TITLE TITLE", show_default=False, help="Quote a title of several words."),
    ] = None,
    ident: Annotated[
        Optional[list[str]],
        typer.Option("--id", metavar="ID", help="A show by its id, before those of TITLEs; repeatable."),
    ] = None,
    on: On = None,
    year: Year = None,
    country: Country = None,
    exact: Exact = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
    format: As = None,
    data: Data = None,
) -> None:
    """Two shows side by side, and the people who worked on both."""
    session = settle(
        context.ensure_object(Session), data=data, as_json=as_json, format=format, as_of=as_of, exact=exact
    )
    narrowing = Narrowing(on=tuple(on or ()), year=year, country=country)
    moment = session.moment
    titles, idents = titles or [], ident or []
    for each in idents:
        check_id(each)
    if len(titles) + len(idents) != 2:
        raise UsageError("two shows are compared: two TITLEs, each quoted if it has several words, or --id")
    shows = [resolve(session, "", narrowing._replace(id=each)) for each in idents]
    for place, title in enumerate(titles):
        known = [show.id for show in shows]
        session.retry = _asking_for(known, titles[place + 1 :], narrowing)
        shows.append(resolve(session, title, narrowing))
    session.answer(comparing.compare(session.library, shows[0], shows[1], moment))
    tell_day(session, moment)


def _asking_for(known: Sequence[str], after: Sequence[str], narrowing: Narrowing) -> Retry:
    """What asks again for one of several shows: those before it are known by now, titles come after it."""
    kept = [("--on", word) for word in narrowing.on]
    kept += [("--year", str(narrowing.year))] if narrowing.year is not None else []
    kept += [("--country", narrowing.country)] if narrowing.country is not None else []
    return lambda each, _: (after, [*(("--id", ident) for ident in (*known, each.id)), *kept])
