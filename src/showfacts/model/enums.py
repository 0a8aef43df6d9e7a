"""Enumerations, without ``enum``: it loads what takes longer than an answer, as do the classes it makes.

Type checkers see the usual ones, and members are as expected: there is one of each, by name, by value and in
order; those of an ``IntEnum`` are numbers.
"""

from __future__ import annotations

__all__ = ["Enum", "IntEnum"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from enum import Enum, IntEnum
else:

    class _Made(type):
        """Makes the plain values of a class its members."""

        def __new__(cls, name, bases, space):
            values = {
                key: value
                for key, value in space.items()
                if not key.startswith("_") and not hasattr(value, "__get__")
            }
            made = super().__new__(cls, name, bases, {key: space[key] for key in space if key not in values})
            made.__members__ = {}
            for key, value in values.items():
                member = int.__new__(made, value) if issubclass(made, int) else object.__new__(made)
                member.name, member.value = key, value
                made.__members__[key] = member
                setattr(made, key, member)
            return made

        def __call__(cls, value):
            for member in cls:
                if member is value or member.value == value:
                    return member
            raise ValueError(f"{value!r} is not a valid {cls.__name__}")

        def __iter__(cls):
            return iter(cls.__members__.values())

        def __len__(cls):
            return len(cls.__members__)

        def __contains__(cls, value):
            return any(member is value or member.value == value for member in cls)

        def __getitem__(cls, name):
            return cls.__members__[name]

    class Enum(metaclass=_Made):
        """What a class is made from whose plain values are to be its members."""

        def __repr__(self):
            return f"<{type(self).__name__}.{self.name}: {self.value!r}>"

        def __str__(self):
            return f"{type(self).__name__}.{self.name}"

        def __reduce__(self):
            return type(self), (self.value,)

    class IntEnum(int, Enum):
        """The same, with numbers as members."""

        __repr__ = Enum.__repr__
        __str__ = int.__repr__
