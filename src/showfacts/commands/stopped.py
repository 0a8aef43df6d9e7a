"""Runs that end before they are done: keys, signals, a machine without memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.errors import NotWrittenError, StoppedError

if TYPE_CHECKING:
    from showfacts.commands.session import Session
    from showfacts.errors import ShowfactsError


def failure(error: BaseException, session: Session) -> ShowfactsError:
    """What an interrupt, or want of memory or of depth, comes to: a thing not read, or one not written.

    A signal is an interrupt with its name.
    """
    if isinstance(error, KeyboardInterrupt):
        why = f"ended by {error}" if error.args else "interrupted"
    elif isinstance(error, MemoryError):
        why = "there is not enough memory"
    else:
        why = "nested too deep"
    if session.is_writing:
        return NotWrittenError(f"{why}; what was not yet written stays as it was")
    return StoppedError(f"{why}; there is no whole answer")
