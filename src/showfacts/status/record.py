"""What of a show was known on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showfacts.model import Event, PartialDate, Season, Show


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDate:
    """The next dated thing that was known on the day: a premiere or a finale."""

    date: PartialDate
    what: str


def was_announced(show: Show, season: Season, day: date) -> bool:
    """Whether the season's premiere was announced by ``day``, and not moved to its date after that."""
    if season.premiere is None:
        return False
    told = [event for event in show.events if _dates(event, season, show)]
    return any(event.date.last <= day for event in told) and all(event.date.last <= day for event in told)


def _dates(event: Event, season: Season, show: Show) -> bool:
    """Whether an event before a season's premiere was about that premiere."""
    if event.type not in ("date-announced", "delayed") or season.premiere is None:
        return False
    if event.date.first > season.premiere.first:
        return False
    if event.season is not None:
        return event.season == season.number
    between = (
        other
        for other in show.seasons
        if other.number > 0 and other.premiere and other.premiere.first >= event.date.first
    )
    return all(season.premiere <= other.premiere for other in between if other.premiere)


def _dates_last_batch(event: Event, season: Season) -> bool:
    """Whether an event announced the day of the last batch: after the first one, or by its note."""
    if event.type != "date-announced" or season.release != "batches" or not season.premiere:
        return False
    is_after = event.date.first > season.premiere.last or str(season.finale) in (event.note or "")
    return event.season == season.number and is_after


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What of a show was known on a day.

    ``open`` are the events that may or may not have happened by then, ``dated`` the regular seasons
    that were known, in order.
    """

    show: Show
    day: date
    today: date
    events: tuple[Event, ...]
    open: tuple[Event, ...]
    dated: tuple[Season, ...]

    @classmethod
    def of(cls, show: Show, day: date, today: date) -> Record:
        known, doubtful = [], []
        for event in sorted(show.events, key=lambda each: (each.date.last, each.date.first)):
            if event.date.last <= day or (day >= today and event.date.first <= day):
                known.append(event)
            elif event.date.first <= day:
                doubtful.append(event)
        return cls(
            show=show,
            day=day,
            today=today,
            events=tuple(known),
            open=tuple(doubtful),
            dated=tuple(
                each
                for each in regular_seasons(show)
                if day >= today or has_begun(each, day) or was_announced(show, each, day)
            ),
        )

    @property
    def knows_all(self) -> bool:
        """Whether the day is today or later, so that nothing on record is left to come out."""
        return self.day >= self.today

    @property
    def begun(self) -> list[Season]:
        return [season for season in self.dated if has_begun(season, self.day)]

    @property
    def latest(self) -> Season | None:
        """The last season that has begun."""
        return self.begun[-1] if self.begun else None

    @property
    def coming(self) -> Season | None:
        """The next season, where its premiere is known to lie ahead."""
        ahead = (each for each in self.dated if each.premiere and each.premiere.first > self.day)
        return next(ahead, None)

    @property
    def doubtful(self) -> Season | None:
        """A season after the latest of which the dates do not tell whether it has begun."""
        after = self.latest.number if self.latest else 0
        return next(
            (
                each
                for each in regular_seasons(self.show)
                if each.number > after
                and each.premiere
                and each.premiere.first <= self.day < each.premiere.last
            ),
            None,
        )

    @property
    def undated(self) -> Season | None:
        """A season after the latest that is on record without dates."""
        after = self.latest.number if self.latest else 0
        return next((each for each in self.dated if each.number > after and not each.premiere), None)

    @property
    def halted(self) -> Event | None:
        """The suspension that holds, if one does."""
        last = self.last("suspended", "resumed", "date-announced")
        return last if last is not None and last.type == "suspended" else None

    @property
    def count(self) -> int | None:
        """How many seasons have begun, where the record tells."""
        numbers = [season.number for season in self.begun]
        complete = all(each.premiere or each.finale for each in regular_seasons(self.show))
        return len(numbers) if complete and numbers == list(range(1, len(numbers) + 1)) else None

    @property
    def next_date(self) -> NextDate | None:
        ahead = [
            NextDate(date=when, what=f"season {season.number} {what}")
            for season in self.dated
            for when, what in ((season.premiere, "begins"), (self.finale(season), "ends"))
            if when is not None and when.first > self.day and not (what == "ends" and when == season.premiere)
        ]
        return min(ahead, key=lambda each: (each.date.first, each.what), default=None)

    def finale(self, season: Season) -> PartialDate | None:
        """A season's finale, where it had happened or been announced, or all is known."""
        finale = finale_of(season)
        if finale is None or self.knows_all or finale.first <= self.day:
            return finale
        return finale if any(_dates_last_batch(each, season) for each in self.events) else None

    def last(self, *types: str) -> Event | None:
        """The latest known event of these types."""
        return next((event for event in reversed(self.events) if event.type in types), None)

    def delay(self, orders: tuple[Event, ...]) -> Event | None:
        """The delay of a season that was ordered, where no date was announced after it."""
        numbers = {order.season for order in orders}
        about = (
            event
            for event in reversed(self.events)
            if event.type in ("delayed", "date-announced") and event.season in numbers | {None}
        )
        last = next(about, None)
        is_after = last is not None and all(last.date.last >= order.date.first for order in orders)
        return last if last is not None and last.type == "delayed" and is_after else None

    def is_pending(self, order: Event) -> bool:
        """Whether a season that was ordered has not begun yet."""
        if order.season is not None:
            return all(season.number < order.season for season in self.begun)
        return not any(season.premiere and season.premiere.last >= order.date.first for season in self.begun)

    def is_overtaken(self, order: Event) -> bool:
        """Whether the show ended after a season was ordered, and not only with an earlier season."""
        return any(
            event.type == "ended"
            and event.date.first > order.date.last
            and (event.season is None or order.season is None or event.season >= order.season)
            for event in self.events
        )


def regular_seasons(show: Show) -> list[Season]:
    """The seasons without the specials, in order."""
    return sorted((each for each in show.seasons if each.number > 0), key=lambda each: each.number)


def has_begun(season: Season, day: date) -> bool:
    """Whether a season had certainly begun by a day."""
    finale = finale_of(season)
    return (season.premiere is not None and season.premiere.last <= day) or (
        finale is not None and finale.last <= day
    )


def finale_of(season: Season) -> PartialDate | None:
    """When a season ends; one that comes out all at once ends as it begins."""
    return season.finale or (season.premiere if season.release == "all-at-once" else None)


def is_at_once(season: Season) -> bool:
    """Whether all of a season came out on one date."""
    return season.premiere is not None and finale_of(season) == season.premiere
