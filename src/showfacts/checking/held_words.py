"""What is held, in words for people: the names of platforms, countries and languages in place of their ids and codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.text.countries import country_name, region_name
from showfacts.text.languages import language_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def in_words(field: str, held: str, platforms: Mapping[str, str]) -> str:
    """What is held of a field, as people read it; ``platforms`` leads from ids to names."""
    if field == "availability":
        return "; ".join(_offer(each, platforms) for each in held.split("; "))
    if field == "platform":
        return _each(held, lambda ident: platforms.get(ident, ident))
    if field == "country":
        return _each(held, country_name)
    return _each(held, language_name) if field == "language" else held


def _each(held: str, name: Callable[[str], str]) -> str:
    return ", ".join(name(part) for part in held.split(", "))


def _offer(offer: str, platforms: Mapping[str, str]) -> str:
    """A platform and its regions: ``netflix, US GB`` is Netflix, United States and United Kingdom."""
    ident, _, regions = offer.partition(", ")
    return ", ".join([platforms.get(ident, ident), *map(region_name, regions.split())])
