"""Where a sentence names a date, and which one is meant in an article of some day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.tokens import word_set
from showfacts.model.dates import MONTHS
from showfacts.model.records import record
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.names import Read
    from showfacts.model.dates import PartialDate

_MONTHS = {
    name: number for number, month in enumerate(MONTHS, 1) for name in (month.lower(), month[:3].lower())
} | {"sept": 9}
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DAY = r"(?:0?[1-9]|[12]\d|3\d)"
_YEAR = r"(?:19|20)\d\d"
_PART_OF = r"(?:early|mid|late|earlier|later|(?:first|second|latter|last) (?:half|quarter)(?: of)?)"
_QUARTER = r"(?:spring|summer|autumn|fall|winter)"
_THAT = r"(?:that|the same) year"
_QUARTERS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""Their first months."""
FEBRUARY = 2
_FULL_MONTH = "|".join(month.lower() for month in MONTHS)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DATE = expression(
    rf"(?<![\d-])(?P<iso>{_YEAR}-\d\d-\d\d)(?![\d-])"
    rf"|\b(?P<month>{_MONTH})\b\.? (?P<day>{_DAY})(?:st|nd|rd|th)?(?![\d:])(?:(?:,|,? of)? (?P<year>{_YEAR}|{_THAT})\b(?!-))?"
    rf"|\b(?P<day2>{_DAY})(?:st|nd|rd|th)?(?: of)? (?P<month2>{_MONTH})\b\.?(?:(?:,|,? of)? (?P<year2>{_YEAR}|{_THAT})\b)?"
    rf"|\b(?P<month3>{_MONTH})\b\.?,?(?: of)? (?P<year3>{_YEAR}|this year|last year|next year|{_THAT})\b"
    rf"|\b(?P<rough>(?:early|mid|late|spring|summer|autumn|fall|winter|q[1-4]|(?:first|second|latter|last) (?:half|part|quarter)|third quarter|(?:early|later) part|(?:beginning|start|middle|end) of)(?: of| in)?[ -]{_YEAR}"
    rf"|{_YEAR}[-/](?:{_YEAR}|\d\d)(?= (?:tv |television |broadcast )?season))\b"
    rf"|(?<![\d$£€.,#-])\b(?P<year4>{_YEAR})\b(?!-\d|[%\d])"
    rf"|\b(?P<which>next|last) (?P<weekday>{'|'.join(WEEKDAYS)})\b"
    rf"|\b(?P<relative>(?:{_PART_OF}[ -])?(?:this|last|next) year|(?:(?:first|second|latter|last) half of|later in|late in|early in) the year)\b"
    rf"|\b(?P<near>today|tonight|yesterday|tomorrow|last night|(?:this|next|last) month|(?:(?<=on )|(?<=this )|(?<=coming )|(?<=from )|(?<=since ))(?:{'|'.join(WEEKDAYS)})(?!s|,? ?(?:{_MONTH}\b|\d|and\b|&|/|-|–|to\b|through\b))"
    r"|(?:(?<=on )|(?<=since )|(?<=from ))the (?P<number>[12]?\d|3[01])(?:st|nd|rd|th)(?! (?:of\b|[a-z]+ (?:episode|season|day|floor|anniversary)|episode|season|day|anniversary|century|floor|annual))"
    rf"|(?:later )?that year|later the same year|this (?:coming )?{_QUARTER}"
    rf"|(?:(?<=in )|(?<=in the )|(?<=by )|(?<=by the )|(?<=until )|(?<=until the )|(?<=coming )|(?<=during the ))(?:(?:early|late) )?{_QUARTER}(?! (?:of|finale|season|premiere|lineup|line-up|schedule|slate|tv|break|in)\b|,? \d)"
    rf"|(?:(?:early|mid|late)[ -])?(?:(?<=in )|(?<=in early )|(?<=in mid-)|(?<=in late )|(?<=from )|(?<=since )|(?<=since early )|(?<=since late )|(?<=until )|(?<=till )|(?<=between )|(?<=this ))(?:{_FULL_MONTH})(?!\.?,? \d))\b"
)
_ORDINALS = (
    "1st",
    "2nd",
    "3rd",
    "21st",
    "22nd",
    "23rd",
    "31st",
    *(f"{day}th" for day in (*range(4, 21), *range(24, 31))),
)
_LIKELY = expression(
    rf"{_YEAR}|\b(?:{_MONTH}|{'|'.join(WEEKDAYS)}|today|tonight|yesterday|tomorrow"
    rf"|{'|'.join(_ORDINALS)}"
    rf"|(?:this|that|same|last|next|coming) (?:year|month|night|{_QUARTER})|(?:in|by|until|during|coming)(?: the)?(?: early| late)? {_QUARTER})\b"
)
"""A word that every date has: most sentences have none, which is told sooner by this."""
_WORDS = frozenset({*_MONTHS, *WEEKDAYS, *_ORDINALS}) | word_set(
    "today tonight yesterday tomorrow year month night spring summer autumn fall winter"
)
_CENTURIES = ("19", "20")
"""That has one of these words, or a year with one of these beginnings."""
ABOUT_A_MONTH = 31
"""Days that an article's date may be open by, for a day without a year to be the nearest of its name."""


