"""Commands of the registry as Typer's: words in, ``Given`` out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from showfacts.commands.options import Takes
from showfacts.commands.session import Session
from showfacts.commands.typed import flags, given, no_option, platform_option
from showfacts.errors import UsageError
from showfacts.text.clean import short

if TYPE_CHECKING:
    from showfacts.commands.options import Argument, Option
    from showfacts.commands.registry import Command


def parsed_by_typer(command: Command, path: str = "") -> TyperCommand | TyperGroup:
    """The Typer command, or group of commands, that parses the words of a command and runs it.

    ``path``: the commands that it belongs to, as they stand before it on the command line.
    """
    path = f"{path} {command.name}".strip()
    kind = _Group if command.commands else _WithPlatforms if command.has_platforms else _Command
    return kind(command, path)


def _parameters(command: Command) -> list[Any]:
    found: list[Any] = [_argument(command.words)] if command.words else []
    return found + [_option(each) for each in command.options]


def _argument(words: Argument) -> TyperArgument:
    return TyperArgument(
        param_decls=["words"],
        type=str,
        nargs=-1,
        required=words.is_required,
        metavar=words.metavar if words.is_required else f"[{words.metavar}]",
    )


def _option(option: Option[Any]) -> TyperOption:
    is_flag = option.takes is Takes.FLAG
    return TyperOption(
        param_decls=[*([option.short] if option.short else []), option.flag, option.name],
        type=None if is_flag else str,
        is_flag=is_flag,
        default=False if is_flag else None,
        multiple=not is_flag,  # So that a second value is seen, and not the only one that is
        required=option.is_required,
    )


class _Command(TyperCommand):
    """A command of the registry."""

    def __init__(self, command: Command, path: str) -> None:
        self._command = command
        self._path = path
        super().__init__(command.name, params=_parameters(command), rich_markup_mode=None)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        ctx.ensure_object(Session).command = self._path
        return super().parse_args(ctx, self._known(ctx, args))

    def invoke(self, ctx: Any) -> None:
        words = tuple(ctx.params.get("words") or ())
        self._command.answer(ctx.ensure_object(Session), given(self._command, words, ctx.params))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from showfacts.commands.about import help_of_command

        formatter.write(help_of_command(self._command, self._path, ctx.ensure_object(Session)))

    def _known(self, ctx: Any, args: list[str]) -> list[str]:
        """The words of a command line, in which each flag is one of the command.

        Raises:
            UsageError: one is not; the hints tell what comes near.
        """
        own = flags(self._command)
        values = {each.flag for each in self._command.options if each.takes is not Takes.FLAG}
        rest: list[str] = []
        is_value = False
        for place, word in enumerate(args):
            if word == "--" and not is_value:
                return rest + args[place:]
            flag = word.partition("=")[0]
            is_known = is_value or flag in own or not word.startswith("--")
            rest += [word] if is_known else self._meant(ctx, word, args)
            is_value = not is_value and word in values
        return rest

    def _meant(self, ctx: Any, flag: str, _: list[str]) -> list[str]:
        """The words that a flag stands for which is not one of the command's own."""
        raise no_option(flag, flags(self._command))


class _WithPlatforms(_Command):
    """A command on which well-known platforms of the library are flags: ``--netflix`` is ``--on netflix``.

    The command's own options win over a platform of the same name.
    """

    def _meant(self, ctx: Any, flag: str, args: list[str]) -> list[str]:
        return platform_option(ctx.ensure_object(Session), self._command, flag, args)


class _Group(TyperGroup):
    """A command that has others."""

    def __init__(self, command: Command, path: str) -> None:
        super().__init__(
            name=command.name,
            commands={each.name: parsed_by_typer(each, path) for each in command.commands},
            rich_markup_mode=None,
        )
        self._command = command
        self._path = path

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        ctx.ensure_object(Session).command = self._path
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        if args[0].startswith("-") or args[0] in self.commands:
            return super().resolve_command(ctx, args)
        from showfacts.text.nearest import nearest

        near = nearest(args[0].lower(), tuple(self.commands))
        message = f"there is no command “{self._path} {short(args[0])}”"
        hints = (f"{self._path} {near}",) if near else ()
        raise UsageError(message, query=args[0], hints=hints)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from showfacts.commands.about import help_of_command

        formatter.write(help_of_command(self._command, self._path, ctx.ensure_object(Session)))
