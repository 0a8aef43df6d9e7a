"""Plain words: countries, languages, genres, type, year, catalogue ids, regions, platforms.

| field | held | said | verdict |
| --- | --- | --- | --- |
| country | GB | UK, United Kingdom, British | agrees |
| country | GB, US | UK | imprecise: one of several |
| country | GB | UK and US | disputed: more than is held |
| genre | musical, drama | musical drama | agrees |
| genre | comedy | sitcom | agrees |
| year | 2017 | 2017-2018 | imprecise |
| type | scripted | a movie | contradicted |
| type | scripted | limited series, before a second season was ordered | superseded |
| platform | jtbc, also netflix | Netflix | agrees |
| platform | jtbc, also netflix | a Netflix drama | imprecise |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.dates_in_words import dates_in
from showfacts.evidence.verdicts.kinds import moments
from showfacts.evidence.verdicts.said import Closeness, computed
from showfacts.evidence.verdicts.tokens import tokens, word_set
from showfacts.text.countries import DEMONYMS, country_code
from showfacts.text.fold import key, words
from showfacts.text.languages import language_code
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import date

    from showfacts.evidence.verdicts.said import Computed, Held, Said

_ARTICLE = expression(r"^(?:an?|the) ")
_AND = expression(r",|;|/|&|\band\b|\bor\b", re.IGNORECASE)
_SMALL = word_set("a an the in of series show drama it is made by")
_GENRES = {
    "romantic": "romance",
    "romance": "romantic",
    "dark": "black",
    "comedic": "comedy",
    "musical": "music",
    "dramatic": "drama",
    "scary": "horror",
    "zombie": "horror",
    "biographical": "biography",
    "biopic": "biography",
    "sageuk": "historical",
    "youth": "teen",
    "apocalypse": "apocalyptic",
    "history": "historical",
    "period": "historical",
    "historical": "period",
    "sport": "sports",
    "supernatural": "fantasy",
}
"""Words of genres that are said in two ways."""
_SITCOM, _COMEDY = "sitcom", "comedy"
"""A sitcom is a comedy, but hardly one that is a drama too."""
_DRAMEDY, _BOTH = "dramedy", word_set("comedy drama")
_ROMCOM = expression(r"\brom-?com\b", re.IGNORECASE)
_DRAWN = word_set("anime animated animation")
"""What a drawn show is called beside its genres."""
_FILMS = word_set("film movie")
_TYPES = {
    "scripted": "scripted",
    "miniseries": "miniseries",
    "limitedseries": "miniseries",
    "animated": "animation",
    "animation": "animation",
    "anime": "animation",
    "reality": "reality",
    "realityshow": "reality",
    "documentary": "documentary",
    "talkshow": "talk",
    "gameshow": "game",
    "news": "news",
    "variety": "variety",
    "varietyshow": "variety",
    "sports": "sports",
}


def country(said: Said, held: Held) -> Computed | None:
    """Compare the countries that a show is from."""
    return _sets(said, held.show.countries, _country)


def _country(word: str) -> str | None:
    """The code of a country by its name, or by what is of it."""
    return DEMONYMS.get(key(word)) or country_code(word)


def language(said: Said, held: Held) -> Computed | None:
    """Compare the languages of a show."""
    return _sets(said, held.show.languages, language_code)


def _sets(said: Said, held: Collection[str], code_of: Callable[[str], str | None]) -> Computed | None:
    found = [code_of(each.strip()) for each in _AND.split(said.value)]
    codes = {each for each in found if each is not None}
    if said.about is not None or not held or len(codes) < len(found):
        return None
    return computed(_of_sets(set(held), codes), said, held=", ".join(held))


def _of_sets(held: set[str], said: set[str]) -> Closeness:
    if held == said:
        return Closeness.SAME
    if said < held:
        return Closeness.ROUGHER
    return Closeness.NEAR if held & said else Closeness.DIFFERENT


def genre(said: Said, held: Held) -> Computed | None:
    """Compare genres: agrees where every word is one of those held, or a country of the show.

    What is not held may be true too, and so is not compared.
    """
    known = {word for each in held.show.genres for word in words(each).split()}
    if held.show.type == "animation":
        known |= _DRAWN
    if _COMEDY in held.show.genres:
        known.add(_SITCOM)
    if known.issuperset(_BOTH):
        known.add(_DRAMEDY)
    said_words = words(_ROMCOM.sub("romantic comedy", said.value)).split()
    rest = [word for word in said_words if not {word, _GENRES.get(word)} & known]
    is_known = all(word in _SMALL or _country(word) in held.show.countries for word in rest)
    named = len(rest) < len(said_words)
    if said.about is not None or not is_known or not named:
        return None
    return computed(Closeness.SAME, said, held=", ".join(held.show.genres))


def kind(said: Said, held: Held) -> Computed | None:
    """Compare the type: a film is none of a show's, and a limited series is one until it goes on."""
    bare = key(_ARTICLE.sub("", said.value.casefold()))
    if held.show.type is None or said.about is not None:
        return None
    if bare in _FILMS:
        return computed(Closeness.DIFFERENT, said, held=held.show.type)
    found = _TYPES.get(bare)
    if found is None:
        return None
    standing = Closeness.SAME if found == held.show.type else Closeness.DIFFERENT
    settled = _went_on(held) if found == "miniseries" else None
    return computed(standing, said, held=held.show.type, settled=settled)


