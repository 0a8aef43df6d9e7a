"""On which weekdays and at which hours a show came out, and how long its last episode was: told in notes of its record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.fields import DAYS
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.model.show import Show

_HOUR = expression(
    r"(?<![\d:.])(?P<clock>(?:[01]?\d|2[0-3])[:.][0-5]\d)(?! ?(?:[ap]\.?m|[/:.]?\d|min))"
    r"|(?<![\d:.])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?(?: ?(?P<half>[ap])\.?m\b|/\d{1,2}(?:[:.]\d\d)?c\b)"
)
_WEEKDAY = expression(r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b|\b(weekends?)\b")
_WEEKEND = frozenset({"saturday", "sunday"})
AT = "at "
"""What the hour of a show begins with, as it is said: ``at 21:30``."""


def hours_in(text: str) -> Iterator[str]:
    """The hours that a text in small letters names, of a day of 24: ``9 p.m.`` is ``21:00``."""
    for found in _HOUR.finditer(text):
        if found["clock"]:
            hour, minute = found["clock"].replace(".", ":").split(":")
            yield f"{int(hour):02}:{minute}"
        else:
            hour = int(found["hour"]) % 12 + (0 if found["half"] == "a" else 12)
            yield f"{hour:02}:{found['minute'] or '00'}"


def weekdays_in(text: str) -> frozenset[str]:
    """The weekdays that a text in small letters names."""
    found = _WEEKDAY.findall(text)
    named = frozenset(day for day, _ in found if day)
    return named | _WEEKEND if any(weekend for _, weekend in found) else named


class HeldSlots:
    """The weekdays and the hours of one show, with whose word they are."""

    def __init__(self, show: Show) -> None:
        self._hours: dict[str, tuple[str, ...]] = {}
        self._weekdays: dict[frozenset[str], tuple[str, ...]] = {}
        for offer in show.availability:
            self._add(offer.note or "", offer.sources)
        for claim in show.claims:
            if claim.field in DAYS and claim.verdict == "agrees":
                self._add(claim.value, claim.sources)
        for event in show.events:
            self._add(event.note or "", event.sources)
            if event.type == "moved":  # from one weekday to another
                for day in weekdays_in((event.note or "").lower()):
                    self._weekdays.setdefault(frozenset({day}), event.sources)

    def _add(self, text: str, sources: tuple[str, ...]) -> None:
        text = text.lower()
        self._weekdays.setdefault(weekdays_in(text), sources)
        for hour in hours_in(text):
            self._hours.setdefault(hour, sources)

    def sources_of(self, value: str) -> tuple[str, ...] | None:
        """Whose word it is that the show came at an hour, or on some weekdays; None where that is not on record."""
        if value.startswith(AT):
            return self._hours.get(value.removeprefix(AT))
        days = weekdays_in(value)
        return self._weekdays.get(days) if days else None
