"""What the tables of a file refer to by id: sources, platforms, people and shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from showfacts.dataset.plain import LISTS

if TYPE_CHECKING:
    from showfacts.dataset.lines import Path

Reference: TypeAlias = tuple[str, str]
"""A section and an id in it: ``("sources", "variety-2020")``. People are meant by ``id``, not by name."""

_OF_TABLE: Mapping[str, Mapping[str, str]] = {"platforms": {"successor": "platforms"}}
"""The keys that hold an id, by section, and the section that the id is of."""

_OF_ROW: Mapping[str, Mapping[str, str]] = {
    "cast": {"person_id": "people"},
    "crew": {"person_id": "people"},
    "availability": {"platform": "platforms"},
    "relations": {"show": "shows"},
    "events": {"show": "shows"},
}
"""The same for the rows of a show's lists."""

_NO_KEYS: Mapping[str, str] = {}
_REFERRING = frozenset({"sources", "cites", "successor", "person_id", "platform", "show"})


def references(tables: Mapping[str, Sequence[Any]]) -> Iterator[tuple[Reference, Path]]:
    """Everything that tables refer to, and where. What is not of the kind it should be is passed over.

    Args:
        tables: by section, as TOML has them. Places in the paths count from the beginning of these.
    """
    for section, rows in tables.items():
        keys = _OF_TABLE.get(section, _NO_KEYS)
        for place, table in enumerate(rows):
            if not isinstance(table, dict):
                continue
            for reference, path in _of(table, keys):
                yield reference, (section, place, *path)
            if section == "shows":
                for reference, path in _of_rows(table):
                    yield reference, (section, place, *path)


def _of_rows(show: dict[str, Any]) -> Iterator[tuple[Reference, Path]]:
    for name, rows in show.items():
        if name in LISTS and isinstance(rows, list):
            keys = _OF_ROW.get(name, _NO_KEYS)
            for place, row in enumerate(rows):
                if isinstance(row, dict) and not _REFERRING.isdisjoint(row):
                    for reference, path in _of(row, keys):
                        yield reference, (name, place, *path)


def _of(table: dict[str, Any], keys: Mapping[str, str]) -> Iterator[tuple[Reference, Path]]:
    """What one table refers to, without the tables in it."""
    for key, section in keys.items():
        if key in table and isinstance(table[key], str):
            yield (section, table[key]), (key,)
    if "sources" in table:
        yield from _sources(table["sources"], ("sources",))
    if "cites" in table and isinstance(table["cites"], dict):
        for key, idents in table["cites"].items():
            yield from _sources(idents, ("cites", key))


def _sources(idents: object, path: Path) -> Iterator[tuple[Reference, Path]]:
    for place, ident in enumerate(idents if isinstance(idents, list) else ()):
        if isinstance(ident, str):
            yield ("sources", ident), (*path, place)
