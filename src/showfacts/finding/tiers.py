"""The tiers: what words may be taken for, from the firmest to the faintest.

1. the show's id
2. a title or original title
3. an alias or working title
4. a title or alias with year, country or platform among the words
5. a title without its article or tag, its beginning, its subtitle, or either cut to initials, where only
   one show is meant by it; a title with "tv series" or "season 2", or with a year or country of which the
   show's record is silent
6. a likely slip of the fingers

Each tier has steps, and the first step with a hit decides. They come in the order of the tiers, but for
a title that all the words fit without an article or tag, which comes before one that leaves words over.
What a step accepts is said where it is made: in ``wholes``, ``parts`` and ``slips``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.finding.steps import Step, Tier
from showfacts.finding.wholes import continues, loosely, named, whole
from showfacts.index.name import Name, NameKind
from showfacts.text.fold import key, letters, spelling, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from showfacts.finding.asking import Names
    from showfacts.finding.narrowing import Narrowing
    from showfacts.finding.peeling import Peeled


def steps(names: Names, query: str, narrowing: Narrowing) -> Iterator[Step]:
    """The steps of all tiers, firmest first; little is looked up before its step is reached."""
    ident = names.id_of(query.strip().lower())
    if ident is not None:
        yield _identified(names, ident)
    yield from named(names, query, narrowing, (Tier.TITLE, Tier.ALIAS), letters)
    yield loosely(names, query)
    from showfacts.finding import parts, slips
    from showfacts.finding.peeling import peelings

    peeled = list(peelings(query, narrowing, names))
    narrowed, unrecorded = _up_to_a_title(names, peeled, narrowing)
    yield from _narrowed(names, narrowed)
    yield from parts.steps(names, query)
    yield unrecorded
    for each in narrowed:
        yield _running(names, each, narrowing)
    for each in peeled:
        if each.narrowing == narrowing:
            for step in (*named(names, each.rest, narrowing, _WITH_MORE, letters), loosely(names, each.rest)):
                yield step._replace(aside=each.aside)
    for each in narrowed:
        yield _continued(names, each)
    yield slips.misspelt(names, query)
    for each in peeled:
        if not _is_named(names, each):
            yield _admitted(names, slips.misspelt(names, each.rest), each)
    yield from _stripped(names, query, narrowing)
    yield parts.more_than(names, query)


def _stripped(names: Names, query: str, narrowing: Narrowing) -> Iterator[Step]:
    """Whole names without a platform or country before them, or somebody's words beside them."""
    from showfacts.finding.peeling import behind, without_tag

    bare = without_tag(query, narrowing, names)
    for text in (query, *bare):
        for each in behind(text, narrowing, names):
            yield from _behind(names, each)
    for text in bare:
        yield from named(names, text, narrowing, _WITH_MORE, letters)


def _behind(names: Names, peeled: Peeled) -> Iterator[Step]:
    """Whole names behind a platform or country that the show is of; such a word may begin another title."""
    found = named(names, peeled.rest, peeled.narrowing, _WITH_MORE, letters)
    for step in (*found, loosely(names, peeled.rest)):
        yield _admitted(names, step, peeled)._replace(reason=f"{step.reason}, after a platform or country")


def _up_to_a_title(names: Names, peeled: Sequence[Peeled], narrowing: Narrowing) -> tuple[list[Peeled], Step]:
    """The peelings that narrow, up to one that leaves a whole name; shows of which it asks what is unknown.

    More is not to be taken off a name: "Skam France season 3" is not the Skam of France.
    """
    narrowed = []
    unrecorded = Step(Tier.BEGINNING, (), "")
    for each in peeled:
        if each.narrowing != narrowing:
            narrowed.append(each)
            unrecorded = _unrecorded(names, each, narrowing)
        if unrecorded.names or (each.narrowing == narrowing and _is_named(names, each)):
            break
    return narrowed, unrecorded


