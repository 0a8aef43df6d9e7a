"""Dates as people write them, in English: which days they may mean.

| written | meant |
| --- | --- |
| 2022-03-23, 23 March 2022, March 23rd, 2022 | that day |
| 2022-03, March 2022 | that month |
| March or April 2022 | both months |
| first half of 2022, last quarter of 2022, Q4 2022 | those months |
| spring, summer, autumn, winter 2022 | March to May, ...; winter is December to February |
| early, mid, late 2022; end of March 2022 | a third of the year or month, and half of the next |
| 2022, 2021-2022 | those years |
| 5 January | that day of any year, or of the one nearest to the day of its source |
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from showfacts.model.dates import MONTHS
from showfacts.model.records import record, replace
from showfacts.model.tuples import NamedTuple
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.model.dates import PartialDate

_MONTHS = {
    name: number for number, month in enumerate(MONTHS, 1) for name in (month.lower(), month[:3].lower())
} | {"sept": 9}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_PARTS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 0,
    "latter": 0,
    "final": 0,
}
"""``last`` is the last part of as many as there are."""


class Span(NamedTuple):
    """The days that a date may mean, from the first to the last."""

    first: date
    last: date

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    def covers(self, other: Span) -> bool:
        """Whether every day of ``other`` is one of these."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: Span) -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


def span_of(partial: PartialDate) -> Span:
    """The days that a date of the model may mean."""
    return Span(partial.first, partial.last)


@record
class Dates:
    """The dates in a text, in its order.

    ``yearless`` are months and days of dates without a year. ``rest`` is the text without the dates.
    """

    spans: tuple[Span, ...] = ()
    yearless: tuple[tuple[int, int], ...] = ()
    rest: str

    def beside(self, day: PartialDate | None) -> Dates:
        """The dates as they were meant on a day: one without a year is the nearest of that name."""
        if day is None or not day.is_day:
            return self
        found = [_nearest_to(day.first, each) for each in self.yearless]
        return replace(self, spans=(*self.spans, *(each for each in found if each)), yearless=())


def dates_in(text: str) -> Dates:
    """The dates that a text names."""
    text = text.casefold()
    spans: list[Span] = []
    yearless: list[tuple[int, int]] = []
    rest: list[str] = []
    place = 0
    for found in _ANY.finditer(text):
        read = _READERS[found.lastgroup or ""]
        try:
            date_read = read({name: value for name, value in found.groupdict().items() if value})
        except ValueError:  # no day of the calendar
            continue
        rest.append(text[place : found.start()])
        place = found.end()
        if isinstance(date_read, Span):
            spans.append(date_read)
        else:
            yearless.append(date_read)
    rest.append(text[place:])
    return Dates(spans=tuple(spans), yearless=tuple(yearless), rest=" ".join("  ".join(rest).split()))


