"""Items of Wikidata as JSON (``Special:EntityData/Q1079.json``), or lines of them as its dumps have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.importers.answers import keys_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from showfacts.importers.importer import Item

NAME = "wikidata"

_ENTITY = re.compile(r"entities\.Q\d+")
_OF_ITEM = frozenset({"id", "labels", "claims"})
_ITEM_BEGINS = frozenset({"type", "id", "labels"})


def recognises(path: Path, start: bytes) -> bool:
    """Whether a file is JSON of items."""
    keys = keys_in(start)
    return keys >= _OF_ITEM or keys >= _ITEM_BEGINS or any(map(_ENTITY.fullmatch, keys))


def read(path: Path, today: date) -> Iterator[Item]:
    """The shows among the items of a file; an item that is no show is a problem."""
    from showfacts.importers.formats.wikidata.reading import entries

    return entries(path, today)
