"""Countries: their codes, ISO 3166-1 alpha-2, and every name that people use for them. Words for regions."""

from __future__ import annotations

from types import MappingProxyType

from showfacts.text.fold import key, words
from showfacts.text.patterns import expression
from showfacts.text.table import Table

REGION_WORDS = MappingProxyType({"worldwide": "worldwide", "selected": "selected regions"})
"""What stands in place of country codes where something is offered."""

COUNTRIES = Table("countries")
"""The English name of each code. Beside ISO's are ``XK`` and those of former states, such as ``SU``."""
_NAMES = Table("country_names")
_OTHER_NAMES = Table("country_other_names")
DEMONYMS = MappingProxyType(
    {
        word: code
        for code, spoken in {
            "AR": "argentine argentinian",
            "AT": "austrian",
            "AU": "australian",
            "BE": "belgian",
            "BR": "brazilian",
            "CA": "canadian",
            "CH": "swiss",
            "CL": "chilean",
            "CN": "chinese",
            "CO": "colombian",
            "CZ": "czech",
            "DE": "german",
            "DK": "danish",
            "EG": "egyptian",
            "ES": "spanish",
            "FI": "finnish",
            "FR": "french",
            "GB": "british",
            "GR": "greek",
            "HU": "hungarian",
            "ID": "indonesian",
            "IE": "irish",
            "IL": "israeli",
            "IN": "indian",
            "IS": "icelandic",
            "IT": "italian",
            "JP": "japanese",
            "KR": "korean southkorean",
            "MX": "mexican",
            "MY": "malaysian",
            "NG": "nigerian",
            "NL": "dutch",
            "NO": "norwegian",
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
            "US": "american",
            "VN": "vietnamese",
            "ZA": "southafrican",
        }.items()
        for word in spoken.split()
    }
)
"""Folded words for who or what comes from a country, where shows are made."""


def is_country(code: str) -> bool:
    """Whether this is a country code in capitals: ``KR``."""
    return code in COUNTRIES.rows


def country_name(code: str) -> str:
    """``KR`` -> South Korea. An unknown code stays as it is."""
    return COUNTRIES.rows.get(code, code)


def country_in_a_sentence(code: str) -> str:
    """``US`` -> the United States, ``KR`` -> South Korea: the name as it stands within a sentence."""
    name = country_name(code)
    return f"the {name}" if _WITH_THE.search(name) else name


_WITH_THE = expression(
    r"^United\b|\b(Islands|Netherlands|Republic|Territories|Territory|Union)$"
    r"|^(Bahamas|Comoros|Gambia|Isle of Man|Maldives|Philippines)$"
)
"""Names of countries that have an article within a sentence."""


def region_name(code: str) -> str:
    """``KR`` -> South Korea, ``selected`` -> selected regions. An unknown code stays as it is."""
    return REGION_WORDS.get(code) or country_name(code)


def country_code(word: str) -> str | None:
    """The code of a country, however it is called; None if nothing is called so.

    ``word`` is a code of two or three letters, a name in English or the country's own name: ``kr``,
    ``KOR``, ``Korea``, ``대한민국``. Case, accents, spaces and punctuation do not matter.
    """
    wanted = key(word)
    if is_country(wanted.upper()):
        return wanted.upper()
    return country_in_english(word) or _OTHER_NAMES.get(wanted)


def country_in_english(name: str) -> str | None:
    """The code of the country with this name in English, not a code or abbreviation."""
    wanted = words(name)
    named = _NAMES.rows
    return named.get(wanted.replace(" ", "")) or named.get(wanted.removeprefix("the ").replace(" ", ""))
