"""Help texts as wide as the terminal: Typer's own are fifty columns wide at least."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import partial
from typing import Any

NARROW = 56
"""Below so many columns, what an option means stands below it."""


def fitted(formatter: Any) -> Any:
    """The formatter of a help text, for a terminal as narrow as this one."""
    columns = shutil.get_terminal_size().columns
    if columns < NARROW:
        formatter.width = max(columns - 2, 20)
        formatter.write_dl = partial(formatter.write_dl, col_max=formatter.indent_increment)
    return formatter


def write_commands(title: str, commands: Iterable[tuple[str, str]], formatter: Any) -> None:
    """Write commands, each with its sentence, under a title."""
    with formatter.section(title):
        formatter.write_dl(list(commands))
