"""Articles that are words of English too, and so are articles only in titles of their own language."""

from __future__ import annotations

from collections.abc import Iterable

from showfacts.text.fold import words
from showfacts.text.patterns import expression

_OF_LANGUAGES = {
    language: frozenset(spoken.split())
    for language, spoken in {
        "da": "den det de en et",
        "de": "die ein eine",
        "el": "o i to",
        "es": "un una",
        "fr": "un une",
        "it": "i un uno una",
        "nb": "den det de en et",
        "nl": "de het een",
        "no": "den det de en et",
        "pt": "o os as um uma",
        "ro": "un o",
        "sv": "den det de en ett",
    }.items()
}
_SPOKEN_IN = {
    country: language
    for language, countries in {
        "da": "DK",
        "de": "DE AT CH DD",
        "el": "GR CY",
        "es": "ES MX AR CO CL PE VE UY EC CU",
        "fr": "FR BE",
        "it": "IT",
        "nl": "NL BE",
        "no": "NO",
        "pt": "BR PT",
        "ro": "RO MD",
        "sv": "SE",
    }.items()
    for country in countries.split()
}
APOSTROPHES = ("'", "’")
_ELIDED = expression(r"(?i)[ld]['’](?=\w)")


def articles_of(languages: Iterable[str], countries: Iterable[str]) -> frozenset[str]:
    """The articles that titles may begin with in these languages, or in those of these countries."""
    spoken = list(languages) or [_SPOKEN_IN[each] for each in countries if each in _SPOKEN_IN]
    return frozenset().union(*(_OF_LANGUAGES.get(each, frozenset()) for each in spoken))


def without_article(title: str, articles: frozenset[str]) -> str | None:
    """The folded words of a title behind one of these articles, or behind one that is elided: L'Amica.

    None where it begins with none, or there is nothing behind it.
    """
    elided = _ELIDED.match(title)
    if elided:
        return words(title[elided.end() :]) or None
    first, _, rest = words(title).partition(" ") if articles else ("", "", "")
    return rest if rest and first in articles else None
