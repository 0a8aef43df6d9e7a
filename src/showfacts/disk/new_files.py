"""New files beside the old ones, whose places they take when they are whole.

A new file is made where nothing is, under a name that nobody can foresee, in the folder of the file whose
place it is to take: so whatever happens, the old file is there or the new one, and nothing is written through
a link that somebody put in the way. It is deleted by whoever made it, also when a signal ends the program
that raises an exception. What a kill leaves behind is deleted by the next one who makes a file in the folder:
whoever makes a file holds a lock on it, which the system frees when a process ends, however it ends.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    import sqlite3
    from types import TracebackType

BEGINNING = ".showfacts-"
"""What the names of new files begin with: no dataset is read from a file with a dot before its name."""

ENDING = ".new"

CLOSES_FIRST = os.name == "nt"
"""Whether a file that is open can be neither renamed nor deleted."""

ONLY_COPY = ".whole"
"""What the name of a new file ends in whose old one is written over: nobody but a person deletes it."""


class NewFile:
    """A file in the making, beside the one whose place it is to take.

    As a context manager it deletes the file at the end, unless that took its place.
    """

    def __init__(self, path: Path, handle: int) -> None:
        """``handle``: open to read and write; who has it has the file. ``beside`` makes both."""
        self.path = path
        self._handle: int | None = handle
        self._is_to_go = True

    @classmethod
    def beside(cls, target: Path, ending: str = ENDING) -> Self:
        """A new, empty file for a place, as private as what is there.

        ``ending``: of its name; with another than the usual one, nobody deletes what a kill leaves behind but
        whoever knows that ending.

        Raises:
            OSError: the folder does not take it, or what is there may not be written.
        """
        mode = 0o666
        with suppress(FileNotFoundError):
            if not target.lstat().st_mode & 0o222:
                raise PermissionError(EACCES, os.strerror(EACCES), str(target))
            mode = 0o600
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        if ending == ENDING:
            sweep(target.parent)
        while True:
            path = target.with_name(f"{BEGINNING}{os.urandom(8).hex()}{ending}")
            new = cls(path, os.open(path, flags, mode))
            if _is_ours(new._open) and path.exists():
                return new
            new.close()  # Who sweeps was faster

    def write(self, data: bytes) -> None:
        """Write to the end of it.

        Raises:
            OSError: the disk does not take it.
        """
        _write(self._open, data)

    def database(self) -> sqlite3.Connection:
        """It as a database, which nobody else opens before it is whole: without locks, a journal, or waiting.

        Raises:
            sqlite3.Error: the disk does not take it.
        """
        import sqlite3

        base = sqlite3.connect(f"{self.path.absolute().as_uri()}?nolock=1", uri=True)
        base.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        return base

    def settle(self) -> None:
        """See to it that what was written is on the disk.

        Raises:
            OSError: the disk does not take it.
        """
        os.fsync(self._open)

    def be_like(self, target: Path) -> bool:
        """Have the rights of another file, and its owner: whether that is allowed.

        Raises:
            OSError: the other one is not there.
        """
        wanted, have = target.stat(), self.path.stat()
        is_allowed = True
        if (have.st_uid, have.st_gid) != (wanted.st_uid, wanted.st_gid):
            try:
                os.chown(self.path, wanted.st_uid, wanted.st_gid)
            except PermissionError:
                is_allowed = False
        self.path.chmod(wanted.st_mode & 0o7777)
        if hasattr(os, "listxattr"):
            with suppress(OSError):  # Few file systems know them
                for name in os.listxattr(target):
                    os.setxattr(self.path, name, os.getxattr(target, name))
        return is_allowed

    def take_place(self, target: Path) -> None:
        """Take the place of a file, if there is one.

        Raises:
            OSError: the folder does not take it.
        """
        if CLOSES_FIRST:
            self._let_go()
        self.path.replace(target)
        self.close()

    def take_free_place(self, target: Path) -> None:
        """Take a place where nothing is: not a file made meanwhile, nor a link.

        Raises:
            FileExistsError: something is there.
            OSError: the folder or disk does not take it.
        """
        try:
            os.link(self.path, target)
        except FileExistsError:
            raise
        except (OSError, NotImplementedError):
            _copy(self.path, target)  # Some file systems know no second name for a file

    def stay(self) -> None:
        """Be there until somebody deletes it by hand, if it is not dropped."""
        if CLOSES_FIRST:
            self._let_go()
        self.path = self.path.rename(self.path.with_suffix(ONLY_COPY))
        if self._handle is None:
            self._handle = os.open(self.path, os.O_RDWR)

    def close(self) -> None:
        """Let go of it: where it still is, the next one who makes a file deletes it."""
        self._let_go()
        self._is_to_go = False

    def drop(self) -> None:
        """Have it no more; what cannot be deleted is left to the next one who makes a file."""
        if CLOSES_FIRST:
            self._let_go()
        with suppress(OSError):
            self.path.unlink()
        self.close()

    def _let_go(self) -> None:
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)

    @property
    def _open(self) -> int:
        if self._handle is None:
            raise ValueError(f"{self.path} is closed")
        return self._handle

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_to_go:
            self.drop()


@contextmanager
def replacing(path: Path, data: bytes) -> Iterator[None]:
    """Have a file hold this in place of what it holds, with its owner, its rights and all its names.

    The block is run when the new file is on the disk and the old one untouched: where it raises, the old one
    stays. A link is followed. A file with several names (hard links), or whose owner a new one cannot be
    given, is written over; a kill just then leaves the whole new text beside it, in a file that nothing
    deletes.

    Raises:
        OSError: the folder or disk does not take it; the old file is untouched.
    """
    target = Path(os.path.realpath(path))
    with NewFile.beside(target) as new:
        new.write(data)
        new.settle()
        yield
        if not target.exists() or (new.be_like(target) and target.stat().st_nlink == 1):
            new.take_place(target)
        else:
            new.stay()
            _write_over(target, data)
    on_disk(target.parent)


def sweep(folder: Path) -> None:
    """Delete the new files in a folder whose makers did not live to use them."""
    with suppress(OSError), os.scandir(folder) as found:
        for each in found:
            if each.name.startswith(BEGINNING) and each.name.endswith(ENDING):
                with suppress(OSError):
                    _sweep_up(Path(each.path))


def on_disk(folder: Path) -> None:
    """See to it that what was made, renamed or deleted in a folder is so on the disk, where a system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _is_ours(handle: int) -> bool:
    """Whether a new file is locked; where a file system has no locks, nobody sweeps either."""
    try:
        return _is_locked(handle)
    except OSError:
        return True


