"""A show as it was known on a past day: only what had been said or had happened by then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from showfacts.answers.moment import Moment
from showfacts.library.library import Library
from showfacts.model import (
    Availability,
    CastCredit,
    Claim,
    Company,
    CrewCredit,
    Event,
    Relation,
    Review,
    Season,
    Show,
)
from showfacts.status import status_on
from showfacts.status.record import was_announced

_Row = TypeVar("_Row", Season, CastCredit, CrewCredit, Company, Event, Availability, Relation, Review)


def known_on(library: Library, show: Show, moment: Moment) -> Show:
    """The show without what came later than the moment's day, where that is past.

    What is undated (the cast, the crew, the premise) stays. Of the sources those stay that were out
    by then, else those without a date; only where there is neither, those that came later.
    """
    if not moment.is_past:
        return show
    day = moment.day
    seasons = (_season_on(show, each, day) for each in show.seasons)
    offers = (offer_on(library, each, day) for each in show.availability)
    return replace(
        show,
        sources=_earlier(library, show.sources, day),
        seasons=_cited(library, (each for each in seasons if each), day),
        cast=_cited(library, show.cast, day),
        crew=_cited(library, show.crew, day),
        companies=_cited(library, show.companies, day),
        events=_cited(library, (each for each in show.events if each.date.last <= day), day),
        availability=_cited(library, (each for each in offers if each), day),
        relations=_cited(
            library, (each for each in show.relations if _was_known(library, each, moment)), day
        ),
        reviews=_cited(library, (each for each in show.reviews if was_said(library, each.sources, day)), day),
        claims=tuple(
            _claim_on(library, each, day) for each in show.claims if was_said(library, each.sources, day)
        ),
    )


def was_said(library: Library, sources: Iterable[str], day: date) -> bool:
    """Whether one of the sources was published by a day, as far as its date tells."""
    published = (library.source(ident).published for ident in sources)
    return any(when is not None and when.last <= day for when in published)


def offer_on(library: Library, offer: Availability, day: date) -> Availability | None:
    """An offer as it was known on a day: without an end that lay ahead, and None before it was there.

    Since when an undated offer stands, only the date of what speaks of it tells.
    """
    if offer.from_ is not None and offer.from_.first > day:
        return None
    if offer.from_ is None and not was_said(library, offer.sources, day):
        return None
    if offer.until is not None and offer.until.last > day:
        return replace(offer, until=None, note=None)
    return offer


def _season_on(show: Show, season: Season, day: date) -> Season | None:
    """A season as it was known: begun, without the end that lay ahead; or announced; else None."""
    has_begun = any(when is not None and when.last <= day for when in (season.premiere, season.finale))
    if has_begun:
        is_known = _is_over(show, season, day)
        return season if is_known else replace(season, finale=None, episodes=None)
    if was_announced(show, season, day):
        return replace(season, finale=None, episodes=None, runtime_minutes=None)
    return None


def _is_over(show: Show, season: Season, day: date) -> bool:
    """Whether a season that has begun had ended by a day: it says so, or the next had begun."""
    if season.finale is not None:
        return season.finale.last <= day
    later = (each for each in show.seasons if each.number > season.number and season.number > 0)
    return season.release == "all-at-once" or any(
        each.premiere is not None and each.premiere.last <= day for each in later
    )


def _was_known(library: Library, relation: Relation, moment: Moment) -> bool:
    """Whether a relation is to a work, or to a show of which something was known by then."""
    if relation.show is None:
        return True
    other = library.show(relation.show)
    return status_on(other, moment.day, today=moment.today) is not None


def _claim_on(library: Library, claim: Claim, day: date) -> Claim:
    """A claim as it stood: what was superseded later was right on the day on which it was said."""
    published = [library.source(ident).published for ident in claim.sources]
    is_own_day = any(when is not None and when.first <= day <= when.last for when in published)
    sources = _earlier(library, claim.sources, day)
    if claim.verdict == "superseded" and is_own_day:
        return replace(claim, verdict="agrees", note=None, sources=sources)
    return replace(claim, sources=sources)


def _cited(library: Library, rows: Iterable[_Row], day: date) -> tuple[_Row, ...]:
    """Rows without the sources that were published later, where others remain."""
    return tuple(replace(row, sources=_earlier(library, row.sources, day) or row.sources) for row in rows)


def _earlier(library: Library, sources: Iterable[str], day: date) -> tuple[str, ...]:
    """The sources that were out by a day; where none certainly was, those that may have been."""
    published = [(ident, library.source(ident).published) for ident in sources]
    certain = tuple(ident for ident, when in published if when is not None and when.last <= day)
    return certain or tuple(ident for ident, when in published if when is None or when.first <= day)
