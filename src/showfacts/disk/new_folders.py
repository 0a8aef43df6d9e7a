"""New folders that get their name when they are whole, so that nobody sees one half filled.

As with new files: a folder is made where nothing is, under a name that nobody can foresee, beside the place
that it is for, and deleted by whoever made it where that fails, or by the next one after a kill. It is in the
making as long as the new file of the same name is there beside it.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from errno import EBUSY, EEXIST
from pathlib import Path
from typing import TYPE_CHECKING

from showfacts.disk.new_files import BEGINNING, NewFile, on_disk, sweep
from showfacts.disk.new_files import ENDING as NEW_FILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ENDING = ".folder"
"""What the names of folders in the making end in."""


def nothing(there: Path) -> bool:
    """Whether what is there may be replaced: it never may."""
    return False


def holds_only(folder: Path, is_known: Callable[[str], bool]) -> bool:
    """Whether every file in a folder and its folders is known by its path from there; a link never is."""
    for place, folders, names in os.walk(folder):
        here = Path(place)
        if any((here / each).is_symlink() for each in (*folders, *names)):
            return False
        if not all(is_known((here / name).relative_to(folder).as_posix()) for name in names):
            return False
    return True


@contextmanager
def new_folder(target: Path, replaces: Callable[[Path], bool] = nothing) -> Iterator[Path]:
    """A folder to fill, which becomes ``target`` at the end of the block.

    ``replaces``: whether what is there may be replaced; until the new folder is whole, it stays.

    Raises:
        FileExistsError: something is there that may not.
        OSError: the folder above does not take it, or the current folder would be replaced.
    """
    _is_taken(target, replaces)
    with NewFile.beside(target) as beside:
        _sweep(target.parent)
        new = beside.path.with_suffix(ENDING)
        new.mkdir()
        try:
            yield new
            if _is_taken(target, replaces):
                _swap(target, new)
            else:
                new.rename(target)
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
    on_disk(target.parent)


def _is_taken(target: Path, replaces: Callable[[Path], bool]) -> bool:
    """Whether something is there; if so, it may be replaced."""
    if not os.path.lexists(target):
        return False
    if not replaces(target):
        raise FileExistsError(EEXIST, os.strerror(EEXIST), str(target))
    if target.resolve() in (here := Path.cwd(), *here.parents):
        raise OSError(EBUSY, "it is the folder you are in; go to another one first", str(target))
    return True


def _swap(target: Path, new: Path) -> None:
    """Have a new folder in the place of an old one, which stays where that fails."""
    with NewFile.beside(target) as held:
        old = held.path.with_suffix(ENDING)
        try:
            target.rename(old)
            new.rename(target)
        except BaseException:
            if old.is_dir() and not os.path.lexists(target):
                old.rename(target)
            raise
        shutil.rmtree(old, ignore_errors=True)


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
