"""The tiers: from typed words to the one show, or to a question.

The first tier with a hit decides. Several shows in it are ambiguous, never a guess:

1. the show's id
2. a title or original title
3. an alias or working title
4. the same with year, country or platform among the words
5. an unambiguous beginning, or a dropped article or subtitle
6. a likely misspelling

In tiers 2 to 4 a name spelled exactly as typed outranks names that only fold alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from showfacts.errors import AmbiguousError, Candidate, NotFoundError, UsageError
from showfacts.finding.fold import key, letters as strict, words
from showfacts.finding.names import Name, NameKind, Names
from showfacts.finding.narrowing import Narrowing, read_from
from showfacts.model import ShowHeader

MANY = 50


class Tier(IntEnum):
    ID = 1
    TITLE = 2
    ALIAS = 3
    NARROWED = 4
    BEGINNING = 5
    MISSPELT = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The show that was meant, how it was found, and which others bear the same words."""

    header: ShowHeader
    tier: Tier
    name: str
    namesakes: tuple[ShowHeader, ...] = ()


def find(names: Names, query: str, narrowing: Narrowing = Narrowing()) -> Found:
    """The one show that ``query`` means.

    Raises:
        AmbiguousError: the words fit several shows, which are its candidates.
        NotFoundError: they fit none; it may carry suggestions.
        UsageError: the query is empty, or the narrowing names no platform or country.
    """
    narrowing = narrowing.checked(names)
    if not query.strip():
        if narrowing.id is None:
            raise UsageError("the title is empty", query=query)
        query = narrowing.id
    passed_over: dict[str, ShowHeader] = {}
    for tier, hits in _tiers(names, query, narrowing):
        headers = {hit.show: names.header(hit.show) for hit in hits}
        fitting = [hit for hit in hits if narrowing.admits(headers[hit.show])]
        if fitting:
            return _decide(names, query, narrowing, tier, fitting)
        passed_over |= headers
    raise _not_found(names, query, narrowing, tuple(passed_over.values()))


def candidates(names: Names, headers: Iterable[ShowHeader]) -> tuple[Candidate, ...]:
    """The headers as candidates: by year, each with its lead and the shortest option that picks it."""
    headers = sorted(headers, key=lambda header: (header.year or 0, header.id))
    return tuple(
        Candidate.of(header, lead=names.lead(header.id), options=_picking(header, headers))
        for header in headers
    )


def _tiers(names: Names, query: str, narrowing: Narrowing) -> Iterable[tuple[Tier, Sequence[Name]]]:
    folded = key(query)
    ident = query.strip().lower()
    if names.has_show(ident):
        yield Tier.ID, [Name(ident, NameKind.TITLE, ident, ident)]
    yield from _named(names, query, Tier.TITLE, Tier.ALIAS)
    narrowed = read_from(query, narrowing, names)
    if narrowed:
        rest, wanted = narrowed
        for tier, hits in _named(names, rest, Tier.NARROWED, Tier.NARROWED):
            yield tier, [hit for hit in hits if wanted.admits(names.header(hit.show))]
    yield Tier.BEGINNING, _beginnings(names, query)
    if len(folded) >= 4:
        yield Tier.MISSPELT, _misspelt(names, folded)
        if narrowed:
            rest, wanted = narrowed
            hits = _misspelt(names, key(rest))
            yield Tier.MISSPELT, [hit for hit in hits if wanted.admits(names.header(hit.show))]


def _named(names: Names, query: str, title: Tier, alias: Tier) -> Iterable[tuple[Tier, Sequence[Name]]]:
    hits = names.with_key(key(query))
    wanted = strict(query)
    for tier, kind in ((title, NameKind.TITLE), (alias, NameKind.ALIAS)):
        of_kind = [hit for hit in hits if hit.kind is kind]
        yield tier, [hit for hit in of_kind if strict(hit.text) == wanted]
        yield tier, of_kind


def _beginnings(names: Names, query: str) -> list[Name]:
    """Names that begin with the query's words, or that it is with an article or subtitle dropped."""
    folded = key(query)
    shortened = [hit for hit in names.with_key(folded) if hit.kind is NameKind.HEAD]
    if shortened or len(folded) < 3:
        return shortened
    typed = words(query)
    return [hit for hit in names.starting(folded, MANY) if hit.words.startswith(typed + " ")]


def _misspelt(names: Names, folded: str) -> list[Name]:
    """The names nearest to ``folded``, if they are near enough: one slip, or two in a long title."""
    from rapidfuzz.distance import OSA

    allowed = 2 if len(folded) >= 10 else 1 if len(folded) >= 4 else 0
    near: dict[str, tuple[int, Name]] = {}
    for name in names.alike(folded, allowed):
        distance = OSA.distance(folded, name.key, score_cutoff=allowed)
        if distance <= allowed and distance < near.get(name.show, (allowed + 1,))[0]:
            near[name.show] = (distance, name)
    least = min((distance for distance, _ in near.values()), default=0)
    return [name for distance, name in near.values() if distance == least]


def _decide(names: Names, query: str, narrowing: Narrowing, tier: Tier, hits: Sequence[Name]) -> Found:
    shows = {hit.show: hit for hit in hits}
    if len(shows) > 1:
        headers = [names.header(show) for show in shows]
        raise AmbiguousError(
            f"“{query.strip()}” fits {len(headers)} shows", query=query, candidates=candidates(names, headers)
        )
    ((show, hit),) = shows.items()
    others = {name.show for name in names.with_key(key(query)) if name.kind is not NameKind.HEAD} - {
        show
    }
    if tier is Tier.TITLE:
        hidden = names.starting(key(query), MANY)
        others |= {
            name.show
            for name in hidden
            if name.show != show and f"{query.strip().lower()} #" in name.text.lower()
        }
    namesakes = [header for header in map(names.header, sorted(others)) if narrowing.admits(header)]
    return Found(header=names.header(show), tier=tier, name=hit.text, namesakes=tuple(namesakes))


def _picking(header: ShowHeader, rivals: Sequence[ShowHeader]) -> tuple[str, ...]:
    others = [rival for rival in rivals if rival.id != header.id]
    if header.year and all(rival.year != header.year for rival in others):
        return ("--year", str(header.year))
    for country in header.countries:
        if all(country not in rival.countries for rival in others):
            return ("--country", country)
    return ("--id", header.id)


def _not_found(
    names: Names, query: str, narrowing: Narrowing, passed_over: Sequence[ShowHeader]
) -> NotFoundError:
    shown = query.strip()
    shown = shown if len(shown) <= 60 else shown[:59] + "…"
    if passed_over:
        return NotFoundError(
            f"no show called “{shown}” fits those options",
            query=query,
            suggestions=candidates(names, passed_over),
        )
    return NotFoundError(
        f"no show is called “{shown}”", query=query, suggestions=candidates(names, suggestions(names, query))
    )


def suggestions(names: Names, query: str) -> list[ShowHeader]:
    """At most three shows whose names come near the query, nearest first."""
    from rapidfuzz import fuzz

    folded = key(query)
    near: dict[str, float] = {}
    pool = [*names.alike(folded, 4), *names.starting(folded[:4], MANY)] if len(folded) >= 3 else []
    for name in pool:
        near[name.show] = max(near.get(name.show, 0.0), fuzz.ratio(folded, name.key))
    best = sorted((-score, show) for show, score in near.items() if score >= 60)
    return [names.header(show) for _, show in best[:3]]
