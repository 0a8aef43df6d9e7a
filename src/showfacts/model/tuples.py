"""Named tuples whose classes are made at a tenth of the usual cost.

``typing.NamedTuple`` writes and compiles a constructor for each class, and compiles annotations that are put
off: half a millisecond a class at every start, as with ``model.records``. Type checkers see the usual one.
"""

from __future__ import annotations

__all__ = ["NamedTuple"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from operator import itemgetter

    class _Made(type):
        """Makes the annotated names of a class the names of its items."""

        def __new__(cls, name, bases, space):
            annotated = tuple(space.get("__annotations__", ()))
            defaults = {each: space.pop(each) for each in annotated if each in space}
            made = super().__new__(cls, name, bases, {"__slots__": (), **space})
            if annotated:
                made._fields = made.__match_args__ = annotated
                made._field_defaults = defaults
                for place, each in enumerate(annotated):
                    setattr(made, each, property(itemgetter(place)))
            return made

    class NamedTuple(tuple, metaclass=_Made):
        """What a class of named tuples is made from: its annotated names are those of the items."""

        _fields = ()
        _field_defaults = {}

        def __new__(cls, *items, **named):
            if named or len(items) != len(cls._fields):
                items = _filled(cls, items, named)
            return tuple.__new__(cls, items)

        @classmethod
        def _make(cls, items):
            return cls(*items)

        def _replace(self, **changes):
            return type(self)(**{**self._asdict(), **changes})

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            shown = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({shown})"

    def _filled(cls, items, named):
        """All items of a named tuple of which some are given in order and some by name."""
        rest = cls._fields[len(items) :]
        values = {**cls._field_defaults, **named}
        if len(items) > len(cls._fields) or not named.keys() <= set(rest) or not values.keys() >= set(rest):
            raise TypeError(f"{cls.__name__} takes {', '.join(cls._fields)}; given {items!r} and {named!r}")
        return (*items, *(values[name] for name in rest))
