"""Whether a show of a service is one that the library has without an id of any catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.index.name import NameKind
from showfacts.model.fields import CATALOGUES
from showfacts.text.fold import key

if TYPE_CHECKING:
    from showfacts.library.contents import Contents
    from showfacts.model import Dataset, Show

CREDITS = 5
"""Of a show with so many people on record, a service that is of the same show names one."""


def same_show(dataset: Dataset, library: Contents) -> str | None:
    """The id of the one show of a library that a service's show is by title, year and a second mark.

    A second mark is a person of the cast, a platform, or a language. Ids, countries or casts that cannot be
    of one show speak against it, and so does a second show of the library that it may be as well. The
    one that the library has by the service's own id is no other.

    Args:
        dataset: what the service says, with the one show.
        library: where it is looked for.

    Returns:
        The id; None if there is none, or more than one.
    """
    (show,) = dataset.shows
    if show.year is None or not key(show.title):
        return None
    titled = {name.show for name in library.names.with_key(key(show.title)) if name.kind is NameKind.TITLE}
    found = [
        ident
        for ident in sorted(titled - {show.id})
        if library.header(ident).year == show.year and _is_it(dataset, show, ident, library)
    ]
    return found[0] if len(found) == 1 else None


def _is_it(dataset: Dataset, show: Show, ident: str, library: Contents) -> bool:
    """Whether a show of the library with the same title and year has a second mark in common."""
    other = library.show_without_episodes(ident)
    if any(_differ(getattr(show.ids, each), getattr(other.ids, each)) for each in CATALOGUES):
        return False
    if _are_apart(show.countries, other.countries):
        return False
    cast, others = _people(show), _people(other)
    if cast & others:
        return True
    if min(len(cast), len(others)) >= CREDITS:
        return False
    called = {each.id: each.name for each in dataset.platforms}
    names = {key(called.get(row.platform, row.platform)) for row in show.availability}
    if names & {key(name) for name in library.header(ident).platforms}:
        return True
    return not set(show.languages).isdisjoint(other.languages)


def _people(show: Show) -> set[str]:
    return {key(row.person) for row in show.cast}


def _differ(one: object, other: object) -> bool:
    return one is not None and other is not None and one != other


def _are_apart(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether both lists say something, and nothing in common."""
    return bool(words) and bool(others) and set(words).isdisjoint(others)
