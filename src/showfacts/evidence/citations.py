"""Which sources a show's facts rest on, and when these spoke."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from showfacts.model.cites import Cites
from showfacts.model.records import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from typing import Any, TypeVar

    from showfacts.model import PartialDate, Show, Source

    Row = TypeVar("Row")


LISTS = (
    "seasons",
    "episodes",
    "cast",
    "crew",
    "companies",
    "events",
    "listings",
    "availability",
    "relations",
    "reviews",
    "claims",
)
"""The lists of a show, each of rows with sources."""

_READ_AS_IT_STANDS = frozenset({"official", "reference"})
"""Kinds of sources without a date that say how things are, rather than how they once were."""


def cited(show: Show) -> tuple[str, ...]:
    """The ids of all sources that a show names, each once, in the order of its tables."""
    return tuple(dict.fromkeys([*show.sources, *show.cites.sources(), *_of_rows(show)]))


def _of_rows(show: Show) -> Iterator[str]:
    for name in LISTS:
        for row in getattr(show, name):
            yield from row.sources
            if cites := getattr(row, "cites", None):
                yield from cites.sources()


class Sources:
    """The sources of a library that a show names, and the days on which they spoke."""

    def __init__(self, known: Mapping[str, Source]) -> None:
        self._known = known

    def published(self, ident: str) -> PartialDate | None:
        """The day on which a source came out, if that is on record."""
        source = self._known.get(ident)
        return source.published if source else None

    def is_own(self, ident: str) -> bool:
        """Whether a source is a file of the user's, which has no date of its own."""
        source = self._known.get(ident)
        return source is not None and source.kind == "own"

    def were_out(self, idents: Iterable[str], day: date) -> bool:
        """Whether one of these sources had certainly come out by a day."""
        dates = map(self.published, idents)
        return any(when is not None and when.last <= day for when in dates)

    def are_undated(self, idents: Iterable[str]) -> bool:
        """Whether one of these has no date, or there are none."""
        found = list(idents)
        return not found or any(self.published(each) is None for each in found)

    def are_public(self, idents: Sequence[str], day: date, *, could_be_seen: bool) -> bool:
        """Whether these had spoken by a day, or may have (no date tells) of what could be seen."""
        return self.were_out(idents, day) or (could_be_seen and self.are_undated(idents))

    def earlier(self, idents: Iterable[str], day: date) -> tuple[str, ...]:
        """The sources that were out by a day; where none certainly was, those that may have been."""
        dated = [(ident, self.published(ident)) for ident in idents]
        certain = tuple(ident for ident, when in dated if when is not None and when.last <= day)
        return certain or tuple(ident for ident, when in dated if when is None or when.first <= day)

    def of_then(self, row: Row, day: date) -> Row:
        """A row without the sources that came out after a day, where others remain."""
        changed: dict[str, Any] = {"sources": self.earlier(row.sources, day) or row.sources}  # type: ignore[attr-defined]
        cites = getattr(row, "cites", None)
        if cites:
            changed["cites"] = Cites.of({key: self.earlier(idents, day) or idents for key, idents in cites})
        return replace(row, **changed)

    def said_of(self, row: Row, day: date, fields: Iterable[str], *, could_be_seen: bool) -> Row:
        """A row without those values of these fields that only sources after a day say.

        ``could_be_seen``: whether by then anyone could see what the row is about, so that a source without
        a date may have said it.
        """
        cites: Cites = row.cites  # type: ignore[attr-defined]
        if not cites:
            return row

        def is_said(field: str, word: str | None = None) -> bool:
            idents = cites.named(field, word)
            return idents is None or self.are_public(idents, day, could_be_seen=could_be_seen)

        changed: dict[str, Any] = {}
        for field in fields:
            value = getattr(row, field)
            if isinstance(value, tuple):
                changed[field] = tuple(word for word in value if is_said(field, word))
            elif not is_said(field):
                changed[field] = None
        lost = {field for field, value in changed.items() if not value}
        held = {key: idents for key, idents in cites if key.partition("/")[0] not in lost}
        return replace(row, **changed, cites=Cites.of(held))

    def seen(self, idents: Iterable[str]) -> PartialDate | None:
        """The last day on which one of these sources saw what it says.

        That is the day it came out. A page without a date was seen when it was read only if it is one that
        is kept up to date: the service's own, or a work of reference.
        """
        days = [self._seen(self._known[ident]) for ident in idents if ident in self._known]
        return max((day for day in days if day is not None), key=lambda day: day.last, default=None)

    def _seen(self, source: Source) -> PartialDate | None:
        if source.published is not None:
            return source.published
        return source.retrieved if source.kind in _READ_AS_IT_STANDS else None

    def newest(self, idents: Iterable[str]) -> PartialDate | None:
        """The day on which the newest of these sources came out, if any is dated."""
        days = [day for day in map(self.published, idents) if day is not None]
        return max(days, key=lambda day: day.last, default=None)
