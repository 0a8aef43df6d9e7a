"""The files of a library as texts, and what they say of one another."""

from __future__ import annotations

from collections.abc import Sequence
from stat import S_ISREG
from typing import TYPE_CHECKING

from showfacts.errors import BadDataError
from showfacts.library.layers import NOT_REGULAR
from showfacts.library.parsing import located
from showfacts.library.wording import meant, shown
from showfacts.model import Problem

if TYPE_CHECKING:
    from showfacts.library.layers import Layer
    from showfacts.library.parsing import Reading

MANY = 100
"""So many references that lead nowhere get a suggestion; looking for more would take long."""


def text_of(layer: Layer) -> str:
    """The text of one file.

    Raises:
        BadDataError: it is not there, no regular file, not readable, too large, or not UTF-8.
    """
    try:
        if not S_ISREG(layer.path.stat().st_mode):
            raise BadDataError([_problem(layer, NOT_REGULAR)])
        return layer.path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        message = "there is no such file or folder"
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
    except UnicodeDecodeError as error:
        message = f"not UTF-8 text (byte {error.start}); expected a TOML file"
    except MemoryError:
        raise too_large(layer) from None
    raise BadDataError([_problem(layer, message)])


def too_large(layer: Layer) -> BadDataError:
    """What to raise where there is not memory enough to read a file."""
    return BadDataError([_problem(layer, "too large to read here")])


def _problem(layer: Layer, message: str) -> Problem:
    return Problem(file=layer.name, line=0, path="", message=message)


def missing(readings: Sequence[Reading]) -> list[Problem]:
    """What the files of a library refer to and none of them holds; shows that no file titles."""
    defined = {
        section: frozenset().union(*(reading.defined[section] for reading in readings))
        for section in ("sources", "platforms", "shows")
    }
    titled = {show.id for reading in readings for show in reading.dataset.shows if show.title}
    known = {section: sorted(idents) for section, idents in defined.items()}
    problems: list[Problem] = []
    for reading in readings:
        lost = [each for each in reading.references.items() if each[0][1] not in defined[each[0][0]]]
        faults = []
        for number, ((section, ident), path) in enumerate(lost):
            near = meant(ident, known[section]) if number < MANY else ""
            faults.append((path, f"{shown(ident)} is not among the {section}{near}"))
        faults += [
            (("shows", place, "title"), "missing")
            for place, show in enumerate(reading.dataset.shows)
            if show.id not in titled
        ]
        problems += located(faults, reading.text, file=reading.file) if faults else []
    return problems
