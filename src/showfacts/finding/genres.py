"""Words for a genre."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from showfacts.errors import UsageError
from showfacts.text.fold import key, words

NEAR = 75
"""Of a hundred: a slip or two."""

_SPOKEN = {
    "biopic": "biography",
    "comedydrama": "comedy drama",
    "comedies": "comedy",
    "dramedy": "comedy drama",
    "romcom": "romantic comedy",
    "romantic": "romance",
    "scifi": "science fiction",
    "sf": "science fiction",
    "sport": "sports",
}


_KINDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "comedy": frozenset({"mockumentary", "parody", "satire", "sitcom"}),
        "crime": frozenset({"gangster", "heist", "mafia", "noir", "police procedural", "true crime"}),
        "drama": frozenset({"melodrama", "soap opera"}),
        "fantasy": frozenset({"fairy tale"}),
        "historical": frozenset({"costume drama", "period"}),
        "horror": frozenset({"slasher", "zombie"}),
        "music": frozenset({"musical"}),
        "mystery": frozenset({"detective", "whodunit"}),
        "period": frozenset({"costume drama", "historical"}),
        "romance": frozenset({"romantic comedy", "romantic drama"}),
        "science fiction": frozenset({"cyberpunk", "dystopia", "space opera"}),
        "sports": frozenset({"boxing", "football"}),
    }
)
"""Genres that are kinds of another one without having its words among theirs."""


def genre_meant(genres: Iterable[str], word: str) -> str:
    """The genre, as the library spells it, that a word means.

    Raises:
        UsageError: no genre of the library is called so; the message names those that come near.
    """
    known = list(genres)
    found = genre_words(known).get(key(word))
    if found is not None:
        return found
    near = near_genres(known, word)
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    raise UsageError(f"no show of the library has the genre {word[:60]!r}{hint}", query=word)


def genre_words(genres: Iterable[str]) -> dict[str, str]:
    """The folded words for genres, each with the genre as the library spells it.

    A genre that no show has is one where shows have kinds of it: comedy, for a romantic comedy.
    """
    listed = list(genres)
    wide = {key(genre): genre for genre in _KINDS if len(with_kinds(listed, genre)) > 1}
    known = {**wide, **{key(genre): genre for genre in listed}}
    spoken = {word: known[key(genre)] for word, genre in _SPOKEN.items() if key(genre) in known}
    return {**spoken, **known}


def with_kinds(genres: Iterable[str], genre: str) -> tuple[str, ...]:
    """A genre with those of ``genres`` that are kinds of it: a romantic comedy is a comedy and a romance.

    A kind has the words of the genre among its own, or is listed as one.
    """
    wanted, listed = set(words(genre).split()), _KINDS.get(words(genre), frozenset())
    kinds = (each for each in genres if wanted <= set(words(each).split()) or words(each) in listed)
    return tuple(dict.fromkeys((genre, *kinds)))


def near_genres(genres: Iterable[str], word: str) -> list[str]:
    """At most three genres that come near a word: those with a slip, else those with it among their words."""
    from rapidfuzz import fuzz, process

    known = list(genres)
    typed = {*words(word).split(), key(word)} - {""}
    meant = [genre for genre in known if key(genre) == key(_SPOKEN.get(key(word), "")) != ""]
    keys = {genre: key(genre) for genre in known}
    near = process.extract(key(word), keys, scorer=fuzz.ratio, score_cutoff=NEAR, limit=3)
    slips = [genre for _, _, genre in near]
    holding = [genre for genre in known if typed & set(words(genre).split())]
    return list(dict.fromkeys([*meant, *slips, *holding]))[:3]
