"""What tells one show from its namesakes."""

from __future__ import annotations

from showfacts.model.records import record


@record
class ShowHeader:
    """What tells one show from its namesakes, as every answer carries it.

    ``year`` is the show's year, else that of its first dated premiere; ``platforms`` are names, the
    originals first; ``type`` is one of ``model.terms.ShowType``.
    """

    id: str
    title: str
    original_title: str | None = None
    year: int | None = None
    countries: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    type: str | None = None
