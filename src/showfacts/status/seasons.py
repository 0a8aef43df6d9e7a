"""What the dates of a single season say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showfacts.model import PartialDate, Season, Show


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
