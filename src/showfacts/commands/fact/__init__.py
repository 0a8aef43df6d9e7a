"""``fact``: single facts of the user's own."""

from __future__ import annotations

from showfacts.commands.fact.add import COMMAND as ADD
from showfacts.commands.fact.draft import COMMAND as DRAFT
from showfacts.commands.registry import Command, Group

COMMAND = Command(
    "fact",
    Group.OWN,
    5,
    "Add single facts to your own file, or what an article says.",
    commands=(ADD, DRAFT),
)
