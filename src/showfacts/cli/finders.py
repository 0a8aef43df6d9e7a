"""The finders: words or filters in, shows and credits out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Annotated, Optional, cast, get_args

import typer

from showfacts.answers import lists, persons
from showfacts.cli.helping import Command
from showfacts.cli.options import As, AsJson, AsOf, Data, Sources, WithPlatforms, examples, settle
from showfacts.cli.session import Session
from showfacts.errors import NotFoundError, UsageError
from showfacts.finding.countries import country_code
from showfacts.finding.fold import key
from showfacts.library.library import Library
from showfacts.library.selecting import Order, Selection
from showfacts.model import Decision, Person, State
from showfacts.vocabulary import LANGUAGES

Limit = Annotated[
    Optional[int], typer.Option("--limit", metavar="N", min=1, max=10**9, help="At most this many.")
]

EXAMPLES = {
    "search": ("soundtrack", "vincenzo cassano --json"),
    "list": (
        "--netflix --year 2019",
        "--country KR --status ended --sort newest",
        "--person 'Han So-hee' --json",
    ),
    "person": ('"Kim Hee-won"', "한소희 --json"),
}


def command(name: str) -> typer.Typer:
    """The finder of this name as a Typer application of one command."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    functions: dict[str, Callable[..., None]] = {"search": search, "list": list_shows, "person": person}
    kind = WithPlatforms if name == "list" else Command
    app.command(name, cls=kind, epilog=examples(name, EXAMPLES[name]))(functions[name])
    return app


def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORD", help="Words of a title, or a name.")],
    limit: Limit = None,
    as_json: AsJson = False,
    format: As = None,
    data: Data = None,
) -> None:
    """Shows by words of their titles and other names, and by their people and characters."""
    session = _session(context, "search", data, as_json, format)
    query = " ".join(words)
    if not query.strip():
        raise UsageError("there is nothing to search for", query=query)
    found = lists.search(session.library, query, limit)
    if not found.rows:
        raise NotFoundError(f"no name on record holds the words “{query[:60]}”", query=query)
    _answer_list(session, found)


def list_shows(
    context: typer.Context,
    on: Annotated[
        Optional[list[str]],
        typer.Option("--on", metavar="PLATFORM", help="On this platform; each is a flag too."),
    ] = None,
    network: Annotated[
        Optional[str],
        typer.Option("--network", metavar="PLATFORM", help="Made for this network or platform."),
    ] = None,
    country: Annotated[
        Optional[str], typer.Option("--country", metavar="COUNTRY", help="KR, or South Korea.")
    ] = None,
    language: Annotated[
        Optional[str], typer.Option("--language", metavar="LANGUAGE", help="ko, or Korean.")
    ] = None,
    genre: Annotated[
        Optional[str], typer.Option("--genre", metavar="GENRE", help="romance, drama, ...")
    ] = None,
    year: Annotated[
        Optional[str], typer.Option("--year", metavar="YEARS", help="2019, or 2015-2019, 2015- or -2019.")
    ] = None,
    status: Annotated[
        Optional[str], typer.Option("--status", metavar="WORD", help="ended, airing, renewed, cancelled, ...")
    ] = None,
    person: Annotated[
        Optional[str],
        typer.Option("--person", metavar="NAME", help="With this person before or behind the camera."),
    ] = None,
    sort: Annotated[str, typer.Option("--sort", metavar="ORDER", help="title, year or newest.")] = "title",
    limit: Limit = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    format: As = None,
    data: Data = None,
) -> None:
    """All shows, or those that the filters leave."""
    session = settle(context.ensure_object(Session), data=data, as_json=as_json, format=format, as_of=as_of)
    moment = session.moment
    library = session.library
    filters = {
        "--network": network,
        "--country": country,
        "--language": language,
        "--genre": genre,
        "--year": year,
        "--status": status,
        "--sort": None if sort == "title" else sort,
        "--limit": limit,
    }
    session.given = (
        *(("--on", platform) for platform in on or ()),
        *((name, str(value)) for name, value in filters.items() if value is not None),
        *session.given,
    )
    session.retry = lambda each, _: ((), (("--person", each.id),))
    selection = Selection(
        platforms=tuple(_platform(library, word) for word in on or ()),
        networks=(_platform(library, network),) if network is not None else (),
        countries=(_country(country),) if country is not None else (),
        languages=(_language(language),) if language is not None else (),
        genres=(_genre(library, genre),) if genre is not None else (),
        years=_years(year) if year is not None else (None, None),
        order=cast("Order", _one_of(sort, "--sort", get_args(Order))),
    )
    standing = (
        _one_of(status, "--status", (*get_args(State), *get_args(Decision))) if status is not None else None
    )
    if person is not None:
        who = _person(session, person)
        spellings = (who.name, *filter(None, (who.native_name, *who.aliases)))
        selection = replace(selection, people=spellings)
    _answer_list(session, lists.listing(library, selection, moment, standing=standing, limit=limit))


