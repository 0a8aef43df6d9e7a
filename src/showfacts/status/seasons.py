"""What the dates of a single season say."""

from __future__ import annotations

from datetime import date

from showfacts.model.records import record, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from showfacts.model import Episode, PartialDate, Season, Show


@record
class Extent:
    """How many seasons a show has, and its first and last day; None where that is not on record."""

    season_count: int | None
    premiere: PartialDate | None
    finale: PartialDate | None


def extent_of(show: Show, day: date) -> Extent:
    """How many seasons had begun by a day, the first day of the first and the last of the last.

    What is on record of the show as a whole stands in for what is not of its seasons; before the first has
    begun, its first day is the one on which it is to.
    """
    regular = regular_seasons(show)
    first, begun = regular[:1], begun_by(regular, day)
    last = begun[-1:]
    return Extent(
        season_count=len(begun) or show.season_count,
        premiere=next((each.premiere for each in first if each.premiere), show.premiere),
        finale=next((finale for each in last if (finale := finale_of(each))), show.finale),
    )


def begun_by(seasons: Sequence[Season], day: date) -> list[Season]:
    """Those of the seasons, in order, that had begun by a day: all up to the last that certainly had."""
    begun = [place for place, each in enumerate(seasons) if has_begun(each, day)]
    return list(seasons[: begun[-1] + 1]) if begun else []


def regular_seasons(show: Show) -> list[Season]:
    """The seasons without the specials (season 0), in order."""
    regular = (each for each in show.seasons if each.number > 0 and not each.absent)
    return sorted(regular, key=lambda each: each.number)


def finale_of(season: Season) -> PartialDate | None:
    """When a season ends; one that comes out all at once ends as it begins."""
    return season.finale or (season.premiere if season.release == "all-at-once" else None)


def begins(season: Season) -> PartialDate | None:
    """The earliest date on record of a season."""
    return season.premiere or finale_of(season)


def has_begun(season: Season, day: date) -> bool:
    """Whether a season had certainly begun by a day."""
    finale = finale_of(season)
    return (season.premiere is not None and season.premiere.last <= day) or (
        finale is not None and finale.last <= day
    )


def is_at_once(season: Season) -> bool:
    """Whether all of a season came out on one date."""
    return season.premiere is not None and finale_of(season) == season.premiere


def lacks_first_days(show: Show) -> bool:
    """Whether the first day of a season is not on record in its own row."""
    return any(each.premiere is None or not each.premiere.is_day for each in regular_seasons(show))


def with_first_days(show: Show, episodes: Iterable[Episode]) -> Show:
    """A show whose seasons begin with their first episodes, where their own rows do not tell the day."""
    first = {
        each.season: each.date
        for each in episodes
        if each.number == 1 and each.date is not None and each.date.is_day and not each.absent
    }
    return replace(
        show, seasons=tuple(_with_first_day(each, first.get(each.number)) for each in show.seasons)
    )


def _with_first_day(season: Season, day: PartialDate | None) -> Season:
    """A season that begins on the day, unless its own row says otherwise."""
    if day is None or (season.finale is not None and season.finale.last < day.first):
        return season
    own = season.premiere
    if own is not None and (own.is_day or not own.first <= day.first <= own.last):
        return season
    return replace(season, premiere=day)
