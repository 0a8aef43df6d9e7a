"""Dates of services as a dataset holds them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any

from showfacts.dataset.rules import FIRST_YEAR, LAST_YEAR
from showfacts.model.dates import PartialDate

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])", re.ASCII)


def date_of(value: Any) -> PartialDate | None:
    """A date, as exact as it is; None for what is none, or outside the years of television.

    ``value`` may be anything: a text such as 2013-06-24, 2013-06-24T22:00:00Z, 2013-06-00 or 2013, a year
    as a number, a date.
    """
    if isinstance(value, date):
        value = value.isoformat()
    elif type(value) is int:
        value = str(value)
    found = _DATE.match(value.strip()) if isinstance(value, str) else None
    if found is None:
        return None
    year, month, day = found.groups()
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    parts = [year]
    for part in (month, day):
        if part in (None, "00"):
            break
        parts.append(part)
    try:
        return PartialDate("-".join(parts))
    except ValueError:
        return None


def day_of_seconds(value: Any) -> date | None:
    """The day, in UTC, of a time in seconds since 1970; None for what is none."""
    if type(value) is not int or value <= 0:
        return None
    try:
        day = datetime.fromtimestamp(value, UTC).date()
    except (ValueError, OverflowError, OSError):
        return None
    return day if day.year <= LAST_YEAR else None
