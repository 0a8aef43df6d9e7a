"""Words of services for what people did."""

from __future__ import annotations

from showfacts.importers.names import name_of
from showfacts.text.fold import key

_OURS = {
    "cinematography": "cinematographer",
    "createdby": "creator",
    "developedby": "developer",
    "directorofphotography": "cinematographer",
    "music": "composer",
    "musicby": "composer",
    "originalmusic": "composer",
    "originalmusiccomposer": "composer",
    "originalmusicby": "composer",
    "screenplay": "writer",
    "teleplay": "writer",
}
"""Folded words that the shipped shows have other words for."""


def role_of(word: object) -> str | None:
    """A role of a crew, in lower case, by the word of the shipped shows; None for nothing.

    ``Director Of Photography`` -> cinematographer, ``Co-Executive Producer`` -> co-executive producer.
    """
    named = name_of(word)
    return None if named is None else _OURS.get(key(named), named.lower())