def _went_on(held: Held) -> date | None:
    """The first day on which a second season was ordered or began."""
    orders = [each.date.first for each in held.show.events if (each.season or 0) > 1]
    begun = [each.premiere.first for each in held.show.seasons if each.number > 1 and each.premiere]
    return min([*orders, *begun], default=None)


def year(said: Said, held: Held) -> Computed | None:
    """Compare the year in which a show began."""
    dates = dates_in(said.value)
    is_understood = moments.is_understood(tokens(dates.rest), moments.SMALL)
    if held.show.year is None or said.about is not None or len(dates.spans) != 1 or not is_understood:
        return None
    span = dates.spans[0]
    if span.first.year <= held.show.year <= span.last.year:
        standing = Closeness.SAME if span.first.year == span.last.year else Closeness.ROUGHER
    else:
        standing = Closeness.DIFFERENT
    return computed(standing, said, held=held.show.year)


def ident(said: Said, held: Held) -> Computed | None:
    """Compare what a catalogue, named by ``about``, calls the show."""
    ours = vars(held.show.ids).get(key(said.about or ""))
    if ours is None:
        return None
    standing = Closeness.SAME if key(str(ours)) == key(said.value) else Closeness.DIFFERENT
    return computed(standing, said, held=ours)


def region(said: Said, held: Held) -> Computed | None:
    """Compare where in the world a show is offered: worldwide, or in selected territories."""
    offers = {each for offer in held.show.availability for each in offer.regions}
    bare = {key(word) for word in tokens(said.value)}
    if not offers or said.about is not None:
        return None
    is_worldwide = "worldwide" in offers
    if bare == {"worldwide"}:
        standing = Closeness.SAME if is_worldwide else Closeness.DIFFERENT
    elif bare in ({"selected", "territories"}, {"selected", "countries"}, {"selected", "regions"}):
        standing = Closeness.DIFFERENT if is_worldwide else Closeness.SAME
    else:
        return None
    return computed(standing, said, held=", ".join(sorted(offers)))


def platform(said: Said, held: Held) -> Computed | None:
    """Compare the platform.

    A platform by its name alone is where a show can be watched; "a Netflix drama" was made for it: one of
    several is imprecise, as is one that took the show over.
    """
    found, rest = moments.where(tokens(said.value), held)
    originals = {each.platform for each in held.show.availability if each.original}
    offered = {each.platform for each in held.show.availability}
    if said.about is not None or not found or not originals or not _MADE_FOR.issuperset(rest):
        return None
    if any(each.startswith("?") for each in found):
        return None
    is_bare = not rest and found <= offered
    if found == originals or is_bare:
        standing = Closeness.SAME
    else:
        standing = Closeness.ROUGHER if found <= offered else Closeness.DIFFERENT
    told = originals | found if is_bare else originals
    return computed(standing, said, held=", ".join(sorted(told)))


_MADE_FOR = word_set("a an and drama for made network on original platform series show the , .")
