"""People of one name in one entry: only they need ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from showfacts.importers.rows import once
from showfacts.model import CastCredit, CrewCredit, Person
from showfacts.model.records import replace
from showfacts.text.fold import key as folded

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from showfacts.model import Show

Credit = TypeVar("Credit", bound=CastCredit | CrewCredit)


def told_apart(show: Show, source: str) -> tuple[Show, tuple[Person, ...]]:
    """The show with ids only where two of its people share a name, and these people.

    Other files credit people by name; one who has an id here and none there would be two.

    Args:
        show: with an id for each person, as far as the service has them.
        source: whose word the people are.
    """
    named: dict[str, dict[str, str]] = {}
    everybody: tuple[CastCredit | CrewCredit, ...] = (*show.cast, *show.crew)
    for credit in everybody:
        if credit.person_id is not None:
            named.setdefault(folded(credit.person), {}).setdefault(credit.person_id, credit.person)
    shared = {ident: name for some in named.values() if len(some) > 1 for ident, name in some.items()}
    people = tuple(Person(id=ident, name=name, sources=(source,)) for ident, name in sorted(shared.items()))
    cast = once(_known(each, shared.keys()) for each in show.cast)
    crew = once(_known(each, shared.keys()) for each in show.crew)
    return replace(show, cast=cast, crew=crew), people


def _known(credit: Credit, shared: AbstractSet[str]) -> Credit:
    return credit if credit.person_id in shared else replace(credit, person_id=None)
