"""What files may say, as one number: an index of a program that knew other fields or words is made anew."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from functools import cache
from zlib import crc32

from showfacts.dataset.plain import LISTS, SECTIONS
from showfacts.model import Drop, ExternalIds, terms
from showfacts.model.light import is_closed, words_of


@cache
def shape() -> int:
    """The number of the fields of every table, and of the words of every closed list."""
    kinds = (*SECTIONS.values(), *LISTS.values(), ExternalIds, Drop)
    fields = (name for kind in kinds for name in (kind.__name__, *vars(kind)["__record__"]))
    closed = (each for each in vars(terms).values() if is_closed(each))
    return crc32(" ".join((*fields, *(word for each in closed for word in words_of(each)))).encode())


def has_shape(base: sqlite3.Connection) -> bool:
    """Whether an index was made by a program that knew the same fields and words."""
    with suppress(sqlite3.Error):
        return base.execute("SELECT shape FROM seal").fetchall() == [(shape(),)]
    return False
