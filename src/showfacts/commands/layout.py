"""How help texts are laid out: as wide as the terminal, their headings bright where it can show that."""

from __future__ import annotations

import os
import sys

from showfacts.commands import streams
from showfacts.outputs.consoles import draws_codes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

NARROW = 56
"""Below so many columns, what an option means stands below it."""

BROAD = 100
"""Help grows no wider than this, whatever the terminal: the eye loses the line."""

NARROWEST = 20
_LONG = 30
"""What is explained has this much room before its explanation; what is longer stands on a line of its own."""

_INDENT = "  "
_GAP = 2
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def width() -> int:
    """How wide a help text may be."""
    from shutil import get_terminal_size

    return max(min(get_terminal_size().columns, BROAD) - 2, NARROWEST)


class HelpText:
    """A help text, written from its first line to its last; ``str`` gives it."""

    def __init__(self) -> None:
        self._width = width()
        is_bright = streams.is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"
        self._bold, self._plain = (_BOLD, _PLAIN) if is_bright and draws_codes(sys.stdout) else ("", "")
        self._lines: list[str] = []

    def __str__(self) -> str:
        return "".join(f"{line}\n" for line in self._lines)

    def usage(self, command: str, typed: str) -> None:
        """Write how a command is called, and what is typed behind it."""
        label = "Usage:"
        start = f"{label} {command} "
        if self._width >= len(start) + NARROWEST:
            first, *rest = _wrapped(typed, self._width, " " * len(start))
            lines = [f"{start}{first.lstrip()}", *rest]
        else:
            lines = [start, *_wrapped(typed, self._width, " " * (len(label) + 5))]
        lines[0] = f"{self._bold}{label}{self._plain}{lines[0].removeprefix(label)}"
        self._lines += lines

    def heading(self, heading: str) -> None:
        """Begin a section."""
        self._lines += ["", f"{self._bold}{heading}:{self._plain}"]

    def paragraph(self, text: str) -> None:
        """Write sentences, a blank line before them."""
        self._lines += ["", *_wrapped(text, self._width, _INDENT)]

    def flags(self, flags: Iterable[str]) -> None:
        """Write flags, as many on a line as there is room for."""
        self._lines += _wrapped(" ".join(flags), self._width, _INDENT, break_on_hyphens=False)

    def lines(self, lines: Iterable[str]) -> None:
        """Write lines as they are: command lines that can be pasted."""
        self._lines += [f"{_INDENT}{line}".rstrip() for line in lines]

    def entries(self, rows: Iterable[tuple[str, str]]) -> None:
        """Write what is explained, each with its explanation."""
        rows = list(rows)
        longest = max(len(name) for name, _ in rows)
        column = min(longest, _LONG if self._width >= NARROW - 2 else len(_INDENT)) + _GAP
        for name, said in rows:
            first, *rest = _wrapped(said, max(self._width - column - _GAP, 10), "")
            indent = f"{_INDENT}{'':{column}}"
            if len(name) <= column - _GAP:
                self._lines.append(f"{_INDENT}{name:{column}}{first}")
            else:
                self._lines += [f"{_INDENT}{name}", f"{indent}{first}"]
            self._lines += [f"{indent}{line}" for line in rest]


def _wrapped(text: str, columns: int, indent: str, **how: Any) -> list[str]:
    from textwrap import wrap

    return wrap(text, columns, initial_indent=indent, subsequent_indent=indent, **how)
