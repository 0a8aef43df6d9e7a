"""Which files of the user's folder the program writes, and where each really lies."""

from __future__ import annotations

import os
from stat import S_ISREG

from showfacts.dataset.files import IMPORTED, NOT_REGULAR, users_folder
from showfacts.errors import NotWrittenError
from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

FOLLOWED = "followed.txt"
"""The list of the shows that the user follows."""

HISTORY = "history"
"""The folder, inside of the user's, of what was changed there."""


class Places(NamedTuple):
    """The user's folder, and what lies where in it."""

    folder: Path

    @property
    def history(self) -> Path:
        """Where changes are kept, each in a folder that is called by its number."""
        return self.folder / HISTORY

    @property
    def lock(self) -> Path:
        """The file whose lock the one writer holds."""
        return self.history / "lock"

    @property
    def staged(self) -> Path:
        """The change that is being made: whoever finds it without its writer throws it away."""
        return self.history / "staged"

    @property
    def pending(self) -> Path:
        """The change that is being carried out: whoever finds it without its writer carries it out."""
        return self.history / "pending"

    @property
    def undoing(self) -> Path:
        """The change that is being taken back: whoever finds it without its writer takes it back."""
        return self.history / "undoing"

    def file(self, name: str) -> Path:
        """Where a file of this name really lies: ``own.toml``, ``imported/tvmaze-169.toml``.

        Raises:
            NotWrittenError: the program does not write such a file, it is none, or it is a link that leads
                out of the folder.
        """
        from pathlib import Path, PurePath

        pure = PurePath(name)
        is_ours = pure.parts[:-1] in ((), (IMPORTED,)) and not pure.drive and "\0" not in name
        if not is_ours or name.startswith(".") or not (pure.name.endswith(".toml") or name == FOLLOWED):
            raise NotWrittenError(f"{name!r} is not a file that showfacts writes in {self.folder}")
        path = self.folder / name
        if not (path.is_symlink() or (len(pure.parts) > 1 and path.parent.is_symlink())):
            return path
        real = Path(os.path.realpath(path))
        if not real.is_relative_to(os.path.realpath(self.folder)):
            message = f"{path} is a link to {real}, out of your folder; nothing was changed"
            raise NotWrittenError(message)
        return real

    def read(self, name: str) -> bytes | None:
        """What a file holds; None if it is not there.

        Raises:
            NotWrittenError: it cannot be read, or is not one that the program writes.
        """
        return read_file(self.file(name))


def read_file(path: Path) -> bytes | None:
    """What a file holds; None if it is not there.

    Raises:
        NotWrittenError: it cannot be read, or is no regular file.
    """
    try:
        if not S_ISREG(path.stat().st_mode):
            raise NotWrittenError(f"{path} is {NOT_REGULAR}; nothing was changed")
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise NotWrittenError(f"{path} cannot be read: {error.strerror or error}") from None


def users_places() -> Places:
    """Those of the user who runs the program.

    Raises:
        NotWrittenError: there is no home folder.
    """
    folder = users_folder()
    if folder is None:
        raise NotWrittenError("there is no home folder to keep your own shows in")
    return Places(folder)
