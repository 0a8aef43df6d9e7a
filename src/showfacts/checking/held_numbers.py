"""The days and the numbers that are on record of a show, and how near to one of them is what is said."""

from __future__ import annotations

from datetime import timedelta
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from showfacts.checking.fields import DAYS
from showfacts.evidence.verdicts.dates_in_words import dates_in, span_of
from showfacts.evidence.verdicts.kinds.lengths import length_in
from showfacts.evidence.verdicts.tokens import number_at, tokens
from showfacts.model.seasons import SPECIALS
from showfacts.status.part_numbers import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.evidence.verdicts.dates_in_words import Dates, Span
    from showfacts.model.dates import PartialDate
    from showfacts.model.show import Show

_DATED = DAYS | {"year"}
FEW_DAYS = 8
"""Days by which another day is that of the same week or the next."""
FEW = 4
"""Numbers below it are those of anything."""
CLOSE = 2
"""By how much a number is near another one, whatever they are; of greater ones, a fifth."""
_FIFTH = 5
KEPT = 256
"""Dates that are kept, since each is held against every season."""


class Nearness(IntEnum):
    """How near what is said is to what is held."""

    NONE = 0
    NEAR = 1
    """So near that it is likely meant for what is held."""
    NEAR_DAY = 2
    """A day, and near: few other works have one there."""
    SAME_DAY = 3
    """That day of an earlier year: hardly anything else has it. A later one is an anniversary."""


class HeldNumbers:
    """The days and the numbers of one show."""

    def __init__(self, show: Show) -> None:
        self._aired = frozenset(_aired(show))
        self._days = [span_of(each) for each in _days(show) if len(each) == len("2022-03-05")]
        self._spans = {field: [span_of(each) for each in _of_field(show, field)] for field in DAYS}
        offered = [each.from_ for each in show.availability if each.from_ is not None]
        self._years = {each.year for each in (*self._aired, *offered)}
        self._counts, self._of_parts = _counts(show), _of_parts(show)

    def has(self, field: str, value: str) -> bool:
        """Whether a day or a number is one of the show; so is what cannot be read.

        A day is so whatever it is of. A month or a year has many things; it is so where a season began or ended in it.
        """
        if field == "runtime":
            return False
        if field not in _DATED:
            said = number_at(tokens(value), 0)
            return said is None or said[0] in self._counts
        dates = _dates(value)
        if len(dates.yearless) == 1 and not dates.spans:
            return any(
                each.is_day and (each.first.month, each.first.day) in dates.yearless for each in self._days
            )
        if len(dates.spans) != 1:
            return True
        said_span = dates.spans[0]
        if field == "year":
            return not _is_year(said_span) or said_span.first.year in self._years
        held = self._days if said_span.is_day else self._spans[field]
        return any(each.meets(said_span) for each in held)

    def counts_a_part(self, value: str) -> bool:
        """Whether a number of episodes is that of a few seasons, or was ordered once; so is what cannot be read."""
        said = number_at(tokens(value), 0)
        return said is None or said[0] in self._of_parts

    def may_be_slip(self, field: str, value: str) -> bool:
        """Whether a day is near to one that is held, or a number is none that is on record itself."""
        if field in DAYS:
            return any(nearness(field, value, each) for each in self._aired)
        return not self.has(field, value)


def nearness(field: str, value: str, held: str) -> Nearness:
    """How near a day, a number or a length is to what is held in its field; none is 0."""
    if field == "runtime":
        return _of_lengths(value, held)
    return _of_days(value, held) if field in _DATED else _of_counts(value, held)


@lru_cache(maxsize=KEPT)
def _dates(text: str) -> Dates:
    return dates_in(text)


def _of_lengths(value: str, held: str) -> Nearness:
    """That of a shortest and a longest length, one of which is held."""
    said, ours = length_in(value), length_in(held)
    if said is None or ours is None or said.low == said.high:
        return Nearness.NONE
    return Nearness.NEAR if (said.low == ours.low) != (said.high == ours.high) else Nearness.NONE


