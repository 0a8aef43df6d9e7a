"""``data schema``: the format, for editors that check TOML while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session


def run(session: Session, given: Given) -> None:
    """Print the format as JSON Schema."""
    from showfacts.dataset.schema import dumps

    del given
    session.say(dumps())


COMMAND = Command(
    "schema",
    Group.LIBRARY,
    6,
    "The format as JSON Schema, for editors that check TOML while it is typed.",
    run,
    examples=("> shows.schema.json",),
)
