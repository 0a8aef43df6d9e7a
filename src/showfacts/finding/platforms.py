"""Words for a platform."""

from __future__ import annotations

from showfacts.errors import UsageError
from showfacts.text.fold import key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.index.names import IndexedNames
    from showfacts.model import Platform

NEAR = 65
"""Of a hundred: a slip or two."""
SLIP = 80
"""A slip in a word: what is less like a platform is meant for something else."""
FEW = 4


def platform_meant(names: IndexedNames, word: str) -> Platform:
    """The platform that a word names: its id, name or an alias.

    Raises:
        UsageError: it names none, or several; the message tells which come near.
    """
    platform = names.platform(word)
    if platform is None:
        near = platforms_near(names, word)
        hint = (
            f"; did you mean {' or '.join(f'{each.name} (--on {each.id})' for each in near)}?" if near else ""
        )
        raise UsageError(f"no platform of the library is called {word[:60]!r}{hint}", query=word)
    return platform


def platforms_near(names: IndexedNames, word: str) -> list[Platform]:
    """The few platforms of the brand that a word is, else the one that it comes near."""
    from rapidfuzz import process

    known = names.platforms()
    brand = set(names.brand(word))
    if brand:
        return [platform for platform in known if platform.name in brand][:FEW]
    words = {(place, text): key(text) for place, each in enumerate(known) for text in (each.id, each.name)}
    found = process.extractOne(key(word), words, score_cutoff=NEAR) if key(word) else None
    return [known[found[2][0]]] if found else []


def platforms_spelt_like(names: IndexedNames, word: str) -> list[Platform]:
    """The few platforms of the brand that a word is, else the one that it is with a slip."""
    from showfacts.text.nearest import nearest

    known = names.platforms()
    brand = set(names.brand(word))
    if brand:
        return [platform for platform in known if platform.name in brand][:FEW]
    words = {key(text): each for each in known for text in (each.id, each.name, *each.aliases)}
    near = nearest(key(word), words, at_least=SLIP)
    return [words[near]] if near else []
