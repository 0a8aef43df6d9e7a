"""Where and since when a show can be watched.

| held | said | verdict |
| --- | --- | --- |
| netflix, from 2020-07-01 | on Netflix from July 2020 | imprecise |
| netflix, from 2020-07-01 | on Netflix from 1 July 2020 | agrees |
| netflix, until 2022-02-28 | on Netflix | superseded |
| star-plus, selected | worldwide on Star+ | contradicted |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.dates_in_words import dates_in
from showfacts.evidence.kinds import moments
from showfacts.evidence.said import Computed, Standing, computed
from showfacts.evidence.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.evidence.said import Held, Said
    from showfacts.model.show import Availability

_SMALL = frozenset("a and available be can from in is it on out since stream streaming streams the to watch , .".split())


def availability(said: Said, held: Held) -> Computed | None:
    """Compare that a show is on a platform, and since when.

    Offers of regions of their own are not compared by their days: another region may have other days.
    """
    if said.about is not None and key_of(said.about, held) is None:
        return None
    dates = dates_in(said.value)
    found, rest = moments.where(tokens(dates.rest), held)
    is_worldwide = "worldwide" in rest
    if len(found) != 1 or not _SMALL.issuperset(word for word in rest if word != "worldwide"):
        return None
    offers = [each for each in held.show.availability if each.platform in found]
    if not offers or dates.yearless or len(dates.spans) > 1:
        return None
    if is_worldwide and not any("worldwide" in each.regions for each in offers):
        return computed(Standing.DIFFERENT, said, held=_told(offers))
    if not dates.spans:
        return _now(said, offers)
    days = [moments.Day(date=each.from_, sources=each.sources) for each in offers if each.from_ is not None]
    if len(days) < len(offers) or len(offers) > 1:
        return None
    return moments.on_day(said, held, dates, days)


def key_of(name: str, held: Held) -> str | None:
    """The id of the platform that something is about."""
    found, rest = moments.where(tokens(name), held)
    return next(iter(found)) if len(found) == 1 and not rest else None


def _now(said: Said, offers: Sequence[Availability]) -> Computed | None:
    """Compare that a show is there at all: once it has left, that is superseded."""
    ends = [each.until for each in offers]
    if any(end is None for end in ends):
        return computed(Standing.SAME, said, held=_told(offers))
    return computed(Standing.DIFFERENT, said, held=_told(offers), is_plan=True)


def _told(offers: Sequence[Availability]) -> str:
    return "; ".join(f"{each.platform}, {' '.join(each.regions)}" for each in offers)
