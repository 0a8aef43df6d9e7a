"""Words for countries."""

from __future__ import annotations

from showfacts.finding.fold import key, words
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


def country_code(word: str) -> str | None:
    """The ISO code that a word for a country means: ``KR``, ``South Korea``, ``uk``."""
    if word.upper() in COUNTRIES and len(word) == 2:
        return word.upper()
    wanted = key(word)
    return _SPOKEN.get(wanted) or next(
        (code for code, name in COUNTRIES.items() if key(name) == wanted), None
    )


def country_typed(typed: str) -> str | None:
    """The country that a word at the end of a title means. Codes that are words count in capitals only."""
    word = words(typed)
    if word in _SPOKEN:
        return _SPOKEN[word]
    is_code = len(word) == 2 and word.upper() in COUNTRIES and (word not in _WORDS or word.upper() in typed)
    return word.upper() if is_code else None
