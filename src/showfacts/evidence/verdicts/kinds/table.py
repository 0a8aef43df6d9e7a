"""Which field has values of which kind, and how these are compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from showfacts.evidence.verdicts.kinds import (
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
from showfacts.evidence.verdicts.said import Closeness, Computed, Held, Names, Said
from showfacts.model.tuples import NamedTuple
from showfacts.text.fold import key

Rule: TypeAlias = Callable[[Said, Held], Computed | None]
Between: TypeAlias = Callable[[str, str, Names], Closeness | None]


class Kind(NamedTuple):
    """How the values of a field are compared.

    ``rule`` compares what is said with what is held of a show, ``between`` a held value
    with another. Both give None for what cannot be compared.
    """

    rule: Rule
    between: Between


def _opinion(said: Said, held: Held) -> Computed | None:
    """What somebody thought of a show is an opinion, whatever it is."""
    return Computed(verdict="opinion", why="a review says what somebody thinks")


def _of_list(held: str, said: str, names: Names) -> Closeness | None:
    """How a word of a closed list stands to another: it is that, or another."""
    return Closeness.SAME if key(held) == key(said) else Closeness.DIFFERENT


def _of_text(held: str, said: str, names: Names) -> Closeness | None:
    """How one text stands to another: the same words, or not to be told."""
    return Closeness.SAME if key(held) == key(said) else None


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "title": Kind(titles.title, titles.between),
        "original-title": Kind(titles.original_title, titles.between),
        "alias": Kind(titles.alias, titles.between),
        "working-title": Kind(titles.working_title, titles.between),
        "type": Kind(words.kind, _of_list),
        "year": Kind(words.year, moments.between),
        "country": Kind(words.country, _of_text),
        "language": Kind(words.language, _of_text),
        "genre": Kind(words.genre, _of_text),
        "id": Kind(words.ident, _of_list),
        "seasons": Kind(counts.seasons, counts.between),
        "episodes": Kind(counts.episodes, counts.between),
        "premiere": Kind(moments.premiere, moments.between),
        "finale": Kind(moments.finale, moments.between),
        "runtime": Kind(lengths.runtime, lengths.between),
        "release": Kind(releases.release, _of_list),
        "platform": Kind(words.platform, _of_text),
        "availability": Kind(offers.availability, moments.between),
        "region": Kind(words.region, _of_text),
        "status": Kind(happenings.status, moments.between),
        "announcement": Kind(happenings.announcement, moments.between),
        "trailer": Kind(happenings.trailer, moments.between),
        "teaser": Kind(happenings.teaser, moments.between),
        "cast": Kind(cast.cast, cast.between),
        "character": Kind(cast.character, people.between),
        "creator": Kind(people.creator, people.between),
        "developer": Kind(people.developer, people.between),
        "showrunner": Kind(people.showrunner, people.between),
        "director": Kind(people.director, people.between),
        "writer": Kind(people.writer, people.between),
        "producer": Kind(people.producer, people.between),
        "executive-producer": Kind(people.executive_producer, people.between),
        "composer": Kind(people.composer, people.between),
        "crew": Kind(people.crew, _of_text),
        "company": Kind(companies.company, people.between),
        "relation": Kind(relations.relation, _of_text),
        "review": Kind(_opinion, _of_text),
    }
)
"""The fields whose values can be compared. The others hold free text: a premise, a plot, a rating."""
