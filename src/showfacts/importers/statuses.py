"""Words of services for how a show stands in their catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.text.fold import key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.model import ListingStatus

_STATUSES: Mapping[str, ListingStatus] = {
    "running": "running",
    "continuing": "running",
    "returning": "running",
    "returningseries": "running",
    "ended": "ended",
    "tobedetermined": "to-be-determined",
    "indevelopment": "in-development",
    "inproduction": "in-development",
    "planned": "in-development",
    "pilot": "in-development",
    "rumored": "in-development",
    "upcoming": "in-development",
}
"""By the folded word. "Canceled" is not among them: it is a decision, which needs a date, and not an end."""


def listing_status(word: str) -> ListingStatus | None:
    """How a catalogue has a show by its word for it, ``Returning Series``; None if none is like it."""
    return _STATUSES.get(key(word))
