"""Words for countries."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from showfacts.text.countries import COUNTRIES, DEMONYMS, country_code, country_in_english, is_country
from showfacts.text.fold import key

_SPOKEN: Mapping[str, str] = MappingProxyType(
    {
        **DEMONYMS,
        "aussie": "AU",
        "cdrama": "CN",
        "cdramas": "CN",
        "english": "GB",
        "flemish": "BE",
        "hindi": "IN",
        "jdrama": "JP",
        "jdramas": "JP",
        "kdrama": "KR",
        "kdramas": "KR",
        "kiwi": "NZ",
        "scottish": "GB",
        "uae": "AE",
        "uk": "GB",
        "usa": "US",
        "welsh": "GB",
    }
)
"""Words for who or what comes from a country, where shows are made, and short names that end titles."""

_WORDS = frozenset(
    {"ad", "am", "as", "at", "be", "by", "dd", "do", "in", "is", "it", "la", "ma", "me", "my", "no", "so"}
    | {"su", "to", "yu"}
)
"""Codes that are words or names."""


def country_meant(word: str) -> str:
    """The code of the country that a word means: its code, a name, or who comes from it.

    Raises:
        UsageError: no country is called so; the hints have the name that comes near.
    """
    code = country_code(word) or _SPOKEN.get(key(word))
    if code is None:
        # Loaded only where something is wrong
        from showfacts.finding.unknown import unknown_word

        raise unknown_word(word, "country", "KR", COUNTRIES.rows.values())
    return code


def country_typed(typed: str) -> str | None:
    """The country that words at the end of a title mean, by a code of two letters or in English.

    Codes that are words count in capitals only. Codes of three letters and what countries call themselves
    end titles more often than they mean a country: "Love Island", and Ísland is Iceland.
    """
    word = key(typed)
    if len(word) == 2:
        is_code = is_country(word.upper()) and (word not in _WORDS or word.upper() in typed)
        return _SPOKEN.get(word) or (word.upper() if is_code else None)
    return _SPOKEN.get(word) or country_in_english(word)
