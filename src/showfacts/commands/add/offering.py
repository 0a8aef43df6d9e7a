"""A title that the library does not have is looked up at TVmaze, if the person wants it."""

from __future__ import annotations

import shlex
from contextlib import closing
from typing import TYPE_CHECKING

from showfacts.commands.add.adding import fetched
from showfacts.commands.choose import agreed
from showfacts.commands.writing import changed
from showfacts.importers.online.tvmaze import TVmaze
from showfacts.library.fetching import Fetching
from showfacts.library.imports import freshen
from showfacts.text.clean import short_query

if TYPE_CHECKING:
    from showfacts.commands.session import Session
    from showfacts.finding.narrowing import Narrowing


def offered(session: Session, title: str, narrowing: Narrowing) -> str | None:
    """Ask whether to look a title up, and take the show that it means into the library.

    Returns:
        The id of the show; None if the person does not want it, or the usual library is not asked.

    Raises:
        NotFoundError: TVmaze has none called so.
        AmbiguousError: several fit, and the person picks none.
        ServiceError: it cannot be reached, or says no.
        NotWrittenError: the file cannot be written.
    """
    question = f"“{short_query(title)}” is not in the library. Look it up at TVmaze?"
    if session.data or narrowing.id is not None or not agreed(session, question):
        return None
    library = session.library
    with closing(TVmaze.open()) as service:
        entry = fetched(session, Fetching(service, library, session.clock()), title, narrowing)
    with changed(session, shlex.join(["add", title])) as files:
        ident = freshen(entry, library, files).id
    session.forget_library()
    return ident
