"""The tiers: what words may be taken for, from the firmest to the faintest.

1. the show's id
2. a title or original title
3. an alias or working title
4. a title or alias with year, country or platform among the words, or "tv series", "season 2"
5. a title without its article or tag, or its beginning, where only one show is meant by it
6. a likely slip of the fingers

The first tier with a hit decides. Within a tier there are steps, firmest first, and the first one with
a hit decides as well. What each accepts is said where it is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from showfacts.finding.fold import key, letters, loose, words
from showfacts.finding.names import Name, NameKind, Names
from showfacts.finding.narrowing import Narrowing, Peeled, peelings
from showfacts.finding.slips import slipped

MANY = 100
"""More names than a question back could list: beyond it, words are too few to mean anything."""


class Tier(IntEnum):
    """How a show was found; the lower, the firmer."""

    ID = 1
    TITLE = 2
    ALIAS = 3
    NARROWED = 4
    BEGINNING = 5
    MISSPELT = 6


@dataclass(frozen=True, slots=True)
class Step:
    """The names that words are taken for in one step of a tier, and in a few words why."""

    tier: Tier
    names: Sequence[Name]
    reason: str


def steps(names: Names, query: str, narrowing: Narrowing) -> Iterator[Step]:
    """The steps of all tiers, firmest first. Nothing is looked up before its step is reached."""
    ident = query.strip().lower()
    if names.has_show(ident):
        yield _identified(names, ident)
    yield from _named(names, query, Tier.TITLE, Tier.ALIAS)
    peeled = list(peelings(query, narrowing, names))
    narrowed = [each for each in peeled if each.narrowing != narrowing]
    for each in narrowed:
        for step in _named(names, each.rest, Tier.NARROWED, Tier.NARROWED):
            yield _admitted(names, step, each)
    yield _loosely(names, query)
    for each in narrowed:
        yield _admitted(names, _loosely(names, each.rest), each)
    yield _beginning(names, query)
    for each in peeled:
        if each not in narrowed:
            yield from _named(names, each.rest, Tier.NARROWED, Tier.NARROWED)
            yield _loosely(names, each.rest)
    for each in narrowed:
        yield _admitted(names, _beginning(names, each.rest), each)
    yield _misspelt(names, query)
    for each in peeled:
        yield _admitted(names, _misspelt(names, each.rest), each)


def _admitted(names: Names, step: Step, peeled: Peeled) -> Step:
    hits = [hit for hit in step.names if peeled.narrowing.admits(names.header(hit.show))]
    return Step(step.tier, hits, step.reason)


def _identified(names: Names, ident: str) -> Step:
    """The show with this id. If the id is also what other shows are called, they are meant as much."""
    own = Name(ident, NameKind.TITLE, ident, ident)
    titles = [name for name in names.with_key(key(ident)) if name.kind is NameKind.TITLE]
    if any(name.show != ident for name in titles):
        return Step(Tier.TITLE, [own, *titles], "its id or title")
    return Step(Tier.ID, [own], "its id")


def _named(names: Names, query: str, title: Tier, alias: Tier) -> Iterator[Step]:
    """Names that fold like the query. The same letters with the same accents go first."""
    hits = names.with_key(key(query))
    wanted = letters(query)
    for tier, kind, reason in (
        (title, NameKind.TITLE, "its title"),
        (alias, NameKind.ALIAS, "another name of it"),
    ):
        of_kind = [hit for hit in hits if hit.kind is kind]
        yield Step(tier, [hit for hit in of_kind if letters(hit.text) == wanted], reason)
        yield Step(tier, of_kind, reason)


def _loosely(names: Names, query: str) -> Step:
    """Whole names, but for a tag, an article, an "and" or the way of writing a number."""
    folded = words(query)
    forms = dict.fromkeys((folded, loose(folded)))
    hits = [hit for form in forms for hit in names.with_key(form.replace(" ", "")) if hit.kind is not NameKind.HEAD]
    return Step(Tier.BEGINNING, hits, "its title but for a small word")


def _beginning(names: Names, query: str) -> Step:
    """Names that begin with the words of the query.

    Less than four letters begin too much to mean something. A whole title that is a slip away is meant
    as likely as a longer one that begins so, so it is asked about too.
    """
    folded = words(query)
    found: dict[Name, None] = {}
    for form in dict.fromkeys((folded, loose(folded))):
        prefix = form.replace(" ", "")
        if len(prefix) >= (4 if prefix.isascii() else 2):
            found |= {hit: None for hit in names.starting(prefix, MANY) if _ends_word(hit.words, len(prefix))}
    if len({hit.show for hit in found}) == 1:
        found |= dict.fromkeys(slipped(names, key(query), (NameKind.TITLE, NameKind.ALIAS)))
    return Step(Tier.BEGINNING, list(found), "the only title that begins so")


def _ends_word(folded: str, count: int) -> bool:
    """Whether a word ends after so many letters. Scripts without spaces have their words anywhere."""
    for place, letter in enumerate(folded):
        if count == 0:
            return letter == " " or not folded[:place].isascii()
        count -= letter != " "
    return True


def _misspelt(names: Names, query: str) -> Step:
    """The nearest names by slips: whole names before names without an article, these before beginnings."""
    folded = key(query)
    for kinds in (
        (NameKind.TITLE, NameKind.ALIAS),
        (NameKind.UNTAGGED, NameKind.LOOSE),
        (NameKind.HEAD,),
    ):
        hits = slipped(names, folded, kinds)
        if hits:
            return Step(Tier.MISSPELT, hits, "the nearest name")
    return Step(Tier.MISSPELT, [], "")
