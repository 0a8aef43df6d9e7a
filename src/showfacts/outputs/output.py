"""What a format is, and which there are."""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module

from showfacts.outputs import formats

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Protocol

    from showfacts.outputs.answer import Answered, Refused, Target

    class Output(Protocol):
        """A format: a module of ``outputs.formats``.

        ``STREAMS``: the text of a batch is that of its answers one after the other, so that each can go out
        as soon as it is there. ``HOLDS_ALL``: every answer can go out in it; else ``render`` raises
        UsageError of those that cannot.
        """

        STREAMS: bool
        HOLDS_ALL: bool

        def render(self, answers: Sequence[Answered | Refused], target: Target) -> str:
            """The answers as text, with a line feed at the end unless it is empty.

            Only a batch has titles that were refused; a format for people leaves them out.
            """
            ...


ENDINGS = {"htm": "html", "md": "markdown", "ndjson": "jsonl", "tsv": "plain", "txt": "plain"}
"""The endings of files that are in a format of another name."""


@cache
def names() -> tuple[str, ...]:
    """The names of all formats."""
    # pkgutil would tell them too, but loads what a TAB can do without
    found = (name.partition(".") for name in os.listdir(formats.__path__[0]))  # noqa: PTH208 - the same
    return tuple(sorted(name for name, _, suffix in found if suffix == "py" and name != "__init__"))


def output(name: str) -> Output:
    """The format with this name, one of ``names()``."""
    found: Output = import_module(f"{formats.__name__}.{name}")
    return found


def format_of(file: str, known: Sequence[str]) -> str | None:
    """Which of some formats a file is in, by the ending of its name; None where that tells of none."""
    _, dot, ending = file.rpartition(".")
    if not dot or os.sep in ending:
        return None
    found = ENDINGS.get(ending.lower(), ending.lower())
    return found if found in known else None
