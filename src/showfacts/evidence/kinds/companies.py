"""Which companies made a show.

| held | said | verdict |
| --- | --- | --- |
| GTist | GTist | agrees |
| GTist | GT:st | variant |
| Annapurna Television | Annapurna Pictures | imprecise: another company of the same house |
| Annapurna Television | BBC | not compared: a list of companies is never full |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.kinds.people import STANDINGS
from showfacts.evidence.likeness import likeness
from showfacts.evidence.said import Computed, Standing, computed
from showfacts.text.fold import words

if TYPE_CHECKING:
    from showfacts.evidence.said import Held, Said

_KINDS_OF_COMPANY = frozenset(
    "company entertainment film films group house international media pictures production productions studio "
    "studios television tv".split()
)


def company(said: Said, held: Held) -> Computed | None:
    """Compare a company by its name."""
    found = {likeness(each.name, said.value): each.name for each in held.show.companies}
    for like, standing in STANDINGS.items():
        if like in found:
            return computed(standing, said, held=found[like])
    for each in held.show.companies:
        if _house(each.name) and _house(each.name) == _house(said.value):
            return computed(Standing.ROUGHER, said, held=each.name)
    return None


def _house(name: str) -> list[str]:
    """A name without the words that tell one company of a house from another."""
    return [word for word in words(name).split() if word not in _KINDS_OF_COMPANY]
