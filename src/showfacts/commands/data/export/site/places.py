"""What the files of pages are called, on every system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.importers.ids import slug

if TYPE_CHECKING:
    from collections.abc import Iterable

DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(10))}
)
"""What Windows takes for a device, whatever ending stands behind it."""

LONGEST = 100
"""Letters of a name: Windows has 260 for a whole path."""


def places(folder: str, keys: Iterable[str]) -> dict[str, str]:
    """The file of each key in a folder, from the top of the site: no two are one file."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for key in keys:
        name = slug(key)[:LONGEST]
        name = f"{name}-" if name in DEVICES else name
        number, free = 1, name
        while free in taken:
            number += 1
            free = f"{name}-{number}"
        taken.add(free)
        found[key] = f"{folder}/{free}.html"
    return found
