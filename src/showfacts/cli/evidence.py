"""What sources say: of one show (``claims``), and of all (``source``)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from showfacts.answers import evidence
from showfacts.cli.helping import Command
from showfacts.cli.lookups import asking, resolve, run_all, tell_day
from showfacts.cli.options import (
    As,
    AsJson,
    AsOf,
    Country,
    Data,
    Exact,
    Ident,
    On,
    Sources,
    WithPlatforms,
    Year,
    examples,
    settle,
    words_of,
)
from showfacts.cli.session import Session
from showfacts.errors import AmbiguousError, NotFoundError, UsageError
from showfacts.finding.fields import fields_meant
from showfacts.finding.narrowing import Narrowing
from showfacts.finding.shows import Tier
from showfacts.finding.sources import find_source
from showfacts.library.library import Library

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.model import Candidate
    from showfacts.output.failures import Options, Retry

LONGEST_TITLE = 20
"""Words of the command line that a title is looked for in."""

EXAMPLES = {
    "claims": (
        '"Soundtrack #1" writer',
        "soundtrack --netflix status",
        '"Soundtrack #1" "Lee Eun-soo" --json',
    ),
    "source": ("", "kdramastars", "https://variety.com/2020/tv/news/soundtrack-canceled-netflix-1203488710/"),
}


def command(name: str) -> typer.Typer:
    """``claims`` or ``source`` as a Typer application of one command."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    functions: dict[str, Callable[..., None]] = {"claims": claims, "source": source}
    kind = WithPlatforms if name == "claims" else Command
    app.command(name, cls=kind, epilog=examples(name, EXAMPLES[name]))(functions[name])
    return app


def claims(
    context: typer.Context,
    title: Annotated[
        Optional[list[str]],
        typer.Argument(
            metavar="TITLE",
            show_default=False,
            help="The title, then perhaps a FIELD: writer, episodes, premiere, a person or character."
            " Beside --id, a FIELD may stand alone.",
        ),
    ] = None,
    on: On = None,
    year: Year = None,
    country: Country = None,
    ident: Ident = None,
    exact: Exact = False,
    as_of: AsOf = None,
    sources: Sources = False,
    as_json: AsJson = False,
    format: As = None,
    data: Data = None,
) -> None:
    """What we hold, what others say, and how each claim stands."""
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
    given = words_of(title, ident)
    if given and given[0] == "-":
        field = " ".join(given[1:]) or None
        session.retry = _asking_about(field)
        run_all(session, partial(evidence.claims, asked=field), narrowing, moment)
        return
    words, asked = _title_and_field(session.library, given, narrowing)
    session.retry = _asking_about(asked)
    show = resolve(session, words, narrowing)
    with asking(show, words):
        session.answer(evidence.claims(session.library, show, moment, asked=asked))
    tell_day(session, moment)


def source(
    context: typer.Context,
    words: Annotated[
        Optional[list[str]],
        typer.Argument(metavar="SOURCE", help="Id, address, or words of publisher, author, headline, date."),
    ] = None,
    sort: Annotated[
        str, typer.Option("--sort", metavar="ORDER", help="id, date or standing (the worst first).")
    ] = "id",
    as_json: AsJson = False,
    format: As = None,
    data: Data = None,
) -> None:
    """One source's report card; without SOURCE, all of them with their tallies."""
    session = settle(context.ensure_object(Session), data=data, as_json=as_json, format=format)
    session.command = "source"
    session.retry = lambda each, _: ((each.id,), ())
    if words:
        which = find_source(session.library.sources(), " ".join(words))
        session.answer(evidence.source(session.library, which))
        return
    if sort not in ORDERS:
        raise UsageError(f"--sort: {sort!r} is none of: {', '.join(ORDERS)}", query=sort)
    found = evidence.sources(session.library)
    session.answer(replace(found, rows=tuple(sorted(found.rows, key=ORDERS[sort]))))


def _standing(row: evidence.SourceRow) -> tuple[float, str]:
    wrong = row.tally.get("contradicted", 0)
    return (-wrong / max(1, sum(row.tally.values())), row.id)


ORDERS = {
    "id": lambda row: (row.id,),
    "date": lambda row: (row.published or "9999", row.id),
    "standing": _standing,
}


def _title_and_field(library: Library, words: list[str], narrowing: Narrowing) -> tuple[str, str | None]:
    """The words of the title, and the field after them. A title that fits as it stands has no field."""
    if narrowing.id is not None:
        return _beside_id(library, words, narrowing)
    whole, title, last = " ".join(words), " ".join(words[:-1]), words[-1]
    fits = _tier(library, whole, narrowing) if title else None
    if not title or (fits is not None and fits <= Tier.ALIAS):
        return whole, None
    if fields_meant(last):
        return title, last
    try:
        library.resolve(title, narrowing)
    except NotFoundError:
        return whole, None
    except AmbiguousError:
        return (title, last) if fits is None else (whole, None)
    return title, last


def _beside_id(library: Library, words: list[str], narrowing: Narrowing) -> tuple[str, str | None]:
    """What is a name of the show with the id is the title, and all after it the field.

    Else a field's own word at the end is one; else what the show may be meant by is the title.
    """
    cuts = range(1, 1 + len(words[:LONGEST_TITLE]))
    tiers = {cut: _tier(library, " ".join(words[:cut]), narrowing) for cut in cuts}
    fits = {cut: tier for cut, tier in tiers.items() if tier is not None}
    firm = [cut for cut, tier in fits.items() if tier <= Tier.ALIAS]
    if words and not firm and fields_meant(words[-1]):
        return " ".join(words[:-1]), words[-1]
    cut = max(firm or fits, default=0)
    return " ".join(words[:cut]), " ".join(words[cut:]) or None


def _asking_about(field: str | None) -> Retry | None:
    """What asks for this field of one of several shows."""
    if field is None:
        return None

    def retry(each: Candidate, title: str) -> tuple[Sequence[str], Options]:
        from showfacts.output.failures import again

        words, options = again(each, title)
        return (*words, field), options

    return retry


def _tier(library: Library, title: str, narrowing: Narrowing) -> Tier | None:
    """How firmly words mean one show by themselves; None where they do not."""
    try:
        found = library.resolve(title, narrowing)
    except (AmbiguousError, NotFoundError):
        return None
    return None if found.tier is Tier.OPTION else found.tier
