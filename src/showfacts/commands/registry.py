"""Which commands there are: every folder of this package is one, by its name.

A name that Python keeps for itself has an underscore behind it there: ``import_``.

To add a command, add a folder with a ``COMMAND`` in its ``__init__``, which loads its answer and its page
only when it runs; then its transcript in the golden files.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from importlib import import_module
from keyword import iskeyword

from showfacts import commands
from showfacts.model.enums import Enum
from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from showfacts.commands.options import Argument, Given, Option
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form


_FOLDER = commands.__path__[0]


class Group(Enum):
    """Where help lists a command."""

    QUESTIONS = "In plain words"
    LOOKUPS = "Look-ups (TITLE may be several words)"
    FINDERS = "Finders"
    OWN = "Your own library"
    LIBRARY = "The library"


class Command(NamedTuple):
    """One command. ``place``: help lists commands of a group in this order.

    ``has_platforms``: well-known platforms of the library are flags. ``commands``: those of a command with
    others, which does nothing itself. ``writes``: whether it is there to write a file. ``forms``: what it
    answers in JSON, for the schema of that.
    """

    name: str
    group: Group
    place: int
    summary: str
    run: Callable[[Session, Given], None] | None = None
    words: Argument | None = None
    options: tuple[Option[Any], ...] = ()
    examples: tuple[str, ...] = ()
    has_platforms: bool = False
    commands: tuple[Command, ...] = ()
    writes: bool = False
    forms: Callable[[], Sequence[Form]] | None = None

    def find(self, name: str) -> Command | None:
        """The command of this one that is called so."""
        return next((each for each in self.commands if each.name == name), None)

    def answer(self, session: Session, given: Given) -> None:
        """Run it, with what the config file says where the command line says nothing."""
        session.settle(self.options, given)
        if self.writes:
            session.require_format_for_all()
        session.is_writing = self.writes or session.is_to_file
        run = self.run
        if run is not None:
            wanted = given.over(session.config.values) if session.config else given
            session.to_its_place(lambda: run(session, wanted))


@cache
def names() -> frozenset[str]:
    """The names of all commands."""
    # pkgutil and pathlib would tell them too, but load what a TAB can do without
    return frozenset(each.removesuffix("_") for each in os.listdir(_FOLDER) if _is_command(each))


def _is_command(folder: str) -> bool:
    return os.path.exists(os.path.join(_FOLDER, folder, "__init__.py"))


def command(name: str) -> Command | None:
    """The command of this name, if there is one. No other is loaded."""
    folder = f"{name}_" if iskeyword(name) else name
    if name.endswith("_") or folder not in os.listdir(_FOLDER) or not _is_command(folder):
        return None
    found: Command = import_module(f"{commands.__name__}.{folder}").COMMAND
    return found


def called(words: Sequence[str]) -> tuple[Command | None, int]:
    """The command that words begin with, or the one of it that the next names; and how many words name it."""
    found, count = (command(words[0]), 1) if words else (None, 0)
    while found is not None and count < len(words):
        inner = found.find(words[count])
        if inner is None:
            break
        found, count = inner, count + 1
    return found, count


def beginning(text: str) -> list[Command]:
    """The commands whose names begin so, in the order of help. No other is loaded."""
    found = [command(name) for name in names() if name.startswith(text)]
    groups = list(Group)
    known = [each for each in found if each is not None]
    return sorted(known, key=lambda each: (groups.index(each.group), each.place, each.name))


def grouped() -> dict[Group, list[Command]]:
    """All commands by group, in the order of help. This loads every command, but no answer and no page."""
    found = beginning("")
    return {group: [each for each in found if each.group is group] for group in Group}
