"""The files of a library as texts, and whether what they refer to is there."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from stat import S_ISREG
from typing import TYPE_CHECKING, Any

from showfacts.dataset.across import circular
from showfacts.dataset.files import NOT_REGULAR
from showfacts.dataset.plain import SECTIONS, to_plain
from showfacts.dataset.read import located, read
from showfacts.errors import BadDataError
from showfacts.model import Problem
from showfacts.text.quoting import meant, shown

if TYPE_CHECKING:
    from showfacts.dataset.files import Layer
    from showfacts.dataset.read import Reading
    from showfacts.dataset.structure import Fault

HINTS = 100
"""At most this many unknown ids get a suggestion: to look for more would take long."""

_ONE = {"sources": "source", "platforms": "platform", "people": "person", "shows": "show"}


def text_of(layer: Layer) -> str:
    """The text of one file.

    Raises:
        BadDataError: it is not there, not a regular file, not readable, too large, or not UTF-8.
    """
    try:
        if not S_ISREG(layer.path.stat().st_mode):
            raise BadDataError([_problem(layer, NOT_REGULAR)])
        return layer.path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        message, line = "there is no such file or folder", 0
    except OSError as error:
        message, line = f"cannot be read: {error.strerror}", 0
    except UnicodeDecodeError as error:
        message = f"not UTF-8 text (byte {error.start}); expected a TOML file"
        line = error.object.count(b"\n", 0, error.start) + 1
    except MemoryError:
        raise too_large(layer) from None
    raise BadDataError([_problem(layer, message, line)])


def reading_of(layer: Layer) -> Reading:
    """One file, read as far as it can be read.

    Raises:
        BadDataError: as ``text_of``, or as ``read``.
    """
    try:
        return read(text_of(layer), file=layer.name)
    except MemoryError:
        raise too_large(layer) from None


def too_large(layer: Layer) -> BadDataError:
    """What to raise where there is not enough memory to read a file."""
    return BadDataError([_problem(layer, "too large to read here")])


def _problem(layer: Layer, message: str, line: int = 0) -> Problem:
    return Problem(file=layer.name, line=line, path="", message=message)


class KnownIds:
    """The ids that the files of a library give.

    Args:
        ids: those of each section; people without an id have their names.
        titled: the ids of the shows that some file titles.
    """

    def __init__(self, ids: Mapping[str, Collection[str]], titled: Collection[str]) -> None:
        self.ids = ids
        self.titled = titled
        self._sorted: dict[str, list[str]] = {}

    def hint(self, section: str, ident: str) -> str:
        """The id of a section that comes near another, as the end of a message; empty if none does."""
        if section not in self._sorted:
            self._sorted[section] = sorted(self.ids[section])
        return meant(ident, self._sorted[section])


def missing_in(reading: Reading, known: KnownIds) -> list[Fault]:
    """The ids to which one file refers and that no file gives, and its shows that no file titles."""
    lost = [each for each in reading.references.items() if each[0][1] not in known.ids[each[0][0]]]
    faults: list[Fault] = []
    for number, ((section, ident), path) in enumerate(lost):
        near = known.hint(section, ident) if number < HINTS else ""
        faults.append((path, f"unknown {_ONE[section]} id {shown(ident)}{near}"))
    faults += [
        (("shows", place, "title"), "missing")
        for place, show in enumerate(reading.dataset.shows)
        if show.id not in known.titled
    ]
    return faults


def missing(readings: Sequence[Reading]) -> list[Problem]:
    """What no single file can know: unknown ids, shows without a title, circular successors.

    Args:
        readings: all files of a library, lowest layer first.
    """
    ids = {
        section: frozenset().union(*(reading.defined[section] for reading in readings))
        for section in SECTIONS
    }
    known = KnownIds(ids, _titled(readings))
    circles = _circles(readings)
    problems: list[Problem] = []
    for reading in readings:
        faults = missing_in(reading, known)
        faults += [fault for of, fault in circles if of is reading]
        problems += located(faults, reading.text, file=reading.file) if faults else []
    return problems


def _titled(readings: Sequence[Reading]) -> set[str]:
    """The ids of the shows that some file titles, by this id or by an id of a catalogue that they share."""
    shows = [show for reading in readings for show in reading.dataset.shows]
    titled = {show.id for show in shows if show.title}
    if all(show.id in titled for show in shows):
        return titled
    shared: dict[tuple[str, Any], set[str]] = {}
    for show in shows:
        for each in to_plain(show.ids).items():
            shared.setdefault(each, set()).add(show.id)
    while more := [each for each in shared.values() if not each <= titled and not titled.isdisjoint(each)]:
        titled.update(*more)
    return titled


def _circles(readings: Sequence[Reading]) -> list[tuple[Reading, Fault]]:
    """Platforms whose successors, as the last file says, lead back to them over several files."""
    successors: dict[str, tuple[str, int, int]] = {}
    for number, reading in enumerate(readings):
        for place, platform in enumerate(reading.tables.get("platforms", ())):
            ident, successor = platform.get("id"), platform.get("successor")
            if isinstance(ident, str) and isinstance(successor, str):
                successors[ident] = (successor, number, place)
    found: list[tuple[Reading, Fault]] = []
    seen: set[str] = set()
    for start in successors:
        way: dict[str, None] = {}
        ident = start
        while ident in successors and ident not in seen:
            seen.add(ident)
            way[ident] = None
            ident = successors[ident][0]
        if ident not in way:
            continue
        circle = list(way)[list(way).index(ident) :]
        if len({successors[each][1] for each in circle}) > 1:  # Else the file itself is faulty
            last = max(circle, key=lambda each: successors[each][1])
            successor, number, place = successors[last]
            fault = (("platforms", place, "successor"), circular(last, successor))
            found.append((readings[number], fault))
    return found
