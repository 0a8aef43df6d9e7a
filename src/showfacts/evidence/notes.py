"""What of a note could have been written by a day."""

from __future__ import annotations

from showfacts.model.records import replace
from showfacts.status.announcements import dates_in, what_was_said

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from showfacts.model import Event


def names_no_later(note: str | None, day: date) -> bool:
    """Whether a note names no year, month or day that lay ahead."""
    return all(when.first <= day for when in dates_in(note or ""))


def note_of_then(note: str | None, day: date) -> str | None:
    """A note, unless it names a date that lay ahead and so was written later."""
    return note if names_no_later(note, day) else None


def event_of_then(event: Event, day: date) -> Event:
    """An event with what its note could say by a day.

    What an event said may name dates ahead. What follows after the first semicolon may have been written
    later, and is left out where it names such a date.
    """
    said = what_was_said(event)
    rest = (event.note or "")[len(said) :]
    return event if names_no_later(rest, day) else replace(event, note=said.rstrip())
