"""Whether an answer about something that can still change may be out of date."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from showfacts.status import status_on

if TYPE_CHECKING:
    from showfacts.model import Show

LONG_AGO = timedelta(days=180)
"""After half a year, a season may have come or gone."""


def reminder(show: Show, today: date) -> str:
    """A line that says when the facts were last checked, or nothing where they still hold.

    A show that has ended does not change any more; one that was never checked says so itself.
    """
    if show.checked is None or today - show.checked.last <= LONG_AGO:
        return ""
    standing = status_on(show, today, today=today)
    if standing is not None and standing.state == "ended":
        return ""
    return f"“{show.title}” was last checked on {show.checked}; what can change may have changed since"
