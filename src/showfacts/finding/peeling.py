"""Words of a query that narrow it: "suits 2018", "the office uk", "soundtrack on netflix", "s2" of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from showfacts.errors import UsageError
from showfacts.finding.countries import country_typed
from showfacts.finding.narrowing import Narrowing
from showfacts.finding.seasons import LONGEST as SEASON_WORDS
from showfacts.finding.seasons import behind_season, season_named
from showfacts.finding.types import type_typed
from showfacts.model.tuples import NamedTuple
from showfacts.text.countries import country_in_english
from showfacts.text.fold import LONGEST, article, key, words
from showfacts.text.patterns import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.index.names import IndexedNames
    from showfacts.model import Platform

_YEAR = expression(r"(?:19|20)\d\d")
_FILLER = expression(r"tv|series|show|dramas?|version")
_POSTNOMINAL = frozenset({"dds", "dvm", "esq", "md", "phd", "rn"})
"""Letters behind a name, which tell no show from another: "House MD". Moldova is seldom meant by its code."""
_BINDING = frozenset({"and", "for", "of", "with"})
"""Words that bind what follows to the title: "The Secret of Us"."""
_JOINING = frozenset({"on", "from"})
"""Words before a platform or country, and no others' last words: "Dream On" is a title."""

_ANY = Narrowing()
_JOINED = expression(r"(?<=\w)[._+-]+(?=[\w(\[])")
_EPISODE = expression(r"(?i)^(\S+[._-]s\d{1,2}(?:e\d{1,3})+)[._-]\S+$")
"""What stands in the name of a file up to its episode; the rest is of the file."""
_POSSESSIVE = expression(r"['’]s$")
_BRACKETS = expression(r"[(\[]([^()\[\]]*)[)\]]\s*$")
_SPOKEN = "(?:it|that|let|who|what|he|she|there|here)"
_OWNER = expression(rf"(?i)^(?:[^\W\d]\S* )?(?!{_SPOKEN}['’])[^\W\d]\S*['’]s\s+")
_OTHER = expression("album|anime|book|comic|film|game|manga|movie|novel|original|play|remake|song")
"""What a tag in brackets says that is of another thing than a show, or of another show."""


MOST = 8
"""So many things are taken off at most: year, country, type, season, a platform or two, "tv series"."""


class Peeled(NamedTuple):
    """A query without words at its end that narrow it: what is left, and the narrowing with them.

    ``aside``: words for seasons, and letters behind a name, which narrow nothing; ``season``: the number that
    they name, if any.
    """

    rest: str
    narrowing: Narrowing
    aside: str = ""
    season: int | None = None


def peelings(query: str, narrowing: Narrowing, names: IndexedNames) -> Iterator[Peeled]:
    """Take year, country, platform, type, season and words such as "tv series" off the end, one by one.

    "the office uk", "suits (2018)", "soundtrack on netflix", "The.Zoo.US". Fewest words first, as such words
    also end titles: "Lie to Me 2009" is of 2009, and not of Montenegro too. What stands behind words for a
    season, "season 2 of suits 2018", comes first.
    """
    query = _EPISODE.sub(r"\1", query[:LONGEST])
    fronted = behind_season(query)
    if fronted is not None:
        rest, aside, season = fronted
        yield from _peeled(Peeled(rest, narrowing, aside, season), names)
    line = _peel(Peeled(query, narrowing), names)
    if line is not None:
        yield from _peeled(line, names)


def _peeled(line: Peeled, names: IndexedNames) -> Iterator[Peeled]:
    """A query with ever more taken off its end, as it is first."""
    peeled: Peeled | None = line
    for _ in range(MOST):
        if peeled is None:
            return
        yield peeled
        peeled = _peel(peeled, names)


def behind(query: str, narrowing: Narrowing, names: IndexedNames) -> Iterator[Peeled]:
    """The query without a platform or country at its front: "netflix series soundtrack", "BBC's Sherlock".

    Such a word is more often part of a title ("Disney Tangled"), so whoever asks asks this last.
    """
    rest = query[:LONGEST].split()
    if article(words(query)) and len(rest) > 2:
        rest = rest[1:]
    for count in (3, 2, 1):
        if len(rest) > count:
            has_filler = count > 1 and _FILLER.fullmatch(words(rest[count - 1]))
            typed = _POSSESSIVE.sub("", " ".join(rest[: count - 1 if has_filler else count]))
            if country_in_english(typed) and not has_filler:
                return  # "America Divided" is a title; only "American" says where one is from
            taken = _typed(typed, narrowing) or _placed(names, typed, narrowing)
            if taken is not None:
                yield Peeled(" ".join(rest[count:]), taken)
                return


