"""The files of a library as texts, and what they say of one another."""

from __future__ import annotations

from collections.abc import Sequence

from showfacts.errors import BadDataError, Problem
from showfacts.library.layers import Layer
from showfacts.library.parsing import Reading, located, meant


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
    problems: list[Problem] = []
    for reading in readings:
        faults = [
            (path, f'"{ident}" is not among the {section}{meant(ident, list(defined[section]))}')
            for (section, ident), path in reading.references.items()
            if ident not in defined[section]
        ]
        faults += [
            (("shows", place, "title"), "missing")
            for place, show in enumerate(reading.dataset.shows)
            if show.id not in titled
        ]
        problems += located(faults, reading.text, file=reading.file) if faults else []
    return problems
