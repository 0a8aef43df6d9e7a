"""Typed words -> the one person, by any spelling or script on record, or by another way to spell the name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from showfacts.errors import AmbiguousError, NotFoundError, UsageError
from showfacts.finding.fold import LONGEST, key, typed, words
from showfacts.finding.orders import swapped

if TYPE_CHECKING:
    from showfacts.finding.asking import Between, People, Spellings
    from showfacts.model import Candidate, Person


FEW = 3
"""So many people are suggested at most."""

SLACK = 5
"""Letters by which two ways to write one name differ at most."""


class FoundPerson(NamedTuple):
    """The person who was meant. ``is_likely``: by a spelling or order of the name that is not on record.

    ``others`` are called so, too, but for case, hyphens or accents, or in another order.
    """

    person: Person
    is_likely: bool = False
    others: tuple[str, ...] = ()


def find_person(people: People, query: str) -> FoundPerson:
    """The one person that ``query`` names.

    First a spelling on record, that to the letter before others; else the same parts in another order, or
    another romanisation of a Korean or Japanese name.

    Raises:
        AmbiguousError: it is a spelling of several people's names, or may be.
        NotFoundError: nobody is called so; the error suggests whose names come near.
        UsageError: the query is empty.
    """
    query = typed(query)
    folded = key(query)
    if not folded:
        raise UsageError("the name is empty", query=query)
    found = _apart(map(people.person, people.with_key(folded)))
    if len(found) > 1:
        exact = [each for each in found if query.strip() in _spellings(each)]
        if len(exact) == 1:
            return _found(people, query, exact[0], found)
        raise AmbiguousError(
            f"“{_short(query)}” is the name of {len(found)} people",
            query=query,
            candidates=_people([each.name for each in found]),
        )
    if found:
        return _found(people, query, found[0], found)
    likely = _turned(people, query) or _sounding_like(people, query)
    if len(likely) > 1:
        raise AmbiguousError(
            f"“{_short(query)}” may be {len(likely)} people",
            query=query,
            candidates=_people([each.name for each in likely]),
        )
    if likely:
        return FoundPerson(likely[0], is_likely=True)
    near = dict.fromkeys([*_with_word(people, query), *_near(people, query)])
    raise NotFoundError(
        f"nobody on record is called “{_short(query)}”", query=query, suggestions=_people(list(near)[:FEW])
    )


def _found(people: People, query: str, person: Person, alike: Sequence[Person]) -> FoundPerson:
    """The person, and who else is called so, in this order or another."""
    others = dict.fromkeys(each.name for each in (*alike, *_turned(people, query)))
    others.pop(person.name, None)
    return FoundPerson(person, others=tuple(others))


def _turned(people: People, query: str) -> list[Person]:
    """The people whose names are the query in another order."""
    names = dict.fromkeys(name for each in swapped(query) for name in people.with_key(each))
    return _apart(map(people.person, names))


def _sounding_like(people: People, query: str) -> list[Person]:
    """The people whose names are the query in another romanisation, in any order."""
    from showfacts.finding.people import keys

    wanted = keys(query)
    met = map(people.person, sounding(people.between, query))
    return _apart(each for each in met if any(wanted & keys(text) for text in _spellings(each)))


def sounding(between: Between, query: str) -> list[str]:
    """The names among those that begin or end like the query's that may sound like it, each once."""
    from showfacts.finding.people import openings

    size = len(key(query))
    sizes = (max(1, size - SLACK), size + SLACK)
    found: dict[str, None] = {}
    for opening in dict.fromkeys(openings(query)):
        rows = between(opening.text, sizes, is_end=opening.is_end)
        found |= {name: None for folded, name in rows if opening.fits(folded)}
    return list(found)


def meant(table: Spellings, query: str) -> list[str]:
    """The names, of people or characters, that a search for ``query`` means, likeliest first.

    Those that are the query, in any romanisation and order on record or not; then those that begin or end
    with its words.
    """
    from showfacts.finding.people import keys

    folded = key(query)
    if not folded:
        return []
    found = dict.fromkeys(name for each in (folded, *swapped(query)) for name in table.with_key(each))
    wanted = keys(query)
    found |= {name: None for name in sounding(table.between, query) if wanted & keys(name)}
    if len(folded) > 2 or not folded.isascii():
        sizes = (len(folded) + 1, LONGEST)
        for is_end in (False, True):
            part = words(query)
            for _, name in table.between(folded, sizes, is_end=is_end):
                if f" {part} " in f" {words(name)} ":
                    found.setdefault(name)
    return list(found)


def _apart(people: Iterable[Person]) -> list[Person]:
    """The people without those whose name is only another's spelling, as some credit has it."""
    found = list({each.name: each for each in people}.values())
    spellings = {text for each in found for text in (each.native_name, *each.aliases)}
    return [each for each in found if each.name not in spellings] or found


def _spellings(person: Person) -> Sequence[str]:
    return [text for text in (person.name, person.native_name, *person.aliases) if text]


def _with_word(people: People, query: str) -> list[str]:
    """At most three people whose names begin or end with the words of the query, most credited first."""
    folded, part = key(query), words(query)
    if len(folded) < 2 and folded.isascii():
        return []
    names: dict[str, None] = {}
    for is_end in (False, True):
        # The key of a name in another script has the words too, where the name has not
        for spelled, name in people.between(folded, (len(folded) + 1, LONGEST), is_end=is_end):
            if f" {part} " in f" {words(name)} " or not spelled.isascii():
                names.setdefault(name)
    counts = people.credits(list(names))
    best = sorted(names, key=lambda name: (-counts.get(name, 0), name))[: 2 * FEW]
    return [each.name for each in _apart(map(people.person, best))][:FEW]


def _near(people: People, query: str) -> list[str]:
    """At most three people whose names come near the query, nearest first."""
    from rapidfuzz import process

    known = dict(people.alike(key(query)))
    found = process.extract(key(query), list(known), limit=6, score_cutoff=70)
    return list(dict.fromkeys(known[each] for each, _, _ in found))[:3]


def _people(names: Sequence[str]) -> tuple[Candidate, ...]:
    from showfacts.model import Candidate

    return tuple(Candidate(id=name, title=name) for name in names)


def _short(query: str) -> str:
    query = " ".join(query.split())
    return query if len(query) <= 60 else f"{query[:59]}…"
