"""What the source of an entry notes for the next look: its last change at the service, or that it is gone.

A service tells in seconds when it changed an entry last, and is asked again only for what changed since. The
note is for people too: "changed at TVmaze 2026-11-20 10:00:00 UTC; gone at TVmaze since 2026-11-27".
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any

from showfacts.importers.numbers import number_of

_CHANGED = re.compile(r"\bchanged at \S+ (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) UTC")
_GONE = re.compile(r"\bgone at \S+ since (\d{4}-\d\d-\d\d)")


def changed_note(publisher: str, seconds: Any) -> str | None:
    """The note of when a service changed an entry last, in seconds since 1970; None if that is no time."""
    at = number_of(seconds, 1)
    if at is None:
        return None
    return f"changed at {publisher} {datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M:%S} UTC"


def changed_at(note: str | None) -> int | None:
    """When the service changed the entry last, in seconds since 1970; None if the note does not tell."""
    found = _CHANGED.search(note or "")
    try:
        return int(datetime.fromisoformat(f"{found[1]}+00:00").timestamp()) if found else None
    except ValueError:
        return None


def gone_note(note: str | None, publisher: str, today: date) -> str:
    """The note with that the service has no such entry any more; since when, if that is noted already."""
    if gone_since(note) is not None:
        return note or ""
    return "; ".join(filter(None, (note, f"gone at {publisher} since {today}")))


def gone_since(note: str | None) -> str | None:
    """The day on which the service was found to have no such entry any more; None if it had it."""
    found = _GONE.search(note or "")
    return found[1] if found else None
