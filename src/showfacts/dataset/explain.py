"""What is wrong with plain data, every fault at once: asked only where something is, as it takes longer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args, get_origin

import cattrs
from cattrs.cols import list_structure_factory
from cattrs.gen import make_dict_structure_fn, override

from showfacts.dataset import values
from showfacts.dataset.plain import plain_key
from showfacts.model import Cites, PartialDate, Reasons
from showfacts.text.quoting import meant, shown

if TYPE_CHECKING:
    from showfacts.dataset.lines import Path

    Fault: TypeAlias = tuple[Path, str]
    """Where in plain data something is wrong, and what."""


def explained(value: object, kind: Any) -> tuple[Any, list[Fault]]:
    """The same as ``structure``, which asks this where it cannot make the thing."""
    try:
        return _converter().get_structure_hook(kind)(value, kind), []
    except (cattrs.BaseValidationError, values.ExpectedError) as error:
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


def _checking(kind: type, name: str, inner: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """``inner`` for values of a plain kind, and a clear fault for all others."""

    def structure(value: object, target: Any) -> Any:
        if not isinstance(value, kind):
            raise values.ExpectedError(f"expected {name}, not {shown(value)}")
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
    kind = dict[str, tuple[str, ...]]
    inner = converter.get_structure_hook(kind)
    return _checking(dict, "a table", lambda value, _: Cites.of(inner(value, kind)))


def _reasons(converter: cattrs.Converter) -> Callable[[Any, Any], Any]:
    inner = converter.get_structure_hook(dict[str, str])
    return _checking(dict, "a table", lambda value, _: Reasons(inner(value, dict[str, str]).items()))


def _list(converter: cattrs.Converter, kind: Any) -> Callable[[Any, Any], Any]:
    item = get_args(kind)[0]
    items = list[item]  # type: ignore[valid-type]
    inner = list_structure_factory(items, converter)
    return _checking(list, "a list", lambda value, _: tuple(inner(value, items)))


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(detailed_validation=True)
    converter.register_structure_hook(str, values.text)
    converter.register_structure_hook(int, values.whole)
    converter.register_structure_hook(bool, values.flag)
    converter.register_structure_hook(float, values.number)
    converter.register_structure_hook(PartialDate, values.partial_date)
    converter.register_structure_hook(int | tuple[int, int] | None, values.minutes)
    converter.register_structure_hook_factory(_is_literal, values.word_of)
    converter.register_structure_hook_factory(_is_list, lambda kind: _list(converter, kind))
    converter.register_structure_hook_factory(is_dataclass, lambda cls: _table(converter, cls))
    converter.register_structure_hook(Cites, _cites(converter))
    converter.register_structure_hook(Reasons, _reasons(converter))
    return converter


def _is_literal(kind: Any) -> bool:
    return get_origin(kind) is Literal


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[-1] is ...
