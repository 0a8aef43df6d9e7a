"""New folders that get their name when they are whole, so that nobody sees one half filled.

As with new files: a folder is made where nothing is, under a name that nobody can foresee, beside the place
that it is for, and deleted by whoever made it where that fails, or by the next one after a kill. It is in the
making as long as the new file of the same name is there beside it.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from errno import EEXIST
from pathlib import Path
from typing import TYPE_CHECKING

from showfacts.disk.new_files import BEGINNING, NewFile, on_disk, sweep
from showfacts.disk.new_files import ENDING as NEW_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDING = ".folder"
"""What the names of folders in the making end in."""


@contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """A folder to fill, which becomes ``target`` at the end of the block.

    Raises:
        FileExistsError: something is there already.
        OSError: the folder above does not take it.
    """
    _refuse(target)
    with NewFile.beside(target) as beside:
        _sweep(target.parent)
        new = beside.path.with_suffix(ENDING)
        new.mkdir()
        try:
            yield new
            _refuse(target)
            new.rename(target)
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
    on_disk(target.parent)


def _refuse(target: Path) -> None:
    if os.path.lexists(target):
        raise FileExistsError(EEXIST, os.strerror(EEXIST), str(target))


def _sweep(parent: Path) -> None:
    """Delete the folders whose makers did not live to fill them."""
    sweep(parent)
    with suppress(OSError), os.scandir(parent) as found:
        for each in found:
            is_new = each.name.startswith(BEGINNING) and each.name.endswith(ENDING)
            if is_new and each.is_dir(follow_symlinks=False):
                folder = Path(each.path)
                if not folder.with_suffix(NEW_FILE).exists():
                    shutil.rmtree(folder, ignore_errors=True)
