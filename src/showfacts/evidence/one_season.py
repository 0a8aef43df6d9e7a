"""What of a show concerns one of its seasons."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from showfacts.evidence.verdicts.season_words import season_about
from showfacts.model.fields import FIELDS
from showfacts.model.records import record, replace
from showfacts.model.seasons import SPECIALS
from showfacts.model.show import ExternalIds
from showfacts.text.fold import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from showfacts.model import CastCredit, Claim, CrewCredit, Event, Review, Show

_OF_NO_SEASON: dict[str, Any] = {
    **{each.key: () if each.is_list else None for each in FIELDS},
    "title": "",
    "ids": ExternalIds(),
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
    asked = _Asked(show=show, number=number)
    kept = replace(
        show,
        seasons=tuple(each for each in show.seasons if each.number == number),
        episodes=tuple(each for each in show.episodes if each.season == number),
        cast=tuple(filter(asked.has_credit, show.cast)),
        crew=tuple(filter(asked.has_credit, show.crew)),
        events=tuple(filter(asked.has_event, show.events)),
        reviews=tuple(filter(asked.has_review, show.reviews)),
        claims=tuple(filter(asked.has_claim, show.claims)),
    )
    return kept if asked.is_only else replace(kept, **_OF_NO_SEASON)


def unplaced(credits_: Iterable[CastCredit | CrewCredit], show: Show, number: int) -> int:
    """How many credits are left out of a season because they name none."""
    asked = _Asked(show=show, number=number)
    return 0 if asked.is_only else sum(not each.seasons for each in credits_)


@record
class _Asked:
    """A season of a show, and which rows concern it."""

    show: Show
    number: int

    @cached_property
    def is_only(self) -> bool:
        """Whether no other season is on record, so that what names none can be about no other."""
        show = self.show
        # Two are as good as many: however many seasons a hostile file claims, no more are counted out
        named = {each.number for each in show.seasons} | set(range(1, min(show.season_count or 0, 2) + 1))
        named |= {each.season for each in show.events if each.season is not None}
        named |= {each.season for each in show.reviews if each.season is not None}
        named |= {each.season for each in show.episodes if each.season is not None}
        named |= {number for each in show.cast for number in each.seasons}
        named |= {number for each in show.crew for number in each.seasons}
        return named - {SPECIALS} == {self.number}

    def has_credit(self, credit: CastCredit | CrewCredit) -> bool:
        return self.number in credit.seasons or (self.is_only and not credit.seasons)

    def has_review(self, review: Review) -> bool:
        return review.season == self.number or (self.is_only and review.season is None)

    def has_event(self, event: Event) -> bool:
        """Whether an event names the season, or there was no other yet that it could be about."""
        if event.season is not None:
            return event.season == self.number
        return self.is_only or (self.number == 1 and self._is_before_first(event))

    def _is_before_first(self, event: Event) -> bool:
        show = self.show
        days = [each.premiere for each in show.seasons if each.premiere is not None]
        first = min(days, key=lambda day: day.first, default=show.premiere)
        return first is not None and event.date.last < first.first

    def has_claim(self, claim: Claim) -> bool:
        """Whether a claim is about the season, or about somebody who is credited for it."""
        if claim.about is None:
            return self.is_only
        meant = season_about(claim.about, self.show)
        if meant is not None and meant.season is not None:
            return meant.season == self.number
        return self.is_only or key(claim.about) in self._credited

    @cached_property
    def _credited(self) -> set[str]:
        """The people and characters of the season, folded."""
        cast = filter(self.has_credit, self.show.cast)
        names = [name for each in cast for name in (each.person, each.character, *each.also_named)]
        names += [each.person for each in filter(self.has_credit, self.show.crew)]
        return {key(name) for name in names if name}
