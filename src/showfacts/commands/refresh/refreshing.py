"""Shows that changed at TVmaze are fetched one after the other, and written in one change."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from showfacts.commands.dry_run import files_to_write
from showfacts.commands.follow.titles import shows_meant
from showfacts.commands.options import FOLLOWED, IDENT
from showfacts.commands.refresh.answer import RefreshAnswer, refreshed
from showfacts.commands.refresh.page import page
from showfacts.commands.several import Failed
from showfacts.commands.writing import command_line, require_own
from showfacts.errors import NotRecordedError, ServiceError, UsageError
from showfacts.importers.online.tvmaze import TVmaze
from showfacts.library.fetching import Fetching
from showfacts.library.followed import followed_ids
from showfacts.library.imports import freshen, gone
from showfacts.library.refreshing import due, entry_held, held, since

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.refresh.answer import Refreshed
    from showfacts.commands.session import Session
    from showfacts.errors import ShowfactsError
    from showfacts.library.imports import Files, Imported
    from showfacts.library.library import Library
    from showfacts.library.refreshing import Held


def refresh(session: Session, given: Given) -> None:
    """Fetch what changed anew, write it, and say what is another now.

    Shows that are named are all asked for; of the others only those that TVmaze says it changed. Where the
    service fails half-way, what came before is written.

    Raises:
        UsageError: titles are given and --followed too; or the library is another than the usual one.
        NotRecordedError: one show is named, of which nothing was fetched.
        ShowfactsError: one is named, and no show or several are called so.
        ServiceError: nothing came of it, as the service cannot be reached or says no.
        NotWrittenError: a file cannot be written.
    """
    require_own(session)
    command = command_line(session, given)
    library = session.library
    known = held(library)
    failures: list[ShowfactsError] = []
    with closing(TVmaze.open()) as service:
        if given.words or given[IDENT]:
            chosen = _named(session, given, known, failures)
        else:
            some = _of(library, followed_ids(library), known) if given[FOLLOWED] else list(known.values())
            asked = since(some, session.clock())
            chosen = due(some, service.updates(asked), asked) if some else []
            _tell(session, given, len(some), len(chosen))
        rows: list[Refreshed] = []
        if chosen:
            fetching = Fetching(service, library, session.clock())
            with files_to_write(session, given, command) as files:
                found = _fetched(session, fetching, chosen, files, failures)
                rows += [refreshed(each) for each in found]
    if failures and not rows:
        raise failures[0]
    for error in failures:
        session.report(error)
    session.answer(RefreshAnswer(rows=tuple(rows)), page)
    if failures:
        session.fail(failures[0].exit_code)


def _named(
    session: Session, given: Given, known: Mapping[int, Held], failures: list[ShowfactsError]
) -> list[Held]:
    """The shows that titles name; those of which nothing was fetched are failures.

    Raises:
        ShowfactsError: there is one title, and it means no show.
        UsageError: the followed ones are asked for too.
    """
    if given[FOLLOWED]:
        raise UsageError(f"{FOLLOWED.flag} stands for titles; give either", query=given.words[0])
    meant = shows_meant(session, given)
    failures += [each.error for each in meant.several.found if isinstance(each, Failed)]
    found: list[Held] = []
    for each in meant.shows:
        own = _of(session.library, [each.show], known)
        found += own
        if not own:
            title = session.library.header(each.show).title
            message = f"nothing of “{title}” was fetched from TVmaze; `showfacts add` does that"
            failures.append(NotRecordedError(message, query=title))
    return found


def _of(library: Library, shows: Iterable[str], known: Mapping[int, Held]) -> list[Held]:
    """What was fetched of shows, by their ids."""
    numbers = (library.show_without_episodes(each).ids.tvmaze for each in shows)
    return [known[number] for number in numbers if number is not None and number in known]


def _tell(session: Session, given: Given, count: int, due_count: int) -> None:
    if not count and given[FOLLOWED]:
        session.note("showfacts: nothing of the shows that you follow was fetched from TVmaze")
    elif not count:
        session.note("showfacts: nothing was fetched from TVmaze yet; `showfacts add TITLE` does that")
    elif not due_count:
        session.note(f"showfacts: TVmaze has changed nothing of {_shows(count)} since")
    else:
        session.note(f"showfacts: {_shows(count)}, of which TVmaze has changed {due_count}")


def _shows(count: int) -> str:
    return "1 show" if count == 1 else f"{count:,} shows"


def _fetched(
    session: Session,
    fetching: Fetching,
    chosen: Sequence[Held],
    files: Files,
    failures: list[ShowfactsError],
) -> Iterator[Imported]:
    """What became of each show, up to the first that the service fails for, which is a failure."""
    with session.progress("asking TVmaze") as progress:
        for place, each in enumerate(chosen):
            progress(place, len(chosen))
            try:
                entry = fetching.by_number(each.number)
            except ServiceError as error:
                left = len(chosen) - place
                message = f"{error.message}; {_shows(left)} of {len(chosen)} not brought up to date"
                failures.append(ServiceError(message, query=error.query))
                return
            if entry is not None:
                yield freshen(entry, session.library, files)
                continue
            before = entry_held(each)
            if before is not None:
                yield gone(before, session.library, files, session.clock())