@record
class Dated:
    """A date in a text. ``meant`` is as ``evidence`` reads it.

    ``is_near``: it was said from where the article stands (``today``, ``on Friday``, ``in July``); which one is
    meant is likely, not certain.
    """

    start: int
    end: int
    meant: str
    is_near: bool = False


def dates_of(sentence: Read, day: PartialDate | None, year: int | None = None) -> Iterator[Dated]:
    """Each date of a sentence.

    A date without a year has that of the one it leads to (``October 9 to December 12, 2013``); else it is the
    one nearest to the day of the article. Where that day is not known, or an earlier date of the article has
    another year (the last one is ``year``), it stays without one.
    """
    text, flat = sentence.text, sentence.small
    if _WORDS.isdisjoint(sentence.small_words) and not any(each in flat for each in _CENTURIES):
        return
    found = list(_DATE.finditer(flat)) if _LIKELY.search(flat) else []
    for place, each in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        if each["near"]:
            near = _near(each, following, text, day, year)
            if near is not None:
                yield Dated(start=each.start(), end=each.end(), meant=near, is_near=True)
            continue
        meant = _meant(each, day, year)
        if meant is not None and _is_open(each):
            if following is not None and _TO.fullmatch(flat, each.end(), following.start()):
                meant = _before(each, following) or meant
            elif year is not None and meant[:4].isdecimal() and int(meant[:4]) != year:
                meant = _day_of_month(each, None, None)
        if meant is not None:
            yield Dated(start=each.start(), end=each.end(), meant=meant)
        year = year_said(each[0]) or year


_TO = expression(r",? ?(?:to|until|till|through|and|–|-|—) ?(?:[a-z]+day,? )?")
_SAID = expression(rf"\b{_YEAR}\b")


def year_said(text: str) -> int | None:
    """The year that a date says of itself."""
    found = _SAID.search(text)
    return int(found[0]) if found else None


_AHEAD = expression(
    r"\b(?:will|would|to (?:be|begin|start|air|premiere|debut|make|come|return|launch|drop|arrive|run|open)|set|coming|comes|upcoming|due"
    r"|arrives?|premieres|premiering|debuts|returns|starts|begins|launches|drops|hits|airs|airing|back|scheduled|slated|expected)\b"
)
"""Words of what is still to come."""
_AHEAD_BEHIND = expression(
    r"[^.;,]{0,40}?\b(?:premieres|airs|debuts|starts|begins|returns|launches|arrives|drops|concludes|ends|wraps|will)\b"
)


def _near(
    found: re.Match[str],
    following: re.Match[str] | None,
    text: str,
    day: PartialDate | None,
    that: int | None,
) -> str | None:
    """What is meant by a date that is said from the day of the article, or from the date before or behind it."""
    said = found["near"]
    if found["number"]:
        return _day_of_the_month(int(found["number"]), day)
    month = said.rpartition(" ")[2].rpartition("-")[2]
    if month in _MONTHS:
        is_name = text[found.end() - len(month)].isupper()  # no "may", no "march"
        year = _year_of_month(found, following, day) if is_name else None
        rough = f"{said[: -len(month) - 1]} {month} {year}"
        return None if year is None else f"{year}-{_MONTHS[month]:02}" if month == said else rough
    if said.endswith("month"):
        return _month_near(said, day)
    if said.endswith("year"):
        return None if that is None else str(that)
    if month in _QUARTERS:
        return _quarter_near(said, day, is_ahead=_is_ahead(found))
    return _day_near(said, day.first, is_ahead=_is_ahead(found)) if day is not None and day.is_day else None


def _quarter_near(said: str, day: PartialDate | None, *, is_ahead: bool) -> str | None:
    """The spring, the summer that is meant without its year: this one, else the next or the last one."""
    if day is None or (len(day) < len("2022-03") and not said.startswith("this ")):
        return None
    name, now = said.rpartition(" ")[2], day.first.month
    first, is_begun = _QUARTERS[name], name == "winter" and now <= FEBRUARY
    year = day.year - is_begun
    if not said.startswith("this ") and not is_begun:
        year += (is_ahead and now > first + FEBRUARY) - (not is_ahead and now < first)
    return f"{name} {year}"


def _day_of_the_month(number: int, day: PartialDate | None) -> str | None:
    """The day of the month of an article that ``the 23rd`` is."""
    if day is None or len(day) < len("2022-03"):
        return None
    try:
        return day.first.replace(day=number).isoformat()
    except ValueError:
        return None


def _month_near(said: str, day: PartialDate | None) -> str | None:
    """The month that ``next month`` is, said on some day."""
    if day is None or len(day) < len("2022-03"):
        return None
    month = day.first.month - 1 + {"last month": -1, "next month": 1}.get(said, 0)
    return f"{day.year + month // 12}-{month % 12 + 1:02}"


