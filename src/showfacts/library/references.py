"""The files of a library as texts, and what they say of one another."""

from __future__ import annotations

from collections.abc import Sequence

from showfacts.errors import BadDataError
from showfacts.library.layers import Layer
from showfacts.library.parsing import Reading, located
from showfacts.library.wording import meant, shown
from showfacts.model import Problem

MANY = 100
"""So many references that lead nowhere get a suggestion; looking for more would take long."""


def text_of(layer: Layer) -> str:
    """The text of one file.

    Raises:
        BadDataError: it is not there, not readable, or not UTF-8.
    """
    try:
        return layer.path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        message = "there is no such file or folder"
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
    except UnicodeDecodeError as error:
        message = f"not UTF-8 text (byte {error.start}); expected a TOML file"
    raise BadDataError([Problem(file=str(layer.path), line=0, path="", message=message)])


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
