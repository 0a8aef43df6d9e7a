"""TOML text to a checked ``Dataset``, or every problem of the text at once."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, Literal, get_args, get_origin

import cattrs
import tomli
from cattrs.cols import list_structure_factory
from cattrs.gen import make_dict_structure_fn, override

from showfacts.errors import BadDataError, Problem
from showfacts.library import rules
from showfacts.library.lines import Path, line_at, lines_of
from showfacts.library.plain import PARTS, key_of
from showfacts.model import Dataset, PartialDate

FORMAT = 1


class _ExpectedError(ValueError):
    """A value that is not what its key holds; the text says what was expected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading one text: the parts without fault, and the faults of the rest.

    ``faults`` are paths with what is wrong there. ``defined`` are the ids this text gives to sources,
    platforms and shows (also those with faults), ``references`` the ids it refers to, with the path
    of the first time.
    """

    file: str
    text: str
    dataset: Dataset
    faults: tuple[tuple[Path, str], ...]
    defined: Mapping[str, frozenset[str]]
    references: Mapping[tuple[str, str], Path]

    def problems(self, more: Iterable[tuple[Path, str]] = ()) -> list[Problem]:
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
        BadDataError: it is not TOML, or of another format.
    """
    try:
        data = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise BadDataError([_syntax_problem(file, error, text)]) from None
    except RecursionError:
        raise BadDataError([Problem(file=file, line=1, path="", message="nested too deep")]) from None
    version = data.pop("format", None)
    if type(version) is not int or version != FORMAT:
        raise BadDataError([_version_problem(file, version, text)])
    faults: list[tuple[Path, str]] = []
    parts: dict[str, list[Any]] = {}
    placed: dict[str, list[tuple[int, Any]]] = {key: [] for key in PARTS[Dataset]}
    for key, tables in data.items():
        kind = PARTS[Dataset].get(key)
        if kind is None:
            faults.append(((key,), "unknown key" + meant(key, ["format", *PARTS[Dataset]])))
        elif not isinstance(tables, list):
            faults.append(((key,), f"expected a list of tables, each under [[{key}]], not {_shown(tables)}"))
        else:
            for place, table in enumerate(tables):
                try:
                    placed[key].append((place, _CONVERTER.structure(table, kind)))
                except cattrs.BaseValidationError as error:
                    faults += _faults(error, (key, place))
                except _ExpectedError as error:
                    faults.append(((key, place), str(error)))
            parts[key] = [table for table in tables if isinstance(table, dict)]
    faults += rules.faults(placed)
    return Reading(
        file=file,
        text=text,
        dataset=Dataset(**{key: tuple(item for _, item in items) for key, items in placed.items()}),
        faults=tuple(faults),
        defined={
            key: frozenset(table["id"] for table in parts.get(key, ()) if isinstance(table.get("id"), str))
            for key in ("sources", "platforms", "shows")
        },
        references=rules.references(placed["shows"]),
    )


def located(faults: Iterable[tuple[Path, str]], text: str, *, file: str) -> list[Problem]:
    """Problems with their lines, in the order of the lines, each once."""
    places = lines_of(text)
    problems = {
        Problem(file=file, line=line_at(places, path), path=dotted(path), message=message): None
        for path, message in faults
    }
    return sorted(problems, key=lambda problem: problem.line)


def dotted(path: Path) -> str:
    """``shows[1].seasons[0].episodes``"""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def meant(word: str, words: list[str]) -> str:
    """`` did you mean "title"?``, or nothing where no word is near."""
    near = difflib.get_close_matches(word, words, 1, 0.6)
    return f'; did you mean "{near[0]}"?' if near else ""


def _syntax_problem(file: str, error: tomli.TOMLDecodeError, text: str) -> Problem:
    place = re.search(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)", str(error))
    message = str(error).replace(place[0], "") if place else str(error)
    line = int(place[1]) if place and place[1] else text.count("\n") + 1
    column = f" (column {place[2]})" if place and place[2] else ""
    return Problem(file=file, line=line, path="", message=f"not valid TOML: {message}{column}")


def _version_problem(file: str, version: object, text: str) -> Problem:
    if version is None:
        return Problem(
            file=file, line=1, path="format", message=f"missing; expected the line: format = {FORMAT}"
        )
    return Problem(
        file=file,
        line=line_at(lines_of(text), ("format",)),
        path="format",
        message=f"{version!r} is a format this version of showfacts does not read; expected {FORMAT}",
    )


