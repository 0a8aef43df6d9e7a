"""Parts of a show as its platform counts them, where they are not its seasons: Part 5 of Money Heist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.model.records import record
from showfacts.status.part_numbers import parts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.model import Season


@record
class Part:
    """A part by its number, and the season that holds it.

    ``place`` is its place among the ``count`` parts of the season.
    """

    number: int
    season: Season
    place: int
    count: int

    @property
    def is_whole(self) -> bool:
        """Whether it is all of the season."""
        return self.count == 1


def part_called(number: int, seasons: Sequence[Season]) -> Part | None:
    """The part with this number, where one season has it in its name: ``Parts 3 and 4``."""
    holding = [each for each in seasons if number in parts_of(each)]
    if len(holding) != 1:
        return None
    numbers = parts_of(holding[0])
    return Part(number=number, season=holding[0], place=numbers.index(number) + 1, count=len(numbers))
