"""The user's files for a command that may be tried first: written in one change, or only read."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from showfacts.commands.options import DRY_RUN
from showfacts.commands.writing import changed
from showfacts.library.imports import Untouched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.library.imports import Files


@contextmanager
def files_to_write(session: Session, given: Given, command: str) -> Iterator[Files]:
    """The user's files, to be written in one change when the block ends; with --dry-run none is.

    ``command`` is the command line, as the log tells of it.

    Raises:
        NotWrittenError: there is no home folder, or the folder or disk does not take it.
        BadDataError: an earlier change was interrupted, and cannot be read any more.
    """
    if given[DRY_RUN]:
        yield Untouched()
        session.note("showfacts: a dry run: nothing was written")
        return
    with changed(session, command) as files:
        yield files
