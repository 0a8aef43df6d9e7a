"""Records: frozen dataclasses whose classes are made at a tenth of the usual cost.

``dataclasses.dataclass`` writes and compiles the methods of each class, half a millisecond a class, and takes
longer to load than all else that an answer needs; a program that is to answer at once pays for both at every
start. The methods here are written once and serve all records, and ``dataclasses`` is loaded when it is first
asked about one. For whoever uses one it is a frozen, keyword-only dataclass: ``fields``, ``replace``,
``asdict``, ``==``, ``hash`` and ``repr`` are as expected, and type checkers know its fields (PEP 681).
"""

from __future__ import annotations

from showfacts.model.light import dataclass_transform

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, NoReturn, TypeVar

    T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class with annotated fields a record. ``__record__`` has their names, in order."""
    names: dict[str, None] = {}
    for each in reversed(cls.__mro__):
        names |= dict.fromkeys(vars(each).get("__record__", ()))
    names |= dict.fromkeys(cls.__annotations__)
    for name, value in {
        **_METHODS,
        "__record__": tuple(names),
        "__match_args__": tuple(names),
        "_names": frozenset(names),
        "_needed": frozenset(name for name in names if not hasattr(cls, name)),
        "_given": set(),
        "__dataclass_fields__": _Fields(cls),
    }.items():
        setattr(cls, name, value)
    return cls


def replace(thing: T, **changes: Any) -> T:
    """The record with other values in some of its fields, as ``dataclasses.replace``."""
    return type(thing)(**{**by_name(thing), **changes})


MOST = 500
"""Ways to make a record that are kept for each class."""


class _Fields:
    """What makes a record a dataclass, when it is first asked for its fields."""

    def __init__(self, cls: type) -> None:
        self._cls = cls

    def __get__(self, _: object, __: type) -> Mapping[str, Any]:
        from dataclasses import dataclass

        dataclass(init=False, repr=False, eq=False)(self._cls)
        found: Mapping[str, Any] = vars(self._cls)["__dataclass_fields__"]
        return found


class _Record:
    """The methods of every record."""

    __record__: tuple[str, ...]
    _names: frozenset[str]
    _needed: frozenset[str]
    _given: set[tuple[str, ...]]
    """The names that records were made with: most are made as one before, and not looked at."""

    def __init__(self, **values: Any) -> None:
        names = tuple(values)
        if names not in self._given:
            given = values.keys()
            if not (given <= self._names and self._needed <= given):
                unknown, missing = sorted(given - self._names), sorted(self._needed - given)
                what = f"has no field {unknown[0]!r}" if unknown else f"lacks its field {missing[0]!r}"
                raise TypeError(f"{type(self).__name__} {what}")
            if len(self._given) < MOST:
                self._given.add(names)
        self.__dict__.update(values)  # What is not given is read from the class, which has the defaults

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in by_name(self).items())
        return f"{type(self).__name__}({shown})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        for name in self.__record__:
            one, another = getattr(self, name), getattr(other, name)
            if one is not another and one != another:
                return False
        return True

    def __hash__(self) -> int:
        return hash((type(self), _values(self)))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot delete field {name!r}")

    __replace__ = replace


_METHODS = {
    name: vars(_Record)[name]
    for name in ("__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__", "__replace__")
}


def by_name(thing: Any) -> dict[str, Any]:
    """The values of a record by the names of its fields, in order."""
    return {name: getattr(thing, name) for name in thing.__record__}


def _values(thing: Any) -> tuple[Any, ...]:
    return tuple([getattr(thing, name) for name in thing.__record__])
