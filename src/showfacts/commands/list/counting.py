"""How many shows of a list there are of each kind."""

from __future__ import annotations

from collections import Counter

from showfacts.commands.wording import bare_page, row_of, spoken
from showfacts.model.records import record
from showfacts.outputs.answer import Rows
from showfacts.outputs.page import Cell, Column, Table
from showfacts.text.countries import country_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from showfacts.library.on_day import Snapshot
    from showfacts.model import ShowHeader
    from showfacts.outputs.page import Page


@record
class Count:
    """How many shows there are of one kind. ``value`` of None: those of which it is not on record."""

    value: str | int | None
    shows: int


@record
class CountsAnswer(Rows):
    """An array in JSON, the most first; years in their order. ``by``: what is counted."""

    by: str
    rows: tuple[Count, ...]


def counts(snapshot: Snapshot, by: str, shows: Iterable[str]) -> CountsAnswer:
    """How many shows there are of each kind. A show of several countries or platforms counts for each.

    Args:
        snapshot: what was known on the day.
        by: a word of ``COUNTED``.
        shows: the ids of those of the list.
    """
    kinds = COUNTED[by]
    found = Counter(value for show in shows for value in kinds(snapshot, snapshot.header(show)) or (None,))
    rows = [Count(value=value, shows=number) for value, number in found.items()]
    if by == "year":
        rows.sort(key=lambda each: (each.value is None, each.value))
    else:
        rows.sort(key=lambda each: (each.value is None, -each.shows, str(each.value)))
    return CountsAnswer(by=by, rows=tuple(rows))


def page(answer: CountsAnswer) -> Page:
    """The counts, as bars where there is a place for that."""
    columns = (Column("value", answer.by.capitalize()), Column("shows", "Shows", is_bar=True))
    rows = tuple(row_of(_value(each, answer.by), Cell(each.shows)) for each in answer.rows)
    return bare_page(Table("counts", columns, rows))


def _value(count: Count, by: str) -> Cell:
    if count.value is None:
        return Cell(None, "quiet", "not on record")
    shown = country_name(str(count.value)) if by == "country" else spoken(str(count.value))
    return Cell(count.value, "plain", str(count.value) if by == "platform" else shown)


def _state(snapshot: Snapshot, show: ShowHeader) -> Sequence[str]:
    status = snapshot.status(show.id)
    return () if status is None else (status.state,)


def _decision(snapshot: Snapshot, show: ShowHeader) -> Sequence[str]:
    status = snapshot.status(show.id)
    return () if status is None else (status.decision,)


COUNTED: Mapping[str, Callable[[Snapshot, ShowHeader], Sequence[str | int]]] = {
    "state": _state,
    "decision": _decision,
    "year": lambda _, show: () if show.year is None else (show.year,),
    "country": lambda _, show: show.countries,
    "platform": lambda _, show: show.platforms,
    "type": lambda _, show: () if show.type is None else (show.type,),
}
"""What shows are counted by, and of which kinds of it one is; empty where that is not on record."""
