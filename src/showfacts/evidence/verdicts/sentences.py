"""How what a sentence of an article says stands to what is held.

The comparison is that of ``compare.verdict``. A sentence is held to what it says, no more: who writes "in
March 2022", "Samantha", "a British series" is right, though the day, the whole name and the second country
are held; a claim that was made of it would be called imprecise.

| held | said | verdict |
| --- | --- | --- |
| 2022-03-23 | in March 2022; in 2022 | agrees |
| Samantha Arondekar, played by Rose McIver | Samantha, played by McIver | agrees |
| Han Sun-woo, also Han Seon-woo | Han Seon-woo | agrees |
| GB, US | British | agrees |
| 5 seasons, the fourth from 2020 on | 3 seasons, said in 2019 | superseded |
| 20 episodes and a special | 20 episodes | agrees |
| A by X, B by Y | A, played by Y, said before they were known | contradicted: no role was given to another |
| director X | about X: worked on it | agrees |
| executive producer X, nobody as its creator | created by X | imprecise |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.compare import verdict
from showfacts.evidence.verdicts.dates_in_words import dates_in, span_of
from showfacts.evidence.verdicts.kinds import moments
from showfacts.evidence.verdicts.kinds.people import of_another_role
from showfacts.evidence.verdicts.likeness import Likeness, is_one_name, key, likeness, words
from showfacts.evidence.verdicts.near_names import of_name
from showfacts.evidence.verdicts.said import Closeness, computed, unheld
from showfacts.evidence.verdicts.tokens import tokens
from showfacts.model.records import replace
from showfacts.model.seasons import SPECIALS

if TYPE_CHECKING:
    from showfacts.evidence.verdicts.said import Computed, Held, Said
    from showfacts.model.show import CastCredit

_DAYS = frozenset({"premiere", "finale", "release", "status"})
_WORDS = frozenset({"country", "language", "year"})
SO_FAR = "so far"
"""In a count, that it goes on: it was right then, and is not now."""
_PLAYED_BY = ", played by "


def of_sentence(said: Said, held: Held) -> Computed | None:
    """The verdict on what a sentence says; None as for ``compare.verdict``."""
    if said.field == "credit" or (said.field == "character" and _PLAYED_BY in said.value):
        return _credit(said, held) if said.field == "credit" else _role(said, held)
    found = verdict(said, held)
    if said.field == "seasons" and (found is None or found.verdict != "agrees"):
        return _seasons(said, held, found)
    if found is None or found.verdict != "imprecise":
        return found or of_name(said, held) or of_another_role(said, held)
    if said.field == "episodes" and said.about is None:
        return _without_specials(said, held) or found
    if said.field in _WORDS or (said.field in _DAYS and _is_rough(said, found)):
        return replace(found, verdict="agrees")
    return found


def _role(said: Said, held: Held) -> Computed | None:
    """Compare who plays whom; where somebody is held without a character, nothing tells whom they play."""
    found = verdict(_in_full(said, held), held)
    if found is not None and (found.held or "").endswith(", without a character"):
        return unheld("the character")
    if found is not None and found.verdict == "superseded" and _has_a_role(said, held):
        return replace(found, verdict="contradicted")
    return found


def _has_a_role(said: Said, held: Held) -> bool:
    """Whether who is said to play somebody is on record as somebody else: no role was cast anew."""
    person = said.value.split(_PLAYED_BY, 1)[1]
    return any(row.character and is_one_name(row.person, person) for row in held.show.cast)


def _is_rough(said: Said, found: Computed) -> bool:
    """Whether a date is right as far as it goes: it holds the day that is held, and no other platform's."""
    dates = dates_in(said.value)
    ours = dates_in(found.held or "")
    if "another platform" in found.why or not moments.ABOUT.isdisjoint(tokens(said.value)):
        return False
    if len(dates.spans) == 1 and len(ours.spans) == 1:
        return dates.spans[0].covers(ours.spans[0])
    return bool(dates.yearless) and not dates.spans


def _in_full(said: Said, held: Held) -> Said:
    """A credit with the whole names of both, where a part of one or another name on record is said."""
    character, person = said.value.split(_PLAYED_BY, 1)
    for row in held.show.cast:
        if row.character and _is_called(row, character):
            like = likeness(row.person, person, owners=held.names.people)
            if like in (Likeness.SAME, Likeness.SPELLING, Likeness.PART):
                whole = row.person if like is Likeness.PART else person
                return replace(said, value=f"{row.character}{_PLAYED_BY}{whole}", about=row.character)
    return said


def _is_called(row: CastCredit, name: str) -> bool:
    said = words(name).split()
    every = (row.character or "", *row.also_named)
    return bool(said) and any(
        key(each) == key(name) or set(said) <= set(words(each).split()) for each in every
    )


def _seasons(said: Said, held: Held, found: Computed | None) -> Computed | None:
    """The verdict on a count of seasons that differs; one that was right on its day and goes on is old."""
    then = _seasons_then(said, held)
    if SO_FAR in said.value:
        return found if then is not None else None
    return then or found


def _seasons_then(said: Said, held: Held) -> Computed | None:
    """A count of seasons that was right on its day, of those that had begun; more came since."""
    if said.on is None:
        return None
    numbered = [each for each in held.show.seasons if each.number != SPECIALS]
    begun = [
        each
        for each in numbered
        if each.premiere is not None and span_of(each.premiere).first <= said.on.last
    ]
    if not begun or len(begun) == len(numbered):
        return None
    then = replace(held.show, seasons=tuple(begun), season_count=None)
    found = verdict(said, replace(held, show=then))
    if found is None or found.verdict != "agrees":
        return None
    total = held.show.season_count or len(numbered)
    return computed(Closeness.DIFFERENT, said, held=f"{found.held} then, {total} in all", is_plan=True)


def _without_specials(said: Said, held: Held) -> Computed | None:
    """A count of the episodes alone, where specials are held beside them."""
    numbered = tuple(each for each in held.show.seasons if each.number != SPECIALS)
    found = verdict(said, replace(held, show=replace(held.show, seasons=numbered)))
    return found if found is not None and found.verdict == "agrees" else None


def _credit(said: Said, held: Held) -> Computed | None:
    """Compare that the person named by ``about`` worked on a show, as whatever."""
    every = [
        *((each.person, each.character or "in the cast") for each in held.show.cast),
        *((each.person, each.role) for each in held.show.crew),
    ]
    own = [f"{person}, {what}" for person, what in every if said.about and is_one_name(person, said.about)]
    return computed(Closeness.SAME, said, held="; ".join(own)) if own else None
