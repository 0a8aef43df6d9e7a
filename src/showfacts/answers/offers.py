"""Where it can be watched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from showfacts.answers.base import known, require, sources_of
from showfacts.answers.moment import by_then

if TYPE_CHECKING:
    from datetime import date

    from showfacts.answers.moment import Moment
    from showfacts.library.library import Library
    from showfacts.model import Availability, PartialDate, Season, Show, ShowHeader, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Where a show can be watched. ``current`` is None where the dates on record do not tell.

    The broadcaster a show was made for has it while it airs, so without an end on record that is what
    ``current`` says; how long others repeat it is not known. That a platform still has it, without an
    end on record, holds only of a show that was checked.
    """

    platform: str
    regions: tuple[str, ...]
    from_: PartialDate | None
    until: PartialDate | None
    original: bool
    current: bool | None
    note: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhereAnswer:
    """Where a show can be watched on a day."""

    show: ShowHeader
    as_of: date
    availability: tuple[Offer, ...]
    sources: tuple[Source, ...]


def where(library: Library, show: Show, moment: Moment) -> WhereAnswer:
    """Where it can be watched on a day, and where it could before."""
    known(library, show, moment)
    offers = offers_of(library, show, moment)
    require(show, f"availability{by_then(moment)}", offers)
    return WhereAnswer(
        show=library.header(show.id),
        as_of=moment.day,
        availability=offers,
        sources=sources_of(library, offers),
    )


def offers_of(library: Library, show: Show, moment: Moment) -> tuple[Offer, ...]:
    """Offers that had begun by the day; an end that lay ahead of a past day was not known yet."""
    offers = []
    for each in show.availability:
        then = _known(library, each, moment)
        if then is None:
            continue
        platform = library.platform_of(each.platform)
        current = _is_current(each, moment.day)
        if current and each.until is None:
            if platform.kind == "broadcast":
                current = _is_on_air(show, moment) if each.original else None
            elif show.checked is None:
                current = None
        offers.append(
            Offer(
                platform=platform.name,
                regions=then.regions,
                from_=then.from_,
                until=then.until,
                original=then.original,
                current=current,
                note=then.note,
                sources=then.sources,
            )
        )
    return tuple(offers)


def _known(library: Library, offer: Availability, moment: Moment) -> Availability | None:
    """An offer as it was known on the day, with the sources of then; None where it was not."""
    if not moment.is_past:
        return offer
    from showfacts.answers.past import cited, offer_on

    then = offer_on(library, offer, moment.day)
    return cited(library, [then], moment)[0] if then else None


def _is_on_air(show: Show, moment: Moment) -> bool | None:
    """Whether the show airs on a day; None where the dates on record do not tell."""
    from showfacts.status import status_on

    standing = status_on(show, moment.day, today=moment.today)
    if standing is None or standing.state != "undetermined":
        return standing is not None and standing.state == "airing"
    seasons = [season for season in show.seasons if season.premiere and season.premiere.first <= moment.day]
    ends = [season.finale or season.premiere for season in seasons if _has_end(season)]
    is_over = len(ends) == len(seasons) and all(end is not None and end.last < moment.day for end in ends)
    return False if is_over else None


def _has_end(season: Season) -> bool:
    return season.finale is not None or season.release == "all-at-once"


def _is_current(offer: Availability, day: date) -> bool | None:
    """Whether a day lies within an offer; of one without dates, nobody can tell."""
    if (offer.from_ and offer.from_.first > day) or (offer.until and offer.until.last < day):
        return False
    has_begun = offer.from_ is not None and offer.from_.last <= day
    return True if has_begun and (offer.until is None or offer.until.first >= day) else None
