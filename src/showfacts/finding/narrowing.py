"""What narrows a search besides the title: platform, year, country, id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from showfacts.errors import UsageError
from showfacts.finding.fold import LONGEST, key, words
from showfacts.finding.names import Names
from showfacts.model import ShowHeader
from showfacts.vocabulary import COUNTRIES

_SPOKEN = {
    "uk": "GB",
    "britain": "GB",
    "british": "GB",
    "england": "GB",
    "usa": "US",
    "america": "US",
    "american": "US",
    "korea": "KR",
    "korean": "KR",
    "japanese": "JP",
    "chinese": "CN",
    "thai": "TH",
    "spanish": "ES",
    "canadian": "CA",
}
_WORDS = frozenset(
    {"ad", "am", "as", "at", "be", "by", "do", "in", "is", "it", "la", "ma", "me", "my", "no", "so", "to"}
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_FILLER = re.compile(r"tv|series|show|drama|[ck]drama|on|from|(?:season|series) \d{1,2}|s\d{1,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """Which of several shows is meant. ``on``: words for platforms, each of which must carry it."""

    on: tuple[str, ...] = ()
    year: int | None = None
    country: str | None = None
    id: str | None = None

    def checked(self, names: Names) -> Narrowing:
        """The same with platforms by name and the country by code.

        Raises:
            UsageError: no platform of the library, or no country, has that name.
        """
        on = []
        for word in self.on:
            platform = names.platform(word)
            if platform is None:
                raise UsageError(
                    f"no platform of the library is called {word!r}{_near(word, names)}", query=word
                )
            on.append(platform.name)
        country = self.country and country_code(self.country)
        if self.country and not country:
            raise UsageError(
                f"{self.country!r} is no country; expected a code such as KR, or a name", query=self.country
            )
        return replace(self, on=tuple(on), country=country)

    def admits(self, header: ShowHeader) -> bool:
        return (
            (self.id is None or header.id == self.id)
            and (self.year is None or header.year == self.year)
            and (self.country is None or self.country in header.countries)
            and all(name in header.platforms for name in self.on)
        )

    def __bool__(self) -> bool:
        return bool(self.on or self.year or self.country or self.id)


def country_code(word: str) -> str | None:
    """The ISO code that a word for a country means: ``KR``, ``South Korea``, ``uk``."""
    if word.upper() in COUNTRIES and len(word) == 2:
        return word.upper()
    wanted = key(word)
    return _SPOKEN.get(wanted) or next(
        (code for code, name in COUNTRIES.items() if key(name) == wanted), None
    )


@dataclass(frozen=True, slots=True)
class Peeled:
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
            return left, replace(taken, year=int(word))
        if taken.country is None and (country := _country(typed)):
            return left, replace(taken, country=country)
        platform = names.platform(word)
        if platform is not None and platform.name not in taken.on:
            return left, replace(taken, on=(*taken.on, platform.name))
    return None


def _country(typed: str) -> str | None:
    """The country that a word at the end of a title means. Codes that are words count in capitals only."""
    word = words(typed)
    if word in _SPOKEN:
        return _SPOKEN[word]
    is_code = len(word) == 2 and word.upper() in COUNTRIES and (word not in _WORDS or word.upper() in typed)
    return word.upper() if is_code else None


def _near(word: str, names: Names) -> str:
    from rapidfuzz import process

    known = {platform.id: platform.name for platform in names.platforms()}
    found = process.extractOne(key(word), known, processor=key, score_cutoff=65)
    return f"; did you mean {found[0]} (--{found[2]})?" if found else ""