def _faults(error: BaseException, path: Path) -> Iterator[tuple[Path, str]]:
    """The leaves of cattrs' tree of errors, each with its path."""
    if isinstance(error, cattrs.IterableValidationError):
        for each, note in error.group_exceptions()[0]:
            yield from _faults(each, (*path, note.index))
    elif isinstance(error, cattrs.ClassValidationError):
        with_notes, without = error.group_exceptions()
        for each, note in with_notes:
            yield from _faults(each, (*path, key_of(note.name)))
        for each in without:
            yield from _faults(each, path)
    elif isinstance(error, cattrs.ForbiddenExtraKeysError):
        known = [key_of(field.name) for field in fields(error.cl)]
        for key in sorted(error.extra_fields):
            yield (*path, key), f"unknown key{meant(key, known) or '; known are: ' + ', '.join(known)}"
    elif isinstance(error, KeyError):
        yield path, "missing"
    else:
        yield path, str(error)


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    text = (
        f'"{value}"'
        if isinstance(value, str)
        else str(value).lower()
        if isinstance(value, bool)
        else str(value)
    )
    return text if len(text) <= 60 else text[:59] + "…"


def _exactly(kind: type, name: str) -> Callable[[object, type], object]:
    def structure(value: object, _: type) -> object:
        if type(value) is not kind:
            raise _ExpectedError(f"expected {name}, not {_shown(value)}")
        return value

    return structure


def _text(value: object, _: type) -> str:
    if not isinstance(value, str):
        raise _ExpectedError(f"expected a text in quotes, not {_shown(value)}")
    if not value.strip():
        raise _ExpectedError("expected a text, not an empty one")
    return value


def _number(value: object, _: type) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _ExpectedError(f"expected a number, not {_shown(value)}")
    return value


def _partial_date(value: object, _: type) -> PartialDate:
    if isinstance(value, datetime) or not isinstance(value, date | str):
        raise _ExpectedError(f'expected a date such as 2022-03-23, "2022-03" or "2022", not {_shown(value)}')
    try:
        return PartialDate(value)
    except ValueError as error:
        raise _ExpectedError(f'{error}; expected a date such as 2022-03-23, "2022-03" or "2022"') from None


def _minutes(value: object, _: type) -> int | tuple[int, int]:
    if type(value) is int:
        return value
    if isinstance(value, list) and len(value) == 2 and all(type(item) is int for item in value):
        return (value[0], value[1])
    raise _ExpectedError(f"expected minutes as a whole number or [low, high], not {_shown(value)}")


def _literal(kind: Any) -> Callable[[object, type], object]:
    words = list(get_args(kind))
    known = frozenset(words)

    def structure(value: object, _: type) -> object:
        if isinstance(value, str) and value in known:
            return value
        hint = meant(value, words) if isinstance(value, str) else ""
        raise _ExpectedError(f"{_shown(value)} is none of: {', '.join(words)}{hint}")

    return structure


def _checking(kind: type, name: str, inner: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """``inner``, for values of the plain kind it takes apart, and a clear fault for all others."""

    def structure(value: object, target: Any) -> Any:
        if not isinstance(value, kind):
            raise _ExpectedError(f"expected {name}, not {_shown(value)}")
        return inner(value, target)

    return structure


def _table(converter: cattrs.Converter, cls: type) -> Callable[[Any, Any], Any]:
    renamed = {f.name: override(rename=key_of(f.name)) for f in fields(cls) if f.name.endswith("_")}
    inner = make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True, **renamed)  # type: ignore[arg-type]
    return _checking(dict, "a table", inner)


def _list(converter: cattrs.Converter, kind: Any) -> Callable[[Any, Any], Any]:
    item = get_args(kind)[0]
    inner = list_structure_factory(list[item], converter)  # type: ignore[valid-type]
    return _checking(list, "a list", lambda value, _: tuple(inner(value, list[item])))  # type: ignore[valid-type]


def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(detailed_validation=True)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(int, _exactly(int, "a whole number"))
    converter.register_structure_hook(bool, _exactly(bool, "true or false"))
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook(PartialDate, _partial_date)
    converter.register_structure_hook(int | tuple[int, int] | None, _minutes)
    converter.register_structure_hook_factory(lambda kind: get_origin(kind) is Literal, _literal)
    converter.register_structure_hook_factory(
        lambda kind: get_origin(kind) is tuple and get_args(kind)[-1] is ...,
        lambda kind: _list(converter, kind),
    )
    converter.register_structure_hook_factory(
        lambda kind: hasattr(kind, "__dataclass_fields__"), lambda cls: _table(converter, cls)
    )
    return converter


_CONVERTER = _converter()
