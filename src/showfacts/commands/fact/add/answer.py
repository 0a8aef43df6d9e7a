"""The fact that was added."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from showfacts.model.records import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.model import ShowHeader, Source


Value: TypeAlias = "str | int | float | bool | tuple[str, ...] | tuple[int, ...] | None"
"""What the keys of a row may have."""


@record
class FactAnswer:
    """A fact of a show. ``fact``: the row as the file has it; ``is_new``: False where it was there already.

    ``file`` is the path of the file, ``source`` what the fact rests on; None where it is the user's word.
    """

    show: ShowHeader
    kind: str
    fact: Mapping[str, Value]
    file: str
    source: Source | None
    is_new: bool
