"""The program: its commands, loaded when they are asked for, and the one place that ends in an exit code."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from showfacts.commands import streams
from showfacts.commands.options import INSTALL_COMPLETION, SHOW_COMPLETION, VERSION
from showfacts.commands.registry import command, names
from showfacts.commands.running import exit_code, json_format, not_written
from showfacts.commands.session import Session
from showfacts.commands.typed import HELP_NAMES, has_bytes
from showfacts.errors import UsageError

_TypersUsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""What Typer raises of a wrong command line; it has no public name."""


class Program(TyperGroup):
    """Builds only the command that is asked for; turns every known failure into its exit code."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = dict.fromkeys(names())  # type: ignore[assignment]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args in ([INSTALL_COMPLETION.flag], [SHOW_COMPLETION.flag]):
            args = [*args, ""]  # For the shell that it is typed in
        session = ctx.ensure_object(Session)
        session.format = json_format(args)
        with _told(session):
            words = [_readable(word) for word in args]
            if words and words[0].startswith("-"):
                from showfacts.commands.order import with_options_behind

                words = with_options_behind(words)
            return super().parse_args(ctx, words)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        found = self.commands.get(cmd_name)
        if found is None:
            wanted = command(cmd_name)
            if wanted is None:
                return None
            from showfacts.commands.parser import parsed_by_typer

            self.commands[cmd_name] = found = parsed_by_typer(wanted)
        return found

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        if args[0].startswith("-") or self.get_command(ctx, args[0]) is not None:
            return super().resolve_command(ctx, args)
        from showfacts.commands.ask.offering import offered

        raise offered(ctx.ensure_object(Session), args, names())

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from showfacts.commands.about import help_of_program

        formatter.write(help_of_program())

    def invoke(self, ctx: Any) -> None:
        session, invoke = ctx.ensure_object(Session), super().invoke

        def run() -> None:
            with _told(session):
                invoke(ctx)

        code = exit_code(session, run)
        if code:
            raise typer.Exit(code)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run. Typer writes help and version by itself: a full disk is met here."""
        streams.prepare_output()
        try:
            return super().main(*args, **kwargs)
        except OSError as error:
            raise SystemExit(not_written(error)) from None


@contextmanager
def _told(session: Session) -> Iterator[None]:
    """Typer's own failures, told as all others are."""
    try:
        yield
    except _TypersUsageError as error:
        message: str = error.format_message()  # type: ignore[attr-defined]
        if not session.is_for_programs:
            asked = " ".join(part for part in ("showfacts", session.command, "--help") if part)
            message = f"{message[:1].lower()}{message[1:].rstrip('.')}; see {asked}"
        session.report(UsageError(message))
        raise typer.Exit(UsageError.exit_code) from None


def _readable(word: str) -> str:
    """A word with bytes that are not UTF-8 can only be a file's name; else each of them leaves a mark."""
    if not has_bytes(word):
        return word
    with suppress(ValueError):
        if Path(word).exists():
            return word
    return "".join("\ufffd" if has_bytes(letter) else letter for letter in word)


def _version(wanted: bool) -> None:
    if wanted:
        from showfacts.commands.about import version

        typer.echo(version(), nl=False)
        raise typer.Exit


def _completion(session: Session, install_in: str | None, show_for: str | None) -> None:
    from showfacts.shells.install import current_shell, install, places, script

    if install_in is None:
        session.say(script(show_for or current_shell()))
        return
    session.is_writing = True
    shell = install_in or current_shell()
    written = install(shell)
    session.say("\n".join(f"{path}: written" for path in written))
    session.note("showfacts: TAB completes in every shell that starts from now on")
    script_place, start = places(shell)
    its_line = f", and the line in {start} that names it" if start else ""
    session.note(f"showfacts: to take it back, delete {script_place}{its_line}")


app = typer.Typer(
    cls=Program,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": list(HELP_NAMES)},
)


@app.callback()
def main(
    context: typer.Context,
    version: Annotated[bool, typer.Option(VERSION.flag, callback=_version, is_eager=True)] = False,
    install_completion: Annotated[str | None, typer.Option(INSTALL_COMPLETION.flag)] = None,
    show_completion: Annotated[str | None, typer.Option(SHOW_COMPLETION.flag)] = None,
) -> None:
    """Answer the version, or what the program can do; a command is loaded when it is asked for."""
    if install_completion is not None or show_completion is not None:
        _completion(context.ensure_object(Session), install_completion, show_completion)
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())
