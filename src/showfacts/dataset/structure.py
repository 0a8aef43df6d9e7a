"""Plain data, as TOML holds it, to dataclasses, or every fault of it at once."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, TypeAlias, get_args, get_origin

import cattrs
from cattrs.cols import list_structure_factory
from cattrs.gen import make_dict_structure_fn, override

from showfacts.dataset.lines import Path
from showfacts.dataset.plain import plain_key
from showfacts.model import Cites, PartialDate, Reasons
from showfacts.text.quoting import meant, shown

Fault: TypeAlias = tuple[Path, str]
"""Where in plain data something is wrong, and what."""

_DATES = 'expected a date such as 2022-03-23, "2022-03" or "2022"'


class _ExpectedError(ValueError):
    """A value that is not what its key holds; the text says what was expected."""


def structure(value: object, kind: Any) -> tuple[Any, list[Fault]]:
    """Plain data as a dataclass of the model, or as the type of one of its fields.

    Returns:
        The thing and no faults, or None and every fault. Their paths begin at ``value``.
    """
    try:
        return _converter().get_structure_hook(kind)(value, kind), []
    except (cattrs.BaseValidationError, _ExpectedError) as error:
        return None, list(_faults(error, ()))


def _faults(error: BaseException, path: Path) -> Iterator[Fault]:
    """The leaves of cattrs' tree of errors, each with its path."""
    if isinstance(error, cattrs.IterableValidationError):
        for each, place in error.group_exceptions()[0]:
            yield from _faults(each, (*path, place.index))
    elif isinstance(error, cattrs.ClassValidationError):
        with_notes, without = error.group_exceptions()
        for each, note in with_notes:
            yield from _faults(each, (*path, plain_key(note.name)))
        for each in without:
            yield from _faults(each, path)
    elif isinstance(error, cattrs.ForbiddenExtraKeysError):
        known = [plain_key(field.name) for field in fields(error.cl)]
        for key in sorted(error.extra_fields):
            yield (*path, key), f"unknown key{meant(key, known) or '; expected one of: ' + ', '.join(known)}"
    elif isinstance(error, KeyError):
        yield path, "missing"
    else:
        yield path, str(error)


def _whole(value: object, _: object = None) -> int:
    if type(value) is not int or not -(2**63) <= value < 2**63:
        raise _ExpectedError(f"expected a whole number, not {shown(value)}")
    return value


def _flag(value: object, _: object) -> bool:
    if not isinstance(value, bool):
        raise _ExpectedError(f"expected true or false, not {shown(value)}")
    return value


def _text(value: object, _: object) -> str:
    if not isinstance(value, str):
        raise _ExpectedError(f"expected a text in quotes, not {shown(value)}")
    if not value.strip():
        raise _ExpectedError("expected a text, not an empty one")
    return value


def _number(value: object, _: object) -> float:
    if isinstance(value, float) and math.isfinite(value):
        return value
    if type(value) is int and -(2**63) <= value < 2**63:
        return value
    raise _ExpectedError(f"expected a number, not {shown(value)}")


def _partial_date(value: object, _: object) -> PartialDate:
    if isinstance(value, datetime) or not isinstance(value, date | str):
        hint = "; write a year in quotes" if type(value) is int and 1000 <= value <= 9999 else ""
        raise _ExpectedError(f"{_DATES}, not {shown(value)}{hint}")
    try:
        return PartialDate(value)
    except ValueError as error:
        what = "is not a day of the calendar" if error.__cause__ else "is not a date"
        raise _ExpectedError(f"{shown(value)} {what}; {_DATES}") from None


def _minutes(value: object, _: object) -> int | tuple[int, int]:
    if isinstance(value, list) and len(value) == 2:
        return _whole(value[0]), _whole(value[1])
    if type(value) is not int:
        raise _ExpectedError(f"expected minutes as a whole number or [low, high], not {shown(value)}")
    return _whole(value)


def _literal(kind: Any) -> Callable[[object, object], object]:
    words = list(get_args(kind))
    known = frozenset(words)

    def structure(value: object, _: object) -> object:
        if isinstance(value, str) and value in known:
            return value
        hint = meant(value, words) if isinstance(value, str) else ""
        raise _ExpectedError(f"{shown(value)} is not one of: {', '.join(words)}{hint}")

    return structure


def _checking(kind: type, name: str, inner: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """``inner`` for values of a plain kind, and a clear fault for all others."""

    def structure(value: object, target: Any) -> Any:
        if not isinstance(value, kind):
            raise _ExpectedError(f"expected {name}, not {shown(value)}")
        return inner(value, target)

    return structure


def _table(converter: cattrs.Converter, cls: type) -> Callable[[Any, Any], Any]:
    special = {f.name: override(rename=plain_key(f.name)) for f in fields(cls) if f.name.endswith("_")}
    inner: Callable[[Any, Any], Any] = make_dict_structure_fn(
        cls,
        converter,
        _cattrs_forbid_extra_keys=True,
        **special,  # type: ignore[arg-type]
    )
    return _checking(dict, "a table", inner)


def _cites(converter: cattrs.Converter) -> Callable[[Any, Any], Any]:
    whole = dict[str, tuple[str, ...]]
    inner = converter.get_structure_hook(whole)
    return _checking(dict, "a table", lambda value, _: Cites.of(inner(value, whole)))


def _reasons(converter: cattrs.Converter) -> Callable[[Any, Any], Any]:
    inner = converter.get_structure_hook(dict[str, str])
    return _checking(dict, "a table", lambda value, _: Reasons(inner(value, dict[str, str]).items()))


def _list(converter: cattrs.Converter, kind: Any) -> Callable[[Any, Any], Any]:
    item = get_args(kind)[0]
    whole = list[item]  # type: ignore[valid-type]
    inner, each_of = list_structure_factory(whole, converter), converter.get_structure_hook(item)

    def structure(value: Any, _: object) -> Any:
        try:
            return tuple([each_of(each, item) for each in value])
        except (cattrs.BaseValidationError, _ExpectedError):
            return tuple(inner(value, whole))  # Slower, and tells which is wrong

    return _checking(list, "a list", structure)


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(detailed_validation=True)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(int, _whole)
    converter.register_structure_hook(bool, _flag)
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook(PartialDate, _partial_date)
    converter.register_structure_hook(int | tuple[int, int] | None, _minutes)
    converter.register_structure_hook_factory(_is_literal, _literal)
    converter.register_structure_hook_factory(_is_list, lambda kind: _list(converter, kind))
    converter.register_structure_hook_factory(is_dataclass, lambda cls: _table(converter, cls))
    converter.register_structure_hook(Cites, _cites(converter))
    converter.register_structure_hook(Reasons, _reasons(converter))
    return converter


def _is_literal(kind: Any) -> bool:
    return get_origin(kind) is Literal


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[-1] is ...
