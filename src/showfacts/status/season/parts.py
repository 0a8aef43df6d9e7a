"""Parts of a show as its platform counts them, where they are not its seasons: Part 5 of Money Heist."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.model.records import record
from showfacts.status.sentence.phrases import NUMBERS, ROMAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.model import Season

_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS)}|{'|'.join(sorted(ROMAN, key=len, reverse=True))})"
_NAME = re.compile(rf"parts? ({_NUMBER}(?:(?:, | and | & | to | ?[-–] ?){_NUMBER})*)", re.IGNORECASE)


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


def parts_of(season: Season) -> list[int]:
    """The numbers of a season's parts, where its name is made of them: ``Parts 3 and 4`` -> 3, 4."""
    found = _NAME.fullmatch(" ".join((season.name or "").split()))
    if found is None:
        return []
    numbers = [_read(each) for each in re.findall(_NUMBER, found[1].lower())]
    if re.search(r" to |[-–]", found[1]) and len(numbers) == 2:
        return list(range(numbers[0], numbers[1] + 1))
    return numbers


def _read(word: str) -> int:
    if word.isdecimal():
        return int(word)
    return (NUMBERS if word in NUMBERS else ROMAN).index(word) + 1
