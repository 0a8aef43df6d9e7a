"""Ids of other catalogues, each of its own kind: a number of TheTVDB is never taken for one of TMDB."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.importers.numbers import number_of
from showfacts.model import ExternalIds

if TYPE_CHECKING:
    from collections.abc import Iterable

_CALLED = {
    "imdb": "imdb",
    "tvmaze": "tvmaze",
    "tmdb": "tmdb",
    "themoviedb": "tmdb",
    "moviedb": "tmdb",
    "tvdb": "tvdb",
    "thetvdb": "tvdb",
    "wikidata": "wikidata",
}
"""The catalogue of a show by what a service calls it, in small letters without spaces and "id"."""

_IMDB = re.compile(r"tt\d{7,10}", re.ASCII)
_WIKIDATA = re.compile(r"Q[1-9]\d{0,11}", re.ASCII)
_BESIDE = re.compile(r"[^a-z]|id$")


def catalogue_of(word: str) -> str | None:
    """The catalogue that a word names: ``TheTVDB``, ``tvdb_id`` and ``tvdbId`` -> tvdb; None for others."""
    letters = _BESIDE.sub("", word.lower())
    return _CALLED.get(_BESIDE.sub("", letters))


def ids_of(told: Iterable[tuple[str, object]]) -> ExternalIds:
    """The ids of a show; what cannot be one is left out.

    Args:
        told: the words of a service for catalogues, each with what it says. Of several for one catalogue
            the first that is an id counts.
    """
    found: dict[str, str | int] = {}
    for word, value in told:
        catalogue = catalogue_of(word)
        ident = _id_of(catalogue, value) if catalogue is not None else None
        if catalogue is not None and ident is not None:
            found.setdefault(catalogue, ident)
    return ExternalIds(**found)  # type: ignore[arg-type]


def _id_of(catalogue: str, value: object) -> str | int | None:
    if catalogue not in ("imdb", "wikidata"):
        return number_of(value, 1)
    form = _IMDB if catalogue == "imdb" else _WIKIDATA
    text = value.strip() if isinstance(value, str) else ""
    return text if form.fullmatch(text) else None
