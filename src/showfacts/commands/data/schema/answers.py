"""The schema of what commands answer in JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from showfacts.commands.registry import grouped
from showfacts.errors import UsageError
from showfacts.outputs.answer_schema import schema
from showfacts.text.nearest import nearest

if TYPE_CHECKING:
    from showfacts.commands.registry import Command
    from showfacts.outputs.answer_schema import Form


def dumps(command: str) -> str:
    """The schema of what a command answers as JSON text; of what all of them do, where none is named.

    Raises:
        UsageError: no such command answers in JSON.
    """
    known = dict(answers())
    if command and command not in known:
        near = nearest(command, list(known))
        message = f"no command {command!r} answers in JSON"
        raise UsageError(message, query=command, hints=(near,) if near else ())
    parts = {command: known[command]} if command else known
    title = f"What showfacts {command} answers in JSON" if command else "What showfacts answers in JSON"
    return json.dumps(schema(title, parts), indent=2) + "\n"


def answers() -> Iterator[tuple[str, Sequence[Form]]]:
    """Each command that answers in JSON, by its name, with what it answers."""
    for commands in grouped().values():
        yield from _answers(commands, "")


def _answers(commands: Iterable[Command], before: str) -> Iterator[tuple[str, Sequence[Form]]]:
    for each in commands:
        name = f"{before} {each.name}".strip()
        if each.forms is not None:
            yield name, each.forms()
        yield from _answers(each.commands, name)
