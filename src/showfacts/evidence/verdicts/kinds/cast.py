"""Who plays whom.

| held | said | verdict |
| --- | --- | --- |
| Park Hoon as Gyeol-han | Gyeol-han, played by Park Hoon | agrees |
| Park Hoon as Gyeol-han | Gyeol-han, played by Gyeol Han | contradicted |
| Park Hoon as Gyeol-han | Park Hoon plays Kim Tan | contradicted |
| Christina Milian, no role | De'Andra, played by Christina Milian | imprecise: of her role nothing is held |
| Park Hoon as Gyeol-han | about Park Hoon: in the cast | agrees |
| neither | Stella, played by Amy Carle | unchecked |
| Han So-hee as Yoon Chae-ok | about Yoon Chae-ok: Yun Chae-ok | variant |
| Han So-hee as Lee Eun-soo | about Lee Eun-soo: Seo Eun-soo | contradicted; at first, superseded |
| Park Se-young | Lee Da-hae as the female lead, before the premiere | superseded |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.likeness import Likeness, is_on_record, is_one_name, likeness
from showfacts.evidence.verdicts.names_in_words import names_in
from showfacts.evidence.verdicts.said import Closeness, computed, unheld
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from showfacts.evidence.verdicts.names_in_words import Naming
    from showfacts.evidence.verdicts.said import Computed, Held, Names, Said
    from showfacts.model.show import CastCredit

_PLAYED_BY = expression(r"^(@) (?:is )?(?:played|portrayed|voiced) by (@)$")
_PLAYS = expression(r"^(@) (?:as|plays|played|is|portrays|voices|stars as|in the role of)(?: the)? (@)$")
_PLAYS_ALONE = expression(r"^(?:as|plays|played|portrays|voices|stars as) @$")
_PLAYED_BY_ALONE = expression(r"^(?:is )?(?:played|portrayed|voiced) by @$")
_IS_IN = expression(
    r"^(?:(?:in|among|part of|joins|joined) the (?:main )?cast|(?:a |the |as a |in the )?(?:\w+ )?leads?|"
    r"stars?|appears|(?:in|joins|joined|appears in|stars in|returns for) (?:season|series) "
    r"(?P<season>\d{1,4}))$"
)
_AMONG = expression(
    r"^@\+?(?: (?:is |are )?(?:among the cast|in the cast|as (?:a |the )?(?:\w+ )?leads?|stars?|to star|"
    r"(?:is |are )?in talks(?: to (?:lead|star|join))?))?$"
)
_TALKS = expression(r"\bin talks\b|\boffered\b|\bconsidered\b|\bor\b")
_CLOSENESS = {
    Likeness.SAME: Closeness.SAME,
    Likeness.SPELLING: Closeness.VARIANT,
    Likeness.PART: Closeness.ROUGHER,
    Likeness.OTHER: Closeness.DIFFERENT,
}


def character(said: Said, held: Held) -> Computed | None:
    """Compare the name of a character, or who plays it."""
    naming = names_in(said.value)
    pair = _paired(naming, said, held, about=_PLAYED_BY_ALONE)
    if pair is not None:
        return _pair(*pair, said, held)
    rows = _called(said.about, held.show.cast)
    if naming.template not in ("@", "@+") or not rows:
        return None
    # A list of spellings may name other characters too
    everybody = [*rows, *(row for row in held.show.cast if row.character and len(naming.names) > 1)]
    others = list(_others(rows, held)) if len(naming.names) == 1 else []
    standings = [
        min((_character(row, name, others) for row in everybody), key=lambda each: each.distance)
        for name in naming.names
    ]
    return _judged(max(standings, key=lambda each: each.distance), rows, said, held)


def cast(said: Said, held: Held) -> Computed | None:
    """Compare a member of the cast, or the character that one plays."""
    naming = names_in(said.value)
    pair = _paired(naming, said, held, about=_PLAYS_ALONE)
    if pair is not None:
        return _pair(*pair, said, held)
    if said.about is None:
        is_talk = _TALKS.search(said.value) is not None
        is_among = _AMONG.match(naming.template) is not None
        return _members(naming.names, said, held, is_talk=is_talk) if is_among else None
    rows = _credited(said.about, held)
    if not naming.names or not rows:
        return _is_in(said, rows)
    if len(naming.names) != 1 or not _AMONG.match(naming.template):
        return None
    others = [each.person for each in held.show.cast if each not in rows]
    like = likeness(rows[0].person, naming.names[0], others=others, owners=held.names.people)
    return _judged(_CLOSENESS[like], rows, said, held)


def _paired(naming: Naming, said: Said, held: Held, *, about: re.Pattern[str]) -> tuple[str, str] | None:
    """The person and the character that are said to belong together; None where nobody is.

    ``about`` fits a saying that names only one of the two, and is about the other.
    """
    names = naming.names
    if _PLAYED_BY.match(naming.template):
        return names[1], names[0]
    if _PLAYS.match(naming.template):
        return names[0], names[1]
    if said.about is None:
        return None
    if about.match(naming.template):
        return (names[0], said.about) if about is _PLAYED_BY_ALONE else (said.about, names[0])
    is_of_person = said.field == "character" and naming.template == "@" and _credited(said.about, held)
    return (said.about, names[0]) if is_of_person else None


def _credited(person: str | None, held: Held) -> list[CastCredit]:
    """The credits of a person."""
    return [row for row in held.show.cast if person and is_one_name(row.person, person)]


def _is_in(said: Said, rows: Sequence[CastCredit]) -> Computed | None:
    """Compare that a person is in the cast, or in that of a season."""
    found = _IS_IN.match(said.value.casefold())
    if found is None or not rows:
        return None
    number = int(found["season"]) if found["season"] else None
    if number is not None and any(row.seasons and number not in row.seasons for row in rows):
        return None
    return computed(Closeness.SAME, said, held=f"{rows[0].person} in the cast")


def _members(names: Sequence[str], said: Said, held: Held, *, is_talk: bool) -> Computed | None:
    """Compare who is said to be in the cast. A cast is never known in full: who is missing may be in it."""
    everybody = [each.person for each in held.show.cast]
    likes = [
        min(
            (
                likeness(
                    each, name, others=[one for one in everybody if one != each], owners=held.names.people
                )
                for each in everybody
            ),
            key=list(Likeness).index,
            default=Likeness.OTHER,
        )
        for name in names
    ]
    worst = max((_CLOSENESS[like] for like in likes), key=lambda each: each.distance, default=None)
    if worst is None:
        return None
    if is_talk:
        return computed(Closeness.DIFFERENT, said, held="the cast as it was settled", is_plan=True)
    if worst is not Closeness.DIFFERENT:
        return computed(worst, said, held=", ".join(everybody))
    found = computed(worst, said, held="the cast as it came out", settled=held.begun_on)
    return found if found.verdict == "superseded" else None


def between(held: str, said: str, names: Names) -> Closeness:
    """How one credit stands to another, both as text: a person, or ``P as C``."""
    one, other = names_in(held), names_in(said)
    if not (_PLAYS.match(one.template) and _PLAYS.match(other.template)):
        return _CLOSENESS[likeness(held, said, owners=names.people)]
    person = likeness(one.names[0], other.names[0], owners=names.people)
    named = likeness(one.names[1], other.names[1])
    return max(_CLOSENESS[person], _CLOSENESS[named], key=lambda each: each.distance)


def _pair(person: str, name: str, said: Said, held: Held) -> Computed | None:
    """Compare that a person plays a character; whose name is on record is not looked for among the others."""
    owners, roles = held.names.people, [row for row in held.show.cast if row.character]
    called = [row for row in roles if is_on_record(row.character or "", name, also=row.also_named)]
    credited = [row for row in held.show.cast if is_on_record(row.person, person, owners=owners)]
    by_character = _best(called or roles, lambda row: _character(row, name, _others([row], held)))
    by_person = _best(
        credited or held.show.cast,
        lambda row: _CLOSENESS[likeness(row.person, person, others=_people_but(row, held), owners=owners)],
    )
    if not by_character and not by_person:
        return unheld("the person, nor of the character")
    if not by_character and all(row.character is None for row, _ in by_person):
        return computed(Closeness.ROUGHER, said, held=f"{person}, without a character")
    both = [
        max(standing, of_person, key=lambda each: each.distance)
        for row, standing in by_character
        for other, of_person in by_person
        if other is row
    ]
    rows = [row for row, _ in by_character or by_person]
    return _judged(min(both, key=lambda each: each.distance, default=Closeness.DIFFERENT), rows, said, held)


def _best(
    rows: Iterable[CastCredit], standing_of: Callable[[CastCredit], Closeness]
) -> list[tuple[CastCredit, Closeness]]:
    """The rows that a name fits, each with how it does."""
    found = [(row, standing_of(row)) for row in rows]
    return [(row, each) for row, each in found if each is not Closeness.DIFFERENT]


def _character(row: CastCredit, name: str, others: Iterable[str]) -> Closeness:
    """How a name stands to a character's: one of its other names is another spelling."""
    return _CLOSENESS[likeness(row.character or "", name, also=row.also_named, others=others)]


