"""A person and all their credits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from showfacts.answers.base import person_spellings, sources_of
from showfacts.errors import NotRecordedError

if TYPE_CHECKING:
    from showfacts.library.library import Library
    from showfacts.model import Person, ShowHeader, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """One credit of a person: ``as_`` is "cast" or "crew"."""

    show: ShowHeader
    as_: str
    character: str | None
    role: str | None
    billing: str | None
    seasons: tuple[int, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAnswer:
    """A person, in all spellings on record, and their credits."""

    person: Person
    credits: tuple[Credit, ...]
    sources: tuple[Source, ...]


def person(library: Library, who: Person) -> PersonAnswer:
    """All credits of a person, by year."""
    spellings = person_spellings(who)
    found: list[Credit] = []
    for show in library.shows_of(who):
        header = library.header(show.id)
        found += [
            Credit(
                show=header,
                as_="cast",
                character=credit.character,
                role=None,
                billing=credit.billing,
                seasons=credit.seasons,
                sources=credit.sources,
            )
            for credit in show.cast
            if credit.person in spellings
        ]
        found += [
            Credit(
                show=header,
                as_="crew",
                character=None,
                role=credit.role,
                billing=None,
                seasons=credit.seasons,
                sources=credit.sources,
            )
            for credit in show.crew
            if credit.person in spellings
        ]
    if not found:
        raise NotRecordedError(f"no credit of {who.name} is on record", query=who.name)
    return PersonAnswer(person=who, credits=tuple(found), sources=sources_of(library, found))
