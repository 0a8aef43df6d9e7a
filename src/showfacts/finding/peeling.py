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
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]\s*$")
_OWNER = re.compile(r"^(?:\S+ )?\S+['’]s\s+")
_POSSESSIVE = re.compile(r"['’]s$")
_FILLER = re.compile(r"tv|series|show|drama|[ck]drama|on|from|version|(?:season|series) \d{1,2}|s\d{1,2}")


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


def behind_platform(query: str, narrowing: Narrowing, names: Names) -> Iterator[Peeled]:
    """The query without a platform at its front: "netflix soundtrack", "BBC's Sherlock".

    Such a word is more often part of a title ("Disney Tangled"), so whoever asks asks this last.
    """
    rest = query[:LONGEST].split()
    for count in (3, 2, 1):
        if len(rest) > count:
            word = words(_POSSESSIVE.sub("", " ".join(rest[:count])))
            carried = _carried(names, word, narrowing, is_single=count == 1)
            if carried is not None:
                yield Peeled(" ".join(rest[count:]), carried)
                return


def without_tag(query: str, narrowing: Narrowing, names: Names) -> list[str]:
    """The query without what stands in brackets at its end, without a possessive at its front, or both.

    "QI (Quite Interesting)", "Marvel's Daredevil": somebody's words beside the title, or another's. A year
    or country in brackets is more than that, and so is a platform that owns.
    """
    found = [query]
    tag = _BRACKETS.search(query)
    if tag and not (country_typed(tag[1]) or _YEAR.fullmatch(tag[1].strip())):
        found.append(query[: tag.start()].strip())
    if not any(behind_platform(query, narrowing, names)):
        found += [_OWNER.sub("", each).strip() for each in found]
    return [each for each in dict.fromkeys(found) if each and each != query]


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
        carried = _carried(names, word, taken, is_single=count == 1)
        if carried is not None:
            return left, carried
    return None


def _carried(names: Names, word: str, taken: Narrowing, *, is_single: bool) -> Narrowing | None:
    """The narrowing to a platform that words name, or to those of a brand that one word names: "bbc"."""
    platform = _platform(names, word)
    if platform is not None:
        return None if platform.name in taken.on else taken._replace(on=(*taken.on, platform.name))
    brand = tuple(names.brand(word)) if is_single else ()
    return taken._replace(brands=(*taken.brands, brand)) if brand and not taken.brands else None
