"""What can be read of a show with faults, so that its other faults are reported in the same run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, get_type_hints

from showfacts.dataset import rules
from showfacts.dataset.plain import LISTS, plain_key
from showfacts.dataset.structure import structure
from showfacts.model import Cites, Show

if TYPE_CHECKING:
    from showfacts.dataset.explain import Fault

_Row = tuple[int, Mapping[str, Any] | None]
"""The place of a row in the file, and of a row with faults the keys without."""


def salvage(table: object, *, version: int) -> tuple[Show, list[Fault]]:
    """What can be read of a show's table, and which rules that breaks.

    A fault counts only where it names a value that could be read: what is missing because it could not be
    read is reported already. An id or title that cannot be read is ``?``.

    Args:
        table: the show as TOML has it.
        version: the format of its file.
    """
    values: dict[str, Any] = {}
    rows: dict[str, list[_Row]] = {}
    given: dict[str, Any] = table if isinstance(table, dict) else {}
    for key, value in given.items():
        if key in LISTS:
            rows[key] = []
            values[key] = tuple(_things(value, LISTS[key], rows[key]))
        elif key in _hints():
            thing, faults = structure(value, _hints()[key])
            if not faults:
                values[key] = thing
    if "cites" in values:
        values["cites"] = Cites.of(_known(given["cites"], values, Show))
    if "title" in given or not given.keys() <= _hints().keys():  # It may be an unknown key that is a slip
        values.setdefault("title", "?")
    show = Show(**{"id": "?", **values})
    return show, list(_believed(rules.in_table(show, version=version), given, rows))


def outline(table: object) -> Show:
    """A show of which nothing but the id is read."""
    ident = table.get("id") if isinstance(table, dict) else None
    return Show(id=ident if isinstance(ident, str) else "?", title="?")


def _things(value: object, kind: Any, rows: list[_Row]) -> Iterator[Any]:
    for place, row in enumerate(value if isinstance(value, list) else ()):
        thing, faults = structure(row, kind)
        rest = None
        if faults and isinstance(row, dict):
            faulty = {path[0] for path, _ in faults if path}
            rest = {key: item for key, item in row.items() if key not in faulty}
            if "cites" in rest:
                rest["cites"] = _known(rest["cites"], rest, kind)
            thing, faults = structure(rest, kind)
        if not faults:
            rows.append((place, rest))
            yield thing


def _known(cites: Mapping[str, Any], values: Mapping[str, Any], kind: type) -> dict[str, Any]:
    """Cites without those of what could not be read; a key that there is not may itself be the slip."""
    lost = {plain_key(field.name) for field in fields(kind)} - values.keys()
    return {key: sources for key, sources in cites.items() if key.partition("/")[0] not in lost}


def _believed(
    faults: Iterator[Fault], given: Mapping[str, Any], rows: Mapping[str, list[_Row]]
) -> Iterator[Fault]:
    """The faults that do not follow from what could not be read, at their places in the file."""
    listed = given.get("seasons", [])
    has_all_seasons = isinstance(listed, list) and len(rows.get("seasons", ())) == len(listed)
    for path, message in faults:
        key, *more = path
        if key not in rows:
            yield path, message
            continue
        number, *inside = more
        place, rest = rows[str(key)][int(number)]
        of_season = inside[:1] == ["seasons"]
        if (rest is None or (inside and inside[0] in rest)) and (has_all_seasons or not of_season):
            yield (key, place, *inside), message


@cache
def _hints() -> dict[str, Any]:
    hints = get_type_hints(Show)
    return {field.name: hints[field.name] for field in fields(Show)}
