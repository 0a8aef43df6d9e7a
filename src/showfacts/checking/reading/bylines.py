"""The day on which an article came out, as its first lines say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.dates_in_words import dates_in
from showfacts.model.dates import PartialDate
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterable

FIRST_LINES = 12
LONGEST = 160
"""Characters of a line that may be a byline."""

_YEAR = expression(r"(?:19|20)\d\d")
_OUT = expression(r"\b(?:published|posted|first published|publication date|date published)\b", re.IGNORECASE)
_CHANGED = expression(r"\b(?:updated|modified|edited)\b", re.IGNORECASE)
_BARE = expression(
    r"(?:(?:by|from)\b.{0,60}|date|on|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)"
    r"|\d{1,2}:\d\d(?::\d\d)?|[ap]\.?m\.?|utc|gmt|[a-z]{2,3}t|[\s.,:;|·•–—()-])*",
    re.IGNORECASE,
)


def byline_date(lines: Iterable[str]) -> PartialDate | None:
    """The day that a byline among the first lines names; None where there is none.

    A line is one where it says that something was published, or where there is nothing beside the day but
    who wrote it. A line that says when something was changed counts where no other is found.
    """
    changed: PartialDate | None = None
    for _, line in zip(range(FIRST_LINES), lines, strict=False):
        if len(line) > LONGEST or not _YEAR.search(line):
            continue
        told = _OUT.search(line)
        day = _day_in(line[told.end() :]) if told else None
        if day is not None:
            return day
        if _CHANGED.search(line):
            changed = changed or _day_in(line)
        elif _BARE.fullmatch(dates_in(line).rest):
            day = _day_in(line)
            if day is not None:
                return day
    return changed


def _day_in(line: str) -> PartialDate | None:
    """The first day that a line names."""
    days = (each.first for each in dates_in(line).spans if each.is_day)
    return next((PartialDate(day) for day in days), None)
