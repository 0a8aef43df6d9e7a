"""Which rows of one file are about the same thing as which rows of another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from showfacts.model.keys import are_one, can_be_vague, key_of

CROWD = 200
"""Among more rows of one kind, a vague row fits several, and so belongs to none."""


def paired(below: Sequence[Any], above: Sequence[Any]) -> list[int | None]:
    """For each row above, the place of the row below that is about the same thing, if there is one.

    Both are rows of one class. No row below belongs to two rows above. Rows of equal keys come first; what
    is left over belongs together where a row fits one other row and that fits no third.
    """
    places = {key_of(row): place for place, row in reversed(list(enumerate(below)))}
    found = [places.pop(key_of(row), None) for row in above]
    if above and can_be_vague(type(above[0])):
        left = [place for place in range(len(below)) if place not in set(found)]
        for number, place in _vague(below, left, above, [n for n, at in enumerate(found) if at is None]):
            found[number] = place
    return found


def _vague(
    below: Sequence[Any], left: Sequence[int], above: Sequence[Any], wanting: Sequence[int]
) -> Iterable[tuple[int, int]]:
    crowds: dict[Any, list[int]] = defaultdict(list)
    for place in left:
        crowds[key_of(below[place])[0]].append(place)
    fits: dict[int, list[int]] = {}
    for number in wanting:
        crowd = crowds.get(key_of(above[number])[0], ())
        if len(crowd) <= CROWD:
            fits[number] = [place for place in crowd if are_one(above[number], below[place])]
    wanted = Counter(place for places in fits.values() for place in places)
    return [
        (number, places[0]) for number, places in fits.items() if len(places) == 1 and wanted[places[0]] == 1
    ]
