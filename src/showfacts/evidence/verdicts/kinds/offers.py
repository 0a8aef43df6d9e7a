"""Where and since when a show can be watched.

| held | said | verdict |
| --- | --- | --- |
| netflix, from 2020-07-01 | on Netflix from July 2020 | imprecise |
| netflix, from 2020-07-01 | on Netflix from 1 July 2020 | agrees |
| netflix, until 2022-02-28 | on Netflix | superseded |
| netflix | not on Netflix | superseded: true until it came |
| star-plus, selected | worldwide on Star+ | contradicted |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.dates_in_words import dates_in
from showfacts.evidence.verdicts.kinds import moments
from showfacts.evidence.verdicts.said import Closeness, computed
from showfacts.evidence.verdicts.season_words import season_about
from showfacts.evidence.verdicts.tokens import SIGNS, tokens, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.evidence.verdicts.dates_in_words import Dates
    from showfacts.evidence.verdicts.said import Computed, Held, Said
    from showfacts.model.show import Availability

_SMALL = (
    word_set(
        "a and available be by can from in is it on out since still stream streaming streams subscription "
        "the to watch"
    )
    | SIGNS
)


def availability(said: Said, held: Held) -> Computed | None:
    """Compare that a show is on a platform, and since when."""
    if said.about is not None and not _is_about(said.about, held):
        return None
    dates = dates_in(said.value).beside(said.on)
    found, rest = moments.where(tokens(dates.rest), held)
    offers = [each for each in held.show.availability if each.platform in found]
    if len(found) != 1 or not offers or dates.yearless or len(dates.spans) > 1:
        return None
    more = {word for word in rest if word not in _SMALL}
    if not more:
        return _since(said, dates, offers) if dates.spans else _now(said, offers)
    return _OTHERS[next(iter(more))](said, offers) if len(more) == 1 and more <= _OTHERS.keys() else None


def _since(said: Said, dates: Dates, offers: Sequence[Availability]) -> Computed | None:
    """Compare since when. Where a show is not offered worldwide, another region may have another day."""
    days = [moments.Day(when=each.from_) for each in offers if each.from_ is not None]
    if len(days) < len(offers) or len(offers) > 1:
        return None
    judged = moments.on_day(said, dates, days)
    is_wrong = judged is not None and judged.verdict in ("contradicted", "superseded")
    return None if is_wrong and offers[0].regions != ("worldwide",) else judged


def _everywhere(said: Said, offers: Sequence[Availability]) -> Computed | None:
    """Compare that a platform offers a show worldwide."""
    is_there = any("worldwide" in each.regions for each in offers)
    return None if is_there else computed(Closeness.DIFFERENT, said, held=_told(offers))


def _is_about(about: str, held: Held) -> bool:
    """Whether something is about a platform, or a season."""
    found, rest = moments.where(tokens(about), held)
    return (len(found) == 1 and not rest) or season_about(about, held.show) is not None


def _not_there(said: Said, offers: Sequence[Availability]) -> Computed | None:
    """Compare that a show is not there: true until it came, and after it left."""
    if any(each.until is not None for each in offers):
        return None
    return computed(Closeness.DIFFERENT, said, held=_told(offers), is_plan=True)


def _now(said: Said, offers: Sequence[Availability]) -> Computed | None:
    """Compare that a show is there at all: once it has left, that is superseded."""
    ends = [each.until for each in offers]
    if any(end is None for end in ends):
        return computed(Closeness.SAME, said, held=_told(offers))
    return computed(Closeness.DIFFERENT, said, held=_told(offers), is_plan=True)


def _told(offers: Sequence[Availability]) -> str:
    return "; ".join(f"{each.platform}, {' '.join(each.regions)}" for each in offers)


_OTHERS = {"worldwide": _everywhere, "not": _not_there}
"""What other words than a platform and a day say of offers."""
