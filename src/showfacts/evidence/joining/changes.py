"""What a file adds to a show of lower files, what it amends of it and what it takes away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from showfacts.evidence.citations import LISTS
from showfacts.evidence.joining.rows import grouped, says, settled
from showfacts.evidence.joining.values import Told, written
from showfacts.evidence.verdicts.compare import NO_NAMES
from showfacts.model.fields import CATALOGUES, FIELDS
from showfacts.model.layers import Standing
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.evidence.verdicts.compare import Names
    from showfacts.model import Show


@record
class Change:
    """How many values of a field, or rows of a list, a file adds, amends and takes away."""

    field: str
    added: int = 0
    amended: int = 0
    removed: int = 0


def changes(below: Show, own: Show, names: Names = NO_NAMES) -> tuple[Change, ...]:
    """What a file changes of a show.

    Args:
        below: the show as the lower files have it, joined.
        own: what the file says of it.
        names: whose which name is.

    Returns:
        The fields and lists that it changes, in the order of the show.
    """
    found = [*_plain(below, own), _ids(below, own), *(_rows(below, own, name, names) for name in LISTS)]
    return tuple(each for each in found if each.added or each.amended or each.removed)


def _plain(below: Show, own: Show) -> Iterator[Change]:
    for field in FIELDS:
        if field.is_list:
            known = {written(word) for word in getattr(below, field.key)}
            words = {written(word) for word in getattr(own, field.key)}
            dropped = {written(word) for word in getattr(own.drop, field.key, ())}
            yield Change(field=field.key, added=len(words - known), removed=len(known & dropped - words))
        else:
            yield _value(field.key, getattr(below, field.key), getattr(own, field.key))


def _value(name: str, below: Any, own: Any) -> Change:
    if not says(own) or own == below:
        return Change(field=name)
    return Change(field=name, amended=1) if says(below) else Change(field=name, added=1)


def _ids(below: Show, own: Show) -> Change:
    found = [_value("ids", getattr(below.ids, each), getattr(own.ids, each)) for each in CATALOGUES]
    return Change(
        field="ids", added=sum(each.added for each in found), amended=sum(each.amended for each in found)
    )


def _rows(below: Show, own: Show, name: str, names: Names) -> Change:
    """What becomes of the rows of a list."""
    lower = Told(below, Standing.CURATED, "")
    together = grouped((lower, Told(own, Standing.OWN, "")), name, names)
    added = amended = kept = 0
    for each in together:
        if len(each.file_rows) == 2:
            amended += _differ(each.file_rows[0].row, settled(each)[0])
        else:
            added += each.file_rows[0].told is not lower
        kept += each.file_rows[0].told is lower
    return Change(field=name, added=added, amended=amended, removed=len(getattr(below, name)) - kept)


def _differ(row: Any, other: Any) -> bool:
    """Whether two rows say different things, whoever says so."""
    names = [name for name in row.__record__ if name not in ("sources", "cites")]
    return any(getattr(row, name) != getattr(other, name) for name in names)
