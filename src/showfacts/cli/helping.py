"""Help texts as wide as the terminal: Typer's own are fifty columns wide at least."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Iterable

NARROW = 56
"""Below so many columns, what an option means stands below it."""

LONGEST = 100
"""Letters of a command's sentence."""


class _Fitting:
    """A command or group whose help fits a narrow terminal."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        import shutil

        columns = shutil.get_terminal_size().columns
        if columns < NARROW:
            formatter.width = max(columns - 2, 20)
            formatter.write_dl = partial(formatter.write_dl, col_max=formatter.indent_increment)
        super().format_help(ctx, formatter)  # type: ignore[misc]


class Command(_Fitting, TyperCommand):
    """A command."""


class Group(_Fitting, TyperGroup):
    """A command that has others, each told in a whole sentence."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        self.format_section("Commands", self.list_commands(ctx), ctx, formatter)

    def format_section(self, title: str, names: Iterable[str], ctx: Any, formatter: Any) -> None:
        """Some of the commands under a title."""
        with formatter.section(title):
            commands: dict[str, Any] = {name: self.get_command(ctx, name) for name in names}
            formatter.write_dl([(name, each.get_short_help_str(LONGEST)) for name, each in commands.items()])
