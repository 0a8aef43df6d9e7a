"""NFO files of Kodi, Jellyfin and Emby: a folder of shows, or a single file.

A show is a folder with a ``tvshow.nfo``; ``season.nfo`` and the files of its episodes stand in it or in
folders below. See ``facts`` for what is taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.importers.formats.nfo.folders import has_nfo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from showfacts.importers.importer import Item

NAME = "nfo"

_ROOTS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml.{0,400}?\?>\s*|<!--.{0,4000}?-->\s*)*"
    rb"<(?:tvshow|season|episodes|episodedetailss?)[\s/>]",
    re.DOTALL,
)


def recognises(path: Path, start: bytes) -> bool:
    """A file that is called so or begins as one, and a folder with such files in it or below."""
    if not start and path.is_dir():
        return has_nfo(path)
    return path.suffix.lower() == ".nfo" or _ROOTS.match(start) is not None


def read(path: Path, today: date) -> Iterator[Item]:
    """Each show with its seasons and episodes; files that hold nothing of a show are problems."""
    from showfacts.importers.formats.nfo.reading import Reader

    return Reader(today).all_of(path)
