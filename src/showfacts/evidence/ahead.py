"""What lies ahead of a show on a day: premieres, finales and episodes with a date that is still to come."""

from __future__ import annotations

from showfacts.model.records import record, replace
from showfacts.model.seasons import SPECIALS
from showfacts.status.announcements import named_date, names_date, what_was_said
from showfacts.status.decision import decide
from showfacts.status.known import Known
from showfacts.status.overtaken import ORDERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from typing import Literal, TypeAlias

    from showfacts.model import Episode, Event, PartialDate, Season, Show

    What: TypeAlias = Literal["premiere", "finale", "whole-season", "episode"]
    """What comes on a day; ``whole-season``: all of its episodes at once."""


@record
class Coming:
    """What comes on one date: the beginning or end of a season or show, or episodes.

    Attributes:
        season: its number; None for the show as a whole.
        season_name: what its platform calls it: Part 5.
        episodes: the numbers of the episodes that come on that date, as far as they are on record.
        titles: the titles of these.
        titles_hidden: whether titles on record are left out, as the episodes have not been shown.
        announced: the day on which the date was announced.
        by: who announced it.
        note: what was announced, where only an announcement tells.
    """

    date: PartialDate
    what: What
    season: int | None = None
    season_name: str | None = None
    episodes: tuple[int, ...] = ()
    titles: tuple[str, ...] = ()
    titles_hidden: bool = False
    announced: PartialDate | None = None
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
        What has a date, the next first. A month stands after the days in it. The year that is running is
        told where it was announced of a season of which it is not on record that it has begun.
    """
    known = Known.of(show, day, today)
    runs = _runs(known, episodes)
    found = [each for run in runs for each in run.coming()]
    if not any(run.is_regular and run.episodes for run in runs):
        found += _of_the_show(known)
    found += [*_specials(known, runs), *_announced(known)]
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

    known: Known
    number: int | None
    season: Season | None
    episodes: tuple[Episode, ...]

    @property
    def is_regular(self) -> bool:
        return self.number not in (None, SPECIALS)

    def coming(self) -> Iterator[Coming]:
        """What comes of it, date by date."""
        premiere, finale = self._premiere, self._finale
        for when in {each.date for each in self.episodes} | {premiere, finale}:
            if when is None or not is_ahead(when, self.known.day):
                continue
            rows = [each for each in self.episodes if each.date == when]
            word = _announcement(self.known, self.number, when) if when == premiere else None
            yield Coming(
                date=when,
                what=_what(is_first=when == premiere, is_last=when == finale),
                season=self.number,
                season_name=self.season.name if self.season else None,
                episodes=tuple(each.number for each in rows if each.number is not None),
                titles=tuple(each.title for each in rows if each.title is not None),
                announced=word.date if word else None,
                by=word.by if word else None,
                sources=tuple(dict.fromkeys(self._sources(rows, word, when))),
            )

    def _sources(self, rows: Sequence[Episode], word: Event | None, when: PartialDate) -> Iterator[str]:
        """The sources of a date: of the season's row, of who announced it, of the episodes."""
        if self.season is not None:
            cites, whole = self.season.cites, self.season.sources
            if self._held_premiere is not None and when == self._premiere:
                yield from cites.get("premiere") or whole
            if self._held_finale is not None and when == self._finale:
                yield from cites.get("finale") or whole
        if word is not None:
            yield from word.sources
        for each in rows:
            yield from each.cites.get("date") or each.sources

    @property
    def _premiere(self) -> PartialDate | None:
        """The first date of a season, as a day where its first episode tells."""
        if not self.is_regular:
            return None
        first = next((each.date for each in self.episodes if each.number == 1), None)
        return first if self._held_premiere is None else _exact(self._held_premiere, first)

    @property
    def _finale(self) -> PartialDate | None:
        """The last date of a season, as a day where the episode tells that is its last by its count."""
        count = self.season.episodes if self.season else None
        last = next((each.date for each in self.episodes if each.number == count is not None), None)
        return _exact(self._held_finale, last)

    @property
    def _held_premiere(self) -> PartialDate | None:
        return self.season.premiere if self.season else None

    @property
    def _held_finale(self) -> PartialDate | None:
        return self.known.finale_of(self.season) if self.season else None


def _what(*, is_first: bool, is_last: bool) -> What:
    if is_first:
        return "whole-season" if is_last else "premiere"
    return "finale" if is_last else "episode"


def _exact(held: PartialDate | None, day: PartialDate | None) -> PartialDate | None:
    """A date, or the day in it that an episode has."""
    if held is None or day is None or held.is_day or not held.first <= day.first <= day.last <= held.last:
        return held
    return day


def _runs(known: Known, episodes: Sequence[Episode]) -> list[_Run]:
    """The seasons of a show, and what of its episodes belongs to none of those on record."""
    seasons = {each.number: each for each in known.seasons}
    dated: dict[int | None, list[Episode]] = {number: [] for number in seasons}
    for episode in episodes:
        if episode.date is not None and not episode.absent:
            dated.setdefault(episode.season, []).append(episode)
    return [
        _Run(
            known=known,
            number=number,
            season=seasons.get(number) if number is not None else None,
            episodes=tuple(rows),
        )
        for number, rows in dated.items()
    ]


def _announcement(known: Known, number: int | None, when: PartialDate) -> Event | None:
    """The last word that named a date as that of a season's premiere."""
    about = (
        each
        for each in reversed(known.events)
        if each.type == "date-announced" and each.season in (None, number)
    )
    return next((each for each in about if names_date(what_was_said(each), when)), None)


def _of_the_show(known: Known) -> Iterator[Coming]:
    """The first and last day of a show of which no season is dated."""
    whole = Coming(date=known.premiere, what="premiere") if known.premiere else None
    ends = Coming(date=known.finale, what="finale") if known.finale else None
    for each in (whole, ends):
        if each is not None and is_ahead(each.date, known.day):
            yield replace(each, sources=known.show.cites.get(each.what) or known.show.sources)


def _specials(known: Known, runs: Sequence[_Run]) -> Iterator[Coming]:
    """The dates of the row of specials that none of their episodes has."""
    told = {each.date for run in runs if run.number == SPECIALS for each in run.episodes}
    for season in known.show.seasons:
        if season.number == SPECIALS and not season.absent:
            days = {when: None for when in (season.premiere, season.finale) if when and when not in told}
            for when in days:
                if is_ahead(when, known.day):
                    yield Coming(date=when, what="episode", season=SPECIALS, sources=season.sources)


def _announced(known: Known) -> Iterator[Coming]:
    """The date that was announced of the next season, where the season itself has none on record.

    The note of a delay names the old date too, so that it tells none.
    """
    word = decide(known).schedule
    if word is None or word.type != "date-announced":
        return
    when = named_date(word)
    if when is None or when.last < known.day:
        return
    held = [each for each in known.seasons if each.premiere and each.number > known.latest_number]
    if any(word.season in (None, each.number) for each in held) or known.premiere:
        return
    yield Coming(
        date=when,
        what="premiere",
        season=word.season,
        announced=word.date,
        by=word.by,
        note=what_was_said(word) or None,
        sources=word.sources,
    )
