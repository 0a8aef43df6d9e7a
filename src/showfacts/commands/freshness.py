"""Whether an answer about something that can still change may be out of date."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showfacts.library.on_day import Snapshot

LONG_AGO = timedelta(days=180)
"""After half a year, a season may have come or gone."""


def reminder(snapshot: Snapshot, ident: str) -> str:
    """A line that says when the facts were last checked, or nothing where they still hold.

    A show that has ended does not change any more; one that was never checked says so itself.
    """
    show = snapshot.show(ident)
    if show.checked is None or snapshot.moment.today - show.checked.last <= LONG_AGO:
        return ""
    status = snapshot.status(ident)
    if status is not None and status.state == "ended":
        return ""
    return f"“{show.title}” was last checked on {show.checked}; what can change may have changed since"
