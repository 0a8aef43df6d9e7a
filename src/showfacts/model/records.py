"""Records: frozen dataclasses whose classes are made at a tenth of the usual cost.

``dataclasses.dataclass`` writes and compiles the methods of each class, half a millisecond a class, which
a program that is to answer at once pays at every start. The methods here are written once and serve all
records. For whoever uses one it is a frozen, keyword-only dataclass: ``fields``, ``replace``, ``asdict``,
``==``, ``hash`` and ``repr`` are as expected, and type checkers know its fields (PEP 681).
"""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class with annotated fields a record."""
    dataclass(init=False, repr=False, eq=False)(cls)
    own = fields(cls)  # type: ignore[arg-type]
    cls._names = frozenset(field.name for field in own)  # type: ignore[attr-defined]
    cls._needed = frozenset(field.name for field in own if field.default is MISSING)  # type: ignore[attr-defined]
    for name, method in _METHODS.items():
        setattr(cls, name, method)
    return cls


class _Record:
    """The methods of every record."""

    __dataclass_fields__: dict[str, Any]
    _names: frozenset[str]
    _needed: frozenset[str]

    def __init__(self, **values: Any) -> None:
        given = values.keys()
        if not (given <= self._names and self._needed <= given):
            unknown, missing = sorted(given - self._names), sorted(self._needed - given)
            what = f"has no field {unknown[0]!r}" if unknown else f"lacks its field {missing[0]!r}"
            raise TypeError(f"{type(self).__name__} {what}")
        self.__dict__.update(values)  # What is not given is read from the class, which has the defaults

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__dataclass_fields__)
        return f"{type(self).__name__}({shown})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return _values(self) == _values(other)

    def __hash__(self) -> int:
        return hash((type(self), _values(self)))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")


_METHODS = {
    name: vars(_Record)[name]
    for name in ("__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__")
}


def _values(thing: Any) -> tuple[Any, ...]:
    return tuple([getattr(thing, name) for name in thing.__dataclass_fields__])
