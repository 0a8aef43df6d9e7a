"""What lies ahead of a show on a day: premieres, finales and episodes with a date that is still to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from showfacts.model.records import record
from showfacts.status.announcements import named_date, names_date, what_was_said
from showfacts.status.decision import decide
from showfacts.status.known import Known
from showfacts.status.overtaken import ORDERS

if TYPE_CHECKING:
    from showfacts.model import Episode, Event, PartialDate, Season, Show

What: TypeAlias = Literal["premiere", "finale", "whole-season", "episode"]
"""What comes on a day; ``whole-season``: all of its episodes at once."""

SPECIALS = 0
"""The season that holds what is of no season."""


@record
class Coming:
    """What comes on one date: the beginning or end of a season or show, or episodes.

    Attributes:
        season: its number; None for the show as a whole.
        season_name: what its platform calls it: Part 5.
        episodes: the numbers of the episodes that come on that date, as far as they are on record.
        titles: the titles of these.
        by: who announced the date.
        note: what was announced, where only an announcement tells.
    """

    date: PartialDate
    what: What
    season: int | None = None
    season_name: str | None = None
    episodes: tuple[int, ...] = ()
    titles: tuple[str, ...] = ()
    by: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()


def ahead(show: Show, episodes: Sequence[Episode], day: date, *, today: date) -> tuple[Coming, ...]:
    """What comes from a day on.

    Args:
        show: the show as it was known on the day.
        episodes: its episodes as they were known.
        day: the first day that counts as ahead.
        today: the day up to which the record speaks.

    Returns:
        What has a date, the next first. A month stands after the days in it.
    """
    known = Known.of(show, day, today)
    found = [
        *(each for season in _runs(known, episodes) for each in season.coming(known)),
        *_of_the_show(known),
        *_announced(known),
    ]
    return tuple(sorted(found, key=lambda each: (each.date.last, -len(each.date), each.season or 0)))


def ordered(show: Show, day: date, *, today: date) -> Event | None:
    """The order of the next season that has not begun; of a show that has not begun, its newest order."""
    known = Known.of(show, day, today)
    decided = decide(known)
    if decided.decision in ("cancelled", "continued-as"):
        return None
    if decided.due:
        return decided.due[0]
    if decided.event is not None and known.is_pending(decided.event):
        return decided.event
    if known.begun or known.premiere or known.finale or known.last("ended", "passed"):
        return None
    return known.last(*ORDERS, "announced", "pilot-ordered")


def is_ahead(when: PartialDate, day: date) -> bool:
    """Whether a date is a day or lies after it. A month that is not over counts, a year does not."""
    return when.first >= day or (len(when) == len("2027-03") and when.last >= day)


@record
class _Run:
    """A season, as far as it is on record, and those of its episodes that have a date."""

    number: int | None
    season: Season | None
    episodes: tuple[Episode, ...]

    def coming(self, known: Known) -> Iterator[Coming]:
        """What comes of it, date by date."""
        premiere, finale = self._premiere, self._finale(known)
        days = {each.date for each in self.episodes} | {premiere, finale}
        for when in days:
            if when is None or not is_ahead(when, known.day):
                continue
            rows = [each for each in self.episodes if each.date == when]
            is_first, is_last = when == premiere, when == finale
            yield Coming(
                date=when,
                what=_what(is_first=is_first, is_last=is_last),
                season=self.number,
                season_name=self.season.name if self.season else None,
                episodes=tuple(each.number for each in rows if each.number is not None),
                titles=tuple(each.title for each in rows if each.title is not None),
                **_said(self, known, when, rows, is_first=is_first, is_last=is_last),
            )

    @property
    def is_regular(self) -> bool:
        return self.number not in (None, SPECIALS)

    @property
    def _premiere(self) -> PartialDate | None:
        """The first date of a season, as a day where its first episode tells."""
        if not self.is_regular:
            return None
        first = next((each.date for each in self.episodes if each.number == 1), None)
        held = self.season.premiere if self.season else None
        return first if held is None else _exact(held, first)

    def _finale(self, known: Known) -> PartialDate | None:
        """The last date of a season, as a day where its last episode tells."""
        held = known.finale_of(self.season) if self.season and self.is_regular else None
        numbered = [each for each in self.episodes if each.number is not None]
        last = max(numbered, key=lambda each: each.number or 0, default=None)
        return _exact(held, last.date if last else None)


def _what(*, is_first: bool, is_last: bool) -> What:
    if is_first:
        return "whole-season" if is_last else "premiere"
    return "finale" if is_last else "episode"


def _exact(held: PartialDate | None, day: PartialDate | None) -> PartialDate | None:
    """A date, or the day in it that an episode has."""
    if held is None or day is None or held.is_day or not held.first <= day.first <= day.last <= held.last:
        return held
    return day


def _runs(known: Known, episodes: Sequence[Episode]) -> Iterator[_Run]:
    dated: dict[int | None, list[Episode]] = {each.number: [] for each in known.seasons}
    for episode in episodes:
        if episode.date is not None and not episode.absent:
            dated.setdefault(episode.season, []).append(episode)
    seasons = {each.number: each for each in known.seasons}
    for number, rows in dated.items():
        yield _Run(number=number, season=seasons.get(number) if number else None, episodes=tuple(rows))


def _said(
    run: _Run,
    known: Known,
    when: PartialDate,
    rows: Sequence[Episode],
    *,
    is_first: bool,
    is_last: bool,
) -> dict[str, object]:
    """Who announced a date, and the sources of it."""
    sources: list[str] = []
    for is_meant, key in ((is_first, "premiere"), (is_last, "finale")):
        if is_meant and run.season is not None:
            sources += run.season.cites.get(key) or run.season.sources
    word = _announcement(known, run.number, when) if is_first else None
    if word is not None:
        sources += word.sources
    for each in rows:
        sources += each.cites.get("date") or each.sources
    return {"by": word.by if word else None, "sources": tuple(dict.fromkeys(sources))}


def _announcement(known: Known, number: int | None, when: PartialDate) -> Event | None:
    """The last word that named a date as that of a season's premiere."""
    about = (
        each
        for each in reversed(known.events)
        if each.type in ("date-announced", "delayed") and each.season in (None, number)
    )
    return next((each for each in about if names_date(what_was_said(each), when)), None)


def _of_the_show(known: Known) -> Iterator[Coming]:
    """The first and last day of a show of which no season is dated."""
    whole = Coming(date=known.premiere, what="premiere") if known.premiere else None
    ends = Coming(date=known.finale, what="finale") if known.finale else None
    for each in (whole, ends):
        if each is not None and is_ahead(each.date, known.day):
            yield replace(each, sources=known.show.cites.get(each.what) or known.show.sources)


def _announced(known: Known) -> Iterator[Coming]:
    """The date that was announced of the next season, where the season itself has none on record.

    The season has not begun, so that a year or month that is not over lies ahead.
    """
    word = decide(known).schedule
    when = named_date(word) if word is not None else None
    if word is None or when is None or when.last < known.day:
        return
    held = [each for each in known.seasons if each.premiere and each.number > known.latest_number]
    if any(word.season in (None, each.number) for each in held) or known.premiere:
        return
    yield Coming(
        date=when,
        what="premiere",
        season=word.season,
        by=word.by,
        note=what_was_said(word) or None,
        sources=word.sources,
    )
