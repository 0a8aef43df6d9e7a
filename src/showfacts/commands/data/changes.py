"""What each file of a library adds to, amends and takes away from the shows of the files below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.dataset.check import unmatched
from showfacts.errors import BadDataError
from showfacts.evidence.changes import changes
from showfacts.evidence.join import join
from showfacts.evidence.values import Told
from showfacts.model.fields import CATALOGUES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from showfacts.dataset.files import Layer
    from showfacts.dataset.read import Reading
    from showfacts.evidence.changes import Change
    from showfacts.model import Problem, Show


def changed_lines(readings: Sequence[tuple[Layer, Reading]]) -> dict[str, list[str]]:
    """By the path of a file, a line for each show of lower files that it changes.

    ``readings``: the files without faults, lowest first.

    Raises:
        BadDataError: a file takes away what no lower file has.
    """
    below = _Below()
    lines: dict[str, list[str]] = {}
    problems: list[Problem] = []
    for place, (layer, reading) in enumerate(readings):
        if place:
            lower = {show.id: found for show in reading.dataset.shows if (found := below.find(show))}
            problems += unmatched(reading, lower)
            lines[layer.name] = [
                f"  {lower[show.id].title or show.id}: {_told(changed)}"
                for show in reading.dataset.shows
                if show.id in lower and (changed := changes(lower[show.id], show))
            ]
        below.add(layer, reading)
    if problems:
        raise BadDataError(problems)
    return lines


class _Below:
    """The shows of the files so far, joined; one show may be told of under several ids."""

    def __init__(self) -> None:
        self._shows: dict[str, Told] = {}
        self._idents: dict[tuple[str, object], str] = {}

    def find(self, show: Show) -> Show | None:
        """What the files so far say of a show."""
        told = self._shows.get(self._ident(show))
        return told.show if told else None

    def add(self, layer: Layer, reading: Reading) -> None:
        """Add what a file says."""
        for show in reading.dataset.shows:
            ident = self._ident(show)
            told = Told(show, layer.standing, layer.file, show.checked)
            lower = self._shows.get(ident)
            self._shows[ident] = told._replace(show=join([lower, told])) if lower else told
            self._idents |= dict.fromkeys([("id", show.id), *_catalogued(show)], ident)

    def _ident(self, show: Show) -> str:
        """The id by which a show is known so far: its own, or one that shares an id of a catalogue."""
        keys = [("id", show.id), *_catalogued(show)]
        return next((self._idents[key] for key in keys if key in self._idents), show.id)


def _catalogued(show: Show) -> Iterator[tuple[str, object]]:
    for catalogue in CATALOGUES:
        ident = getattr(show.ids, catalogue)
        if ident is not None:
            yield catalogue, ident


def _told(changed: Sequence[Change]) -> str:
    """Changes in words: adds 1 of cast, amends premise."""
    verbs = (("adds", "added"), ("amends", "amended"), ("takes away", "removed"))
    parts = []
    for verb, key in verbs:
        what = [_counted(getattr(each, key), each.field) for each in changed if getattr(each, key)]
        if what:
            parts.append(f"{verb} {', '.join(what)}")
    return "; ".join(parts)


def _counted(count: int, field: str) -> str:
    name = field.replace("_", " ")
    return name if count == 1 and not name.endswith("s") else f"{count} of {name}"
