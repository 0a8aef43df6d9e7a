"""Two shapes that an answer can have beside that of a record."""

from __future__ import annotations

from typing import Any


class Rows:
    """Base of an answer that is an array in JSON: its ``rows``."""

    rows: tuple[Any, ...]


class Inlined(dict[str, Any]):
    """A field of an answer whose keys stand in the answer's own JSON object, in the field's place."""
