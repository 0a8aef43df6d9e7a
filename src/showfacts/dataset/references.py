"""The files of a library as texts, and whether what they refer to is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, Any

from showfacts.dataset.across import are_one_source, circular
from showfacts.dataset.files import NOT_REGULAR, opened
from showfacts.dataset.plain import SECTIONS, to_plain
from showfacts.dataset.read import located, read
from showfacts.errors import BadDataError
from showfacts.model import Problem, Show
from showfacts.text.quoting import meant, one_line, shown

if TYPE_CHECKING:
    from showfacts.dataset.explain import Fault
    from showfacts.dataset.files import Layer
    from showfacts.dataset.read import Reading

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
        with opened(layer.path) as file:
            return file.read().decode("utf-8-sig").replace("\r\n", "\n")
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
    """What no file of a library has: unknown ids, shows without a title.

    Args:
        readings: all files of a library, lowest layer first.
    """
    ids = {
        section: frozenset().union(*(reading.defined[section] for reading in readings))
        for section in SECTIONS
    }
    known = KnownIds(ids, _titled(readings))
    problems: list[Problem] = []
    for reading in readings:
        faults = missing_in(reading, known)
        problems += located(faults, reading.text, file=reading.file) if faults else []
    return problems


def contradictions(readings: Sequence[Reading]) -> list[Problem]:
    """What is wrong only beside another file, each at the higher one.

    These are circular successors, two sources of one id, shows whose ids make them one with a show that
    another file tells apart, and shows that are related to themselves by their ids.

    Args:
        readings: some files of a library, lowest layer first.
    """
    shared = SharedIds(readings)
    found = [*_circles(readings), *_two_sources(readings), *shared.confused(), *shared.related_to_itself()]
    problems: list[Problem] = []
    for reading in readings:
        faults = [fault for of, fault in found if of is reading]
        problems += located(faults, reading.text, file=reading.file) if faults else []
    return problems


def _two_sources(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Fault]]:
    """Sources of one id that have other publishers or addresses."""
    first: dict[str, tuple[dict[str, Any], str]] = {}
    for reading in readings:
        for place, source in enumerate(reading.tables.get("sources", ())):
            ident = source.get("id")
            if not isinstance(ident, str):
                continue
            other, file = first.setdefault(ident, (source, reading.file))
            if file != reading.file and not are_one_source(source, other):
                where = one_line(Path(file).name)
                message = f"{shown(ident)} is another source in {where}; expected an id of its own"
                yield reading, (("sources", place, "id"), message)


class SharedIds:
    """Which shows of files are one by their ids."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings
        self._shows: dict[tuple[str, Any], set[tuple[int, str]]] = {}
        for number, show, key in self._keys():
            self._shows.setdefault(key, set()).add((number, show))

    def _keys(self) -> Iterator[tuple[int, str, tuple[str, Any]]]:
        for number, reading in enumerate(self._readings):
            for show in reading.dataset.shows:
                for key in _ids_of(show):
                    yield number, show.id, key

    def confused(self) -> Iterator[tuple[Reading, Fault]]:
        """Shows whose ids are those of two shows of a lower file, or of one that another show is too."""
        for number, reading in enumerate(self._readings):
            taken: dict[tuple[int, str], int] = {}
            for place, show in enumerate(reading.dataset.shows):
                same = sorted(
                    {each for key in _ids_of(show) for each in self._shows[key] if each[0] < number}
                )
                for (file, ident), (next_file, other) in pairwise(same):
                    if file == next_file:
                        message = f"its ids are of two shows, {shown(ident)} and {shown(other)}"
                        yield reading, (("shows", place, "ids"), message)
                for each in same:
                    first = taken.setdefault(each, place)
                    if first != place:
                        message = (
                            f"by its ids it is {shown(each[1])} of another file, and so is shows[{first}]"
                        )
                        yield reading, (("shows", place, "ids"), message)

    def related_to_itself(self) -> Iterator[tuple[Reading, Fault]]:
        """Shows that are related to, or continued as, a show that they are by their ids."""
        for reading in self._readings:
            for place, show in enumerate(reading.dataset.shows):
                same = {ident for key in _ids_of(show) for _, ident in self._shows[key]} - {show.id}
                for name, verb in (("events", "continued as"), ("relations", "related to")):
                    for number, row in enumerate(getattr(show, name) if same else ()):
                        if row.show in same:
                            message = f"a show cannot be {verb} itself; by its ids it is {shown(row.show)}"
                            yield reading, (("shows", place, name, number, "show"), message)


def _ids_of(show: Show) -> Iterator[tuple[str, Any]]:
    """What a show is known by in other files: its id, and those of catalogues."""
    yield ("id", show.id)
    if show.ids is not Show.ids:
        yield from to_plain(show.ids).items()


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
