"""The day that a question is about."""

from __future__ import annotations

from showfacts.model.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


@record
class Moment:
    """The day a question is about, and the day on which it is asked."""

    day: date
    today: date

    @property
    def is_past(self) -> bool:
        return self.day < self.today

    @property
    def is_future(self) -> bool:
        """Whether the day lies ahead: what is answered then is what is known today."""
        return self.day > self.today


def was_on_record(moment: Moment) -> str:
    """What a thing is not: "was on record by 2020-01-30" of a past day, "is on record" of today."""
    return f"was on record by {moment.day}" if moment.is_past else "is on record"


def by_then(moment: Moment) -> str:
    """`` by 2020-01-30`` for a past day, nothing for today."""
    return f" by {moment.day}" if moment.is_past else ""
