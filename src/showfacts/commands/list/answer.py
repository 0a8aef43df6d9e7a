"""Lists of shows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import islice

from showfacts.index.select import KnownBy, MayStand, SeasonsBegun, Standing
from showfacts.index.standings import SINCE
from showfacts.model.light import Generic, TypeVar
from showfacts.model.records import record, replace
from showfacts.outputs.answer import Rows
from showfacts.status.decision import RESTS_ON
from showfacts.status.seasons import extent_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from showfacts.index.select import Selection, Years
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Show, ShowHeader

    Matched: TypeAlias = Literal["title", "alias", "person", "character", "genre", "premise"]


@record
class Listed:
    """One show of a list. ``matched`` is the text that a search found it by, unless that is its title."""

    id: str
    title: str
    original_title: str | None
    year: int | None
    countries: tuple[str, ...]
    platforms: tuple[str, ...]
    type: str | None = None
    matched: str | None = None
    matched_as: Matched | None = None


R_co = TypeVar("R_co", covariant=True)


@record
class ListAnswer(Rows, Generic[R_co]):
    """An array in JSON. ``more``: whether there were more than asked for."""

    rows: tuple[R_co, ...]
    more: bool = False


@record
class Happening:
    """What must have happened to a show: an event of one of these ``types``, in one of these ``years``.

    What is empty asks nothing.
    """

    types: tuple[str, ...]
    years: tuple[Years, ...]

    def is_of(self, show: Show) -> bool:
        """Whether it happened to a show."""
        return any(
            (not self.types or event.type in self.types)
            and (not self.years or any(_is_within(event.date.year, each) for each in self.years))
            for event in show.events
        )


def shows(
    snapshot: Snapshot,
    selection: Selection,
    *,
    ever: bool,
    standings: tuple[str, ...] = (),
    seasons: Sequence[Years] = (),
    happening: Happening | None = None,
    limit: int | None = None,
    only: Collection[str] | None = None,
) -> ListAnswer[Listed]:
    """The shows that a selection admits; what is empty asks nothing.

    Args:
        snapshot: what was known on the day.
        selection: what is asked of the index.
        ever: whether a platform means that a show was there at any time, not just on the day.
        standings: states or decisions, one of which it must be in.
        seasons: ranges, in one of which the number of its seasons must be that had begun by the day.
        happening: what must have happened to it by the day.
        limit: how many shows there may be at most.
        only: the ids of the shows that are asked about; None for all.
    """
    day = str(snapshot.moment.day)
    is_told = not snapshot.moment.is_past and snapshot.moment.day >= SINCE
    if standings and is_told:
        selection = replace(selection, standing=Standing(standings, day))
    elif standings:
        events = selection.events or _events_behind(standings)
        selection = replace(selection, events=events, may_stand=MayStand(standings, day))
    if snapshot.moment.is_past:
        selection = replace(selection, known_by=KnownBy(day))
    if seasons and not snapshot.moment.is_past:
        selection = replace(selection, seasons=SeasonsBegun(tuple(seasons), str(snapshot.moment.day)))
    headers = snapshot.select(selection, ever=ever)
    if only is not None:
        headers = (header for header in headers if header.id in only)
    if standings and not is_told:
        headers = (header for header in headers if _stands(snapshot, header.id, standings))
    if happening is not None:
        headers = (header for header in headers if happening.is_of(snapshot.show(header.id)))
    if seasons and snapshot.moment.is_past:
        headers = (header for header in headers if _has_seasons(snapshot, header.id, seasons))
    return listed(((header, None, None) for header in headers), limit)


def _is_within(number: int, bounds: Years) -> bool:
    low, high = bounds
    return (low is None or number >= low) and (high is None or number <= high)


def _has_seasons(snapshot: Snapshot, ident: str, ranges: Sequence[Years]) -> bool:
    count = extent_of(snapshot.show(ident), snapshot.moment.day).season_count
    return count is not None and any(_is_within(count, each) for each in ranges)


def _events_behind(standings: Iterable[str]) -> tuple[str, ...]:
    """The types of events, one of which a show must have to stand so; empty where it may stand so without."""
    types: set[str] = set()
    for each in standings:
        if each not in RESTS_ON:
            return ()
        types |= RESTS_ON[each]
    return tuple(sorted(types))


def _stands(snapshot: Snapshot, ident: str, standings: tuple[str, ...]) -> bool:
    status = snapshot.status(ident)
    return status is not None and not {status.state, status.decision}.isdisjoint(standings)


def listed(
    found: Iterable[tuple[ShowHeader, str | None, Matched | None]], limit: int | None
) -> ListAnswer[Listed]:
    """The first shows of those found, each with the name that found it."""
    taken = list(islice(found, None if limit is None else limit + 1))
    rows = tuple(
        Listed(
            id=header.id,
            title=header.title,
            original_title=header.original_title,
            year=header.year,
            countries=header.countries,
            platforms=header.platforms,
            type=header.type,
            matched=text if text != header.title else None,
            matched_as=matched,
        )
        for header, text, matched in taken[:limit]
    )
    return ListAnswer(rows=rows, more=limit is not None and len(taken) > limit)
