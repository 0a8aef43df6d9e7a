"""New files beside the old ones, which take their places when all of them are there."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from showfacts.dataset.files import IMPORTED

if TYPE_CHECKING:
    from showfacts.history.places import Places

SUFFIX = ".showfacts-new"
"""What the names of new files end in; they begin with a dot, so that no dataset is read from them."""

_ONE_BY_ONE = 100
"""So many files are brought to the disk one by one; of more, all at once, which takes a tenth of the time."""


class Beside:
    """The new files of one change. Not one old file is touched until ``take_place``."""

    def __init__(self) -> None:
        self._new: dict[Path, Path] = {}
        self._numbers = count(1)

    def write(self, path: Path, data: bytes) -> None:
        """Have a new file for this place, as private as the old one; what was to be there before is dropped.

        Raises:
            OSError: the folder or disk does not take it.
        """
        self.drop(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f".{next(self._numbers)}{SUFFIX}")
        with new.open("xb") as file:  # Fails where there is anything already, even a link to nothing
            self._new[path] = new
            file.write(data)
            file.flush()
            if len(self._new) <= _ONE_BY_ONE or not hasattr(os, "sync"):
                os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            new.chmod(path.stat().st_mode & 0o7777)

    def read(self, path: Path) -> bytes | None:
        """What the new file for this place holds; None if there is none."""
        new = self._new.get(path)
        return new.read_bytes() if new else None

    def drop(self, path: Path) -> None:
        """Have no new file for this place any more."""
        new = self._new.pop(path, None)
        if new is not None:
            new.unlink(missing_ok=True)

    def drop_all(self) -> None:
        """Have none at all; what cannot be deleted is left to the next writer."""
        for path in list(self._new):
            with suppress(OSError):
                self.drop(path)

    def settle(self) -> None:
        """See to it that all of them are on the disk."""
        if len(self._new) > _ONE_BY_ONE and hasattr(os, "sync"):
            os.sync()

    def take_place(self, path: Path) -> bool:
        """Put the new file in the place of the old one; whether there was a new one."""
        new = self._new.get(path)
        if new is None:
            return False
        new.replace(path)
        del self._new[path]
        return True


def sweep(places: Places) -> None:
    """Delete the new files of a writer that did not live to use them."""
    for folder in (places.folder, places.folder / IMPORTED):
        with suppress(OSError):
            for each in folder.iterdir():
                if each.name.startswith(".") and each.name.endswith(SUFFIX):
                    each.unlink(missing_ok=True)


def on_disk(folder: Path) -> None:
    """See to it that what was made, renamed or deleted in a folder is so on the disk, where a system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
