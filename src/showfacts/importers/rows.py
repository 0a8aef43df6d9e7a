"""Rows of the lists of a show, as a dataset may have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from showfacts.model.keys import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

Row = TypeVar("Row")


def once(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows without those that have the key of an earlier one: a service may tell a thing twice."""
    found: dict[Any, Row] = {}
    for row in rows:
        found.setdefault(key_of(row), row)
    return tuple(found.values())
