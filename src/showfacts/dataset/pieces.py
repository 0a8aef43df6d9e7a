"""A dataset file in pieces that are TOML by themselves, so that memory does not grow with the file.

Cut before a line such as ``[[shows]]``, each piece holds whole tables: what a header means depends only
on the headers above it in the same table, so sources may stand between the shows. A cut inside of a text of
several lines leaves a piece that is not TOML, since the text does not end in it; so a piece that can be read
was cut at a right place.
"""

from __future__ import annotations

import re
from stat import S_ISREG
from typing import TYPE_CHECKING

from showfacts.dataset.files import opened
from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIZE = 1 << 17
"""Bytes of a piece, more or less: enough that a cut is rare, little enough to be held many times over."""

_HEADER = re.compile(rb"[ \t]*\[\[[ \t]*(?:sources|platforms|people|shows)[ \t]*\]\]")
_CUT = re.compile(rf"^(?={_HEADER.pattern.decode()})", re.MULTILINE)


class Part(NamedTuple):
    """A part of a file. ``end``: how many bytes of the file lie before its end."""

    text: str
    end: int


def pieces(path: Path) -> Iterator[Part]:
    """The text of a file, in order; the first piece is what stands above the first table, if anything.

    Line ends are line feeds, and a byte order mark is left out.

    Raises:
        OSError: the file cannot be read, or is not a regular file.
        UnicodeDecodeError: it is not UTF-8.
    """
    if not S_ISREG(path.stat().st_mode):
        raise OSError(f"{path} is not a regular file")
    with opened(path) as file:
        held, end, codec = bytearray(), 0, "utf-8-sig"
        while block := file.read(SIZE):
            known = held.rfind(b"\n") + 1  # Above this line headers have been looked for
            held += block
            if codec == "utf-8-sig":
                cut = _first_header(held, known)
                if cut is None:
                    continue
                yield Part(_text(held[:cut], codec), cut)
                del held[:cut]
                end, codec, known = cut, "utf-8", 0
            cut = _last_header(held, known)
            if cut:
                end += cut
                yield Part(_text(held[:cut], codec), end)
                del held[:cut]
        yield Part(_text(held, codec), end + len(held))


def single(text: str) -> list[str]:
    """A piece cut before every header: what is no more than one table each."""
    return [each for each in _CUT.split(text) if each]


def _first_header(text: bytearray, known: int) -> int | None:
    """Where the first line that is a header begins, from the line on that begins at ``known``."""
    place = text.find(b"[[", known)
    while place >= 0:
        line = text.rfind(b"\n", known, place) + 1 or known
        if _HEADER.match(text, line):
            return line
        following = text.find(b"\n", place)  # Only what a line begins with can be a header
        place = text.find(b"[[", following) if following >= 0 else -1
    return None


def _last_header(text: bytearray, known: int) -> int | None:
    """Where the last line that is a header begins, from the line on that begins at ``known``."""
    place = text.rfind(b"[[", known)
    while place >= 0:
        line = text.rfind(b"\n", known, place) + 1 or known
        if _HEADER.match(text, line):
            return line
        place = text.rfind(b"[[", known, line)
    return None


def _text(data: bytearray, codec: str) -> str:
    return data.decode(codec).replace("\r\n", "\n")
