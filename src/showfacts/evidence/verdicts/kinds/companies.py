"""Which companies made a show.

| held | said | verdict |
| --- | --- | --- |
| GTist | GTist | agrees |
| Masterpiece (PBS) | Masterpiece | agrees |
| GTist | GT:st | variant |
| Annapurna Television | Annapurna Pictures | imprecise: another company of the same house |
| Annapurna Television | BBC | not compared: a list of companies is never full |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.likeness import is_spelling
from showfacts.evidence.verdicts.said import Closeness, computed
from showfacts.evidence.verdicts.tokens import word_set
from showfacts.text.fold import key, words

if TYPE_CHECKING:
    from showfacts.evidence.verdicts.said import Computed, Held, Said

_KINDS_OF_COMPANY = word_set(
    "company entertainment film films group house international media pictures production productions studio "
    "studios television tv"
)


def company(said: Said, held: Held) -> Computed | None:
    """Compare a company by its name."""
    names = [each.name for each in held.show.companies]
    for is_it, standing in _CLOSENESS:
        for name in names:
            if is_it(name, said.value):
                return computed(standing, said, held=name)
    return None


def _is_same(held: str, said: str) -> bool:
    return key(said) in (key(held), key(held.partition(" (")[0]))


def _is_of_house(held: str, said: str) -> bool:
    """Whether two names differ only in words that tell one company of a house from another."""
    return bool(_house(held)) and _house(held) == _house(said)


def _house(name: str) -> list[str]:
    """A name without the words that tell one company of a house from another."""
    return [word for word in words(name).split() if word not in _KINDS_OF_COMPANY]


_CLOSENESS = (
    (_is_same, Closeness.SAME),
    (is_spelling, Closeness.VARIANT),
    (_is_of_house, Closeness.ROUGHER),
)
"""How a name stands to that of a company, from the nearest."""
