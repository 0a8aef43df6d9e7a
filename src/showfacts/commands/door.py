"""A quick way in: a plain, well-formed command line is answered without Typer, whose loading takes longer.

It takes apart only what has one reading: the name of a command, then words, and options in full that the
command has, each with its value; or nothing but the name of a command before a flag that asks for help.
Mistakes and other words with a dash are left to Typer. Both ways give a command the same ``Given``; a test
holds them together.
"""

from __future__ import annotations

import os

from showfacts.commands import streams
from showfacts.commands.options import HELP, ON, VERSION, Takes
from showfacts.commands.registry import called
from showfacts.commands.running import exit_code, json_format, not_written
from showfacts.commands.typed import HELP_NAMES, given, has_bytes, platform_option
from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from showfacts.commands.options import Given
    from showfacts.commands.registry import Command
    from showfacts.commands.session import Session


def answered(session: Session, args: Sequence[str]) -> int | None:
    """Answer a command line and give the exit code; None, with nothing done, where that is left to Typer."""
    run = _asked(session, args)
    if run is None:
        return None
    session.format = json_format(args)
    try:
        return exit_code(session, run)
    except OSError as error:
        return not_written(error)


def _asked(session: Session, args: Sequence[str]) -> Callable[[], None] | None:
    """What answers a command line; None where it may have another reading."""
    if not args or args[-1] in (*HELP_NAMES, VERSION.flag):
        return _about(session, args)
    line = taken_apart(args)
    if line is None:
        return None
    session.command = line.path
    return lambda: line.command.answer(session, line.given(session))


def _about(session: Session, args: Sequence[str]) -> Callable[[], None] | None:
    """What tells the version, or the help of the program or of the command that all words before name."""
    from showfacts.commands.about import help_of_command, help_of_program, version

    *names, asked = args or (HELP.flag,)
    if not names:
        return lambda: streams.write(version() if asked == VERSION.flag else help_of_program())
    found, count = called(names)
    if found is None or count < len(names) or asked == VERSION.flag:
        return None
    session.command = " ".join(names)
    return lambda: streams.write(help_of_command(found, session.command, session))


class Line(NamedTuple):
    """A command line. ``options``: each flag with its value, if it takes one; some may be of platforms.

    ``path``: the command's name, behind those of what it belongs to; ``args``: what stands behind them.
    """

    path: str
    command: Command
    args: Sequence[str]
    words: tuple[str, ...]
    options: tuple[tuple[str, str | None], ...]

    def given(self, session: Session) -> Given:
        """What the command is given.

        Raises:
            UsageError: there is no such option, or it takes no such value.
        """
        own = _by_flag(self.command)
        typed: dict[str, Any] = {}
        for flag, value in self.options:
            if flag in own and value is None:
                typed[own[flag].name] = True
            elif flag in own:
                typed.setdefault(own[flag].name, []).append(value)
            else:
                _, platform = platform_option(session, self.command, flag, self.args)
                typed.setdefault(ON.name, []).append(platform)
        return given(self.command, self.words, typed)


def taken_apart(args: Sequence[str]) -> Line | None:
    """A command line, if it has one reading."""
    found, names = called(args)
    if found is None or found.commands or not _is_plain(args):
        return None
    own = _by_flag(found)
    values = {flag for flag, option in own.items() if option.takes is not Takes.FLAG}
    words: list[str] = []
    options: list[tuple[str, str | None]] = []
    rest = iter(args[names:])
    for word in rest:
        flag, equals, value = word.partition("=")
        if not word.startswith("-") or word == "-":
            words.append(word)
        elif flag not in values:
            if equals or not (flag in own or _may_be_platform(found, flag)):
                return None
            options.append((flag, None))
        else:
            text = value if equals else next(rest, None)
            if text is None:
                return None
            options.append((flag, text))
    if not _is_whole(found, words, options):
        return None
    return Line(" ".join(args[:names]), found, args[names:], tuple(words), tuple(options))


def _by_flag(found: Command) -> dict[str, Any]:
    return {flag: option for option in found.options for flag in (option.flag, option.short) if flag}


def _is_plain(args: Sequence[str]) -> bool:
    """Whether all that is typed is text. On Windows Typer puts names of files in the place of patterns."""
    return os.name != "nt" and not any(map(has_bytes, args))


def _may_be_platform(found: Command, flag: str) -> bool:
    return found.has_platforms and len(flag) > 2 and flag.startswith("--") and flag != "--help"


def _is_whole(found: Command, words: Sequence[str], options: Sequence[tuple[str, str | None]]) -> bool:
    """Whether nothing is typed that the command has no place for, and nothing that it needs is missing."""
    typed = {flag for flag, _ in options}
    has_words = not words if found.words is None else bool(words) or not found.words.is_required
    return has_words and all(each.flag in typed for each in found.options if each.is_required)