def person(
    context: typer.Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME", help="In any spelling or script on record.")],
    sources: Sources = False,
    as_json: AsJson = False,
    format: As = None,
    data: Data = None,
) -> None:
    """All credits of a person, cast and crew, by year."""
    session = _session(context, "person", data, as_json, format, sources=sources)
    session.retry = lambda each, _: ((each.id,), ())
    session.answer(persons.person(session.library, _person(session, " ".join(name))))


def _person(session: Session, name: str) -> Person:
    """The person that a name means, with a notice where it is written as nowhere on record."""
    found = session.library.resolve_person(name)
    if found.others:
        others = ", ".join(f"“{each}”" for each in found.others)
        session.note(f"showfacts: this is {found.person.name}; on record is also {others}")
    if found.is_likely:
        session.note(f"showfacts: nobody is called “{name[:60]}”; answering for {found.person.name}")
    return found.person


def _session(
    context: typer.Context, command: str, data: Data, as_json: bool, format: As, *, sources: bool = False
) -> Session:
    session = settle(
        context.ensure_object(Session), data=data, as_json=as_json, format=format, sources=sources
    )
    session.command = command
    return session


def _answer_list(session: Session, found: lists.ListAnswer) -> None:
    session.answer(found)
    if not found.rows:
        session.note("showfacts: no show on record fits")
    elif found.more:
        session.note(f"showfacts: the first {len(found.rows)}; there are more")


def _platform(library: Library, word: str) -> str:
    from showfacts.finding.platforms import platform_meant

    return platform_meant(library.names, word).id


def _genre(library: Library, word: str) -> str:
    from showfacts.finding.genres import genre_meant

    return genre_meant(library.names.genres(), word)


def _country(word: str) -> str:
    code = country_code(word)
    if code is None:
        raise UsageError(f"{word!r} is no country; expected a code such as KR, or a name", query=word)
    return code


def _language(word: str) -> str:
    wanted = key(word)
    code = next((code for code, name in LANGUAGES.items() if wanted in (code, key(name))), None)
    if code is None:
        raise UsageError(f"{word!r} is no language; expected a code such as ko, or a name", query=word)
    return code


def _years(text: str) -> tuple[int | None, int | None]:
    match = re.fullmatch(r"(\d{4})?(-)?(\d{4})?", text.strip())
    if not match or not (match[1] or match[3]) or (match[1] and match[3] and not match[2]):
        raise UsageError(f"--year: {text!r} is no year; expected 2019, 2015-2019, 2015- or -2019", query=text)
    low, high = (int(part) if part else None for part in (match[1], match[3]))
    if not match[2]:
        return low, low
    if low is not None and high is not None and low > high:
        raise UsageError(f"--year: {text!r} ends before it begins", query=text)
    return low, high


def _one_of(word: str, option: str, known: tuple[str, ...]) -> str:
    folded = word.strip().lower().replace(" ", "-")
    if folded not in known:
        raise UsageError(f"{option}: {word!r} is none of: {', '.join(known)}", query=word)
    return folded
