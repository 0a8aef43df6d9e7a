"""A dataset file read piece by piece, for the index. A file with any fault is refused as a whole.

It does not say what the fault is, or where: for that the whole is read, by ``read``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tomli

from showfacts.dataset import rules
from showfacts.dataset.across import Across
from showfacts.dataset.links import references
from showfacts.dataset.newer_toml import newer
from showfacts.dataset.pieces import pieces
from showfacts.dataset.plain import SECTIONS
from showfacts.dataset.read import filled, is_readable
from showfacts.dataset.structure import structure
from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from showfacts.dataset.links import Reference


class FlawedError(Exception):
    """A file has faults, or can only be read as a whole."""


class Piece(NamedTuple):
    """A part of a file without a fault: its tables by section, and what they refer to.

    ``end``: how many bytes of the file have been read.
    """

    tables: Mapping[str, Sequence[dict[str, Any]]]
    references: set[Reference]
    end: int


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
            data = tomli.loads(text)
            if newer(text):
                raise FlawedError
            if number == 0:
                version = _format(data)
            yield _checked(data, version, across, end)
    except (OSError, ValueError, RecursionError, MemoryError):
        raise FlawedError from None


def _format(data: dict[str, Any]) -> int:
    """Take the format out of what stands above the first header. Nothing else may stand there.

    Tables could, as lists of inline ones, but then headers may not add to them, which no piece can tell.
    """
    version = data.pop("format", None)
    if data or not is_readable(version):
        raise FlawedError
    return int(version)


def _checked(data: dict[str, Any], version: int, across: Across, end: int) -> Piece:
    """A piece in which every table is right."""
    for section, tables in data.items():
        kind = SECTIONS.get(section)
        if kind is None or not isinstance(tables, list):
            raise FlawedError
        for table in tables:
            thing, faults = structure(table, kind)
            if faults or any(True for _ in rules.in_table(thing, version=version)):
                raise FlawedError
    if any(True for _ in across.faults(data)):
        raise FlawedError
    return Piece(
        tables={section: [filled(table) for table in tables] for section, tables in data.items()},
        references={reference for reference, _ in references(data)},
        end=end,
    )
