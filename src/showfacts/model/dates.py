"""Dates at the precision their sources gave."""

from __future__ import annotations

from datetime import date, timedelta

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Self

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""In English, from the first."""


class PartialDate(str):
    """A date at the precision its source gave: ``2023``, ``2022-03`` or ``2022-03-23``.

    It is its own ISO 8601 text, so it prints, sorts and serialises as written; a year never turns
    into 1 January.

    Raises:
        ValueError: the text is none of the three forms, or names a day that no calendar has.
    """

    __slots__ = ()

    def __new__(cls, text: str | date) -> Self:
        if type(text) is date:  # As TOML has it: a day of the calendar already
            return super().__new__(cls, text.isoformat())
        text = text.isoformat() if isinstance(text, date) else str(text)
        if len(text) == len("2022-03-23") and text[4] == text[7] == "-":
            try:
                date.fromisoformat(text)  # What most dates are: read at a stroke
            except ValueError:
                pass
            else:
                return super().__new__(cls, text)
        parts = text.split("-")
        widths = [len(part) for part in parts]
        if widths not in ([4], [4, 2], [4, 2, 2]) or not all(p.isascii() and p.isdigit() for p in parts):
            raise ValueError(f"{text[:60]!r} is not a date such as 2022-03-23, 2022-03 or 2022")
        numbers = [int(part) for part in parts]
        try:
            date(*[*numbers, 1, 1][:3])
        except ValueError as error:
            raise ValueError(f"{text!r} is not a day of the calendar") from error
        return super().__new__(cls, text)

    @property
    def year(self) -> int:
        return int(self[:4])

    @property
    def is_day(self) -> bool:
        """Whether the day is known, not only the month or the year."""
        return len(self) == 10

    @property
    def first(self) -> date:
        """The earliest day this can mean."""
        if len(self) == 10:
            return date.fromisoformat(self)
        return date(self.year, int(self[5:7] or 1), 1)

    @property
    def last(self) -> date:
        """The latest day this can mean."""
        if len(self) == 10:
            return date.fromisoformat(self)
        month = int(self[5:7] or 12)
        if (self.year, month) == (date.max.year, 12):
            return date.max
        return date(self.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