def _of_counts(value: str, held: str) -> Nearness:
    said, ours = number_at(tokens(value), 0), number_at(tokens(held), 0)
    if said is None or ours is None or said[0] < FEW:
        return Nearness.NONE
    return Nearness.NEAR if abs(said[0] - ours[0]) <= max(CLOSE, ours[0] // _FIFTH) else Nearness.NONE


def _of_days(value: str, held: str) -> Nearness:
    dates, ours = _dates(value), _dates(held)
    if len(ours.spans) != 1:
        return Nearness.NONE
    mine = ours.spans[0]
    if len(dates.yearless) == 1 and not dates.spans:
        month, day = dates.yearless[0]
        is_near = mine.is_day and mine.first.month == month and abs(mine.first.day - day) <= FEW_DAYS
        return Nearness.NEAR_DAY if is_near else Nearness.NONE
    return _of_spans(dates.spans[0], mine) if len(dates.spans) == 1 else Nearness.NONE


def _of_spans(said: Span, held: Span) -> Nearness:
    """That of a day to a day, of a month to a month, of a year to a year."""
    off = said.first.year - held.first.year
    if said.is_day and held.is_day:
        if (said.first.month, said.first.day) == (held.first.month, held.first.day):
            return Nearness.SAME_DAY if off < 0 else Nearness.NEAR_DAY
        is_other_month = off == 0 and said.first.day == held.first.day
        is_near = is_other_month or abs(said.first - held.first) <= timedelta(days=FEW_DAYS)
        return Nearness.NEAR_DAY if is_near else Nearness.NONE
    if _is_year(said):
        return Nearness.NEAR if abs(off) == 1 else Nearness.NONE
    is_month = (said.first.year, said.first.month) == (said.last.year, said.last.month)
    months = 12 * off + said.first.month - held.first.month
    return Nearness.NEAR if is_month and abs(months) in (1, 12) else Nearness.NONE


def _is_year(span: Span) -> bool:
    """Whether a date is a whole year."""
    first, last = span.first, span.last
    return first.year == last.year and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def _aired(show: Show) -> Iterator[PartialDate]:
    """The first and the last days of a show and of its seasons."""
    seasons = [each for season in show.seasons for each in (season.premiere, season.finale)]
    return (each for each in (show.premiere, show.finale, *seasons) if each is not None)


def _of_field(show: Show, field: str) -> Iterator[PartialDate]:
    """When a show and its seasons began, or ended, and came to a platform, or left it."""
    is_first = field == "premiere"
    whole = [show.premiere if is_first else show.finale]
    seasons = [each.premiere if is_first else each.finale for each in show.seasons]
    offers = [each.from_ if is_first else each.until for each in show.availability]
    return (each for each in (*whole, *seasons, *offers) if each is not None)


def _days(show: Show) -> Iterator[PartialDate]:
    """All days that are on record of a show."""
    offers = [each for offer in show.availability for each in (offer.from_, offer.until)]
    episodes = [each.date for each in show.episodes]
    days = [*_aired(show), *offers, *episodes, *(each.date for each in show.events)]
    return (each for each in days if each is not None)


def _counts(show: Show) -> frozenset[int]:
    """All numbers that episodes and seasons of a show may be counted by: of some seasons, with specials, as ordered."""
    numbered = [each for each in show.seasons if each.number != SPECIALS]
    whole = [*(each.episodes or 0 for each in numbered), show.episode_count or 0]
    specials = _specials(show)
    with_specials = (each + specials for each in whole)
    return frozenset({*whole, *with_specials, specials, *range(len(numbered) + 1)}) | _of_parts(show)


def _of_parts(show: Show) -> frozenset[int]:
    """The numbers of episodes of the first or the last few seasons, with specials or without, and as they were ordered."""
    made = [each.episodes or 0 for each in show.seasons if each.number != SPECIALS]
    sums = [*accumulate(made), *accumulate(reversed(made))]
    ordered = (each.episodes_ordered for each in show.seasons if each.episodes_ordered)
    specials = _specials(show)
    parted = [
        each.episodes or 0 for each in show.seasons if each.release == "batches" or len(parts_of(each)) > 1
    ]
    of_part = range(1, max(parted, default=1))
    return frozenset({*sums, *(each + specials for each in sums), *ordered, *of_part})


def _specials(show: Show) -> int:
    """How many specials a show has."""
    return sum(each.episodes or 0 for each in show.seasons if each.number == SPECIALS)
