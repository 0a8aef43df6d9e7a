"""Shows are fetched one after the other, and then written in one change."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, TypeAlias

from showfacts.commands.dry_run import files_to_write
from showfacts.commands.messages import again
from showfacts.commands.options import CATALOGUE_IDS, COUNTRY, DRY_RUN, YEAR
from showfacts.commands.taken import Line, TakenAnswer, page, taken
from showfacts.commands.titles_typed import titles_typed
from showfacts.commands.writing import command_line, require_own
from showfacts.errors import AmbiguousError, ServiceError, ShowfactsError, UsageError
from showfacts.finding.narrowing import Narrowing
from showfacts.importers.online.tvmaze import TVmaze
from showfacts.library.fetching import EXPECTED, CatalogueId, Fetching, catalogue_id
from showfacts.library.imports import freshen
from showfacts.outputs.answer import Answered, Match, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.importers.importer import Entry
    from showfacts.library.imports import Imported

Asked: TypeAlias = str | CatalogueId
"""A title, or an id."""


def add(session: Session, given: Given) -> None:
    """Fetch the shows that a command line names, write them, and say of each what became of it.

    Where the service fails half-way, what came before is written.

    Raises:
        UsageError: there is no title, or a text is no id; or the library is another than the usual one.
        AmbiguousError: one title is asked for, and it fits several shows.
        NotFoundError: one is asked for, and TVmaze has none called so.
        ServiceError: one is asked for, and the service cannot be reached or says no.
        NotWrittenError: the file cannot be written.
    """
    require_own(session)
    command = command_line(session, given)
    session.kept = ((DRY_RUN.flag,),) if given[DRY_RUN] else ()
    session.retry = again
    asked = _asked(given)
    library = session.library
    narrowing = Narrowing(year=given[YEAR], country=given[COUNTRY])
    with closing(TVmaze.open()) as service:
        fetching = Fetching(service, library, session.clock())
        entries = dict(_all_fetched(session, fetching, asked, narrowing))
    failures = {each: found for each, found in entries.items() if isinstance(found, ShowfactsError)}
    there = {each: found for each, found in entries.items() if not isinstance(found, ShowfactsError)}
    imported: dict[Asked, Imported] = {}
    if there:
        with files_to_write(session, given, command) as files:
            imported |= {each: freshen(entry, library, files) for each, entry in there.items()}
    _answer(session, {each: failures.get(each) or imported[each] for each in entries})


def _asked(given: Given) -> tuple[Asked, ...]:
    """What a command line asks for, each once: titles and ids."""
    typed = titles_typed(given.words)
    found: list[Asked] = [catalogue_id(each) or each for each in typed]
    for each in given[CATALOGUE_IDS]:
        ident = catalogue_id(each)
        if ident is None:
            raise UsageError(f"--id: {each[:60]!r} is not an id such as {EXPECTED}", query=each)
        found.append(ident)
    if not found:
        raise UsageError("a TITLE is missing, or an id with --id")
    return tuple(dict.fromkeys(found))


def _all_fetched(
    session: Session, fetching: Fetching, asked: Sequence[Asked], narrowing: Narrowing
) -> Iterator[tuple[Asked, Entry | ShowfactsError]]:
    """What is asked for, each with its entry or why there is none; a service that fails is asked no more."""
    gone: ServiceError | None = None
    for each in asked:
        if gone is not None:
            yield each, ServiceError(f"{gone.message}; “{each}” was not asked for", query=str(each))
            continue
        try:
            yield each, fetched(session, fetching, each, narrowing)
        except ServiceError as error:
            gone = error
            yield each, error
        except ShowfactsError as error:
            yield each, error


def fetched(session: Session, fetching: Fetching, asked: Asked, narrowing: Narrowing) -> Entry:
    """The show that a title or an id means; of several the one that the person picks, where one is there.

    Raises:
        AmbiguousError: several fit, and nobody picks one.
        NotFoundError: there is none.
        ServiceError: the service cannot be reached, or says no.
    """
    try:
        with session.progress("asking TVmaze") as progress:
            progress(0, 0)
            if isinstance(asked, CatalogueId):
                return fetching.by_id(asked)
            return fetching.by_title(asked, narrowing)
    except AmbiguousError as error:
        if not session.is_conversation:
            raise
        from showfacts.commands.choose import choose

        picked = catalogue_id(choose(session, error))
        if picked is None:
            raise
        return fetching.by_id(picked)


def _answer(session: Session, results: dict[Asked, Imported | ShowfactsError]) -> None:
    """Say what became of each; the first failure decides the exit code."""
    failures = [each for each in results.values() if isinstance(each, ShowfactsError)]
    found = [each for each in results.values() if not isinstance(each, ShowfactsError)]
    if len(results) == 1:
        for error in failures:
            raise error
        session.answer(taken(found[0]), lambda _: page([Line.of(each) for each in found]))
        return
    for error in failures:
        session.report(error)
    if session.is_for_programs:
        session.answer_all(_entry_of(each, result) for each, result in results.items())
    elif found:
        session.answer(
            TakenAnswer(rows=tuple(map(taken, found))), lambda _: page([Line.of(each) for each in found])
        )
    if failures:
        session.fail(failures[0].exit_code)


def _entry_of(asked: Asked, result: Imported | ShowfactsError) -> Answered | Refused:
    if isinstance(result, ShowfactsError):
        return Refused(match=Match(query=str(asked)), error=result)
    return Answered(answer=taken(result), page=lambda: page([Line.of(result)]))
