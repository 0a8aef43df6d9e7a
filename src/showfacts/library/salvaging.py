"""What can be read of a show with faults, so that its other faults come to light in the same run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, get_type_hints

from showfacts.library import rules
from showfacts.library.plain import parts_of
from showfacts.library.structuring import structure
from showfacts.model import ExternalIds, Show

if TYPE_CHECKING:
    from showfacts.library.structuring import Fault

_TABLES = parts_of(Show)

_Row = tuple[int, Mapping[str, Any] | None]
"""The place of a row in the file, and of a row with faults the keys without."""


def salvage(table: object) -> tuple[Show, list[Fault]]:
    """What can be read of a show's table, and which rules that breaks.

    A fault counts only where it names a value that could be read: what lacks because it could not be
    read is reported already. An id or title that cannot be read is ``?``.
    """
    values: dict[str, Any] = {}
    rows: dict[str, list[_Row]] = {}
    given: Mapping[str, Any] = table if isinstance(table, dict) else {}
    for key, value in given.items():
        kind = _TABLES.get(key)
        if kind not in (None, ExternalIds):
            rows[key] = []
            values[key] = tuple(_things(value, kind, rows[key]))
        elif key in _hints():
            thing, faults = structure(value, _hints()[key])
            if not faults:
                values[key] = thing
    if "title" in given:
        values.setdefault("title", "?")
    show = Show(**{"id": "?", **values})
    listed = given.get("seasons", ())
    complete = isinstance(listed, list | tuple) and len(rows.get("seasons", ())) == len(listed)
    return show, list(_believed(rules.in_show(show, all_seasons=complete), rows))


def _things(value: object, kind: Any, rows: list[_Row]) -> Iterator[Any]:
    for place, row in enumerate(value if isinstance(value, list) else ()):
        thing, faults = structure(row, kind)
        rest = None
        if faults and isinstance(row, dict):
            faulty = {path[0] for path, _ in faults}
            rest = {key: item for key, item in row.items() if key not in faulty}
            thing, faults = structure(rest, kind)
        if not faults:
            rows.append((place, rest))
            yield thing


def _believed(faults: Iterator[Fault], rows: Mapping[str, list[_Row]]) -> Iterator[Fault]:
    for path, message in faults:
        key, *more = path
        if key not in rows:
            yield path, message
            continue
        number, *inside = more
        place, rest = rows[str(key)][int(number)]
        if rest is None or (inside and inside[0] in rest):
            yield (key, place, *inside), message


@cache
def _hints() -> dict[str, Any]:
    hints = get_type_hints(Show)
    return {field.name: hints[field.name] for field in fields(Show)}
