"""Options that stand before the command, moved behind it: ``--json status vincenzo``."""

from __future__ import annotations

from collections.abc import Sequence

from showfacts.commands.options import HELP, PROGRAM, Takes
from showfacts.commands.registry import called, names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.registry import Command

_PROGRAMS = frozenset({"-h", HELP.flag, *(each.flag for each in PROGRAM)})


def with_options_behind(args: Sequence[str]) -> list[str]:
    """The words of a command line, those options that are no options of the program behind its command.

    Where the words before the first command are not options with their values, the line is left as it is.
    """
    line = list(args)
    if not line or not line[0].startswith("-") or line[0] == "--":
        return line
    for place, word in enumerate(line):
        if word == "--" or word.partition("=")[0] in _PROGRAMS:
            break
        if word not in names():
            continue
        found, end = called(line[place:])
        if found is not None and _are_options(found, line[:place]):
            behind = place + end
            return [*line[place:behind], *line[:place], *line[behind:]]
    return line


def _are_options(of: Command, words: Sequence[str]) -> bool:
    """Whether words are options of a command, each with its value. One that it has not takes no value."""
    values = {each.flag for each in of.options if each.takes is not Takes.FLAG}
    is_value = False
    for word in words:
        if not is_value and not word.startswith("-"):
            return False
        is_value = not is_value and word in values
    return not is_value