def _day_near(said: str, day: date, *, is_ahead: bool) -> str:
    """The day that ``yesterday`` or ``Friday`` is, said on some day."""
    if said not in WEEKDAYS:
        return (
            day + timedelta(days={"yesterday": -1, "last night": -1, "tomorrow": 1}.get(said, 0))
        ).isoformat()
    off = (WEEKDAYS.index(said) - day.weekday()) % 7
    return (day + timedelta(days=off if is_ahead or off == 0 else off - 7)).isoformat()


def _year_of_month(
    found: re.Match[str], following: re.Match[str] | None, day: PartialDate | None
) -> int | None:
    """The year of a month: that of the date it leads to, else of the last or the next month of its name."""
    month = _MONTHS[found["near"].rpartition(" ")[2].rpartition("-")[2]]
    flat = found.string
    if following is not None and _TO.fullmatch(flat, found.end(), following.start()):
        year, until = year_said(following[0]), following["month3"]
        if year is not None and until:
            return year - (month > _MONTHS[until])
    if day is None or len(day) < len("2022-03"):
        return None
    if _is_ahead(found):
        return day.year + (month < day.first.month)
    return day.year - (month > day.first.month)


AROUND = 60
"""Characters around a date in which a verb tells whether it is still to come."""


def _is_ahead(found: re.Match[str]) -> bool:
    """Whether a date is one that is still to come."""
    text = found.string
    before = _AHEAD.search(text, max(0, found.start() - AROUND), found.end())
    return before is not None or _AHEAD_BEHIND.match(text, found.end()) is not None


def _is_open(found: re.Match[str]) -> bool:
    """Whether a date is a day and a month without a year."""
    return bool(found["day"] or found["day2"]) and not (found["year"] or found["year2"])


def _before(found: re.Match[str], following: re.Match[str]) -> str | None:
    """A day without a year that leads to one with a year: the last of its name before it."""
    year = year_said(following[0])
    if year is None or not (following["day"] or following["day2"]):
        return None
    month, number = _MONTHS[found["month"] or found["month2"]], int(found["day"] or found["day2"])
    later = _MONTHS[following["month"] or following["month2"]], int(following["day"] or following["day2"])
    try:
        return date(year - ((month, number) > later), month, number).isoformat()
    except ValueError:  # no day of the calendar
        return None


def _meant(found: re.Match[str], day: PartialDate | None, that: int | None) -> str | None:
    if found["iso"] or found["rough"] or found["year4"]:
        return _as_written(found)
    if found["weekday"]:
        return _weekday(found["which"], found["weekday"], day)
    if found["relative"]:
        return _part_of_year(found["relative"], day)
    if found["month3"]:
        year = _year(found["year3"], day, that)
        return f"{year}-{_MONTHS[found['month3']]:02}" if year else None
    return _day_of_month(found, day, that)


def _as_written(found: re.Match[str]) -> str | None:
    """A day in figures, a time in words, or a year; None for a day that no calendar has, and for two years apart."""
    rough = found["rough"]
    if rough is not None and rough[0].isdecimal() and not _are_in_order(rough):
        return None
    try:
        return (
            date.fromisoformat(found["iso"]).isoformat() if found["iso"] else _halved(rough) or found["year4"]
        )
    except ValueError:
        return None


def _halved(rough: str | None) -> str | None:
    """A time in words in which a part of a year is its half: ``the latter part of 2019``."""
    if rough is None or " part" not in rough:
        return rough
    return rough.replace("early", "first").replace("later", "latter").replace(" part", " half")


def _are_in_order(years: str) -> bool:
    """Whether two years, the second of them perhaps short, follow each other: 2023-24."""
    return years.endswith(f"{int(years[:4]) + 1}"[-2:])


def _day_of_month(found: re.Match[str], day: PartialDate | None, that: int | None) -> str | None:
    number = int(found["day"] or found["day2"])
    month = _MONTHS[found["month"] or found["month2"]]
    said = found["year"] or found["year2"]
    year = _year(said, day, that) if said else None
    try:
        if year:
            return date(int(year), month, number).isoformat()
        return _nearest(month, number, None if said else day)
    except ValueError:
        return _no_day(month, number)


def _no_day(month: int, number: int) -> str:
    """A day that no calendar has, as it is written: ``April 31``."""
    return f"{MONTHS[month - 1]} {number}"


def _year(said: str, day: PartialDate | None, that: int | None) -> str | None:
    if said.isdecimal():
        return said
    if said in ("that year", "the same year"):
        return str(that) if that is not None else None
    if day is None:
        return None
    return str(day.year + {"last year": -1, "next year": 1}.get(said, 0))


def _part_of_year(said: str, day: PartialDate | None) -> str | None:
    """``this year``, ``early next year``, ``the second half of this year``, said on some day."""
    words = said.replace("-", " ").split()
    year = _year(" ".join(words[-2:]), day, None)
    part = " ".join(words[:-2])
    return year if year is None or part in ("", "earlier", "later", "later in") else f"{part} {year}"


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
    ahead = (WEEKDAYS.index(name) - day.first.weekday()) % 7
    if which != "next" or ahead != 0:
        return None  # this one or the one after it: people differ
    return (day.first + timedelta(days=7)).isoformat()
