"""Help texts as wide as the terminal: Typer's own are fifty columns wide at least."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import partial
from typing import Any

from typer.core import TyperCommand, TyperGroup

NARROW = 56
"""Below so many columns, what an option means stands below it."""

LONGEST = 100
"""Letters of a command's sentence."""


def fitted(formatter: Any) -> Any:
    """The formatter of a help text, for a terminal as narrow as this one."""
    columns = shutil.get_terminal_size().columns
    if columns < NARROW:
        formatter.width = max(columns - 2, 20)
        formatter.write_dl = partial(formatter.write_dl, col_max=formatter.indent_increment)
    return formatter


def write_commands(title: str, names: Iterable[str], group: TyperGroup, ctx: Any, formatter: Any) -> None:
    """Write some of a group's commands under a title, each told in a whole sentence."""
    with formatter.section(title):
        commands: dict[str, Any] = {name: group.get_command(ctx, name) for name in names}
        formatter.write_dl([(name, each.get_short_help_str(LONGEST)) for name, each in commands.items()])


class Command(TyperCommand):
    """A command."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        super().format_help(ctx, fitted(formatter))


class Group(TyperGroup):
    """A command that has others."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        super().format_help(ctx, fitted(formatter))

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        write_commands("Commands", self.list_commands(ctx), self, ctx, formatter)
