"""Plain data, as TOML holds it, to dataclasses, or every fault of it at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args, get_origin, get_type_hints

from showfacts.dataset import values
from showfacts.dataset.plain import plain_key
from showfacts.model import Cites, PartialDate, Reasons

if TYPE_CHECKING:
    from showfacts.dataset.explain import Fault

    Reader: TypeAlias = Callable[[Any], Any]
    """Makes of plain data what a record holds, or raises ``ExpectedError``, ``KeyError`` or ``TypeError``."""


def structure(value: object, kind: Any) -> tuple[Any, list[Fault]]:
    """Plain data as a dataclass of the model, or as the type of one of its fields.

    Returns:
        The thing and no faults, or None and every fault. Their paths begin at ``value``.
    """
    try:
        return _reader(kind)(value), []
    except (values.ExpectedError, KeyError, TypeError):
        from showfacts.dataset.explain import explained

        return explained(value, kind)


@cache
def _reader(kind: Any) -> Reader:
    """What reads values of a type that the model has."""
    if kind in _READERS:
        return _READERS[kind]
    if isinstance(kind, type) and is_dataclass(kind):
        return _table(kind)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return values.word_of(kind)
    return _list(_reader(inner[0])) if origin is tuple else _reader(inner[0])  # Else that or None


def _table(cls: type) -> Reader:
    hints = get_type_hints(cls)
    readers = {plain_key(name): _reader(hints[name]) for name in hints}
    names = {plain_key(name): name for name in hints}

    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise values.ExpectedError
        given = {}
        for key, each in value.items():
            given[names[key]] = readers[key](each)
        return cls(**given)

    return read


def _list(reader: Reader) -> Reader:
    def read(value: Any) -> tuple[Any, ...]:
        if type(value) is not list:
            raise values.ExpectedError
        return tuple([reader(each) for each in value])

    return read


def _dict(value: Any) -> dict[str, Any]:
    if type(value) is not dict:
        raise values.ExpectedError
    return value


_TEXTS = _list(values.text)


def _cites(value: Any) -> Cites:
    return Cites.of({values.text(key): _TEXTS(each) for key, each in _dict(value).items()})


def _reasons(value: Any) -> Reasons:
    return Reasons((values.text(key), values.text(each)) for key, each in _dict(value).items())


_READERS: dict[Any, Reader] = {
    str: values.text,
    int: values.whole,
    bool: values.flag,
    float: values.number,
    PartialDate: values.partial_date,
    int | tuple[int, int] | None: values.minutes,
    Cites: _cites,
    Reasons: _reasons,
}
