"""iCalendar (RFC 5545), for calendar programs: each date of an answer is an event of the whole day.

A date of which only the month or the year is on record lasts as long as that.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from showfacts.errors import UsageError
from showfacts.outputs.answer import Answered
from showfacts.text.clean import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from showfacts.outputs.answer import Refused, Target
    from showfacts.outputs.page import Dated, Dates

STREAMS = False
HOLDS_ALL = False

WITH_DATES = "next, episodes and upcoming"
"""The commands that answer with dates."""

DAY = timedelta(days=1)
PRODUCT = "-//showfacts//showfacts//EN"
DOMAIN = "showfacts.invalid"
"""Behind the name of each event, so that no other program's events are called so (RFC 2606)."""


def render(answers: Sequence[Answered | Refused], target: Target) -> str:
    """The dates of these answers as one calendar. Its lines end as the standard wants, in CR LF.

    Raises:
        UsageError: an answer is not about dates, or the library that writes calendars is not installed.
    """
    pages = [each.page() for each in answers if isinstance(each, Answered)]
    found = [page.dates for page in pages if page.dates is not None]
    if len(found) < len(pages):
        raise UsageError(
            f"this answer has no dates that a calendar could hold; calendars are made of {WITH_DATES}"
        )
    return _calendar(found)


def _calendar(answers: Sequence[Dates]) -> str:
    try:
        from icalendar import Calendar
    except ImportError:
        message = "calendars need the package icalendar: pip install 'showfacts[ics]'"
        raise UsageError(message) from None
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for dates in answers:
        for each in dates.rows:
            calendar.add_component(_event(each, dates.as_of))
    text: str = calendar.to_ical().decode()
    return text


def _event(dated: Dated, as_of: date) -> Any:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{clean(dated.key)}@{DOMAIN}")
    event.add("dtstamp", datetime.combine(as_of, time(), UTC))
    event.add("dtstart", dated.date.first)
    event.add("dtend", min(dated.date.last, date.max - DAY) + DAY)  # The day after the last one
    event.add("summary", clean(dated.title))
    if dated.detail:
        event.add("description", clean(dated.detail))
    event.add("transp", "TRANSPARENT")
    return event
