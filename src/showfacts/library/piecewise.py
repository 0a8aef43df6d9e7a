"""A dataset file read piece by piece, for the index: what is right is taken, anything else is refused.

It says of no fault where it stands or what it is. For that the whole is read, as ``parsing`` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from showfacts.library import rules
from showfacts.library.parsing import FORMAT, SECTIONS, filled
from showfacts.library.pieces import pieces
from showfacts.library.structuring import draft
from showfacts.model import Show

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path


class FlawedError(Exception):
    """A file that is to be read as a whole, be it to say what is wrong with it."""


class Piece(NamedTuple):
    """A part of a file without a fault: its tables by section, and the (section, id) it refers to.

    ``end``: how many bytes of the file have been read.
    """

    tables: Mapping[str, Sequence[dict[str, Any]]]
    references: set[tuple[str, str]]
    end: int


def read_pieces(path: Path) -> Iterator[Piece]:
    """The tables of a file, piece by piece: what ``read`` has of the whole, if that has no fault.

    Memory does not grow with the file, but for the ids that it gives.

    Raises:
        FlawedError: the file has a fault, or is laid out so that only the whole can be read.
    """
    across = rules.Across()
    try:
        for number, (text, end) in enumerate(pieces(path)):
            data = tomli.loads(text)
            if number == 0:
                _require_format(data)
            yield _checked(data, across, end)
    except (OSError, ValueError, RecursionError, MemoryError):
        raise FlawedError from None


def _require_format(data: dict[str, Any]) -> None:
    """Take the format out of what stands above the first header: nothing else may stand there.

    Tables could, as lists of inline ones, but then headers may not add to them, which no piece can tell.
    """
    version = data.pop("format", None)
    if type(version) is not int or version != FORMAT or data:
        raise FlawedError


def _checked(data: dict[str, Any], across: rules.Across, end: int) -> Piece:
    """A piece of which every table is right."""
    for section, tables in data.items():
        kind = SECTIONS.get(section)
        if kind is None or not isinstance(tables, list):
            raise FlawedError
        for table in tables:
            thing = draft(table, kind)
            if kind is Show and any(True for _ in rules.in_show(thing)):
                raise FlawedError
    if any(True for _ in across.faults(data)):
        raise FlawedError
    return Piece(
        tables={section: [filled(table) for table in tables] for section, tables in data.items()},
        references=rules.referred(data.get("shows", ())),
        end=end,
    )
