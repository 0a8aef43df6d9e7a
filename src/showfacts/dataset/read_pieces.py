"""A dataset file read table by table, for the index. A file with any fault is refused as a whole.

It does not say what the fault is, or where: for that the whole is read, by ``read``.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import tomli

from showfacts.dataset import plain_toml, rules
from showfacts.dataset.across import Across
from showfacts.dataset.links import references
from showfacts.dataset.newer_toml import newer
from showfacts.dataset.pieces import pieces, single
from showfacts.dataset.plain import SECTIONS
from showfacts.dataset.read import filled, is_readable
from showfacts.dataset.structure import structure
from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence
    from pathlib import Path

    from showfacts.dataset.links import Reference

SHARE = 4
"""Where one in so many letters of a file is of tables not known, it is quicker read from the start."""


class FlawedError(Exception):
    """A file has faults, or can only be read as a whole."""


class Table(NamedTuple):
    """A table without a fault, of a section, and what it refers to.

    ``digest``: of how it is written in a file of its format; None where it was not read by itself.
    """

    section: str
    data: dict[str, Any]
    references: frozenset[Reference]
    digest: int | None = None


class Piece(NamedTuple):
    """A part of a file without a fault. ``end``: how many bytes of the file have been read."""

    tables: Sequence[Table]
    end: int


class Difference(NamedTuple):
    """How a file is another than before: the tables that are new, and what all are written like."""

    tables: Sequence[Table]
    digests: frozenset[int]


def read_pieces(path: Path) -> Iterator[Piece]:
    """The tables of a file, piece by piece: together what ``read`` has of a whole without faults.

    Memory does not grow with the file, but for the ids that it gives.

    Raises:
        FlawedError: the file has a fault, or is laid out so that only the whole can be read.
    """
    across = Across()
    version = 0
    try:
        for number, (text, end) in enumerate(pieces(path)):
            if newer(text):
                raise FlawedError
            if number == 0:
                version = _format(text)
                yield Piece((), end)
            else:
                written = ((each, _digest(each, version)) for each in single(text))
                yield Piece(_checked(written, version, across), end)
    except (OSError, ValueError, RecursionError, MemoryError):
        raise FlawedError from None


def read_difference(path: Path, known: Container[int]) -> Difference:
    """How a file differs from one without a fault whose tables are ``known`` by how they are written.

    Tables that are new are held against each other, not against those that are known.

    Raises:
        FlawedError: what is new has a fault, or is much, or the file is laid out so that only the whole can
            be read.
    """
    digests: set[int] = set()
    new: list[tuple[str, int]] = []
    version = letters = 0
    try:
        most = path.stat().st_size // SHARE
        for number, (text, _) in enumerate(pieces(path)):
            if number == 0:
                if newer(text):
                    raise FlawedError
                version = _format(text)
                continue
            for each in single(text):
                digest = _digest(each, version)
                if digest in digests:
                    raise FlawedError
                digests.add(digest)
                if digest not in known:
                    new.append((each, digest))
                    letters += len(each)
                    if letters > most or newer(each):
                        raise FlawedError
        return Difference(_checked(new, version, Across()), frozenset(digests))
    except (OSError, ValueError, RecursionError, MemoryError):
        raise FlawedError from None


def _digest(text: str, version: int) -> int:
    """What tells a table from others: the rules that it is read by go by the format of the file."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8, salt=bytes((version,))).digest()
    return int.from_bytes(digest, "big", signed=True)


def _format(text: str) -> int:
    """The format in what stands above the first header. Nothing else may stand there.

    Tables could, as lists of inline ones, but then headers may not add to them, which no piece can tell.
    """
    data = tomli.loads(text)
    version = data.pop("format", None)
    if data or not is_readable(version):
        raise FlawedError
    return int(version)


def _checked(written: Iterable[tuple[str, int]], version: int, across: Across) -> list[Table]:
    """Tables, each given by its text and digest, of which every one is right."""
    found: list[Table] = []
    sections: dict[str, list[dict[str, Any]]] = {}
    for text, digest in written:
        section, table = _single(plain_toml.loads(text))
        thing, faults = structure(table, SECTIONS[section])
        if faults or any(True for _ in rules.in_table(thing, version=version)):
            raise FlawedError
        found.append(told(section, table, digest))
        sections.setdefault(section, []).append(table)
    if any(True for _ in across.faults(sections)):
        raise FlawedError
    return found


def told(section: str, table: dict[str, Any], digest: int | None = None) -> Table:
    """A table without a fault, with what it refers to."""
    referred = frozenset(reference for reference, _ in references({section: (table,)}))
    return Table(section, filled(table), referred, digest)


def _single(data: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """The only table of a text, with its section."""
    for section, tables in data.items():
        if len(data) == 1 and section in SECTIONS and isinstance(tables, list) and len(tables) == 1:
            return section, tables[0]
    raise FlawedError
