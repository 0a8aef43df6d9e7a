"""The file of an index: where it lies, and whether it is of the dataset files as they are now.

What stands in it is derived from the dataset files and from nothing else, so it may be deleted at any
time. It is found fresh without reading them: by their stamps, which change whenever a file does.

The index of the shipped files is made with the package and lies beside them. When it is made, nobody knows
where they will be and since when: it knows them by name and size.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from stat import S_ISREG
from zlib import crc32

from showfacts.dataset.files import beside_shipped, from_root, shipped_file
from showfacts.dataset.folders import cache_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.dataset.files import Layer

VERSION = 28
"""Of the tables and of what stands in them. An index of another version is rebuilt.

To be raised with every change of what ``building`` makes; a test holds it against that.
"""

APPLICATION = 0x5348_4F57
"""Marks our databases ("SHOW"), in SQLite's application_id."""

_SEALED = "SELECT application_id, user_version, sealed FROM pragma_application_id, pragma_user_version, seal"


_WHITE = {ord(f"{four:x}"): " \t\n\r"[four >> 2] + " \t\n\r"[four & 3] for four in range(16)}
"""Four bits, as the letter that a hexadecimal number has for them, as white space."""

CHECKSUM = 8
"""Letters at the end of a text of JSON, in which its checksum stands."""


def with_checksum(text: str) -> str:
    """A text of JSON with a checksum behind it, of 16 bits in white space: it stays JSON."""
    number = crc32(text.encode("utf-8", "surrogatepass"))
    return text + f"{number & 0xFFFF:04x}".translate(_WHITE)


def is_as_written(text: str) -> bool:
    """Whether a text still has the checksum that it was written with."""
    return with_checksum(text[:-CHECKSUM]) == text


def place_of(named: Sequence[str]) -> str | None:
    """Where the index of a library lies: one per set of names it goes by. None without a cache folder.

    ``named``: the files and folders that the library was asked for by; empty for the usual one.
    """
    folder = cache_folder()
    digest = crc32(b"\0".join(map(from_root, named or [shipped_file()])))
    return os.path.join(folder, f"library-{digest:08x}.sqlite") if folder else None


def packaged_place() -> str:
    """Where the index is that came with the shipped files, if it did: a source tree has none."""
    return beside_shipped("library.sqlite")


def fresh(files: Sequence[Layer], place: str | None) -> sqlite3.Connection | None:
    """The index of these files as they are now, at a place or in the package. Nothing is built."""
    base = opened(place) if place else None
    if base is not None:
        if is_of(base, [layer.where for layer in files]):
            return base
        base.close()
    return packaged(files) if all(layer.origin == "shipped" for layer in files) else None


def opened(place: str) -> sqlite3.Connection | None:
    """The database at a place, if it is an index of ours, of this version, and as it was when it was sealed.

    The seal is the time of the file's last change: whatever writes to it later, breaks it.
    """
    with suppress(OSError):
        stat = os.stat(place)
        if S_ISREG(stat.st_mode) and not (hasattr(os, "getuid") and stat.st_uid != os.getuid()):
            return _sealed_with(stat.st_mtime_ns, place)
    return None


def packaged(files: Sequence[Layer]) -> sqlite3.Connection | None:
    """The index that came with the package, if it is whole, and of those of these files that are shipped.

    It is trusted as the program beside it is, whoever owns the two. The seal is its size, since times change
    when a package is unpacked.
    """
    base = None
    with suppress(OSError, sqlite3.Error):
        place = packaged_place()
        base = _sealed_with(os.stat(place).st_size, place)
        if base is not None:
            shipped = [layer for layer in files if layer.origin == "shipped"]
            known = base.execute("SELECT at, stamp FROM files ORDER BY place").fetchall()
            if known == [(packaged_name(layer), packaged_stamp(layer)) for layer in shipped]:
                return base
    if base is not None:
        base.close()
    return None


def packaged_name(layer: Layer) -> bytes:
    """What the index in the package knows a file by, in place of its path."""
    return os.fsencode(os.path.basename(layer.where))


def packaged_stamp(layer: Layer) -> str:
    """Its stamp there. It is never that of a file in another index."""
    return str(os.stat(layer.where).st_size)


def _sealed_with(seal: int, place: str) -> sqlite3.Connection | None:
    base = None
    with suppress(sqlite3.Error):
        base = reading(place)
        if base.execute(_SEALED).fetchall() == [(APPLICATION, VERSION, seal)]:
            return base
    if base is not None:
        base.close()
    return None


def reading(place: str) -> sqlite3.Connection:
    """A connection to what is at a place, whatever it is, that only reads it."""
    return sqlite3.connect(
        f"{_address(place)}?mode=ro&immutable=1",
        uri=True,
        check_same_thread=False,  # it is let go where it is forgotten
    )


def _address(place: str) -> str:
    """A path as SQLite takes it (sqlite.org/uri.html, 3.1), without what pathlib loads to say it."""
    path = (
        os.fsdecode(from_root(place))
        .replace(os.sep, "/")
        .replace("%", "%25")
        .replace("?", "%3f")
        .replace("#", "%23")
    )
    return f"file://{path}" if path.startswith("/") else f"file:///{path}"


def is_of(base: sqlite3.Connection, files: Sequence[str]) -> bool:
    """Whether an index is of these files, in this order, as they are now."""
    with suppress(sqlite3.Error):
        known = base.execute("SELECT at, stamp FROM files ORDER BY place").fetchall()
        return len(known) == len(files) and known == [(from_root(path), stamp_of(path)) for path in files]
    return False


def stamp_of(path: str) -> str:
    """What changes whenever a file does: size, times, place on the disk. Empty for one that is not there."""
    try:
        stat = os.stat(path)
    except OSError:
        return ""
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"
