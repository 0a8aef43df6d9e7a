"""What each file of a library adds to, amends and takes away from the shows of the files below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.dataset.check import unmatched
from showfacts.errors import BadDataError
from showfacts.evidence.joining.changes import changes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.dataset.files import Layer
    from showfacts.dataset.read import Reading
    from showfacts.evidence.joining.changes import Change
    from showfacts.library.library import Library
    from showfacts.model import Problem


def changed_lines(library: Library, readings: Sequence[tuple[Layer, Reading]]) -> dict[str, list[str]]:
    """By the path of a file, a line for each show of lower files that it changes.

    ``readings``: files without faults, of the library or beside it.

    Raises:
        BadDataError: a file takes away what no lower file has.
    """
    lines: dict[str, list[str]] = {}
    problems: list[Problem] = []
    for layer, reading in readings:
        below = library.below(layer, reading.dataset.shows)
        problems += unmatched(reading, below)
        lines[layer.name] = [
            f"  {below[show.id].title or show.id}: {_told(changed)}"
            for show in reading.dataset.shows
            if show.id in below and (changed := changes(below[show.id], show))
        ]
    if problems:
        raise BadDataError(problems)
    return lines


def _told(changed: Sequence[Change]) -> str:
    """Changes in words: adds 1 cast credit, premise."""
    verbs = (("adds", "added"), ("amends", "amended"), ("takes away", "removed"))
    parts = []
    for verb, key in verbs:
        what = [_counted(getattr(each, key), each.field) for each in changed if getattr(each, key)]
        if what:
            parts.append(f"{verb} {', '.join(what)}")
    return "; ".join(parts)


def _counted(count: int, field: str) -> str:
    """How many of what; of a field that has one value just its name."""
    if field not in _COUNTED:
        return field.replace("_", " ")
    one, many = _COUNTED[field]
    return f"{count} {one if count == 1 else many}"


_COUNTED = {
    "aliases": ("alias", "aliases"),
    "working_titles": ("working title", "working titles"),
    "countries": ("country", "countries"),
    "languages": ("language", "languages"),
    "genres": ("genre", "genres"),
    "ids": ("id", "ids"),
    "seasons": ("season", "seasons"),
    "episodes": ("episode", "episodes"),
    "cast": ("cast credit", "cast credits"),
    "crew": ("crew credit", "crew credits"),
    "companies": ("company", "companies"),
    "events": ("event", "events"),
    "listings": ("listing", "listings"),
    "availability": ("offer", "offers"),
    "relations": ("relation", "relations"),
    "reviews": ("review", "reviews"),
    "claims": ("claim", "claims"),
}
"""The lists of a show: what one of each is called, and several."""
