"""What of a show concerns one of its seasons."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from showfacts.evidence.seasons import season_about
from showfacts.model.fields import FIELDS
from showfacts.model.show import ExternalIds
from showfacts.text.fold import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from showfacts.model import CastCredit, Claim, CrewCredit, Event, Show
    from showfacts.model.dates import PartialDate

    _Credit = TypeVar("_Credit", CastCredit, CrewCredit)

SPECIALS = 0
"""The season that holds what is of no season."""

_OF_NO_SEASON: dict[str, Any] = {
    **{each.key: () if each.is_list else None for each in FIELDS},
    **{"title": "", "ids": ExternalIds()},
    **dict.fromkeys(("companies", "listings", "availability", "relations"), ()),
}
"""What says something of a show as a whole, and of no season."""


def of_season(show: Show, number: int) -> Show:
    """A show with no more than what concerns one season.

    That are the rows that name the season. What names none concerns it where it is the only season on record,
    and so do events from before the first season began. All else is left out, also the title.

    Args:
        show: The show, or what was known of it on a day.
        number: The season's number; 0 for the specials.
    """
    is_only = number != SPECIALS and seasons_named(show) <= {number}
    seasons = tuple(each for each in show.seasons if each.number == number)
    episodes = tuple(each for each in show.episodes if each.season == number)
    cast, crew = (_credits(rows, number, is_only=is_only) for rows in (show.cast, show.crew))
    events = tuple(each for each in show.events if _concerns(each, number, show, is_only=is_only))
    reviews = tuple(
        each for each in show.reviews if each.season == number or (is_only and each.season is None)
    )
    kept = replace(
        show, seasons=seasons, episodes=episodes, cast=cast, crew=crew, events=events, reviews=reviews
    )
    kept = replace(
        kept, claims=tuple(each for each in show.claims if _is_claimed(each, kept, show, number, is_only=is_only))
    )
    if is_only:
        return kept
    return replace(kept, **_OF_NO_SEASON)


def seasons_named(show: Show) -> set[int]:
    """The numbers of all seasons that anything on record of a show names, without the specials."""
    numbers = {each.number for each in show.seasons}
    numbers |= {
        each.season for each in (*show.events, *show.reviews, *show.episodes) if each.season is not None
    }
    numbers |= {number for each in (*show.cast, *show.crew) for number in each.seasons}
    numbers |= set(range(1, (show.season_count or 0) + 1))
    return numbers - {SPECIALS}


def unplaced(credits_: Iterable[CastCredit | CrewCredit], show: Show, number: int) -> int:
    """How many credits are left out of a season because they name none."""
    return 0 if seasons_named(show) <= {number} else sum(not each.seasons for each in credits_)


def _credits(rows: tuple[_Credit, ...], number: int, *, is_only: bool) -> tuple[_Credit, ...]:
    return tuple(each for each in rows if number in each.seasons or (is_only and not each.seasons))


def _concerns(event: Event, number: int, show: Show, *, is_only: bool) -> bool:
    """Whether an event concerns a season: it names it, or there is or was no other that it could be about."""
    if event.season is not None:
        return event.season == number
    return is_only or (number == 1 and _is_before_first(event, show))


def _is_before_first(event: Event, show: Show) -> bool:
    first = _first_day(show)
    return first is not None and event.date.last < first.first


def _first_day(show: Show) -> PartialDate | None:
    days = [each.premiere for each in show.seasons if each.premiere is not None]
    return min(days, key=lambda day: day.first, default=show.premiere)


def _is_claimed(claim: Claim, kept: Show, show: Show, number: int, *, is_only: bool) -> bool:
    """Whether a claim concerns a season: by what it is about, or by a credit that is ``kept`` for it."""
    if claim.about is None:
        return is_only
    meant = season_about(claim.about, show)
    if meant is not None and meant.season is not None:
        return meant.season == number
    if is_only:
        return True
    names = [name for each in kept.cast for name in (each.person, each.character, *each.also_named) if name]
    return key(claim.about) in {key(name) for name in (*names, *(each.person for each in kept.crew))}