def _called(about: str | None, rows: Iterable[CastCredit]) -> list[CastCredit]:
    """The credits of the character that something is about."""
    return [
        row
        for row in rows
        if about is not None
        and row.character is not None
        and any(is_one_name(name, about) for name in (row.character, *row.also_named))
    ]


def _others(rows: Sequence[CastCredit], held: Held) -> Iterator[str]:
    """The names of the other characters."""
    for row in held.show.cast:
        if row.character is not None and not _is_among(row, rows):
            yield row.character
            yield from row.also_named


def _is_among(row: CastCredit, rows: Sequence[CastCredit]) -> bool:
    """The same as ``in``; who has another name is another row, whatever else it has."""
    return any(row is each or (row.person == each.person and row == each) for each in rows)


def _people_but(row: CastCredit, held: Held) -> Iterator[str]:
    return (each.person for each in held.show.cast if each.person != row.person)


def _judged(standing: Closeness, rows: Sequence[CastCredit], said: Said, held: Held) -> Computed:
    """The verdict; another name may have been right before the one that is held was known."""
    what = "; ".join(dict.fromkeys(f"{row.person} as {row.character or '?'}" for row in rows))
    if standing is not Closeness.DIFFERENT or said.on is None:
        return computed(standing, said, held=what)
    named = [held.known_on(row.sources) for row in rows]
    days = [day for day in (*named, held.begun_on) if day is not None]
    return computed(standing, said, held=what, settled=min(days, default=None))
