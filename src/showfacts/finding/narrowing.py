"""What narrows a search besides the title: platform, year, country, id."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from showfacts.errors import UsageError
from showfacts.finding.fold import key, words
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
_YEAR = re.compile(r"(?:19|20)\d\d")
_FILLERS = frozenset({"tv", "series", "show", "drama", "kdrama"})


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


def read_from(query: str, narrowing: Narrowing, names: Names) -> tuple[str, Narrowing] | None:
    """Take year, country and platform words off the end of a query: "the office uk", "suits (2018)".

    What is left of the query, and the narrowing with what was taken; None where nothing was.
    """
    rest = words(query).split()
    taken = narrowing
    while len(rest) > 1:
        word = rest[-1]
        if _YEAR.fullmatch(word) and taken.year is None:
            taken = replace(taken, year=int(word))
        elif word in _SPOKEN and taken.country is None:
            taken = replace(taken, country=_SPOKEN[word])
        elif word.upper() in COUNTRIES and len(word) == 2 and taken.country is None:
            taken = replace(taken, country=word.upper())
        elif (platform := names.platform(word)) is not None:
            taken = replace(taken, on=(*taken.on, platform.name))
        elif word not in _FILLERS:
            break
        rest.pop()
    if len(rest) == len(words(query).split()):
        return None
    return " ".join(rest), taken


def _near(word: str, names: Names) -> str:
    from rapidfuzz import process

    known = {platform.id: platform.name for platform in names.platforms()}
    found = process.extractOne(key(word), known, processor=key, score_cutoff=65)
    return f"; did you mean {found[0]} (--{found[2]})?" if found else ""
