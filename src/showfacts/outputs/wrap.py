"""Lines for a person at a terminal, broken between words."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

NARROWEST = 20
"""Columns below which a line holds no word."""


def wrapped(text: str, stream: TextIO) -> str:
    """The lines of a text as wide as the terminal behind ``stream``, each with its indent.

    A line that is a command to paste stays whole: what the terminal breaks is pasted in one piece. And so
    does all, on a terminal that is said to be narrower than a word.
    """
    console = Console(file=stream)
    if console.width < NARROWEST:
        return text
    lines: list[str] = []
    for line in text.splitlines():
        bare = line.lstrip(" ")
        indent = line[: len(line) - len(bare)]
        if bare.startswith("showfacts "):
            lines.append(line)
        else:
            parts = Text(bare).wrap(console, max(1, console.width - len(indent)))
            lines += [f"{indent}{part.plain.rstrip()}" for part in parts]
    return "".join(f"{line}\n" for line in lines)
