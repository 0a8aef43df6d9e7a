"""What a format is, which there are, and what they are given."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, NamedTuple, Protocol, TextIO, cast

from showfacts.outputs import formats

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from showfacts.outputs.page import Page


class Answered(NamedTuple):
    """An answer (a record whose fields are the keys of its JSON object), and what draws it as a page."""

    answer: object
    page: Callable[[], Page]


class Target(NamedTuple):
    """Where a text goes, and how it is asked for.

    ``stream``: its width, colours and encoding are those of the terminal behind it. ``is_batch``: there may
    be many answers, and each says what it is about. ``with_sources``: the sources of each fact are shown.
    """

    stream: TextIO
    with_sources: bool = False
    is_batch: bool = False


class Output(Protocol):
    """A format: a module of ``outputs.formats``."""

    def render(self, answers: Sequence[Answered], target: Target) -> str:
        """The answers as text, with a line feed at the end unless it is empty."""
        ...


@cache
def names() -> tuple[str, ...]:
    """The names of all formats."""
    return tuple(sorted(module.name for module in iter_modules(formats.__path__)))


def output(name: str) -> Output:
    """The format with this name, one of ``names()``."""
    return cast("Output", import_module(f"{formats.__name__}.{name}"))
