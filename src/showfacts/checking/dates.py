"""Where a sentence names a date, and which one is meant in an article of some day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

from showfacts.checking.flat import small
from showfacts.model.dates import MONTHS

if TYPE_CHECKING:
    from showfacts.model.dates import PartialDate

_MONTHS = {
    name: number for number, month in enumerate(MONTHS, 1) for name in (month.lower(), month[:3].lower())
} | {"sept": 9}
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DATE = re.compile(
    rf"(?<![\d-])(?P<iso>{_YEAR}-\d\d-\d\d)(?![\d-])"
    rf"|\b(?P<month>{_MONTH})\b\.? (?P<day>{_DAY})(?:st|nd|rd|th)?(?![\d:])(?:,? (?P<year>{_YEAR})\b(?!-))?"
    rf"|\b(?P<day2>{_DAY})(?:st|nd|rd|th)?(?: of)? (?P<month2>{_MONTH})\b\.?(?:,? (?P<year2>{_YEAR})\b)?"
    rf"|\b(?P<month3>{_MONTH})\b\.?,?(?: of)? (?P<year3>{_YEAR}|this year|last year|next year)\b"
    rf"|\b(?P<rough>(?:early|mid|late|spring|summer|autumn|fall|winter|q[1-4]|(?:first|second) half)(?: of| in)?[ -]{_YEAR})\b"
    rf"|(?<![\d$£€.,#-])\b(?P<year4>{_YEAR})\b(?!-\d|[%\d])"
    rf"|\b(?P<which>next|this|last) (?P<weekday>{'|'.join(_WEEKDAYS)})\b"
    rf"|\b(?P<relative>earlier this year|this year|last year|next year)\b"
)
ABOUT_A_MONTH = 31
"""Days that an article's date may be open by, for a day without a year to be the nearest of its name."""


def dates_of(text: str, day: PartialDate | None) -> Iterator[tuple[int, int, str]]:
    """(start, end, the date as ``evidence`` reads it) of each date of a text.

    A date without a year is the one nearest to the day of the article; where that is not known, it stays
    without one.
    """
    for found in _DATE.finditer(small(text)):
        meant = _meant(found, day)
        if meant is not None:
            yield found.start(), found.end(), meant


def _meant(found: re.Match[str], day: PartialDate | None) -> str | None:
    if found["iso"] or found["rough"] or found["year4"]:
        return str(found["iso"] or found["rough"] or found["year4"])
    if found["weekday"]:
        return _weekday(found["which"], found["weekday"], day)
    if found["relative"]:
        return _year(found["relative"].removeprefix("earlier "), day)
    if found["month3"]:
        year = _year(found["year3"], day)
        return f"{year}-{_MONTHS[found['month3']]:02}" if year else None
    return _day_of_month(found, day)


def _day_of_month(found: re.Match[str], day: PartialDate | None) -> str | None:
    number = int(found["day"] or found["day2"])
    month = _MONTHS[found["month"] or found["month2"]]
    year = found["year"] or found["year2"]
    try:
        if year:
            return date(int(year), month, number).isoformat()
        return _nearest(month, number, day)
    except ValueError:  # no day of the calendar
        return None


def _year(said: str, day: PartialDate | None) -> str | None:
    if said.isdecimal():
        return said
    if day is None:
        return None
    return str(day.year + {"last year": -1, "this year": 0, "next year": 1}[said])


def _nearest(month: int, number: int, day: PartialDate | None) -> str:
    """The day of that name nearest to another; without a year where that day is not known well enough."""
    if day is None or (day.last - day.first).days > ABOUT_A_MONTH:
        date(2024, month, number)  # a leap year: is there such a day at all?
        return f"{MONTHS[month - 1]} {number}"
    middle = day.first + (day.last - day.first) / 2
    found = []
    for year in (middle.year - 1, middle.year, middle.year + 1):
        with suppress(ValueError):  # 29 February
            found.append(date(year, month, number))
    return min(found, key=lambda each: abs(each - middle)).isoformat()


def _weekday(which: str, name: str, day: PartialDate | None) -> str | None:
    """The day that "next Thursday" is, where both ways to say so mean the same."""
    if day is None or not day.is_day:
        return None
    ahead = (_WEEKDAYS.index(name) - day.first.weekday()) % 7
    if which != "next" or ahead != 0:
        return None  # this one or the one after it: people differ
    return (day.first + timedelta(days=7)).isoformat()
