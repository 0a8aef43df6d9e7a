"""Words for countries."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from showfacts.finding.fold import key
from showfacts.vocabulary import COUNTRIES

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPOKEN: Mapping[str, str] = MappingProxyType(
    {
        word: code
        for code, spoken in {
            "AR": "argentine argentinian",
            "AT": "austrian",
            "AU": "australian aussie",
            "BE": "belgian flemish",
            "BR": "brazilian",
            "CA": "canadian",
            "CH": "swiss",
            "CL": "chilean",
            "CN": "chinese cdrama cdramas",
            "CO": "colombian",
            "CZ": "czech",
            "DE": "german",
            "DK": "danish",
            "EG": "egyptian",
            "ES": "spanish",
            "FI": "finnish",
            "FR": "french",
            "GB": "uk britain greatbritain british england english scotland scottish wales welsh",
            "GR": "greek",
            "HK": "hongkong",
            "HU": "hungarian",
            "ID": "indonesian",
            "IE": "irish",
            "IL": "israeli",
            "IN": "indian hindi",
            "IS": "icelandic",
            "IT": "italian",
            "JP": "japanese jdrama jdramas",
            "KR": "korea korean southkorean republicofkorea kdrama kdramas",
            "MX": "mexican",
            "MY": "malaysian",
            "NG": "nigerian",
            "NL": "dutch holland",
            "NO": "norwegian",
            "NZ": "kiwi",
            "PH": "filipino philippine",
            "PL": "polish",
            "PT": "portuguese",
            "RO": "romanian",
            "RU": "russian",
            "SE": "swedish",
            "TH": "thai",
            "TR": "turkish",
            "TW": "taiwanese",
            "UA": "ukrainian",
            "US": "usa america american unitedstatesofamerica",
            "VN": "vietnamese",
            "ZA": "southafrican",
        }.items()
        for word in spoken.split()
    }
)
"""Words for countries, and for who or what comes from them, where shows are made."""

_WORDS = frozenset(
    {"ad", "am", "as", "at", "be", "by", "do", "in", "is", "it", "la", "ma", "me", "my", "no", "so", "to"}
)


@cache
def _named() -> Mapping[str, str]:
    return {key(name): code for code, name in COUNTRIES.items()}


def country_code(word: str) -> str | None:
    """The ISO code that a word for a country means: ``KR``, ``South Korea``, ``korean``, ``uk``."""
    if word.upper() in COUNTRIES and len(word) == 2:
        return word.upper()
    wanted = key(word)
    return _SPOKEN.get(wanted) or _named().get(wanted)


def country_typed(typed: str) -> str | None:
    """The country that words at the end of a title mean. Codes that are words count in capitals only."""
    word = key(typed)
    if len(word) == 2:
        is_code = word.upper() in COUNTRIES and (word not in _WORDS or word.upper() in typed)
        return _SPOKEN.get(word) or (word.upper() if is_code else None)
    return country_code(word)
