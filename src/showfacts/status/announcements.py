"""Which dates of a season had been announced by a day.

An announcement is an event, and the date that it announced stands in its note, if anywhere, before
the first semicolon (what follows may have been written later). So an announcement makes the premiere
on record known from its day on where its note names that date, or names no date at all. A note that
names another date ("March 2022") announced less than is on record now. A delay makes known only what
its note names.
"""

from __future__ import annotations

from datetime import date

from showfacts.model.dates import MONTHS, PartialDate
from showfacts.status.seasons import regular_seasons
from showfacts.text.patterns import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from showfacts.model import Event, Season, Show

_YEAR = expression(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DATE = expression(
    rf"(?<!\d)(?P<iso>(?:19|20)\d\d(?:-\d\d){{1,2}})(?!\d)"
    rf"|(?:(?<!\d)(?P<day>\d\d?) )?(?:\b(?P<month>{'|'.join(MONTHS)}) )?(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)"
)
"""2022-03-23, 2022-03, 23 March 2022, March 2022, 2022."""
_DAY_LAST = expression(rf"\b({'|'.join(MONTHS)}) (\d\d?), (?=(?:19|20)\d\d(?!\d))")
"""The beginning of March 23, 2022."""


def was_announced(show: Show, season: Season, day: date) -> bool:
    """Whether the premiere on record of a season was known by a day that came before it.

    Args:
        show: The show, with all of its events.
        season: One of its seasons.
        day: The last day of which events count as known.
    """
    if season.premiere is None:
        return False
    about = [event for event in show.events if _is_about_premiere(event, season, show)]
    if any(event.date.last <= day and names_date(what_was_said(event), season.premiere) for event in about):
        return True
    if not about or any(event.date.last > day for event in about):
        return False
    last = max(about, key=lambda event: event.date.last)
    return last.type == "date-announced" and not names_any_date(what_was_said(last))


def what_was_said(event: Event) -> str:
    """The note of an event up to its first semicolon."""
    return (event.note or "").partition(";")[0]


def announces_last_batch(event: Event, season: Season) -> bool:
    """Whether an event announced a season's last batch: the first was out, or its note names the day."""
    if event.type != "date-announced" or season.release != "batches":
        return False
    if season.premiere is None or season.finale is None or event.season != season.number:
        return False
    return event.date.first > season.premiere.last or names_date(event.note or "", season.finale)


def names_date(note: str, when: PartialDate) -> bool:
    """Whether a note names a date: 2022-03-23, 23 March 2022, March 23, 2022, or 23 March beside the year.

    A note that names a day names its month and its year too.
    """
    import re

    return any(re.search(rf"(?<!\d){form}(?!\d)", note) for form in _forms(when, note))


def _forms(when: PartialDate, note: str) -> list[str]:
    """The forms, as patterns, in which a note may write a date."""
    month, day, year = MONTHS[when.first.month - 1], when.first.day, str(when.year)
    if len(when) == len(year):
        return [year]
    if not when.is_day:
        return [when, f"{month} {year}"]
    is_of_year = year in note or not names_any_date(note)
    short = [f"{day} {month}(?!,? \\d{{4}})"] if is_of_year else []
    return [when, f"{day} {month} {year}", f"{month} {day}, {year}", *short]


def named_date(event: Event) -> PartialDate | None:
    """The date that an announcement names first, as far as it can be read; None where it names none."""
    found = _DATE.search(_day_first(what_was_said(event)))
    return _read(found) if found is not None else None


def dates_in(note: str) -> list[PartialDate]:
    """All dates that a note names, as far as they can be read."""
    dates = map(_read, _DATE.finditer(_day_first(note)))
    return [when for when in dates if when is not None]


def _day_first(note: str) -> str:
    """A note with March 23, 2022 as 23 March 2022."""
    return _DAY_LAST.sub(r"\2 \1 ", note)


def _read(found: re.Match[str]) -> PartialDate | None:
    year = found["iso"] or found["year"]
    if found["month"] is None:
        return _date_or_none(year)
    month = MONTHS.index(found["month"]) + 1
    return _date_or_none(f"{year}-{month:02}" + (f"-{int(found['day']):02}" if found["day"] else ""))


def _date_or_none(text: str) -> PartialDate | None:
    try:
        return PartialDate(text)
    except ValueError:
        return None


def names_any_date(note: str) -> bool:
    """Whether a note names a date, at the least a year."""
    return _YEAR.search(note) is not None


def _is_about_premiere(event: Event, season: Season, show: Show) -> bool:
    """Whether an event is about when a season begins: it names the season, or that is the next to begin."""
    if event.absent or event.type not in ("date-announced", "delayed") or season.premiere is None:
        return False
    if event.date.first > season.premiere.last:
        return False
    if event.season is not None:
        return event.season == season.number
    later = (each.premiere for each in regular_seasons(show))
    return all(season.premiere <= each for each in later if each and each.first >= event.date.first)
