"""The fact that was added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.model import ShowHeader, Source


@record
class FactAnswer:
    """A fact of a show. ``fact``: the row as the file has it; ``is_new``: False where it was there already.

    ``file`` is the path of the file, ``source`` what the fact rests on; None where it is the user's word.
    """

    show: ShowHeader
    kind: str
    fact: dict[str, Any]
    file: str
    source: Source | None
    is_new: bool
