"""Days as places on a line."""

from __future__ import annotations

from datetime import date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Self

FEW = 10
"""So many ticks at most."""
MARGIN = 20
"""Days at least before the first and behind the last."""
YEARS = tuple(step * 10**power for power in range(4) for step in (1, 2, 5))
MONTHS = (1, 2, 3, 6, 12)


class TimeScale:
    """A line from a left to a right edge, with days as places on it."""

    def __init__(self, first: int, last: int, left: float, right: float) -> None:
        """``first`` and ``last`` are days by their ordinals."""
        self._first, self._last = first, last
        self.left, self.right = left, right

    @classmethod
    def over(cls, days: Sequence[date], left: float, room: float) -> Self:
        """One on which all of these days are, with something before and behind them."""
        first, last = min(days).toordinal(), max(days).toordinal()
        margin = max((last - first) // 40, MARGIN)
        return cls(max(first - margin, 1), min(last + margin, date.max.toordinal()), left, left + room)

    def x(self, day: date) -> float:
        """The place of a day."""
        share = (day.toordinal() - self._first) / (self._last - self._first)
        return self.left + (self.right - self.left) * share

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Places of years, or of months where there are few years, with their names."""
        first, last = date.fromordinal(self._first), date.fromordinal(self._last)
        if last.year - first.year > 2:
            step = next(each for each in YEARS if last.year - first.year <= each * FEW)
            years = range(-(-(first.year + 1) // step) * step, last.year + 1, step)
            found = [(date(year, 1, 1), str(year)) for year in years]
        else:
            months = range(first.year * 12 + first.month, last.year * 12 + last.month)
            step = next(each for each in MONTHS if len(months) <= each * FEW)
            days = (date(month // 12, month % 12 + 1, 1) for month in months if month % step == 0)
            found = [(day, day.isoformat()[:7]) for day in days]
        for day, name in found:
            x = self.x(day)
            if self.left + MARGIN <= x <= self.right - MARGIN:
                yield x, name
