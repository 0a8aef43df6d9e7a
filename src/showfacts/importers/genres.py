"""Words of services for genres."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.importers.names import name_of
from showfacts.text.fold import key

if TYPE_CHECKING:
    from collections.abc import Iterable

_OURS = {
    "actionadventure": ("action", "adventure"),
    "actionandadventure": ("action", "adventure"),
    "biopic": ("biography",),
    "comedydrama": ("comedy drama",),
    "dramedy": ("comedy drama",),
    "docuseries": ("documentary",),
    "gameshow": ("game show",),
    "historical": ("historical",),
    "history": ("historical",),
    "kids": ("children",),
    "miniseries": (),
    "realitytv": ("reality",),
    "romcom": ("romantic comedy",),
    "scifi": ("science fiction",),
    "scififantasy": ("science fiction", "fantasy"),
    "scifiandfantasy": ("science fiction", "fantasy"),
    "sciencefiction": ("science fiction",),
    "soap": ("soap opera",),
    "sport": ("sports",),
    "suspense": ("thriller",),
    "talkshow": ("talk show",),
    "warandpolitics": ("war", "politics"),
    "warpolitics": ("war", "politics"),
}
"""Folded words that the shipped shows have other words for. A miniseries is a type."""


def genres_of(words: Iterable[object]) -> tuple[str, ...]:
    """The genres that words are, each once, in lower case, by the words of the shipped shows.

    ``Science-Fiction`` -> science fiction, ``Action & Adventure`` -> action, adventure. What is no text is
    left out; a word that is not known stays.
    """
    found: dict[str, None] = {}
    for word in words:
        named = name_of(word)
        if named is not None:
            usual = " ".join(named.lower().replace("-", " ").split())
            found |= dict.fromkeys(_OURS.get(key(named), (usual,) if usual else ()))
    return tuple(found)
