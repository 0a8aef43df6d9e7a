"""TOML text to a checked ``Dataset``, or every problem of the text at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

import tomli

from showfacts.dataset import rules
from showfacts.dataset.across import Across
from showfacts.dataset.lines import deepest_line, line_at, lines_of
from showfacts.dataset.links import references
from showfacts.dataset.newer_toml import newer
from showfacts.dataset.plain import SECTIONS
from showfacts.dataset.salvage import outline, salvage
from showfacts.dataset.structure import structure
from showfacts.errors import BadDataError
from showfacts.model import Dataset, Problem, Show
from showfacts.model.datasets import FORMAT
from showfacts.model.records import record
from showfacts.text.quoting import dotted, meant, shown

if TYPE_CHECKING:
    from showfacts.dataset.explain import Fault
    from showfacts.dataset.lines import Path
    from showfacts.dataset.links import Reference

FORMATS = range(1, FORMAT + 1)
"""The versions of the format that can be read. All have the same keys."""

MOST = 1000
"""At most this many problems of a file are listed, so that memory stays in proportion to the file."""

_LONG_NUMBER = re.compile(r"[0-9][0-9_]{4000}")
_SHORT_DATE = re.compile(r"-(\d{1,2})(?:-(\d{1,2}))?(?![-\w.:])")
"""What follows the year in a date that is less than TOML asks for, without quotes."""


@record
class Reading:
    """What reading one text gave.

    ``faults`` are paths with what is wrong there. Without any the ``dataset`` is right; else it lacks what
    could not be read, but has every show at its place. ``tables`` is the plain data, by section, as the
    text has it. ``defined`` are the ids that the text gives to sources, platforms, people and shows, also
    to those with faults; ``references`` the ids it refers to, each with the path of the first time.
    """

    file: str
    text: str
    format: int
    dataset: Dataset
    tables: Mapping[str, Sequence[dict[str, Any]]]
    faults: tuple[Fault, ...]
    defined: Mapping[str, frozenset[str]]
    references: Mapping[Reference, Path]

    def problems(self, more: Iterable[Fault] = ()) -> list[Problem]:
        """The faults, and ``more`` found by whoever knows the other files, each with its line."""
        return located([*self.faults, *more], self.text, file=self.file)


def parse(text: str, *, file: str) -> Dataset:
    """The dataset that a TOML text holds.

    What the text refers to may stand in another file, so that is not checked here.

    Args:
        text: the whole file.
        file: its name, for problems.

    Raises:
        BadDataError: with every problem of the text, in the order of its lines.
    """
    reading = read(text, file=file)
    if reading.faults:
        raise BadDataError(reading.problems())
    return reading.dataset


def read(text: str, *, file: str) -> Reading:
    """Read a TOML text as far as it can be read.

    Args:
        text: the whole file.
        file: its name, for problems.

    Raises:
        BadDataError: it is not TOML, or of a format that cannot be read.
    """
    data = _toml(text, file=file)
    faults: list[Fault] = []
    version = data.pop("format", None)
    if version is None:
        # What else is wrong is worth knowing too
        version = FORMAT
        faults.append((("format",), f"missing; expected the line: format = {FORMAT}"))
    elif not is_readable(version):
        known = " or ".join(map(str, FORMATS))
        message = f"unknown format {shown(version)}; this version of showfacts reads {known}"
        raise BadDataError(located([(("format",), message)], text, file=file))
    tables: dict[str, list[Any]] = {}
    things: dict[str, Any] = {}
    for key, value in data.items():
        kind = SECTIONS.get(key)
        if kind is None:
            faults.append(((key,), "unknown key" + meant(key, ["format", *SECTIONS])))
        elif not isinstance(value, list):
            faults.append(((key,), f"expected a list of tables, each under [[{key}]], not {shown(value)}"))
        else:
            tables[key] = value
            things[key] = tuple(_things(key, kind, value, version, faults))
    faults += islice(Across().faults(tables), MOST)
    if len(faults) > MOST:
        faults[MOST:] = [((), f"more than {MOST:,} problems; the others are not listed")]
    found: dict[Reference, Path] = {}
    for reference, path in references(tables):
        found.setdefault(reference, path)
    return Reading(
        file=file,
        text=text,
        format=version,
        dataset=Dataset(**things),
        tables={
            key: [filled(table) for table in each if isinstance(table, dict)] for key, each in tables.items()
        },
        faults=tuple(faults),
        defined={section: _ids(tables.get(section, ())) for section in SECTIONS},
        references=found,
    )


def is_readable(version: object) -> bool:
    """Whether this is the number of a format that can be read."""
    return type(version) is int and version in FORMATS


def filled(table: dict[str, Any]) -> dict[str, Any]:
    """The table without empty lists and tables, which mean the same as no key."""
    empty = [key for key, value in table.items() if not value and value in ([], {})]
    for key in empty:
        del table[key]
    return table


def _ids(tables: Sequence[Any]) -> frozenset[str]:
    idents = [table.get("id") for table in tables if isinstance(table, dict)]
    return frozenset(ident for ident in idents if isinstance(ident, str))


def _things(section: str, kind: type, tables: list[Any], version: int, faults: list[Fault]) -> list[Any]:
    """The things of one section. What is wrong with them is added to ``faults``, up to ``MOST``."""
    things: list[Any] = []
    for place, table in enumerate(tables):
        if len(faults) > MOST:
            things += [outline(table)] if kind is Show else []
            continue
        thing, wrong = structure(table, kind)
        if not wrong:
            wrong = list(rules.in_table(thing, version=version))
        elif kind is Show:
            thing, more = salvage(table, version=version)
            wrong += more
        if thing is not None:
            things.append(thing)
        faults += [((section, place, *path), message) for path, message in wrong]
    return things


def _toml(text: str, *, file: str) -> dict[str, Any]:
    """What tomli makes of a text.

    Raises:
        BadDataError: it is not TOML, or more than Python takes.
    """
    try:
        text.encode()
        data = tomli.loads(text)
        found = newer(text)
        if found is None:
            return data
        line, message = found.line, f"not valid TOML: {found.what}"
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        message = "not UTF-8 text: half a character"
    except tomli.TOMLDecodeError as error:
        found = newer(text)  # A parser that does not know it says less
        if found is not None and found.line <= error.lineno:
            line, message = found.line, f"not valid TOML: {found.what}"
        else:
            line, message = error.lineno, f"not valid TOML: {_syntax_error(error)}"
    except ValueError:
        # The parser leaves it to Python to refuse a number of thousands of digits
        number = _LONG_NUMBER.search(text)
        line = text.count("\n", 0, number.start()) + 1 if number else 1
        message = "not valid TOML: a number of thousands of digits"
    except RecursionError:
        line, message = deepest_line(text), "nested too deep"
    raise BadDataError([Problem(file=file, line=line, path="", message=message)])


def located(faults: Iterable[Fault], text: str, *, file: str) -> list[Problem]:
    """Problems with their lines, in the order of the lines, each once."""
    found = dict.fromkeys(faults)
    places = lines_of(text, [path for path, _ in found])
    problems = [
        Problem(file=file, line=line_at(places, path), path=dotted(path), message=message)
        for path, message in found
    ]
    return sorted(problems, key=lambda problem: problem.line)


def _syntax_error(error: tomli.TOMLDecodeError) -> str:
    """The parser's own words, or what to write in place of a date that TOML does not know."""
    year = error.doc[max(0, error.pos - 4) : error.pos]
    rest = _SHORT_DATE.match(error.doc, error.pos)
    if rest is None or len(year) != 4 or not (year.isascii() and year.isdigit()):
        return f"{error.msg} (column {error.colno})"
    month, day = rest.groups()
    if day is None:
        return f'write a month in quotes: "{year}-{month:0>2}"'
    return f"a day is written with two digits for month and day: {year}-{month:0>2}-{day:0>2}"
