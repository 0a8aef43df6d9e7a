"""The formats that a checked article goes out in: each module here is one, by its name, with ``render``."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.check.answer import Result
    from showfacts.outputs.answer import Target


class Form(Protocol):
    """A format."""

    def render(self, results: Sequence[Result], target: Target) -> str:
        """What became of each file, as text with a line feed at the end unless it is empty."""
        ...


def form(name: str) -> Form:
    """The format with this name, one of the words of ``--format``."""
    return cast("Form", import_module(f"{__name__}.{name}"))