def _sweep_up(path: Path) -> None:
    if not S_ISREG(path.lstat().st_mode):
        return
    flags = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, flags)
    try:
        is_left = _is_locked(handle)
        if is_left and not CLOSES_FIRST:
            path.unlink()
    finally:
        os.close(handle)
    if is_left and CLOSES_FIRST:
        path.unlink()


def _copy(new: Path, target: Path) -> None:
    import shutil

    with new.open("rb") as file, target.open("xb") as copied:
        is_whole = False
        try:
            shutil.copyfileobj(file, copied)
            copied.flush()
            os.fsync(copied.fileno())
            is_whole = True
        finally:
            copied.close()
            if not is_whole:
                target.unlink(missing_ok=True)


def _write_over(target: Path, data: bytes) -> None:
    """Write over a file, and what was there again where the disk does not take it."""
    with target.open("r+b") as file:
        old = file.read()
        try:
            _fill(file.fileno(), data)
        except BaseException:
            _fill(file.fileno(), old)
            raise


def _write(handle: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]


def _fill(handle: int, data: bytes) -> None:
    os.lseek(handle, 0, os.SEEK_SET)
    _write(handle, data)
    os.ftruncate(handle, len(data))
    os.fsync(handle)


if sys.platform == "win32":

    def _is_locked(_: int) -> bool:
        """Nothing is needed: what is open is not deleted there."""
        return True

else:
    import fcntl

    def _is_locked(handle: int) -> bool:
        """Whether nobody else holds the lock of a file, and now this process does."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