def _narrowed(names: Names, peeled: Sequence[Peeled]) -> Iterator[Step]:
    """Whole names with words that narrow them. Words for a season may be of the name."""
    for each in peeled:
        if each.aside:
            for step in named(names, f"{each.rest} {each.aside}", each.narrowing, _NARROWED, spelling):
                yield _admitted(names, step, each)._replace(aside="")
        # Who adds a year has a list of namesakes in view, and copies the punctuation too
        for step in named(names, each.rest, each.narrowing, _NARROWED, spelling):
            found = _admitted(names, step, each)
            yield found._replace(tier=Tier.BEGINNING, is_whole=True) if each.aside else found
    for each in peeled:
        yield _admitted(names, loosely(names, each.rest), each)


def _unrecorded(names: Names, peeled: Peeled, narrowing: Narrowing) -> Step:
    """Titles of shows of which the year or country that narrows them is not on record."""
    missing: dict[str, None] = {}
    hits = []
    for hit in names.with_key(key(peeled.rest)):
        header = names.header(hit.show)
        lacking = peeled.narrowing.unrecorded(header) if narrowing.admits(header) else ()
        if lacking and hit.kind is NameKind.TITLE:
            hits.append(hit)
            missing |= dict.fromkeys(lacking)
    reason = f"its title; no {' or '.join(missing)} of it is on record"
    return Step(Tier.BEGINNING, hits, reason, peeled.narrowing, is_whole=True, aside=peeled.aside)


_NARROWED = (Tier.NARROWED, Tier.NARROWED)
_WITH_MORE = (Tier.BEGINNING, Tier.BEGINNING)


def _is_named(names: Names, peeled: Peeled) -> bool:
    """Whether the words that are left are whole names; of shows that the other words rule out."""
    return any(hit.kind <= NameKind.ALIAS for hit in names.with_key(key(peeled.rest)))


def _continued(names: Names, peeled: Peeled) -> Step:
    """Names that begin with the words that are left: "house of 2013". One word with a country is a title.

    Where these words are a whole name, only titles that go on from it: "money heist korean".
    """
    from showfacts.finding import parts

    step = _admitted(names, parts.beginning(names, peeled.rest), peeled)
    if " " not in words(peeled.rest):
        return step._replace(names=())
    if _is_named(names, peeled):
        kept = [hit for hit in step.names if continues(hit, peeled.rest, names.header(hit.show))]
        return step._replace(names=kept)
    return step


def _admitted(names: Names, step: Step, peeled: Peeled) -> Step:
    hits = [hit for hit in step.names if peeled.narrowing.admits(names.header(hit.show))]
    return Step(step.tier, hits, step.reason, peeled.narrowing, aside=peeled.aside)


def _identified(names: Names, ident: str) -> Step:
    """The show with this id. If other shows have it for a title, they are meant as much.

    A show whose title is its id has no more right to the words than its namesakes.
    """
    own = Name(ident, NameKind.TITLE, ident, ident)
    titles = [name for name in names.with_key(key(ident)) if name.kind is NameKind.TITLE]
    if all(name.show == ident for name in titles):
        return Step(Tier.ID, [own], "its id")
    is_titled = any(name.show == ident for name in titles)
    return Step(Tier.TITLE, () if is_titled else (own, *titles), "its id or title")


def _running(names: Names, peeled: Peeled, narrowing: Narrowing) -> Step:
    """Titles with a year that is not their first, but one in which the show ran: "the office 2008"."""
    year = peeled.narrowing.year
    if year is None or narrowing.year is not None:
        return Step(Tier.BEGINNING, (), "")
    timeless = peeled.narrowing._replace(year=None)
    hits = [
        hit
        for hit in whole(names, peeled.rest)
        if hit.kind is NameKind.TITLE and timeless.admits(names.header(hit.show))
    ]
    ran = [hit for hit in hits if names.header(hit.show).year == year]
    ran = ran or [hit for hit in hits if names.ran_in(hit.show, year)]
    return Step(Tier.BEGINNING, ran, f"its title, and it ran in {year}", timeless, is_whole=True)
