"""What the program tells of itself: its version, its help, and that of each command, out of the registry."""

from __future__ import annotations

from showfacts import __version__
from showfacts.commands.layout import HelpText
from showfacts.commands.options import FORMAT, HELP, PROGRAM, Takes
from showfacts.commands.typed import HELP_NAMES, flags

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from showfacts.commands.options import Argument, Option
    from showfacts.commands.registry import Command
    from showfacts.commands.session import Session

EXAMPLES = ('cast "Soundtrack #1"', "status soundtrack --netflix", "list --json | jq")

EXIT_CODES = (
    "Exit codes: 0 answered, 1 no such show, 2 wrong command line, 3 the title fits several shows,"
    " 4 not on record, 5 bad dataset, 6 not written, 7 an article differs, 8 no service reached."
)


def version() -> str:
    """Which version of the program this is."""
    return f"showfacts {__version__}\n"


def help_of_program() -> str:
    """What the program can do."""
    from showfacts.commands.registry import grouped
    from showfacts.commands.topics import ABOUT, TOPICS

    text = HelpText()
    text.usage("showfacts", "[OPTIONS] COMMAND [ARGS]...")
    text.paragraph(ABOUT)
    text.lines(("", *(f"showfacts {each}" for each in EXAMPLES)))
    _write_options(text, PROGRAM)
    for group, commands in grouped().items():
        text.heading(group.value)
        text.entries((each.name, each.summary) for each in commands)
    text.heading("Topics of help")
    text.entries((f"help {name}", about) for name, about in TOPICS.items())
    text.paragraph(EXIT_CODES)
    return str(text)


def help_of_command(command: Command, path: str, session: Session) -> str:
    """What a command does, and how it is typed. ``path``: its name, behind those of what it belongs to.

    Raises:
        BadDataError: the library, whose platforms are options, cannot be read or has problems.
    """
    text = HelpText()
    words = command.words
    typed = "COMMAND [ARGS]..." if command.commands else "" if words is None else _metavar(words)
    text.usage(f"showfacts {path}", f"[OPTIONS] {typed}")
    text.paragraph(command.summary)
    if words is not None:
        text.heading("Arguments")
        name = words.metavar if words.is_required else _metavar(words)
        text.entries([(name, f"{words.help}{_need(words)}")])
    _write_options(text, command.options)
    if command.commands:
        text.heading("Commands")
        text.entries((each.name, each.summary) for each in command.commands)
    if command.has_platforms:
        text.heading("Well-known platforms, as flags")
        text.flags(_platforms(command, session))
    if command.examples:
        text.heading("Examples")
        text.lines(f"showfacts {path} {each}".rstrip() for each in command.examples)
    return str(text)


def said_of(option: Option[Any]) -> str:
    """What help says of an option."""
    if option is FORMAT:
        from showfacts.outputs.output import names

        return f"{', '.join(names())}. {option.help}"
    return option.help


def _write_options(text: HelpText, options: Iterable[Option[Any]]) -> None:
    text.heading("Options")
    rows = [(_typed(each), f"{said_of(each)}{_need(each)}") for each in options]
    text.entries([*rows, (", ".join(HELP_NAMES), HELP.help)])


def _typed(option: Option[Any]) -> str:
    names = ", ".join(each for each in (option.short, option.flag) if each)
    return names if option.takes is Takes.FLAG else f"{names} {option.metavar}"


def _metavar(words: Argument) -> str:
    return f"{{{words.metavar}}}" if words.is_required else f"[{words.metavar}]"


def _need(typed: Argument | Option[Any]) -> str:
    return "  [required]" if typed.is_required else ""


def _platforms(command: Command, session: Session) -> Iterable[str]:
    """The flags of well-known platforms. A command's own option wins over a platform of the same name."""
    import re

    platforms = session.library_of([]).well_known_platforms()
    words = (
        word for each in platforms for word in (each.id, *each.aliases) if re.fullmatch("[a-z0-9-]+", word)
    )
    own = flags(command)
    return dict.fromkeys(f"--{word}" for word in words if f"--{word}" not in own)
