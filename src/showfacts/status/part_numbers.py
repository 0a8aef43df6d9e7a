"""The numbers of the parts that a season's name is made of: Parts 3 and 4."""

from __future__ import annotations

import re

from showfacts.text.numerals import NUMBERS, ROMAN
from showfacts.text.patterns import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import Season

_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS)}|{'|'.join(sorted(ROMAN, key=len, reverse=True))})"
_NAME = expression(rf"(?i)parts? ({_NUMBER}(?:(?:, | and | & | to | ?[-–] ?){_NUMBER})*)")


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
