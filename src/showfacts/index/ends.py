"""How names of an index are asked for by either of their ends."""

from __future__ import annotations

from showfacts.index.name import LAST
from showfacts.index.tables import ENDING, LETTERS
from showfacts.model.tuples import NamedTuple


class End(NamedTuple):
    """What holds, in SQL, of a key with a text at one end; the values for it; and the order of such keys."""

    holds: str
    values: tuple[str | int, ...]
    order: str


def beginning(text: str) -> End:
    """Keys that begin with a text."""
    return End("key >= ? AND key < ?", (text, text + LAST), "key")


def ending(text: str) -> End:
    """Keys that end with a text."""
    last = text[::-1][:LETTERS]
    holds = f"{ENDING} >= ? AND {ENDING} < ? AND substr(key, ?) = ?"
    return End(holds, (last, last + LAST, -len(text), text), f"{ENDING}, key")
