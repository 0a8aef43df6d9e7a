"""``fact``: single facts of the user's own."""

from __future__ import annotations

from showfacts.commands.fact.add import COMMAND as ADD
from showfacts.commands.registry import Command, Group

COMMAND = Command(
    "fact",
    Group.OWN,
    5,
    "Add a single fact to your own file.",
    commands=(ADD,),
)