def _months(year: int, first: int, months: int) -> Span:
    """So many months from the first one on, which may run into the next year."""
    year, month = year + (first + months - 2) // 12, (first + months - 2) % 12 + 1
    begin = date(year - (first + months - 2) // 12, first, 1)
    return Span(begin, date(year, month, monthrange(year, month)[1]))


def _day(parts: dict[str, str], number: str) -> Span:
    day = date(int(parts[f"year{number}"]), _MONTHS[parts[f"month{number}"]], int(parts[f"day{number}"]))
    return Span(day, day)


def _iso_day(parts: dict[str, str]) -> Span:
    day = date(int(parts["year0"]), int(parts["month0"]), int(parts["day0"]))
    return Span(day, day)


def _two_months(parts: dict[str, str]) -> Span:
    first, last = _MONTHS[parts["month4"]], _MONTHS[parts["other4"]]
    return _months(int(parts["year4"]), first, (last - first) % 12 + 1)


def _part_of_year(parts: dict[str, str]) -> Span:
    months = 6 if parts["unit5"] == "half" else 3
    part = _PARTS[parts["part5"]] or 12 // months
    if part * months > 12:
        raise ValueError("a year has two halves")
    return _months(int(parts["year5"]), (part - 1) * months + 1, months)


def _rough(parts: dict[str, str]) -> Span:
    """A rough part of a month or a year."""
    place = {"b": 0, "s": 0, "e": 0, "m": 1, "l": 2}[parts["rough8"][0]]
    if parts["rough8"].startswith("end"):
        place = 2
    if "month8" in parts:
        whole = _months(int(parts["year8"]), _MONTHS[parts["month8"]], 1)
        days = [(1, 15), (8, 23), (16, whole.last.day)][place]
        return Span(whole.first.replace(day=days[0]), whole.last.replace(day=days[1]))
    first, months = [(1, 6), (4, 6), (7, 6)][place]
    return _months(int(parts["year8"]), first, months)


def _years(parts: dict[str, str]) -> Span:
    first, last = parts["year10"], parts["other10"]
    end = int(first[: 4 - len(last)] + last)
    if not int(first) <= end <= int(first) + 99:
        raise ValueError("years in the wrong order")
    return Span(date(int(first), 1, 1), date(end, 12, 31))


_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])"
_FORMS: tuple[tuple[str, Callable[[dict[str, str]], Span | tuple[int, int]]], ...] = (
    (rf"(?P<year0>{_YEAR})-(?P<month0>\d\d)-(?P<day0>\d\d)(?!\d)", _iso_day),
    (
        rf"(?P<year1>{_YEAR})-(?P<month1>\d\d)(?![\d-])",
        lambda parts: _months(int(parts["year1"]), int(parts["month1"]), 1),
    ),
    (
        rf"(?P<day2>{_NUMBER})(?:st|nd|rd|th)?(?: of)? (?P<month2>{_MONTH})\b\.?,? (?P<year2>{_YEAR})\b",
        lambda parts: _day(parts, "2"),
    ),
    (
        rf"\b(?P<month3>{_MONTH})\b\.? (?P<day3>{_NUMBER})(?:st|nd|rd|th)?,? (?P<year3>{_YEAR})\b",
        lambda parts: _day(parts, "3"),
    ),
    (
        (
            rf"\b(?P<month4>{_MONTH})\b ?(?:or|and|to|/|-|–) ?(?P<other4>{_MONTH})\b,?(?: of)? "
            rf"(?P<year4>{_YEAR})\b"
        ),
        _two_months,
    ),
    (
        (
            rf"\b(?P<part5>{'|'.join(_PARTS)}) (?P<unit5>half|quarter)(?: of| in)?(?: the year)? "
            rf"(?P<year5>{_YEAR})\b"
        ),
        _part_of_year,
    ),
    (
        rf"\bq(?P<part6>[1-4]) (?:of )?(?P<year6>{_YEAR})\b",
        lambda parts: _months(int(parts["year6"]), 3 * int(parts["part6"]) - 2, 3),
    ),
    (
        rf"\b(?P<season7>{'|'.join(_SEASONS)})(?: of| in)? (?P<year7>{_YEAR})\b",
        lambda parts: _months(int(parts["year7"]), _SEASONS[parts["season7"]], 3),
    ),
    (
        (
            r"\b(?P<rough8>early|mid|late|beginning of|start of|middle of|end of)(?: in)?[ -]"
            rf"(?:(?P<month8>{_MONTH})\b,? )?(?P<year8>{_YEAR})\b"
        ),
        _rough,
    ),
    (
        rf"\b(?P<month9>{_MONTH})\b\.?,?(?: of)? (?P<year9>{_YEAR})\b",
        lambda parts: _months(int(parts["year9"]), _MONTHS[parts["month9"]], 1),
    ),
    (rf"\b(?P<year10>{_YEAR}) ?[-–/] ?(?P<other10>{_YEAR}|\d\d)\b(?!-)", _years),
    (rf"\b(?P<year11>{_YEAR})\b(?!-\d)", lambda parts: _months(int(parts["year11"]), 1, 12)),
    (
        rf"\b(?P<day12>{_NUMBER})(?:st|nd|rd|th)?(?: of)? (?P<month12>{_MONTH})\b",
        lambda parts: (_MONTHS[parts["month12"]], int(parts["day12"])),
    ),
    (
        rf"\b(?P<month13>{_MONTH})\b\.? (?P<day13>{_NUMBER})(?:st|nd|rd|th)?\b(?!:)",
        lambda parts: (_MONTHS[parts["month13"]], int(parts["day13"])),
    ),
)
_READERS = {f"form{place}": read for place, (_, read) in enumerate(_FORMS)}
_ANY = expression("|".join(f"(?P<form{place}>{form})" for place, (form, _) in enumerate(_FORMS)))


def _nearest_to(day: date, month_and_day: tuple[int, int]) -> Span | None:
    """The day of that name that is nearest to another day."""
    found = []
    for year in (day.year - 1, day.year, day.year + 1):
        with suppress(ValueError):  # 29 February
            found.append(date(year, *month_and_day))
    nearest = min(found, key=lambda each: abs(each - day), default=None)
    return Span(nearest, nearest) if nearest else None
