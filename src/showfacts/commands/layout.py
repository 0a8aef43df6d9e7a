"""How help texts are laid out: as wide as the terminal, their headings bright where it can show that.

Typer's own are fifty columns wide at least and eighty at most.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from showfacts.commands import streams
from showfacts.commands.options import FORMAT
from showfacts.outputs.consoles import draws_codes

if TYPE_CHECKING:
    from showfacts.commands.options import Option

NARROW = 56
"""Below so many columns, what an option means stands below it."""

BROAD = 100
"""Help grows no wider than this, whatever the terminal: the eye loses the line."""

NARROWEST = 20
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def width() -> int:
    """How wide a help text may be."""
    return max(min(shutil.get_terminal_size().columns, BROAD) - 2, NARROWEST)


def fitted(formatter: Any) -> Any:
    """The formatter of a help text, for a terminal as wide as this one."""
    formatter.width = width()
    if formatter.width < NARROW - 2:
        formatter.write_dl = partial(formatter.write_dl, col_max=formatter.indent_increment)
    is_bright = streams.is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"
    if is_bright and draws_codes(sys.stdout):
        formatter.write_heading = partial(_write_bright, formatter)
        formatter.write_usage = partial(formatter.write_usage, prefix=f"{_BOLD}Usage:{_PLAIN} ")
    return formatter


def said_of(option: Option[Any]) -> str:
    """What help says of an option."""
    if option is FORMAT:
        from showfacts.outputs.output import names

        return f"{', '.join(names())}. {option.help}"
    return option.help


def write_commands(title: str, commands: Iterable[tuple[str, str]], formatter: Any) -> None:
    """Write commands, each with its sentence, under a title."""
    with formatter.section(title):
        formatter.write_dl(list(commands))


def write_examples(path: str, rows: Iterable[str], formatter: Any) -> None:
    """Write command lines with these words, each on one line that can be pasted."""
    indent = " " * formatter.indent_increment
    with formatter.section("Examples"):
        formatter.write("".join(f"{indent}{f'showfacts {path} {row}'.rstrip()}\n" for row in rows))


def _write_bright(formatter: Any, heading: str) -> None:
    formatter.write(f"{'':>{formatter.current_indent}}{_BOLD}{heading}:{_PLAIN}\n")
