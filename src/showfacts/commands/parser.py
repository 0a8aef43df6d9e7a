"""Commands of the registry as Typer's: words in, ``Given`` out."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from showfacts.commands.options import FORMAT, ON, Given, Takes
from showfacts.commands.session import Session
from showfacts.errors import UsageError
from showfacts.text.clean import short

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from showfacts.commands.options import Argument, Option
    from showfacts.commands.registry import Command
    from showfacts.library.library import Library


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
        help=words.help,
        show_default=False,
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
        metavar=None if is_flag else option.metavar,
        help=_help(option),
    )


def _help(option: Option[Any]) -> str:
    if option is FORMAT:
        from showfacts.outputs.output import names

        return f"{', '.join(names())}. {option.help}"
    return option.help


def _given(command: Command, params: Mapping[str, Any]) -> Given:
    """What Typer parsed, with tuples for what may be given several times, and no option that was not.

    Raises:
        UsageError: a value is not one that its option takes, or there are too many of them.
    """
    values: dict[str, Any] = {}
    for option in command.options:
        typed = params[option.name]
        if option.takes is Takes.FLAG:
            if typed:
                values[option.name] = True
        elif typed:
            if option.takes is Takes.WORDS:
                typed = [part for each in typed for part in each.split(",")]
            known = _values(option, typed)
            values[option.name] = known if option.is_many else known[0]
    return Given(tuple(params.get("words") or ()), values)


def _values(option: Option[Any], typed: Sequence[str]) -> tuple[Any, ...]:
    """The values of an option, if they are such as the option takes, and no more.

    Raises:
        UsageError: they are not.
    """
    most = option.most if option.is_many else 1
    if most is not None and len(typed) > most:
        taken = "one value" if most == 1 else f"at most {most} values"
        message = f"{option.flag}: given {len(typed)} times; it takes {taken}"
        raise UsageError(message, query=typed[most])
    return tuple(_value(option, each) for each in typed)


def _value(option: Option[Any], typed: str) -> Any:
    """One value of an option.

    Raises:
        UsageError: it is not one that the option takes.
    """
    if option.takes is Takes.WORDS:
        return _field(option, typed)
    if option.words:
        return _word(option, typed)
    return _number(option, typed) if option.kind is int else typed


def _number(option: Option[Any], typed: str) -> int:
    """The number that is typed for an option, if it is within the option's bounds.

    Raises:
        UsageError: it is not, or is not a number.
    """
    if not re.fullmatch("[+-]?[0-9]+", typed.strip()):
        raise UsageError(f"{option.flag}: {short(typed)!r} is not a number", query=typed)
    low, high = option.bounds or (-sys.maxsize, sys.maxsize)
    number = int(typed) if len(typed) <= _LONGEST_NUMBER else high + 1
    if not low <= number <= high:
        message = f"{option.flag}: {short(typed)} is out of range; expected {low} to {high}"
        raise UsageError(message, query=typed)
    return number


_LONGEST_NUMBER = len(str(-sys.maxsize))
"""Characters of a number that may be within bounds."""


def _field(option: Option[Any], typed: str) -> str:
    """The field that is typed, of those that an option lists; a space or a hyphen does for its underscore.

    Raises:
        UsageError: there is none.
    """
    folded = typed.strip().lower().replace(" ", "_").replace("-", "_")
    if folded in option.words:
        return folded
    from showfacts.text.nearest import nearest

    near = nearest(folded, option.words)
    message = f"{option.flag}: unknown field {short(typed)!r}; expected some of: {', '.join(option.words)}"
    raise UsageError(message, query=typed, hints=(near,) if near else ())


def _word(option: Option[Any], typed: str) -> str:
    """The word of an option that is typed, in any case and spelling, with a space for its hyphen."""
    folded = typed.strip().lower().replace(" ", "-")
    if folded in option.words:
        return folded
    from showfacts.commands.synonyms import spelt, words_near

    other = spelt(folded)
    if other in option.words:
        return other
    message = f"{option.flag}: unknown word {short(typed)!r}; expected one of: {', '.join(option.words)}"
    raise UsageError(message, query=typed, hints=words_near(folded, option.words))


class _Command(TyperCommand):
    """A command of the registry."""

    def __init__(self, command: Command, path: str) -> None:
        self._command = command
        self._path = path
        super().__init__(
            command.name,
            params=_parameters(command),
            help=command.summary,
            rich_markup_mode=None,
        )

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        ctx.ensure_object(Session).command = self._path
        return super().parse_args(ctx, self._known(ctx, args))

    def invoke(self, ctx: Any) -> None:
        self._command.answer(ctx.ensure_object(Session), _given(self._command, ctx.params))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from showfacts.commands.layout import fitted

        super().format_help(ctx, fitted(formatter))

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        from showfacts.commands.layout import write_examples

        if self._command.examples:
            write_examples(self._path, self._command.examples, formatter)

    def _own(self, ctx: Any) -> frozenset[str]:
        """The flags of the command."""
        params = self.get_params(ctx)
        return frozenset(name for param in params for name in (*param.opts, *param.secondary_opts))

    def _known(self, ctx: Any, args: list[str]) -> list[str]:
        """The words of a command line, in which each flag is one of the command.

        Raises:
            UsageError: one is not; the hints tell what comes near.
        """
        own = self._own(ctx)
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
        raise _no_option(flag, self._own(ctx))


class _WithPlatforms(_Command):
    """A command on which well-known platforms of the library are flags: ``--netflix`` is ``--on netflix``.

    The command's own options win over a platform of the same name.
    """

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        import textwrap

        own = self._own(ctx)
        with formatter.section("Well-known platforms, as flags"):
            words = (
                word
                for each in ctx.ensure_object(Session).library_of([]).well_known_platforms()
                for word in (each.id, *each.aliases)
                if re.fullmatch("[a-z0-9-]+", word)
            )
            flags = dict.fromkeys(f"--{word}" for word in words if f"--{word}" not in own)
            indent = " " * formatter.current_indent
            text = textwrap.fill(  # Unlike the formatter's own, this leaves hyphens alone
                " ".join(flags),
                width=formatter.width,
                initial_indent=indent,
                subsequent_indent=indent,
                break_on_hyphens=False,
            )
            formatter.write(f"{text}\n")
        super().format_epilog(ctx, formatter)

    def _meant(self, ctx: Any, flag: str, args: list[str]) -> list[str]:
        """The platform that a flag names, as an option of the command.

        Raises:
            UsageError: it names none, or one that is no flag; the hints tell what comes near.
        """
        library = ctx.ensure_object(Session).library_of(args)
        word = flag.removeprefix("--")
        platform = library.platform(word)
        own = self._own(ctx)
        if platform is None:
            raise _no_option(flag, own, library)
        if not library.is_well_known(platform.id):
            message = f"there is no option {short(flag)}: only well-known platforms have one"
            raise UsageError(message, query=word, hints=(f"{ON.flag} {platform.id}",))
        return [ON.flag, platform.id]


class _Group(TyperGroup):
    """A command that has others."""

    def __init__(self, command: Command, path: str) -> None:
        super().__init__(
            name=command.name,
            commands={each.name: parsed_by_typer(each, path) for each in command.commands},
            help=command.summary,
            rich_markup_mode=None,
        )
        self._path = path
        self._order = [each.name for each in command.commands]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        ctx.ensure_object(Session).command = self._path
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:
        return self._order

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        if args[0].startswith("-") or args[0] in self.commands:
            return super().resolve_command(ctx, args)
        from showfacts.text.nearest import nearest

        near = nearest(args[0].lower(), self._order)
        message = f"there is no command “{self._path} {short(args[0])}”"
        hints = (f"{self._path} {near}",) if near else ()
        raise UsageError(message, query=args[0], hints=hints)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from showfacts.commands.layout import fitted

        super().format_help(ctx, fitted(formatter))

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        from showfacts.commands.layout import write_commands

        named = [(name, self.commands[name].help or "") for name in self._order]
        write_commands("Commands", named, formatter)


def _no_option(flag: str, own: Collection[str], library: Library | None = None) -> UsageError:
    """That there is no such option; the hints tell which of a command, or which platform, comes near."""
    from showfacts.commands.synonyms import options_near

    name = flag.partition("=")[0]
    hints = options_near(name, own)
    if not hints and library is not None:
        from showfacts.finding.platforms import platforms_spelt_like

        near = platforms_spelt_like(library.names, name.removeprefix("--"))
        hints = tuple(
            f"--{each.id}" if library.is_well_known(each.id) else f"{ON.flag} {each.id}" for each in near
        )
    return UsageError(f"there is no option {short(name)}", query=name.removeprefix("--"), hints=hints)
