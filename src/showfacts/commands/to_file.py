"""The file that an answer goes to, in the place of standard output."""

from __future__ import annotations

import os
from pathlib import Path

from showfacts.commands.options import FORMAT, OVERWRITE, TO
from showfacts.disk.new_files import NewFile, on_disk
from showfacts.errors import NotWrittenError, UsageError
from showfacts.outputs.output import format_of
from showfacts.text.clean import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType
    from typing import Self

SLASHES = ("/", os.sep)
"""What the name of a folder may end in."""


class AnswerFile:
    """A file that is there when all of the answer is in it, and is left as it was where that fails.

    As a context manager it puts what was written in its place at the end, also of a run that ends with an
    exit code. ``is_written``: it has; ``is_open``: it is at it.
    """

    def __init__(self, path: Path, *, may_replace: bool) -> None:
        self.path = path
        self.is_written = self.is_open = False
        self._may_replace = may_replace
        self._new: NewFile | None = None

    @classmethod
    def named(cls, name: str, may_replace: bool, *, can_be_told_to: bool) -> Self:  # noqa: FBT001 - as typed
        """The file of this name.

        Args:
            name: as it is typed.
            may_replace: whether it may take the place of a file.
            can_be_told_to: whether there is an option for that.

        Raises:
            NotWrittenError: there is something of this name that it may not take the place of.
            UsageError: the name is empty.
        """
        if not name.strip():
            raise UsageError(f"{TO.flag}: the name of the file is empty", query=name)
        path = Path(name)
        _check_name(name)
        if name.endswith(SLASHES) and not path.is_dir():
            raise NotWrittenError(f"{name} is the name of a folder; name a file in it")
        if path.is_symlink():
            raise NotWrittenError(f"{path} is a link, through which nothing is written; name another file")
        if path.is_dir():
            raise NotWrittenError(f"{path} is a folder; name a file in it")
        if os.path.lexists(path):
            if not path.is_file():
                raise NotWrittenError(f"{path} is not a file of the disk; name another one")
            if not may_replace:
                raise _taken(path, can_be_told_to=can_be_told_to)
        elif not path.parent.is_dir():
            raise NotWrittenError(f"{path} cannot be written: there is no folder {path.parent}")
        return cls(path, may_replace=may_replace)

    def write(self, text: str) -> None:
        """Write to the end of it.

        Raises:
            NotWrittenError: the folder or disk does not take it.
        """
        try:
            if self._new is None:
                self._new = NewFile.beside(self.path)
            self._new.write(text.encode("utf-8", "replace"))
        except OSError as error:
            raise self._failed(error) from None

    def _finish(self, new: NewFile) -> None:
        try:
            new.settle()
            if self._may_replace and self.path.is_file() and not self.path.is_symlink():
                new.be_like(self.path)
                new.take_place(self.path)
            else:
                new.take_free_place(self.path)
            on_disk(self.path.parent)
        except FileExistsError:
            raise _taken(self.path, can_be_told_to=False) from None
        except OSError as error:
            raise self._failed(error) from None
        self.is_written = True

    def _failed(self, error: OSError) -> NotWrittenError:
        return NotWrittenError(f"{self.path} cannot be written: {error.strerror or error}")

    def __enter__(self) -> Self:
        self.is_open = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        new, self._new, self.is_open = self._new, None, False
        if new is not None:
            with new:
                if kind is None or issubclass(kind, SystemExit):
                    self._finish(new)


def format_by_ending(name: str, known: Sequence[str]) -> str | None:
    """The format that the ending of a file's name asks for; None where it has no ending.

    Raises:
        UsageError: the ending is that of none of the formats.
    """
    found = format_of(name, known)
    ending = Path(name).suffix
    if found is None and ending:
        message = (
            f"{TO.flag}: no format is known by {ending}; say which with {FORMAT.flag}: {', '.join(known)}"
        )
        raise UsageError(message, query=name)
    return found


def _check_name(name: str) -> None:
    """Raise NotWrittenError where no file can have this name, as it is too long or its folder is closed."""
    try:
        os.lstat(name)
    except (FileNotFoundError, NotADirectoryError):
        pass
    except OSError as error:
        raise NotWrittenError(f"{short(name)} cannot be written: {error.strerror}") from None


def _taken(path: Path, *, can_be_told_to: bool) -> NotWrittenError:
    remedy = f"{OVERWRITE.flag} replaces it" if can_be_told_to else "name another file"
    return NotWrittenError(f"{path} is there already; {remedy}")
