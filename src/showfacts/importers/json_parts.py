"""Parts of objects out of JSON, of which nothing is sure: what is not as expected is empty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Row: TypeAlias = Mapping[str, Any]
"""An object."""


def table_in(row: Row, key: str) -> Row:
    """An object in an object."""
    value = row.get(key)
    return value if isinstance(value, Mapping) else {}


def list_in(row: Row, key: str) -> Sequence[Any]:
    """A list in an object."""
    value = row.get(key)
    return value if isinstance(value, list) else ()


def rows_in(row: Row, key: str) -> list[Row]:
    """The objects of a list in an object."""
    return [each for each in list_in(row, key) if isinstance(each, Mapping)]
