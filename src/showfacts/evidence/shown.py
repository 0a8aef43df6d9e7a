"""Whether episodes had been shown by a day."""

from __future__ import annotations

from datetime import timedelta

from showfacts.evidence.past import is_over
from showfacts.status.seasons import has_begun

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from showfacts.model import Episode, Show

LONGEST_RUN = timedelta(days=366)
"""A season that began longer ago than this is taken to be over, though its end is not on record."""


class Shown:
    """Which episodes of a show had been shown by a day."""

    def __init__(self, show: Show, episodes: Sequence[Episode], day: date) -> None:
        self._show = show
        self._day = day
        self._seasons = {each.number: each for each in show.seasons if not each.absent}
        self._last_shown: dict[int | None, int] = {}
        self._first_ahead: dict[int | None, int] = {}
        for each in episodes:
            if each.date is None or each.number is None:
                continue
            if each.date.last <= day:
                last = self._last_shown.get(each.season, 0)
                self._last_shown[each.season] = max(last, each.number)
            elif each.date.first > day:
                first = self._first_ahead.get(each.season, each.number)
                self._first_ahead[each.season] = min(first, each.number)

    def was_shown(self, episode: Episode) -> bool | None:
        """Whether an episode had been shown; None where nothing on record tells.

        What has no date of its own is told by the episodes around it, and by the dates of its season.
        """
        if episode.date is not None:
            return (
                True if episode.date.last <= self._day else False if episode.date.first > self._day else None
            )
        if episode.number is not None:
            if episode.number <= self._last_shown.get(episode.season, -1):
                return True
            if episode.season in self._first_ahead and episode.number >= self._first_ahead[episode.season]:
                return False
        season = self._seasons.get(episode.season) if episode.season is not None else None
        if season is None:
            return None
        if season.premiere is not None and season.premiere.first > self._day:
            return False
        return True if has_begun(season, self._day) and is_over(self._show, season, self._day) else None

    def may_be_ahead(self, episode: Episode) -> bool:
        """Whether an episode has not been shown, or may not have been: it is dated so, or its season runs."""
        was_shown = self.was_shown(episode)
        if was_shown is not None:
            return not was_shown
        if episode.date is not None:
            return True
        season = self._seasons.get(episode.season) if episode.season is not None else None
        if season is None or season.premiere is None:
            return False
        return self._day - season.premiere.last <= LONGEST_RUN
