"""New files beside the old ones, which take their places when all of them are there."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from showfacts.dataset.files import IMPORTED
from showfacts.disk.new_files import BEGINNING, NewFile

if TYPE_CHECKING:
    from pathlib import Path

    from showfacts.history.places import Places

SUFFIX = ".showfacts-new"
"""What the names of these new files end in: nobody but the one writer deletes them."""

_ONE_BY_ONE = 100
"""So many files are brought to the disk one by one; of more, all at once, which takes a tenth of the time."""


class Beside:
    """The new files of one change. Not one old file is touched until ``take_place``."""

    def __init__(self) -> None:
        self._new: dict[Path, NewFile] = {}

    def write(self, path: Path, data: bytes) -> None:
        """Have a new file for this place, as private as the old one; what was to be there before is dropped.

        Raises:
            OSError: the folder or disk does not take it.
        """
        self.drop(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        new = self._new[path] = NewFile.beside(path, SUFFIX)
        new.write(data)
        if len(self._new) <= _ONE_BY_ONE or not hasattr(os, "sync"):
            new.settle()
        with suppress(FileNotFoundError):
            new.be_like(path)
        new.close()  # There may be thousands; until the change ends, only its own writer sweeps them up

    def read(self, path: Path) -> bytes | None:
        """What the new file for this place holds; None if there is none."""
        new = self._new.get(path)
        return new.path.read_bytes() if new else None

    def drop(self, path: Path) -> None:
        """Have no new file for this place any more; what cannot be deleted is left to the next writer."""
        new = self._new.pop(path, None)
        if new is not None:
            new.drop()

    def drop_all(self) -> None:
        """Have none at all."""
        for path in list(self._new):
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
        new.take_place(path)
        del self._new[path]
        return True


def sweep(places: Places) -> None:
    """Delete the new files of a writer that did not live to use them."""
    for folder in (places.folder, places.folder / IMPORTED):
        with suppress(OSError):
            for each in folder.iterdir():
                if each.name.startswith(BEGINNING) and each.name.endswith(SUFFIX):
                    each.unlink(missing_ok=True)
