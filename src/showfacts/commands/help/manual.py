"""The manual page, for ``man``: what the registry and the topics say, in the markup of man(7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from showfacts import __version__
from showfacts.commands.about import said_of
from showfacts.commands.help.texts import raw_text
from showfacts.commands.options import PROGRAM, Takes
from showfacts.commands.registry import grouped
from showfacts.commands.topics import ABOUT, TOPICS

if TYPE_CHECKING:
    from showfacts.commands.options import Option
    from showfacts.commands.registry import Command

MANY = 5
"""An option that so many commands have is told once, for all of them."""

_ESCAPES = str.maketrans({"\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"})


def page() -> str:
    """The manual page of the program."""
    groups = grouped()
    named = [each for commands in groups.values() for command in commands for each in _named(command, "")]
    counts = Counter(option for _, command in named for option in command.options)
    shared = [option for option, count in counts.items() if count >= MANY]
    lines = [
        f'.TH SHOWFACTS 1 "" "showfacts {_text(__version__)}" "User Commands"',
        *(".SH NAME", f"showfacts \\- {_text(ABOUT)}"),
        *(".SH SYNOPSIS", ".B showfacts", "\\fICOMMAND\\fR [\\fIWORDS\\fR] [\\fIOPTIONS\\fR]"),
    ]
    for group, commands in groups.items():
        lines.append(f'.SH "{_text(group.value.upper())}"')
        for command in commands:
            for name, each in _named(command, ""):
                lines += _command(name, each, shared)
    lines.append('.SH "OPTIONS OF MANY COMMANDS"')
    lines += [line for option in shared for line in _option(option)]
    lines.append('.SH "OPTIONS WITHOUT A COMMAND"')
    lines += [line for option in PROGRAM for line in _option(option)]
    for topic in TOPICS:
        lines += _topic(raw_text(topic))
    return "".join(f"{line}\n" for line in lines)


def _named(command: Command, before: str) -> Iterator[tuple[str, Command]]:
    """A command, or those that belong to it, by the words that they are called with."""
    name = f"{before} {command.name}".strip()
    if not command.commands:
        yield name, command
    for each in command.commands:
        yield from _named(each, name)


def _command(name: str, command: Command, shared: Iterable[Option[Any]]) -> Iterator[str]:
    words = command.words
    typed = "" if words is None else words.metavar if words.is_required else f"[{words.metavar}]"
    yield f'.SS "showfacts {_text(f"{name} {typed}".strip())}"'
    yield _text(command.summary)
    if words is not None:
        yield from (".TP", f"\\fI{_text(words.metavar)}\\fR", _text(words.help))
    for option in command.options:
        if option not in shared:
            yield from _option(option)
    others = [option.flag for option in command.options if option in shared]
    if others:
        yield from (".PP", f"Also: {_text(', '.join(others))}.")
    if command.examples:
        lines = (f"showfacts {name} {each}".rstrip() for each in command.examples)
        yield from (".PP", "Examples:", *_as_it_is(lines))


def _option(option: Option[Any]) -> Iterator[str]:
    flags = ", ".join(f"\\fB{_text(each)}\\fR" for each in (option.short, option.flag) if each)
    value = "" if option.takes is Takes.FLAG else f" \\fI{_text(option.metavar)}\\fR"
    yield from (".TP", f"{flags}{value}", _text(said_of(option)))


def _topic(text: str) -> Iterator[str]:
    title, _, rest = text.partition("\n")
    name, _, about = title.partition(": ")
    yield f'.SH "{_text(name)}"'
    yield _text(f"{about[:1].upper()}{about[1:]}.")
    for block in rest.strip("\n").split("\n\n"):
        if block.startswith(" "):
            yield from _as_it_is(block.splitlines())
        else:
            yield from (".PP", _text(" ".join(block.split())))


def _as_it_is(lines: Iterable[str]) -> Iterator[str]:
    """Lines that are neither filled nor broken."""
    yield from (".PP", ".RS 4", ".nf")
    yield from (_text(line.strip()) for line in lines)
    yield from (".fi", ".RE")


def _text(text: str) -> str:
    """A text in which roff takes no letter for its own: no escape, no request, no quote of an argument."""
    text = text.translate(_ESCAPES).replace('"', "\\(dq")
    text = "".join(letter if letter.isascii() else f"\\[u{ord(letter):04X}]" for letter in text)
    return f"\\&{text}" if text.startswith(".") else text
