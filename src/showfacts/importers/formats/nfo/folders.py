"""The NFO files of a folder, one show after the other."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from showfacts.dataset.folders import name_of
from showfacts.model import Problem
from showfacts.model.records import record

if TYPE_CHECKING:
    from collections.abc import Iterator

SHOW_FILE = "tvshow.nfo"
_SUFFIX = ".nfo"


@record
class ShowFolder:
    """A folder with a ``tvshow.nfo``, and the other NFO files in it and below."""

    show: Path
    others: tuple[Path, ...]


@record
class LooseFiles:
    """NFO files of one folder with no ``tvshow.nfo`` in it or above."""

    folder: Path
    files: tuple[Path, ...]


Found: TypeAlias = ShowFolder | LooseFiles | Problem


@record
class _Listing:
    """What a folder has: files in the order of their names, folders too."""

    files: tuple[Path, ...]
    folders: tuple[Path, ...]

    @property
    def show(self) -> Path | None:
        return next((each for each in self.files if each.name.lower() == SHOW_FILE), None)


def found_in(folder: Path) -> Iterator[Found]:
    """What a folder and those below it hold.

    Hidden files and folders are left out, and so are links to folders: none can lead in a circle, or out of
    what was named.
    """
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        listing = _listed(place)
        if isinstance(listing, Problem):
            yield listing
        elif (show := listing.show) is not None:
            others, shows = [each for each in listing.files if each != show], list[Path]()
            yield from _below(listing.folders, others, shows)
            yield ShowFolder(show=show, others=tuple(others))
            waiting += reversed(shows)
        else:
            if listing.files:
                yield LooseFiles(folder=place, files=listing.files)
            waiting += reversed(listing.folders)


def has_nfo(folder: Path, *, most: int = 2000) -> bool:
    """Whether there is an NFO file in a folder or those below it, among the first names that are met."""
    waiting, met = [folder], 0
    while waiting and met < most:
        listing = _listed(waiting.pop(0))
        if isinstance(listing, Problem):
            continue
        if listing.files:
            return True
        waiting += listing.folders
        met += 1 + len(listing.folders)
    return False


def _below(folders: tuple[Path, ...], files: list[Path], shows: list[Path]) -> Iterator[Problem]:
    """Collect the files in and below the folders of a show; folders of other shows are put by."""
    waiting = list(reversed(folders))
    while waiting:
        place = waiting.pop()
        listing = _listed(place)
        if isinstance(listing, Problem):
            yield listing
        elif listing.show is not None:
            shows.append(place)
        else:
            files += listing.files
            waiting += reversed(listing.folders)


def _listed(folder: Path) -> _Listing | Problem:
    files: list[str] = []
    folders: list[str] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.name)
                elif entry.name.lower().endswith(_SUFFIX) and entry.is_file():
                    files.append(entry.name)
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
        return Problem(file=name_of(folder), line=0, path="", message=message)
    return _Listing(
        files=tuple(folder / name for name in sorted(files)),
        folders=tuple(folder / name for name in sorted(folders)),
    )
