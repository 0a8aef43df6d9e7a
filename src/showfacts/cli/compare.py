"""Two shows side by side."""

from __future__ import annotations

from typing import Annotated

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
    settle,
)
from showfacts.cli.session import Session
from showfacts.finding.narrowing import Narrowing


def command(name: str) -> typer.Typer:
    """``compare`` as a Typer application of one command."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    examples = (
        '\b\nExamples:\nshowfacts compare "Soundtrack #1" "Soundtrack #2"\n'
        'showfacts compare "the office uk" "the office us"'
    )
    app.command(name, cls=WithPlatforms, epilog=examples)(compare)
    return app


def compare(
    context: typer.Context,
    one: Annotated[str, typer.Argument(metavar="TITLE", help="Quote a title of several words.")],
    other: Annotated[str, typer.Argument(metavar="TITLE", help="The show beside it.")],
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
    session.retry = lambda each: ["compare", each.id, other]
    shows = [resolve(session, one, narrowing)]
    session.retry = lambda each: ["compare", shows[0].id, each.id]
    shows.append(resolve(session, other, narrowing))
    session.answer(comparing.compare(session.library, shows[0], shows[1], moment))
    tell_day(session, moment)
