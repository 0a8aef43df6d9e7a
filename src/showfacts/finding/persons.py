"""Typed words -> the one person, by any spelling or script on record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from showfacts.errors import AmbiguousError, NotFoundError, UsageError
from showfacts.finding.fold import key
from showfacts.model import Candidate, Person


class People(Protocol):
    """What finding a person asks of a library."""

    def with_key(self, key: str) -> Sequence[str]:
        """The names, as the library spells them, of people any of whose spellings folds to ``key``."""
        ...

    def alike(self, key: str) -> Sequence[tuple[str, str]]:
        """(key, name) of people whose spellings begin or end like ``key``."""
        ...

    def person(self, name: str) -> Person:
        """The person whom the library calls so."""
        ...


def find_person(people: People, query: str) -> Person:
    """The one person that ``query`` names.

    Raises:
        AmbiguousError: it is a spelling of several people's names.
        NotFoundError: nobody is called so; the error suggests whose names come near.
        UsageError: the query is empty.
    """
    folded = key(query)
    if not folded:
        raise UsageError("the name is empty", query=query)
    found = _apart([people.person(name) for name in people.with_key(folded)])
    if len(found) > 1:
        raise AmbiguousError(
            f"“{query.strip()}” is the name of {len(found)} people",
            query=query,
            candidates=_people([each.name for each in found]),
        )
    if found:
        return found[0]
    shown = query.strip() if len(query.strip()) <= 60 else f"{query.strip()[:59]}…"
    raise NotFoundError(
        f"nobody on record is called “{shown}”", query=query, suggestions=_people(_near(people, query))
    )


def _apart(found: list[Person]) -> list[Person]:
    """The people without those whose name is only another's spelling, as some credit has it."""
    spellings = {text for each in found for text in (each.native_name, *each.aliases)}
    return [each for each in found if each.name not in spellings] or found


def _near(people: People, query: str) -> list[str]:
    """At most three people whose names come near the query, nearest first."""
    from rapidfuzz import process

    known = dict(people.alike(key(query)))
    found = process.extract(key(query), list(known), limit=6, score_cutoff=70)
    return list(dict.fromkeys(known[each] for each, _, _ in found))[:3]


def _people(names: Sequence[str]) -> tuple[Candidate, ...]:
    return tuple(Candidate(id=name, title=name) for name in names)
