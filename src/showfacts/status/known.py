"""What of a show was known on a day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from functools import cached_property

from showfacts.model.records import record
from showfacts.status.announcements import announces_last_batch, named_date, was_announced
from showfacts.status.seasons import begins, finale_of, has_begun, regular_seasons

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import Event, Listing, PartialDate, Season, Show

_NEWS = (
    "statement",
    "announced",
    "passed",
    "suspended",
    "resumed",
    "moved",
    "order-changed",
    "filming-started",
    "filming-ended",
)
"""Events that may tell whether a show goes on, and are neither a decision nor a date."""

_BEFORE_BEGINNING = (
    "ordered",
    "picked-up",
    "renewed",
    "final-season",
    "date-announced",
    "delayed",
    "filming-started",
)
"""Events that come before the season that they are about begins."""

SILENT_AFTER = timedelta(days=5 * 365)
"""After so long without any news, what was decided or announced no longer tells how a show stands."""


@record
class NextDate:
    """The next dated thing that was known on the day: a premiere or a finale."""

    date: PartialDate
    what: str


@record
class Known:
    """What of a show was known on a day.

    ``events`` had certainly happened, the latest last; ``open_events`` may or may not have happened, as
    only a month or year is on record. ``seasons`` are the regular ones that were known, in order;
    ``begun`` are those of them that had begun. ``listing`` is the newest word of a catalogue.
    ``premiere`` and ``finale`` are the totals of a show of which no season is dated.
    """

    show: Show
    day: date
    today: date
    events: tuple[Event, ...]
    open_events: tuple[Event, ...]
    seasons: tuple[Season, ...]
    begun: tuple[Season, ...]
    listing: Listing | None
    premiere: PartialDate | None
    finale: PartialDate | None

    @classmethod
    def of(cls, show: Show, day: date, today: date) -> Known:
        """What of ``show`` was known on ``day``; from ``today`` on, all that is on record."""
        known_all = day >= today

        def has_come(when: PartialDate | None) -> bool:
            return when is not None and (when.last <= day or (known_all and when.first <= day))

        held = [event for event in show.events if not event.absent and event.date.first <= day]
        held.sort(key=lambda event: (event.date.last, event.date.first))
        regular = regular_seasons(show)
        seasons = [
            each for each in regular if known_all or has_begun(each, day) or was_announced(show, each, day)
        ]
        listings = [each for each in show.listings if not each.absent and has_come(each.date)]
        has_totals = not any(begins(each) for each in regular)
        return cls(
            show=show,
            day=day,
            today=today,
            events=tuple(event for event in held if has_come(event.date)),
            open_events=tuple(event for event in held if not has_come(event.date)),
            seasons=tuple(seasons),
            begun=tuple(each for each in seasons if has_begun(each, day)),
            listing=max(listings, key=lambda each: each.date.last, default=None),
            premiere=show.premiere if has_totals and (known_all or has_come(show.premiere)) else None,
            finale=show.finale if has_totals and (known_all or has_come(show.finale)) else None,
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing on record reaches back to the day."""
        return not (self.events or self.seasons or self.listing or self.premiere or self.finale)

    @property
    def knows_all(self) -> bool:
        """Whether the day is today or later, so that nothing on record is left to come out."""
        return self.day >= self.today

    @property
    def latest(self) -> Season | None:
        """The last season that has begun."""
        return self.begun[-1] if self.begun else None

    @property
    def latest_number(self) -> int:
        """The number of the last season that has begun; 0 before the first."""
        return self.begun[-1].number if self.begun else 0

    @property
    def first_date(self) -> PartialDate | None:
        """When the show began, or was known to begin; a special before the first season counts."""
        specials = [each for each in self.show.seasons if each.number == 0 and has_begun(each, self.day)]
        dates = [begins(each) for each in (*specials, *self.seasons)] + [self.premiere]
        return min((when for when in dates if when is not None), key=lambda when: when.last, default=None)

    @cached_property
    def coming(self) -> Season | None:
        """The next season, where its premiere is known to lie ahead."""
        ahead = (each for each in self.seasons if each.premiere and each.premiere.first > self.day)
        return next(ahead, None)

    @cached_property
    def doubtful(self) -> Season | None:
        """A season after the latest of which the dates do not tell whether it has begun."""
        return next(
            (
                each
                for each in self._after_latest
                if each.premiere
                and each.premiere.first <= self.day < each.premiere.last
                and not self._begins_later(each)
            ),
            None,
        )

    def _begins_later(self, season: Season) -> bool:
        """Whether a season was still ordered, made or dated after the day, and so had not begun."""
        return any(
            event.season == season.number
            and event.type in _BEFORE_BEGINNING
            and event.date.first > self.day
            and not event.absent
            and season.release != "batches"
            for event in self.show.events
        )

    @property
    def undated(self) -> Season | None:
        """A known season after the latest that has no dates."""
        return next((each for each in self._after_latest if each in self.seasons and not begins(each)), None)

    def gap(self, number: int, ordered: Collection[int | None]) -> list[int]:
        """The seasons between the latest and another of which it is not on record when they were shown.

        Args:
            number: The season up to which to look.
            ordered: Seasons that were ordered and have not begun, which are no gap.
        """
        rows = {each.number: each for each in self._after_latest}
        between = range(self.latest_number + 1, number)
        return [
            each for each in between if each not in ordered and (each not in rows or not begins(rows[each]))
        ]

    def lacks_dates(self, ordered: Collection[int | None] = ()) -> bool:
        """Whether seasons after the latest are on record without dates, known by the day or not.

        Args:
            ordered: Seasons that are known to lie ahead, which need none.
        """
        return any(not begins(each) and each.number not in ordered for each in self._after_latest)

    @cached_property
    def _after_latest(self) -> list[Season]:
        """The regular seasons after the latest, known by the day or not."""
        return [each for each in regular_seasons(self.show) if each.number > self.latest_number]

    @property
    def halted(self) -> Event | None:
        """The suspension that holds, if one does."""
        last = self.last("suspended", "resumed", "date-announced")
        return last if last is not None and last.type == "suspended" else None

    @property
    def count(self) -> int | None:
        """How many seasons have begun, where the record tells."""
        if not self.begun:
            return self.show.season_count if self.finale and self.finale.last <= self.day else None
        numbers = [season.number for season in self.begun]
        is_complete = all(begins(each) for each in regular_seasons(self.show))
        return len(numbers) if is_complete and numbers == list(range(1, len(numbers) + 1)) else None

    @property
    def next_date(self) -> NextDate | None:
        """The next premiere or finale that was known; on one day a premiere comes first."""
        premieres = [(each.premiere, f"season {each.number} begins") for each in self.seasons]
        finales = [
            (self.finale_of(each), f"season {each.number} ends")
            for each in self.seasons
            if self.finale_of(each) != each.premiere
        ]
        totals = [(self.premiere, "the show begins"), (self.finale, "the show ends")]
        ahead = [
            NextDate(date=when, what=what)
            for when, what in (*premieres, *finales, *totals)
            if when is not None and when.first > self.day
        ]
        return min(ahead, key=lambda each: each.date.first, default=None)

    def finale_of(self, season: Season) -> PartialDate | None:
        """A season's finale, where it had happened or been announced, or all is known."""
        finale = finale_of(season)
        if finale is None or self.knows_all or finale.first <= self.day:
            return finale
        return finale if any(announces_last_batch(each, season) for each in self.events) else None

    def last(self, *types: str) -> Event | None:
        """The latest known event of these types."""
        return next((event for event in reversed(self.events) if event.type in types), None)

    def is_pending(self, order: Event) -> bool:
        """Whether a season that was ordered has not begun yet."""
        if order.season is not None:
            return self.latest_number < order.season
        return not any(season.premiere and season.premiere.last >= order.date.first for season in self.begun)

    def has_ended_since(self, order: Event) -> bool:
        """Whether the show ended after a season was ordered, and not only with an earlier season."""
        return any(
            event.type == "ended"
            and event.date.first > order.date.last
            and (event.season is None or order.season is None or event.season >= order.season)
            for event in self.events
        )

    @cached_property
    def schedule(self) -> Event | None:
        """The last word on when the next season comes that has not begun: a date announced, or a delay."""
        about = [
            event
            for event in self.events
            if event.type in ("date-announced", "delayed") and self._is_about_later(event)
        ]
        number = min((event.season for event in about if event.season is not None), default=None)
        return next((event for event in reversed(about) if event.season in (None, number)), None)

    @cached_property
    def overdue(self) -> Event | None:
        """The announcement of a date that is past, of a season of which it is not on record that it began."""
        schedule = self.schedule
        if schedule is None or schedule.type != "date-announced":
            return None
        lies_ahead = any(each.premiere and each.premiere.first > self.day for each in self._after_latest)
        date_ = named_date(schedule)
        return schedule if date_ is not None and date_.last < self.day and not lies_ahead else None

    def _is_about_later(self, event: Event) -> bool:
        """Whether an event is about a season after the latest; without a number, if it came after that."""
        if event.season is not None:
            return event.season > self.latest_number
        finale = finale_of(self.latest) if self.latest else None
        return self.latest is None or (finale is not None and finale.last < event.date.first)

    @property
    def last_word(self) -> Event | None:
        """The last news of whether the show goes on after its latest season; statements before others."""
        if self.latest is None:
            return None
        news = [event for event in self.events if event.type in _NEWS and self.is_news(event)]
        statements = (event for event in reversed(news) if event.type == "statement")
        return next(statements, news[-1] if news else None)

    def is_news(self, event: Event) -> bool:
        """Whether an event came after the latest season, or was about a later one when that was out."""
        if event.season == 0 or self.latest is None:
            return False
        if event.season is not None and event.season != self.latest.number:
            start = begins(self.latest)
            return event.season > self.latest.number and start is not None and event.date.last >= start.first
        end = finale_of(self.latest)
        day = event.date.last if event.type == "statement" else event.date.first
        return end is not None and day >= end.first

    def last_statement(self, number: int, *, after: PartialDate | None) -> Event | None:
        """What was said last of whether a season comes: of it, or of whether the show goes on at all.

        Args:
            number: The season.
            after: What was said before this date no longer counts.
        """
        words = [
            event
            for event in self.events
            if event.type == "statement"
            and (event.season == number or (event.season is None and self.is_news(event)))
            and (after is None or event.date.last >= after.first)
        ]
        return max(words, key=lambda each: self.certain(each.date), default=None)

    def certain(self, when: PartialDate) -> date:
        """The day by which something had happened; where its date is not over, the first that it may be."""
        return when.last if when.last <= self.day else when.first

    @property
    def is_silent(self) -> bool:
        """Whether nothing has been on record of the show for so long that nobody can tell how it stands."""
        newest = self.newest
        return newest is not None and self.day - min(newest.last, self.day) >= SILENT_AFTER

    @cached_property
    def newest(self) -> PartialDate | None:
        """The date of the newest thing on record by then: an event, a season or special, or a listing."""
        seasons = (each for each in self.show.seasons if not each.absent)
        dates = [when for each in seasons for when in (each.premiere, each.finale) if when]
        dates += [event.date for event in self.events]
        dates += [when for when in (self.premiere, self.finale) if when]
        dates += [self.listing.date] if self.listing else []
        gone = (
            when for when in dates if when.last <= self.day or (self.knows_all and when.first <= self.day)
        )
        return max(gone, key=lambda when: (min(when.last, self.day), when.first), default=None)
