"""TOML text to a checked ``Dataset``, or every problem of the text at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import tomli

from showfacts.errors import BadDataError
from showfacts.library import rules
from showfacts.library.lines import line_at, lines_of
from showfacts.library.plain import parts_of
from showfacts.library.salvaging import salvage
from showfacts.library.structuring import structure
from showfacts.library.wording import dotted, meant, shown
from showfacts.model import Dataset, Problem, Show

if TYPE_CHECKING:
    from showfacts.library.lines import Path
    from showfacts.library.structuring import Fault

__all__ = ["FORMAT", "Reading", "located", "meant", "parse", "read"]

FORMAT = 1
SECTIONS = parts_of(Dataset)
"""The kinds of tables that a dataset file holds, by section."""
_LONG_NUMBER = re.compile(r"[0-9][0-9_]{4000}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading one text.

    ``faults`` are paths with what is wrong there. ``dataset`` is right where there is none; else it
    lacks what cannot be read, but has every show at its place. ``tables`` is the plain data, by section,
    as the text has it. ``defined`` are the ids this text gives to sources, platforms and shows (also
    those with faults), ``references`` the ids it refers to, each with the path of the first time.
    """

    file: str
    text: str
    dataset: Dataset
    tables: Mapping[str, Sequence[dict[str, Any]]]
    faults: tuple[Fault, ...]
    defined: Mapping[str, frozenset[str]]
    references: Mapping[tuple[str, str], Path]

    def problems(self, more: Iterable[Fault] = ()) -> list[Problem]:
        """The faults, and ``more`` found by whoever knows the rest of the library, with their lines."""
        return located([*self.faults, *more], self.text, file=self.file)


def parse(text: str, *, file: str) -> Dataset:
    """The dataset that a TOML text holds. ``file`` is the name that problems bear.

    What the text refers to may stand in another file, so that is not checked here.

    Raises:
        BadDataError: with every problem of the text, in the order of its lines.
    """
    reading = read(text, file=file)
    if reading.faults:
        raise BadDataError(reading.problems())
    return reading.dataset


def read(text: str, *, file: str) -> Reading:
    """Read a TOML text as far as it can be read.

    Raises:
        BadDataError: it is not TOML, or says that it is of another format.
    """
    data = _toml(text, file=file)
    version = data.pop("format", None)
    faults: list[Fault] = []
    if version is None:
        # What else is wrong is worth knowing too, and every file so far is of this format
        faults.append((("format",), f"missing; expected the line: format = {FORMAT}"))
    elif type(version) is not int or version != FORMAT:
        message = f"{shown(version)} is a format this version of showfacts does not read; expected {FORMAT}"
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
            things[key] = tuple(_things(key, kind, value, faults))
    faults += rules.Across().faults(tables)
    return Reading(
        file=file,
        text=text,
        dataset=Dataset(**things),
        tables={
            key: [filled(table) for table in each if isinstance(table, dict)] for key, each in tables.items()
        },
        faults=tuple(faults),
        defined={
            section: frozenset(ident for _, ident in rules.named(tables, section, "id"))
            for section in ("sources", "platforms", "shows")
        },
        references=rules.references(tables.get("shows", ())),
    )


def filled(table: dict[str, Any]) -> dict[str, Any]:
    """A table without what is empty: to say nothing and to say that there is none are one in the format."""
    empty = [key for key, value in table.items() if not value and value in ([], {})]
    for key in empty:
        del table[key]
    return table


def _things(section: str, kind: type, tables: list[Any], faults: list[Fault]) -> list[Any]:
    """The things of one section; what is wrong with them is added to ``faults``."""
    things: list[Any] = []
    for place, table in enumerate(tables):
        thing, wrong = structure(table, kind)
        if kind is Show:
            if wrong:
                thing, more = salvage(table)
                wrong += more
            else:
                wrong = list(rules.in_show(thing))
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
        return tomli.loads(text)
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        message = "not UTF-8 text: half a character"
    except tomli.TOMLDecodeError as error:
        raise BadDataError([_syntax_problem(file, error, text)]) from None
    except ValueError:
        # The parser leaves it to Python to refuse a number of thousands of digits
        found = _LONG_NUMBER.search(text)
        line = text.count("\n", 0, found.start()) + 1 if found else 1
        message = "not valid TOML: a number of thousands of digits"
    except RecursionError:
        line, message = 1, "nested too deep"
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


def _syntax_problem(file: str, error: tomli.TOMLDecodeError, text: str) -> Problem:
    place = re.search(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)", str(error))
    message = str(error).replace(place[0], "") if place else str(error)
    line = int(place[1]) if place and place[1] else text.count("\n") + 1
    column = f" (column {place[2]})" if place and place[2] else ""
    return Problem(file=file, line=line, path="", message=f"not valid TOML: {message}{column}")
