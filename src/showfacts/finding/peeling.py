"""Words of a query that narrow it: "suits 2018", "the office uk", "soundtrack on netflix"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from showfacts.errors import UsageError
from showfacts.finding.countries import country_typed
from showfacts.finding.fold import LONGEST, words

if TYPE_CHECKING:
    from showfacts.finding.asking import Names
    from showfacts.finding.narrowing import Narrowing
    from showfacts.model import Platform

_YEAR = re.compile(r"(?:19|20)\d\d")
_FILLER = re.compile(r"tv|series|show|drama|[ck]drama|on|from|(?:season|series) \d{1,2}|s\d{1,2}")


class Peeled(NamedTuple):
    """A query without words at its end that narrow it: what is left, and the narrowing with them."""

    rest: str
    narrowing: Narrowing


def peelings(query: str, narrowing: Narrowing, names: Names) -> Iterator[Peeled]:
    """Take year, country, platform and words such as "tv series" off the end, fewest words first.

    "the office uk", "suits (2018)", "soundtrack on netflix". Fewest first, since such words also end
    titles: "Lie to Me 2009" is of 2009, and not of Montenegro too.
    """
    rest = query[:LONGEST].split()
    taken = narrowing
    while step := _peel(rest, taken, names):
        rest, taken = step
        yield Peeled(" ".join(rest), taken)


def without_platform(query: str, narrowing: Narrowing, names: Names) -> Peeled | None:
    """The query without a platform at its front: "netflix soundtrack"."""
    rest = query[:LONGEST].split()
    for count in (3, 2, 1):
        if len(rest) > count:
            platform = _platform(names, words(" ".join(rest[:count])))
            if platform is not None and platform.name not in narrowing.on:
                return Peeled(" ".join(rest[count:]), narrowing._replace(on=(*narrowing.on, platform.name)))
    return None


def _platform(names: Names, word: str) -> Platform | None:
    """The platform that a word names. One that names several narrows nothing: it may be of the title."""
    try:
        return names.platform(word)
    except UsageError:
        return None


def _peel(rest: list[str], taken: Narrowing, names: Names) -> tuple[list[str], Narrowing] | None:
    """One thing less at the end; None where there is none, or nothing would be left."""
    for count in (3, 2, 1):
        if len(rest) <= count:
            continue
        left, typed = rest[:-count], " ".join(rest[-count:])
        word = words(typed)
        if _FILLER.fullmatch(word):
            return left, taken
        if taken.year is None and _YEAR.fullmatch(word):
            return left, taken._replace(year=int(word))
        if taken.country is None and (country := country_typed(typed)):
            return left, taken._replace(country=country)
        platform = _platform(names, word)
        if platform is not None and platform.name not in taken.on:
            return left, taken._replace(on=(*taken.on, platform.name))
    return None
