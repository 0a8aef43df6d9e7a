"""Lists of shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Literal, TypeAlias

from showfacts.answers.base import Rows
from showfacts.finding.names import NameKind

Matched: TypeAlias = Literal["title", "alias", "person", "character"]

if TYPE_CHECKING:
    from showfacts.answers.moment import Moment
    from showfacts.library.library import Library
    from showfacts.library.selecting import Selection
    from showfacts.model import Show, ShowHeader


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One show of a list. ``matched`` is the name that a search found it by, unless that is its title."""

    id: str
    title: str
    original_title: str | None
    year: int | None
    countries: tuple[str, ...]
    platforms: tuple[str, ...]
    matched: str | None = None
    matched_as: Matched | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAnswer(Rows):
    """An array in JSON. ``more``: whether there were more than asked for."""

    rows: tuple[Listed, ...]
    more: bool = False


def search(library: Library, words: str, limit: int | None) -> ListAnswer:
    """Shows that the words mean: by title, then by another name, by a person, by a character."""
    return _listed(_matches(library, words), limit)


def _matches(library: Library, words: str) -> Iterator[tuple[ShowHeader, str, Matched]]:
    """Each show once, with the name that it was found by."""
    seen: set[str] = set()
    for show, text, matched in _named(library, words):
        if show not in seen:
            seen.add(show)
            yield library.header(show), text, matched


def _named(library: Library, words: str) -> Iterator[tuple[str, str, Matched]]:
    for name in library.names_with(words):
        yield name.show, name.text, "title" if name.kind is NameKind.TITLE else "alias"
    for person, show in library.people_with(words):
        yield show, person, "person"
    for character, show in library.characters_with(words):
        yield show, character, "character"


def listing(
    library: Library,
    selection: Selection,
    moment: Moment,
    *,
    standing: str | None = None,
    limit: int | None = None,
) -> ListAnswer:
    """The shows that a selection admits; ``standing`` is a state or decision they must be in.

    Of a past day, only those of which something was known by then.
    """
    if standing is not None:
        selection = replace(selection, known=("standing",))
    elif moment.is_past:
        selection = replace(selection, known=("dated",))
    headers: Iterable[ShowHeader] = library.select(selection)
    if moment.is_past:
        from showfacts.answers.past import is_on_record

        headers = (header for header in headers if is_on_record(library, library.show(header.id), moment))
    if standing is not None:
        headers = (header for header in headers if _stands(library.show(header.id), standing, moment))
    return _listed(((header, None, None) for header in headers), limit)


def _stands(show: Show, standing: str, moment: Moment) -> bool:
    from showfacts.status import status_on

    known = status_on(show, moment.day, today=moment.today)
    return known is not None and standing in (known.state, known.decision)


def _listed(found: Iterable[tuple[ShowHeader, str | None, Matched | None]], limit: int | None) -> ListAnswer:
    taken = list(islice(found, None if limit is None else limit + 1))
    rows = tuple(
        Listed(
            id=header.id,
            title=header.title,
            original_title=header.original_title,
            year=header.year,
            countries=header.countries,
            platforms=header.platforms,
            matched=text if text != header.title else None,
            matched_as=matched,
        )
        for header, text, matched in taken[:limit]
    )
    return ListAnswer(rows=rows, more=limit is not None and len(taken) > limit)
