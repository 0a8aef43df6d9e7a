"""One writer at a time in the user's folder, by a lock of the operating system.

The system frees it when a process ends, however that ends: a lock file that was left behind blocks nobody.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from showfacts.errors import NotWrittenError

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 5.0
"""How many seconds a second writer waits for the first."""

_PAUSE = 0.05


@contextmanager
def only_writer(lock: Path) -> Iterator[None]:
    """Be the only one that holds the lock of this file, which is made where it is not there.

    Raises:
        NotWrittenError: another process holds it and goes on holding it, or the file cannot be made.
    """
    try:
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except OSError as error:
        raise NotWrittenError(f"{lock} cannot be locked: {error.strerror or error}") from None
    try:
        _wait_for(descriptor, lock)
        yield
    finally:
        os.close(descriptor)


def _wait_for(descriptor: int, lock: Path) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            if _is_taken(descriptor):
                return
        except OSError as error:
            raise NotWrittenError(f"{lock} cannot be locked: {error.strerror or error}") from None
        if time.monotonic() >= end:
            message = f"another showfacts is writing to {lock.parent.parent}; nothing was changed"
            raise NotWrittenError(message)
        time.sleep(_PAUSE)


if sys.platform == "win32":
    import msvcrt

    def _is_taken(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _is_taken(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
