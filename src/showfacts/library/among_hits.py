"""Which of the shows that a service's search found is the one that typed words mean."""

from __future__ import annotations

import re

from showfacts.errors import AmbiguousError
from showfacts.finding.countries import country_typed
from showfacts.finding.peeling import peelings
from showfacts.importers.types import show_type
from showfacts.model import Candidate
from showfacts.model.tuples import NamedTuple
from showfacts.text.clean import short_query
from showfacts.text.fold import article, key, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from showfacts.finding.narrowing import Narrowing
    from showfacts.importers.online.tvmaze import Hit
    from showfacts.index.names import IndexedNames

_YEAR = re.compile(r"[(\[]?((?:19|20)\d\d)[)\]]?")
_TAG = re.compile(r"\s*[(\[][^()\[\]]*[)\]]$")
_BINDING = frozenset({"and", "for", "in", "of", "the", "to", "with"})
"""Words that bind what follows to the title: "Class of 2007"."""


class Reading(NamedTuple):
    """What typed words may mean: a title, and a narrowing by the words behind it."""

    title: str
    narrowing: Narrowing


def readings(query: str, narrowing: Narrowing, names: IndexedNames) -> tuple[Reading, ...]:
    """What typed words may mean, those of the longest title first: all of them are a title, says the first.

    ``narrowing`` is that of options; ``names`` tells which words are platforms.
    """
    found = [Reading(query, narrowing)]
    found += [Reading(each.rest, each.narrowing) for each in peelings(query, narrowing, names)]
    return tuple(found)


def searches(query: str, found: Sequence[Reading]) -> Iterator[str]:
    """What to search a service for, as long as nothing is found: at most two texts.

    First without a year and a country at the end, by which a service finds nothing; then with them, as they
    may be of the title, or, where there are none, without all that may narrow.
    """
    first = _without_year_and_country(query)
    yield first
    other = query if first != query else found[-1].title
    if key(other) != key(first):
        yield other


def _without_year_and_country(query: str) -> str:
    rest = query.split()
    if len(rest) > 1 and _YEAR.fullmatch(rest[-1]) and words(rest[-2]) not in _BINDING:
        rest = rest[:-1]
    for count in (3, 2, 1):
        ending = " ".join(rest[-count:]).strip("()[]")
        if len(rest) > count and country_typed(ending) and words(rest[-count - 1]) not in _BINDING:
            rest = rest[:-count]
            break
    if len(rest) > 1 and _YEAR.fullmatch(rest[-1]) and words(rest[-2]) not in _BINDING:
        rest = rest[:-1]
    return " ".join(rest)


def meant(hits: Sequence[Hit], found: Sequence[Reading]) -> Hit | None:
    """The hit that is called as one of the readings says; None if none is.

    An article or a tag in brackets may be left out. What the readings narrow by, the hit must not contradict.

    Raises:
        AmbiguousError: several are called so, or one of which it is not on record whether it fits.
    """
    for called in (key, _bare):
        for reading in found:
            same = [hit for hit in hits if called(hit.title) == called(reading.title)]
            left = [hit for hit in same if _leaves_open(reading.narrowing, hit)]
            sure = [hit for hit in left if _admits(reading.narrowing, hit)]
            if len(sure) == 1:
                return sure[0]
            if left:
                raise _question(found[0].title, sure or left)
    return None


def admitted(hits: Iterable[Hit], narrowing: Narrowing) -> list[Hit]:
    """The hits that what was asked for by options does not contradict."""
    return [hit for hit in hits if _leaves_open(narrowing, hit)]


def candidate(hit: Hit) -> Candidate:
    """A hit as something to choose, with the option that picks it."""
    return Candidate(
        id=hit.key,
        title=hit.title,
        year=hit.year,
        countries=hit.countries,
        platforms=hit.platforms,
        type=show_type(hit.type) if hit.type else None,
        options=("--id", hit.key),
    )


def _question(query: str, hits: Sequence[Hit]) -> AmbiguousError:
    by_year = sorted(hits, key=lambda hit: hit.year or 0)
    message = f"“{short_query(query)}” fits {len(hits)} shows of TVmaze"
    if len(hits) == 1:
        message = f"one show of TVmaze may be “{short_query(query)}”"
    return AmbiguousError(message, query=query, candidates=[candidate(hit) for hit in by_year])


def _bare(title: str) -> str:
    """A title folded, without an article at its front and a tag at its end."""
    folded = words(_TAG.sub("", title) or title)
    front = article(folded)
    return (folded.removeprefix(f"{front} ") if front else folded).replace(" ", "")


def _admits(narrowing: Narrowing, hit: Hit) -> bool:
    """Whether all that a narrowing asks for is known of a hit."""
    platforms = {key(each) for each in hit.platforms}
    return (
        (narrowing.year is None or hit.year == narrowing.year)
        and (narrowing.country is None or narrowing.country in hit.countries)
        and all(key(name) in platforms for name in narrowing.on)
        and all(any(key(name) in platforms for name in brand) for brand in narrowing.brands)
        and all(any(_admits(way, hit) for way in ways) for ways in narrowing.either)
    )


def _leaves_open(narrowing: Narrowing, hit: Hit) -> bool:
    """Whether a hit may be what a narrowing asks for.

    A service on the web is of no country, and often tells of one platform alone.
    """
    return (
        (narrowing.year is None or hit.year in (None, narrowing.year))
        and (narrowing.country is None or not hit.countries or narrowing.country in hit.countries)
        and all(any(_leaves_open(way, hit) for way in ways) for ways in narrowing.either)
    )
