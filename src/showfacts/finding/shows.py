"""Typed words -> the one show that is meant, or a question, or a refusal with suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from showfacts.errors import AmbiguousError, NotFoundError, UsageError
from showfacts.finding.fold import key, typed
from showfacts.finding.names import NameKind
from showfacts.finding.narrowing import Narrowing
from showfacts.finding.steps import Tier
from showfacts.finding.tiers import steps

if TYPE_CHECKING:
    from showfacts.finding.asking import Names
    from showfacts.finding.names import Name
    from showfacts.finding.steps import Step
    from showfacts.model import Candidate, ShowHeader

ANY = Narrowing()

__all__ = ["Found", "Tier", "candidates", "find"]


class Found(NamedTuple):
    """The show that was meant, how it was found, and which others bear the same words.

    ``name`` is the name that fitted, ``reason`` says in a few words what made it fit.
    """

    header: ShowHeader
    tier: Tier
    name: str
    reason: str = ""
    namesakes: tuple[ShowHeader, ...] = ()


def find(names: Names, query: str, narrowing: Narrowing = ANY, *, upto: Tier = Tier.MISSPELT) -> Found:
    """The one show that ``query`` means, by tiers up to and with ``upto``.

    Raises:
        AmbiguousError: the words fit several shows, which are its candidates.
        NotFoundError: they fit none; it may carry suggestions.
        UsageError: the query is empty, or the narrowing names no platform or country.
    """
    narrowing = narrowing.checked(names)
    query = typed(query)
    if not query.strip():
        if narrowing.id is None:
            raise UsageError("the title is empty", query=query)
        query = narrowing.id
    passed_over: dict[str, ShowHeader] = {}
    for step in steps(names, query, narrowing):
        if step.tier > upto:
            continue
        headers = {hit.show: names.header(hit.show) for hit in step.names}
        hits = [hit for hit in step.names if narrowing.admits(headers[hit.show])]
        if hits:
            return _decide(names, query, step.narrowing or narrowing, step, hits)
        passed_over = passed_over or headers
    raise _not_found(names, query, narrowing, passed_over.values())


def candidates(names: Names, headers: Iterable[ShowHeader]) -> tuple[Candidate, ...]:
    """The headers as candidates: by year, each with its lead and the shortest option that picks it."""
    from showfacts.model import Candidate

    headers = sorted(headers, key=lambda header: (header.year or 0, header.id))
    return tuple(
        Candidate.of(header, lead=names.lead(header.id), options=_picking(header, headers))
        for header in headers
    )


def _decide(names: Names, query: str, narrowing: Narrowing, step: Step, hits: Sequence[Name]) -> Found:
    """The one show, if the step leaves one."""
    if step.tier >= Tier.BEGINNING:
        hits = _completed(names, hits, narrowing)
    shows = {hit.show: hit for hit in hits}
    if len(shows) > 1:
        headers = [names.header(show) for show in shows]
        raise AmbiguousError(
            f"“{_short(query)}” fits {len(headers)} shows", query=query, candidates=candidates(names, headers)
        )
    ((show, hit),) = shows.items()
    header = names.header(show)
    others = _namesakes(names, (query, hit.text, header.title)) - {show}
    namesakes = [each for each in map(names.header, sorted(others)) if narrowing.admits(each)]
    return Found(header=header, tier=step.tier, name=hit.text, reason=step.reason, namesakes=tuple(namesakes))


def _completed(names: Names, hits: Sequence[Name], narrowing: Narrowing) -> Sequence[Name]:
    """Hits on part of a name or on a name with a slip, as if the whole name had been typed.

    So other shows of that title are meant as much. And if the hits are all one name, shows that have
    it as their title come before those that have it as an alias.
    """
    wholes = {key(hit.text) for hit in hits}
    same = [name for whole in wholes for name in names.with_key(whole) if name.kind is NameKind.TITLE]
    titled = [name for name in same if narrowing.admits(names.header(name.show))]
    return titled if titled and len(wholes) == 1 else [*hits, *titled]


def _namesakes(names: Names, texts: Iterable[str]) -> set[str]:
    """The shows that bear any of these texts as a name, be it with a tag after it."""
    bearing = (NameKind.TITLE, NameKind.ALIAS, NameKind.UNTAGGED)
    keys = {key(text) for text in texts}
    return {name.show for each in keys for name in names.with_key(each) if name.kind in bearing}


def _picking(header: ShowHeader, rivals: Sequence[ShowHeader]) -> tuple[str, ...]:
    others = [rival for rival in rivals if rival.id != header.id]
    if header.year and all(rival.year != header.year for rival in others):
        return ("--year", str(header.year))
    for country in header.countries:
        if all(country not in rival.countries for rival in others):
            return ("--country", country)
    return ("--id", header.id)


def _not_found(
    names: Names, query: str, narrowing: Narrowing, passed_over: Iterable[ShowHeader]
) -> NotFoundError:
    others = list(passed_over)
    if others:
        message = f"no show called “{_short(query)}” fits those options"
        return NotFoundError(message, query=query, suggestions=candidates(names, others))
    from showfacts.finding.suggesting import suggestions
    from showfacts.model import Candidate

    headers = sorted(suggestions(names, query), key=lambda header: not narrowing.admits(header))
    near = [Candidate.of(header, lead=names.lead(header.id)) for header in headers]
    return NotFoundError(f"no show is called “{_short(query)}”", query=query, suggestions=near)


def _short(query: str) -> str:
    query = " ".join(query.split())
    return query if len(query) <= 60 else f"{query[:59]}…"
