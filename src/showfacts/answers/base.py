"""What answers share: the day they are about, the facts that must be there, the sources of rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from showfacts.errors import AmbiguousError, NotFoundError, NotRecordedError, UsageError
from showfacts.library.library import Library
from showfacts.model import Person, Show, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The day a question is about, and the day on which it is asked."""

    day: date
    today: date

    @property
    def is_past(self) -> bool:
        return self.day < self.today


def require(show: Show, what: str, facts: object) -> None:
    """Raise NotRecordedError unless there are facts."""
    if not facts:
        raise NotRecordedError(f"the {what} of “{show.title}” is not on record", query=show.title)


def sources_of(library: Library, *rows: Sequence[Any]) -> tuple[Source, ...]:
    """The sources that facts rest on, in the order in which they are first named."""
    idents = dict.fromkeys(ident for group in rows for row in group for ident in row.sources)
    return tuple(library.source(ident) for ident in idents)


def person_called(library: Library, name: str) -> Person:
    """The person behind one spelling; of a name that two people bear or nobody, no more than the name."""
    try:
        return library.person(name)
    except (AmbiguousError, NotFoundError, UsageError):
        return Person(name=name)


def person_spellings(person: Person) -> tuple[str, ...]:
    """All names of a person on record."""
    return (person.name, *([person.native_name] if person.native_name else []), *person.aliases)
