"""A show as it was known on a past day: only what had been said or had happened by then."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from showfacts.facts import facts_of
from showfacts.finding.fields import concerns
from showfacts.model import (
    PartialDate,
)
from showfacts.status import status_on
from showfacts.status.record import has_begun, was_announced

if TYPE_CHECKING:
    from showfacts.answers.moment import Moment
    from showfacts.facts import Fact
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
        Verdict,
    )

    _Row = TypeVar("_Row", Season, CastCredit, CrewCredit, Company, Event, Availability, Relation, Review)
    _Credit = TypeVar("_Credit", CastCredit, CrewCredit)

_JUDGED: tuple[Verdict, ...] = ("imprecise", "variant", "superseded", "disputed", "contradicted")
"""The verdicts that rest on something else that we hold."""

_DATE = re.compile(r"\b(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?!\d))?\b")


def is_on_record(library: Library, show: Show, moment: Moment) -> bool:
    """Whether anything of a show was known by a day: an event, a premiere, an offer, a source on it."""
    return (
        status_on(show, moment.day, today=moment.today) is not None
        or any(each.from_ is not None and each.from_.last <= moment.day for each in show.availability)
        or was_said(library, show.sources, moment.day)
    )


def known_on(library: Library, show: Show, moment: Moment) -> Show:
    """The show without what came later than the moment's day, where that is past.

    What is undated (the cast, the crew, the premise) stays where a source had said it by then, or where
    a source without a date says it and the show was out. Of the sources those stay that were out by
    then, else those without a date; only where there is neither, those that came later.
    """
    if not moment.is_past:
        return show
    day = moment.day
    seasons = (_season_on(show, each, day) for each in show.seasons)
    offers = (offer_on(library, each, day) for each in show.availability)
    is_out = was_out(show, day)
    then = replace(
        show,
        year=show.year if is_out or any(was_announced(show, each, day) for each in show.seasons) else None,
        premise=show.premise if _is_public(library, show.sources, day, is_out=is_out) else None,
        sources=_earlier(library, show.sources, day),
        seasons=cited(library, (each for each in seasons if each), moment),
        cast=_credited(library, show, show.cast, moment),
        crew=_credited(library, show, show.crew, moment),
        companies=cited(
            library,
            (each for each in show.companies if _is_public(library, each.sources, day, is_out=is_out)),
            moment,
        ),
        events=cited(library, (each for each in show.events if each.date.last <= day), moment),
        availability=cited(library, (each for each in offers if each), moment),
        relations=cited(
            library, (each for each in show.relations if _was_known(library, each, moment)), moment
        ),
        reviews=cited(
            library, (each for each in show.reviews if was_said(library, each.sources, day)), moment
        ),
    )
    held = tuple(facts_of(then))
    claims = (each for each in show.claims if was_said(library, each.sources, day))
    return replace(then, claims=tuple(_claim_on(library, each, held, day) for each in claims))


def was_out(show: Show, day: date) -> bool:
    """Whether a show had been shown by a day: a season or an offer had begun, or its year was over."""
    dates = [each.from_ for each in show.availability if each.from_ is not None]
    if any(has_begun(each, day) for each in show.seasons) or any(each.last <= day for each in dates):
        return True
    is_dated = bool(dates) or any(each.premiere or each.finale for each in show.seasons)
    return not is_dated and show.year is not None and show.year < day.year


def _credited(
    library: Library, show: Show, credits_: Iterable[_Credit], moment: Moment
) -> tuple[_Credit, ...]:
    """The credits that were public, each for the show or for those of its seasons that were out."""
    day = moment.day
    begun = {each.number for each in show.seasons if has_begun(each, day)}
    is_out = was_out(show, day)
    public = (
        replace(each, seasons=tuple(number for number in each.seasons if number in begun) or each.seasons)
        for each in credits_
        if _is_public(
            library,
            each.sources,
            day,
            is_out=is_out and (not each.seasons or not begun.isdisjoint(each.seasons)),
        )
    )
    return cited(library, public, moment)


def _is_public(library: Library, sources: Sequence[str], day: date, *, is_out: bool) -> bool:
    """Whether an undated fact had been said, or may have been (no date tells) and could be seen."""
    is_undated = not sources or any(library.source(ident).published is None for ident in sources)
    return was_said(library, sources, day) or (is_undated and is_out)


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
    if has_begun(season, day):
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


def _claim_on(library: Library, claim: Claim, held: Sequence[Fact], day: date) -> Claim:
    """A claim as it stood: what was superseded later was right on the day on which it was said.

    A verdict that rests on what nobody had said by then is not told.
    """
    published = [library.source(ident).published for ident in claim.sources]
    is_own_day = any(when is not None and when.first <= day <= when.last for when in published)
    claim = replace(claim, sources=_earlier(library, claim.sources, day))
    if claim.verdict == "superseded" and is_own_day:
        return replace(claim, verdict="agrees", note=None)
    if claim.verdict in _JUDGED and not (
        _speaks_of_no_later(claim.note, day) and _is_answered(library, claim, held, day)
    ):
        return replace(claim, verdict="unchecked", note=None)
    return claim if _speaks_of_no_later(claim.note, day) else replace(claim, note=None)


def _is_answered(library: Library, claim: Claim, held: Sequence[Fact], day: date) -> bool:
    """Whether another source had said by a day what we hold against a claim."""
    for fact in held:
        is_same = fact.field == claim.field and claim.about in (None, fact.about)
        if is_same or (claim.about is not None and concerns(claim.about, fact.about, fact.value)):
            others = [ident for ident in fact.sources if ident not in claim.sources]
            if was_said(library, others, day):
                return True
    return False


def _speaks_of_no_later(note: str | None, day: date) -> bool:
    """Whether a note names no year or month that lay ahead."""
    return all(PartialDate(when).first <= day for when in _DATE.findall(note or ""))


def cited(library: Library, rows: Iterable[_Row], moment: Moment) -> tuple[_Row, ...]:
    """Rows without the sources that were published after a past day, where others remain."""
    if not moment.is_past:
        return tuple(rows)
    return tuple(
        replace(row, sources=_earlier(library, row.sources, moment.day) or row.sources) for row in rows
    )


def _earlier(library: Library, sources: Iterable[str], day: date) -> tuple[str, ...]:
    """The sources that were out by a day; where none certainly was, those that may have been."""
    published = [(ident, library.source(ident).published) for ident in sources]
    certain = tuple(ident for ident, when in published if when is not None and when.last <= day)
    return certain or tuple(ident for ident, when in published if when is None or when.first <= day)
