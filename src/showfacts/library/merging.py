"""Layers put together: later ones win, field by field."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any


def merged(rows: Iterable[tuple[str, str]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Rows of (id, JSON), ordered by id and layer, as one (id, data) per id."""
    current: str | None = None
    data: dict[str, Any] = {}
    for ident, text in rows:
        if ident != current:
            if current is not None:
                yield current, data
            current, data = ident, {}
        data |= json.loads(text)
    if current is not None:
        yield current, data