def without_tag(query: str, narrowing: Narrowing, names: IndexedNames) -> list[str]:
    """The query without what stands in brackets at its end, without a possessive at its front, or both.

    "QI (Quite Interesting)", "Tom Clancy's Jack Ryan": somebody's words beside the title, or another's. A
    year, a country or the word for another thing in brackets is more than that, and so is a platform that
    owns; and one word left behind a possessive is too little.
    """
    found = [query]
    tag = _BRACKETS.search(query)
    if tag and _is_aside(tag[1]):
        found.append(query[: tag.start()].strip())
    if not any(behind(query, narrowing, names)):
        owned = (_OWNER.sub("", each) for each in found)
        found += [each for each in owned if " " in words(each)]
    return [each for each in dict.fromkeys(found) if each and each != query]


def _is_aside(tag: str) -> bool:
    """Whether a tag says nothing of a year, a country, or another thing."""
    typed = tag.split()
    spans = [" ".join(typed[first:last]) for first, last in combinations(range(len(typed) + 1), 2)]
    return not any(
        _YEAR.fullmatch(span) or _OTHER.fullmatch(words(span)) or (len(span) > 2 and country_typed(span))
        for span in spans
    )


def _platform(names: IndexedNames, word: str) -> Platform | None:
    """The platform that a word names. One that names several narrows nothing: it may be of the title."""
    try:
        return names.platform(word)
    except UsageError:
        return None


def _peel(line: Peeled, names: IndexedNames) -> Peeled | None:
    """One thing less at the end; None where there is none, or nothing would be left.

    Words may be joined by dots, hyphens and underscores, as in the names of files. What was asked for by an
    option may be said again.
    """
    typed = line.rest.split()
    found = _without_end(line, typed, names)
    if found is None and typed and _JOINED.search(typed[-1]):
        found = _without_end(line, _JOINED.sub(" ", line.rest).split(), names)
    return found


def _without_end(line: Peeled, rest: list[str], names: IndexedNames) -> Peeled | None:
    taken = line.narrowing
    for count in (4, 3, 2, 1):
        if len(rest) <= count:
            continue
        left, ending = rest[:-count], rest[-count:]
        typed = " ".join(ending)
        season = season_named(ending) if count <= SEASON_WORDS else None
        if season is not None:
            return _without_season(line, " ".join(left), typed, season)
        word = words(typed)
        if _FILLER.fullmatch(word.replace(" ", "")):
            return line._replace(rest=" ".join(left))
        if _is_postnominal(ending):
            return line._replace(rest=" ".join(left), aside=f"{typed} {line.aside}".strip())
        if _YEAR.fullmatch(word) and taken.year in (None, int(word)):
            return line._replace(rest=" ".join(left), narrowing=taken._replace(year=int(word)))
        narrowed = _typed(typed, taken) or _placed(names, typed, taken)
        if narrowed is not None and words(left[-1]) not in _BINDING:
            left = left[:-1] if len(left) > 1 and words(left[-1]) in _JOINING else left
            return line._replace(rest=" ".join(left), narrowing=narrowed)
    return None


def _is_postnominal(ending: list[str]) -> bool:
    """Whether words are letters behind a name: "MD", "M.D.", "Ph. D."; without dots "me" is a word."""
    typed = "".join(ending)
    return key(typed) in _POSTNOMINAL or typed.upper() == "M.E."


def _without_season(line: Peeled, rest: str, typed: str, season: int) -> Peeled:
    """A query without words for a season at its end. Two seasons at once cannot be asked about."""
    aside = f"{typed} {line.aside}".strip()
    return line._replace(rest=rest, aside=aside, season=None if line.aside else season)


def _typed(typed: str, taken: Narrowing) -> Narrowing | None:
    """The narrowing to a type that words name."""
    kind = type_typed(typed)
    return taken._replace(type=kind) if kind and taken.type in (None, kind) else None


def _placed(names: IndexedNames, typed: str, taken: Narrowing) -> Narrowing | None:
    """The narrowing to a platform or country; to either, where words name both: "usa" is a network, too."""
    carried, coming = _carried(names, words(typed), taken), _coming(typed, taken)
    if carried is None or coming is None:
        return carried or coming
    if taken in (carried, coming):
        return taken
    ways = tuple(each for each in (_carried(names, words(typed), _ANY), _coming(typed, _ANY)) if each)
    return taken if ways in taken.either else taken._replace(either=(*taken.either, ways))


def _coming(typed: str, taken: Narrowing) -> Narrowing | None:
    """The narrowing to a country that words name."""
    country = country_typed(typed)
    return taken._replace(country=country) if country and taken.country in (None, country) else None


def _carried(names: IndexedNames, word: str, taken: Narrowing) -> Narrowing | None:
    """The narrowing to a platform that words name, or to those of a brand that one word names: "bbc"."""
    platform = _platform(names, word)
    brand = () if article(word) == word else tuple(names.brand(word))
    if platform is not None and brand:
        brand = (platform.name, *brand)
    elif platform is not None:
        return taken if platform.name in taken.on else taken._replace(on=(*taken.on, platform.name))
    if not brand or (taken.brands and brand not in taken.brands):
        return None
    return taken._replace(brands=tuple(dict.fromkeys((*taken.brands, brand))))
