"""Typed words -> the one person, by any spelling or script on record, or by another way to spell the name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from showfacts.errors import AmbiguousError, NotFoundError, UsageError
from showfacts.model.tuples import NamedTuple
from showfacts.text.clean import short_query
from showfacts.text.fold import LONGEST, key, typed, words
from showfacts.text.name_order import swapped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from showfacts.index.people import IndexedCharacters, IndexedPeople, Spelled
    from showfacts.model import Candidate, KnownFor, Person

    KnownForOf: TypeAlias = Callable[[str], KnownFor | None]
    """The show that a person, given by key, is known for."""

SUGGESTED = 3
"""At most so many names are suggested."""

POOL = 4 * SUGGESTED
"""At most so many people are looked at for them; some may have one name."""

NO_ID = " (no id)"
"""Behind a name, it picks the person of that name who has no id, where others who have one share the name."""

SLACK = 5
"""Letters by which two ways to write one name differ at most."""


class FoundPerson(NamedTuple):
    """The person who was meant.

    ``is_likely``: what was typed is not the name of anybody on record; it is the person's in another
    spelling or order, or as a source got it wrong. ``others`` are called so, too, but for case, hyphens or
    accents, or in another order.
    """

    person: Person
    is_likely: bool = False
    others: tuple[str, ...] = ()


def find_person(people: IndexedPeople, query: str, known_for: KnownForOf) -> FoundPerson:
    """The one person whose id or name ``query`` is, or whose name with ``NO_ID`` behind it.

    A name is looked for as a spelling on record, that to the letter before others; else as one that
    a source got wrong; else as the same parts in another order, or another romanisation of a Korean or
    Japanese name. A name that several people have to the letter is never taken to be that of one of them.

    Args:
        people: where to look.
        query: what was typed.
        known_for: the show that a person, given by key, is known for: it tells candidates apart.

    Raises:
        AmbiguousError: it is the name of several people, or may be; the ``id`` of each candidate, given as
            the query, picks one.
        NotFoundError: nobody is called so; the error suggests whose names come near.
        UsageError: the query is empty.
    """
    query = typed(query)
    asked, folded = query.strip(), key(query)
    if not folded:
        raise UsageError("the name is empty", query=query)
    identified = people.with_id(asked.lower())
    if identified:
        return FoundPerson(identified)

    without_id = _without_id(people, asked)
    if without_id is not None:
        return FoundPerson(without_id)

    spelled = people.with_key(folded)
    named = _whose(each for each in spelled if not each.is_slip)
    exact = _whose(each for each in spelled if not each.is_slip and each.text == asked)
    if asked in exact and not _has_namesakes(people, asked):
        exact = [asked]  # The others have it as an alias
    chosen = named if len(named) == 1 else exact
    if len(chosen) == 1:
        return _found(people, query, chosen[0], named)
    if named:
        message = f"“{short_query(query)}” is the name of {len(named)} people{_unsaid(people, spelled)}"
        raise AmbiguousError(message, query=query, candidates=_candidates(people, named, known_for))
    likely = _whose(spelled) or _turned(people, query) or _whose(_sounding_alike(people, query))
    if len(likely) == 1:
        return FoundPerson(people.person(likely[0]), is_likely=True)
    if likely:
        message = f"“{short_query(query)}” may be {len(likely)} people"
        raise AmbiguousError(message, query=query, candidates=_candidates(people, likely, known_for))
    near = _with_word(people, query)
    near += _near(people, query) if len(near) < POOL else []
    raise NotFoundError(
        f"nobody on record is called “{short_query(query)}”",
        query=query,
        suggestions=_suggestions(people, dict.fromkeys(near), known_for),
    )


def meant(names: IndexedPeople | IndexedCharacters, query: str) -> list[str]:
    """The people, by key, or the characters that a search for ``query`` means, likeliest first.

    Those that are the query, in any romanisation and order on record or not; then those that begin or end
    with its words. A name that only credits have, which do not say whose it is, stands for itself.
    """
    folded = key(query)
    if not folded:
        return []
    spelled = [row for each in (folded, *swapped(query)) for row in names.with_key(each)]
    spelled += _sounding_alike(names, query)
    if len(folded) > 2 or not folded.isascii():
        part = words(query)
        for is_end in (False, True):
            rows = names.between(folded, (len(folded) + 1, LONGEST), is_end=is_end)
            spelled += [row for row in rows if f" {part} " in f" {words(row.text)} "]
    return list(dict.fromkeys(row.whose for row in spelled))


def _without_id(people: IndexedPeople, asked: str) -> Person | None:
    """The person without an id whose name is typed with ``NO_ID`` behind it."""
    if not asked.endswith(NO_ID):
        return None
    name = asked.removesuffix(NO_ID)
    bearers = _whose(people.with_key(key(name)))
    return people.person(name) if name in bearers else None


def _has_namesakes(people: IndexedPeople, name: str) -> bool:
    """Whether somebody who has an id has just this name."""
    return any(
        each.text == name == people.person(each.whose).name and each.whose != name
        for each in people.with_key(key(name))
    )


def _picking(people: IndexedPeople, person: Person) -> str:
    """What is typed to pick a person: the id; else the name, with ``NO_ID`` where others share it."""
    if person.id is None and _has_namesakes(people, person.name):
        return f"{person.name}{NO_ID}"
    return person.key


def _candidates(people: IndexedPeople, keys: Iterable[str], known_for: KnownForOf) -> tuple[Candidate, ...]:
    from showfacts.model import Candidate

    return tuple(
        Candidate(id=_picking(people, who), title=who.name, known_for=known_for(who.key))
        for who in map(people.person, keys)
    )


def _suggestions(people: IndexedPeople, keys: Iterable[str], known_for: KnownForOf) -> list[Candidate]:
    """The first of the people; a name that several of them have is suggested in their place."""
    from showfacts.model import Candidate

    named: dict[str, list[str]] = {}
    for each in keys:
        named.setdefault(people.person(each).name, []).append(each)
    found: list[Candidate] = []
    for name, bearers in list(named.items())[:SUGGESTED]:
        is_one = len(bearers) == 1
        found += _candidates(people, bearers, known_for) if is_one else [Candidate(id=name, title=name)]
    return found


def _whose(spelled: Iterable[Spelled]) -> list[str]:
    """The keys of the people whose spellings these are, each once."""
    return list(dict.fromkeys(each.whose for each in spelled if not each.shared))


def _found(people: IndexedPeople, query: str, person: str, alike: Sequence[str]) -> FoundPerson:
    """The person, and who else is called so, in this order or another."""
    found = people.person(person)
    others = dict.fromkeys((*alike, *_turned(people, query)))
    others.pop(person, None)
    return FoundPerson(found, others=tuple(_told_apart(people.person(each), found) for each in others))


def _told_apart(person: Person, other: Person) -> str:
    """The name of a person, with the id where the other one has the same name."""
    return f"{person.name} ({person.id})" if person.id and person.name == other.name else person.name


def _turned(people: IndexedPeople, query: str) -> list[str]:
    """The people whose names are the query in another order."""
    return _whose(row for each in swapped(query) for row in people.with_key(each) if not row.is_slip)


def _sounding_alike(names: IndexedPeople | IndexedCharacters, query: str) -> list[Spelled]:
    """The names that are the query in another romanisation, in any order."""
    from showfacts.text.romanise import keys, openings

    wanted = keys(query)
    size = len(key(query))
    sizes = (max(1, size - SLACK), size + SLACK)
    found: dict[Spelled, None] = {}
    for opening in dict.fromkeys(openings(query)):
        rows = names.between(opening.text, sizes, is_end=opening.is_end)
        found |= {row: None for row in rows if opening.fits(row.key)}
    fitting = {text for text in {row.text for row in found} if wanted & keys(text)}
    return [row for row in found if row.text in fitting]


def _with_word(people: IndexedPeople, query: str) -> list[str]:
    """A few people whose names begin or end with the words of the query, most credited first."""
    folded, part = key(query), words(query)
    if len(folded) < 2 and folded.isascii():
        return []
    spelled: list[Spelled] = []
    for is_end in (False, True):
        # A name in another script may be written without spaces
        rows = people.between(folded, (len(folded) + 1, LONGEST), is_end=is_end)
        spelled += [row for row in rows if f" {part} " in f" {words(row.text)} " or not row.key.isascii()]
    found = _whose(spelled)
    counts = people.counts(found)
    return sorted(found, key=lambda person: (-counts.get(person, 0), person))[:POOL]


def _near(people: IndexedPeople, query: str) -> list[str]:
    """A few people whose names come near the query, nearest first."""
    from showfacts.text.nearest import nearest_words

    near = nearest_words(key(query), people.keys_alike(key(query)), at_most=POOL)
    return _whose(row for each in near for row in people.with_key(each) if not row.is_slip)


def _unsaid(people: IndexedPeople, spelled: Iterable[Spelled]) -> str:
    """In how many shows a name of several people is credited without an id that says whose it is."""
    shows = {show for each in spelled if each.shared for show in people.shows_of(each.whose)}
    if not shows:
        return ""
    if len(shows) == 1:
        return " (1 more show does not say whom it means)"
    return f" ({len(shows)} more shows do not say whom they mean)"
