"""``data``: the files that make the library: check, format, find and describe them."""

from __future__ import annotations

from showfacts.commands.data.check import COMMAND as CHECK
from showfacts.commands.data.export import COMMAND as EXPORT
from showfacts.commands.data.format import COMMAND as FORMAT
from showfacts.commands.data.index import COMMAND as INDEX
from showfacts.commands.data.log import COMMAND as LOG
from showfacts.commands.data.path import COMMAND as PATH
from showfacts.commands.data.schema import COMMAND as SCHEMA
from showfacts.commands.registry import Command, Group

COMMAND = Command(
    "data",
    Group.LIBRARY,
    1,
    "The dataset: check, format, find and describe it.",
    commands=(CHECK, FORMAT, PATH, LOG, INDEX, EXPORT, SCHEMA),
)
