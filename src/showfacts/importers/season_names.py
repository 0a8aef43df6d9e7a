"""Names of seasons, where they say more than the number."""

from __future__ import annotations

import re

from showfacts.importers.names import name_of

_PLAIN = re.compile(
    r"(?:season|series|staffel|saison|temporada|stagione|seizoen|sezon|säsong|sæson|sesong)\s*\d+"
    r"|第\s*\d+\s*季|specials?|특별편|特别篇|スペシャル",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"season\s*\d+\s*[-:–—]\s*(?=\S)", re.IGNORECASE)


def season_name(value: object) -> str | None:
    """``Season 2 - Nisemonogatari`` -> Nisemonogatari; None for ``Season 2`` and what is no text."""
    text = name_of(value)
    if text is None or _PLAIN.fullmatch(text):
        return None
    return _BEFORE.sub("", text, count=1)
