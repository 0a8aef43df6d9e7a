"""What was fetched from TVmaze before, and which of it changed there since."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from showfacts.dataset.references import reading_of
from showfacts.importers.importer import Entry
from showfacts.importers.online.tvmaze import SERVICE
from showfacts.importers.stamps import changed_at, gone_since
from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from showfacts.dataset.files import Layer
    from showfacts.importers.online.tvmaze import Since
    from showfacts.library.library import Library
    from showfacts.model import Source

_FILE = re.compile(rf"{SERVICE}-([1-9]\d*)\.toml")


class Held(NamedTuple):
    """A show that was fetched before: its number at TVmaze, its file, and the source that tells the day."""

    number: int
    layer: Layer
    source: Source | None


def held(library: Library) -> dict[int, Held]:
    """What was fetched from TVmaze or imported of it, by number."""
    layers = {
        int(match[1]): layer
        for layer in library.files
        if layer.origin == "imported" and (match := _FILE.fullmatch(layer.file))
    }
    sources = {each.id: each for each in library.sources_with(f"{SERVICE}-{number}" for number in layers)}
    return {
        number: Held(number, layer, sources.get(f"{SERVICE}-{number}")) for number, layer in layers.items()
    }


def entry_held(each: Held) -> Entry | None:
    """What the file of a show holds; None if it is broken."""
    reading = reading_of(each.layer)
    if reading.faults or len(reading.dataset.shows) != 1:
        return None
    return Entry(service=SERVICE, ident=str(each.number), dataset=reading.dataset)


def since(shows: Collection[Held], today: date) -> Since | None:
    """How far back changes must be asked for, so that none of these shows is missed; None: all there are."""
    days = [_age(each, today) for each in shows]
    oldest = max((each for each in days if each is not None), default=0)
    if None in days or oldest > _MONTH:
        return None
    return "day" if oldest < 1 else "week" if oldest < _WEEK else "month"


_WEEK, _MONTH = 7, 27
"""Days. One is left for the hours of the day on which a show was fetched."""


def due(shows: Collection[Held], updates: Mapping[int, int], asked: Since | None) -> list[Held]:
    """The shows that changed since they were fetched, and those that may be gone, by number.

    Args:
        shows: what was fetched.
        updates: when the service changed shows last, by number.
        asked: how far back these go; in a list of all, a show that is not there is gone.
    """
    return [
        each
        for each in sorted(shows, key=lambda each: each.number)
        if (
            _changed(each, updates[each.number])
            if each.number in updates
            else asked is None and not _is_gone(each)
        )
    ]


def _changed(each: Held, at: int) -> bool:
    """Whether a show was changed at a time that is later than what is known of it."""
    if each.source is None or _is_gone(each):
        return True
    known = changed_at(each.source.note)
    if known is not None:
        return at > known
    return (
        each.source.retrieved is None or datetime.fromtimestamp(at, UTC).date() >= each.source.retrieved.first
    )


def _is_gone(each: Held) -> bool:
    return each.source is not None and gone_since(each.source.note) is not None


def _age(each: Held, today: date) -> int | None:
    """How many days ago a show was fetched; None if nothing tells."""
    if each.source is None or each.source.retrieved is None:
        return None
    return (today - each.source.retrieved.first).days
