"""The names of ``typing`` that do something when a program runs, without ``typing``.

It loads regular expressions and enums, and takes longer than an answer does. Type checkers see the usual
ones.
"""

from __future__ import annotations

__all__ = ["Generic", "Literal", "TypeVar", "dataclass_transform", "is_closed", "words_of"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Generic, Literal, TypeVar, dataclass_transform
else:
    from types import GenericAlias

    class Literal:
        """A closed list of words. In ``model``, where records have it from, it is the usual one."""

        def __class_getitem__(cls, words):
            return GenericAlias(cls, words)

    class Generic:
        """Base of a class that goes by the type of something it holds: ``Option[str]``."""

        __class_getitem__ = classmethod(GenericAlias)

    class TypeVar:
        """A type that is given later, as in ``tuple[R, ...]``; what holds of it, type checkers know."""

        def __init__(self, name, **_):
            self.__name__ = name

        def __typing_subst__(self, given):
            return given

    def dataclass_transform(**_):
        """Mark a function for type checkers, which leaves it as it is."""
        return lambda function: function


def words_of(closed: Any) -> tuple[Any, ...]:
    """The words of a closed list, in order: what ``typing.get_args`` tells."""
    words: tuple[Any, ...] = closed.__args__
    return words


def is_closed(thing: object) -> bool:
    """Whether something is a closed list of words."""
    return getattr(thing, "__origin__", None) is Literal
