"""Networks and streaming services, by name and country.

Two networks of one name in two countries are two platforms: ``abc-us``, ``abc-au``. An importer names them
so, from what its file says; whoever knows the library then puts its platforms in their place (``settled``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from showfacts.importers.ids import slug
from showfacts.importers.names import name_of
from showfacts.importers.rows import once
from showfacts.model import Platform
from showfacts.model.records import replace
from showfacts.text.countries import country_code
from showfacts.text.fold import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from showfacts.model import Dataset, PlatformKind

_IN_MANY = frozenset(
    {
        "amazon",
        "amazon-prime",
        "amazon-prime-video",
        "apple-tv",
        "apple-tv-plus",
        "crunchyroll",
        "discovery-plus",
        "disney-plus",
        "facebook-watch",
        "netflix",
        "prime-video",
        "twitch",
        "viki",
        "youtube",
        "youtube-premium",
        "youtube-red",
    }
)
"""Services of many countries. A record that gives one of them a country gives that of the company."""

_NONE = frozenset({"syndication"})
"""What services write, by its folded name, where whichever station bought a show showed it."""

_OF = re.compile(r"(.+?)\s*\(([^()]+)\)")


def platform_of(
    name: object, country: str | None = None, kind: PlatformKind | None = None
) -> Platform | None:
    """A platform by what a service says of it; None without a name, or where no one platform is named.

    Args:
        name: as the service writes it: ``ABC``, ``ABC (AU)``.
        country: the code of its country; it has none if it is a service of many.
        kind: where that is known.
    """
    called = name_of(name)
    if called is None or key(called) in _NONE:
        return None
    called, within = _without_country(called)
    ident = slug(called)
    country = None if ident in _IN_MANY else country or within
    return Platform(
        id=f"{ident}-{country.lower()}" if country else ident, name=called, kind=kind, country=country
    )


class KnownPlatforms:
    """The platforms of a library, found by what a service says of one."""

    def __init__(self, platforms: Iterable[Platform]) -> None:
        self._named: dict[str, list[Platform]] = defaultdict(list)
        self._aliased: dict[str, list[Platform]] = defaultdict(list)
        for each in platforms:
            name, within = _without_country(each.name)
            platform = replace(each, country=each.country or within)
            for word in dict.fromkeys(map(_key, (each.id, each.name, name))):
                self._named[word].append(platform)
            for word in dict.fromkeys(map(_key, each.aliases)):
                self._aliased[word].append(platform)

    def known(self, platform: Platform) -> Platform | None:
        """The platform of the library that this one is.

        It has the same name, however that is spelt, or the name among its aliases and is of the same kind:
        people call HBO Max "hbo", yet the network is another. Its country is not another one; of two it is
        the one in the same country, and not that which an earlier import named. None where none is, or
        several may be.
        """
        word = _key(platform.name)
        named = [each for each in self._named.get(word, ()) if _may_be_in(platform, each)]
        if not named:
            named = [
                each
                for each in self._aliased.get(word, ())
                if _may_be_in(platform, each) and _may_be_of_one_kind(platform, each)
            ]
        here = [each for each in named if each.country == platform.country]
        found = {each.id: each for each in here or named}
        if len(found) > 1 and platform.country is not None:
            found.pop(platform.id, None)
        return next(iter(found.values())) if len(found) == 1 else None


def settled(dataset: Dataset, known: KnownPlatforms) -> Dataset:
    """A dataset whose platforms are those of the library, where it knows them."""
    ours = {each.id: found for each in dataset.platforms if (found := known.known(each)) is not None}
    if all(ident == found.id for ident, found in ours.items()):
        return dataset
    platforms = once(
        Platform(id=found.id, name=found.name, kind=found.kind, country=found.country)
        if (found := ours.get(each.id)) is not None
        else each
        for each in dataset.platforms
    )
    shows = tuple(
        replace(
            show,
            availability=once(
                replace(offer, platform=ours[offer.platform].id) if offer.platform in ours else offer
                for offer in show.availability
            ),
        )
        for show in dataset.shows
    )
    return replace(dataset, platforms=platforms, shows=shows)


def _without_country(name: str) -> tuple[str, str | None]:
    """A name without the country in brackets behind it, and the country: ``ABC (Australia)``."""
    found = _OF.fullmatch(name)
    country = country_code(found[2]) if found else None
    return (found[1], country) if found and country else (name, None)


def _key(name: str) -> str:
    return key(name.replace("+", " plus "))


def _may_be_of_one_kind(platform: Platform, other: Platform) -> bool:
    return platform.kind is None or other.kind is None or platform.kind == other.kind


def _may_be_in(platform: Platform, other: Platform) -> bool:
    return platform.country is None or other.country is None or platform.country == other.country
