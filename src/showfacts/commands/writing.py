"""What all commands share that write into the user's own folder."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from showfacts.commands.options import OUTPUT
from showfacts.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.history.changing import Changing, Finished


def require_own(session: Session) -> None:
    """Raise UsageError where other files were named than the user's own, which alone are written."""
    if session.data:
        message = f"{session.command} is about your own folder; it cannot be used with SHOWFACTS_DATA"
        raise UsageError(message, query=session.data[0])


def command_line(session: Session, given: Given) -> str:
    """The command line as the log tells of it, without what is not about the change."""
    own = {each.flag for each in OUTPUT}
    options = (part for option in session.kept for part in option if option[0] not in own)
    return shlex.join([*session.command.split(), *given.words, *options])


@contextmanager
def changed(session: Session, command: str) -> Iterator[Changing]:
    """A change of the user's folder, made by a command line: all of it when the block ends, or nothing.

    Raises:
        NotWrittenError: as ``history.changing.changing``.
    """
    from showfacts.history.changing import changing

    when = datetime.combine(session.clock(), datetime.now().time()).astimezone()
    with changing(command, when) as change:
        tell_finished(session, change.finished)
        yield change


def tell_finished(session: Session, finished: Finished | None) -> None:
    """Say what another run was interrupted in, and which was finished now."""
    if finished is None:
        return
    how = "taking it back was" if finished.is_undo else "it was"
    session.note(f"showfacts: “{finished.change.command}”: {how} interrupted, and is finished now")
    for name in finished.left:
        session.note(f"showfacts: {name} was edited since, and is left as it is")
