"""How what one source says stands to what is held: the one place where verdicts are computed.

``verdict`` compares what is said in a few words with all that is held of a show: claims of a dataset,
sentences of an article. ``compare_values`` compares two values of one field: layers that disagree. Each kind
of value has its rules, with examples, in a module of ``evidence.kinds``; ``KINDS`` tells which field has
values of which kind.

Nothing is guessed: a saying of which one word is not understood is not compared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from showfacts.evidence.facts import facts_of
from showfacts.evidence.kinds import (
    cast,
    companies,
    counts,
    happenings,
    lengths,
    moments,
    offers,
    people,
    relations,
    releases,
    titles,
    words,
)
from showfacts.evidence.said import (
    NO_NAMES,
    VERDICTS,
    Computed,
    Held,
    Names,
    Said,
    Standing,
    computed,
    names_of,
    said_on,
)
from showfacts.text.fold import LONGEST, key

if TYPE_CHECKING:
    from showfacts.model.dates import PartialDate
    from showfacts.model.terms import Verdict

__all__ = [
    "KINDS",
    "NO_NAMES",
    "Computed",
    "Held",
    "Names",
    "Said",
    "compare_values",
    "names_of",
    "said_on",
    "verdict",
]

Rule: TypeAlias = Callable[[Said, Held], Computed | None]
Between: TypeAlias = Callable[[str, str, Names], Standing | None]


class Kind(NamedTuple):
    """How the values of a field are compared.

    ``rule`` compares what is said with what is held of a show, ``between`` two values.
    """

    rule: Rule
    between: Between


def _opinion(said: Said, held: Held) -> Computed | None:
    """What somebody thought of a show is an opinion, whatever it is."""
    del said, held
    return Computed(verdict="opinion", why="a review says what somebody thinks")


def _words(held: str, said: str, names: Names) -> Standing | None:
    """How a word of a closed list stands to another: it is that, or another."""
    del names
    return Standing.SAME if key(held) == key(said) else Standing.DIFFERENT


def _texts(held: str, said: str, names: Names) -> Standing | None:
    """How one text stands to another: the same words, or not to be told."""
    del names
    return Standing.SAME if key(held) == key(said) else None


def _dates(held: str, said: str, names: Names) -> Standing | None:
    del names
    return moments.between(held, said)


def _counts(held: str, said: str, names: Names) -> Standing | None:
    del names
    return counts.between(held, said)


def _lengths(held: str, said: str, names: Names) -> Standing | None:
    del names
    return lengths.between(held, said)


def _titles(held: str, said: str, names: Names) -> Standing | None:
    del names
    return titles.between(held, said)


def _credits(held: str, said: str, names: Names) -> Standing | None:
    return cast.between(held, said, names.people)


def _names(held: str, said: str, names: Names) -> Standing | None:
    return people.between(held, said, names.people)


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "title": Kind(titles.title, _titles),
        "original-title": Kind(titles.original_title, _titles),
        "alias": Kind(titles.alias, _titles),
        "working-title": Kind(titles.working_title, _titles),
        "type": Kind(words.kind, _words),
        "year": Kind(words.year, _dates),
        "country": Kind(words.country, _texts),
        "language": Kind(words.language, _texts),
        "genre": Kind(words.genre, _texts),
        "id": Kind(words.ident, _words),
        "seasons": Kind(counts.seasons, _counts),
        "episodes": Kind(counts.episodes, _counts),
        "premiere": Kind(moments.premiere, _dates),
        "finale": Kind(moments.finale, _dates),
        "runtime": Kind(lengths.runtime, _lengths),
        "release": Kind(releases.release, _words),
        "platform": Kind(words.platform, _texts),
        "availability": Kind(offers.availability, _dates),
        "region": Kind(words.region, _texts),
        "status": Kind(happenings.status, _dates),
        "announcement": Kind(happenings.announcement, _dates),
        "trailer": Kind(happenings.trailer, _dates),
        "teaser": Kind(happenings.teaser, _dates),
        "cast": Kind(cast.cast, _credits),
        "character": Kind(cast.character, _names),
        "creator": Kind(people.creator, _names),
        "developer": Kind(people.developer, _names),
        "showrunner": Kind(people.showrunner, _names),
        "director": Kind(people.director, _names),
        "writer": Kind(people.writer, _names),
        "producer": Kind(people.producer, _names),
        "executive-producer": Kind(people.executive_producer, _names),
        "composer": Kind(people.composer, _names),
        "crew": Kind(people.crew, _texts),
        "company": Kind(companies.company, _names),
        "relation": Kind(relations.relation, _texts),
        "review": Kind(_opinion, _texts),
    }
)
"""The fields whose values can be compared. The others hold free text: a premise, a plot, a rating."""


def verdict(said: Said, held: Held) -> Computed | None:
    """How what is said of a show stands to what is held of it.

    Args:
        said: what is said, of which field, about whom, and on which day.
        held: the show, with the days on which its sources spoke and whose which name is.

    Returns:
        The verdict with its reason; None where the two cannot be compared, be it that nothing is held of the
        field, or that the saying is not understood in full.
    """
    kind = KINDS.get(said.field)
    if kind is None or len(said.value) > LONGEST:
        return None
    if _UNDECIDED.match(said.value.casefold()):
        is_held = any(each.field == said.field for each in facts_of(held.show))
        return computed(Standing.DIFFERENT, said, held="what was settled", is_plan=True) if is_held else None
    return kind.rule(said, held)


_UNDECIDED = re.compile(
    r"^(?:(?:the |a )?[a-z]+ )?(?:is |was |are |were )?(?:still |yet )*(?:under discussion|undecided|tba|tbd|"
    r"open|not (?:yet )?(?:decided|disclosed|announced|known|named|set|settled)|"
    r"to be (?:announced|determined|decided|confirmed))(?: yet)?$"
)
"""That something is not settled yet, which is true until it is."""


def compare_values(
    field: str,
    held: str,
    said: str,
    *,
    held_on: PartialDate | None = None,
    said_on: PartialDate | None = None,
    names: Names = NO_NAMES,
) -> Verdict:
    """The verdict on what another source says in place of a value that is held.

    Args:
        field: one of ``model.fields.CLAIM_FIELDS``.
        held: the value that is held, as ``facts.Fact.value`` has it.
        said: what the other source says, as a value of the same field or in words.
        held_on: the day on which the held value was said; None where that is unknown.
        said_on: the day on which the other value was said; None where that is unknown.
        names: whose which name is (``names_of``).

    Returns:
        "agrees" for one value in two forms, "imprecise" where ``said`` is the rougher form of ``held``,
        "unchecked" where it is the more exact one, "variant" for two spellings of a name. For two values:
        "superseded" where ``said`` was said before ``held`` and so may have been right on its day,
        "contradicted" where both have a day, and "disputed" where no day decides between them, or the values
        cannot be compared.
    """
    if key(held) == key(said):
        return "agrees"
    kind = KINDS.get(field)
    standing = kind.between(held, said, names) if kind is not None else None
    if standing is not Standing.DIFFERENT:
        return VERDICTS[standing] if standing is not None else "disputed"
    if held_on is None or said_on is None:
        return "disputed"
    return "superseded" if said_on.last < held_on.first else "contradicted"
