"""Typed words -> the one show that is meant, or a question, or a refusal with suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from showfacts.errors import AmbiguousError, Candidate, NotFoundError, UsageError
from showfacts.finding.fold import key
from showfacts.finding.names import Name, NameKind, Names
from showfacts.finding.narrowing import Narrowing
from showfacts.finding.suggesting import suggestions
from showfacts.finding.tiers import Step, Tier, steps
from showfacts.model import ShowHeader

__all__ = ["Found", "Tier", "candidates", "find", "suggestions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The show that was meant, how it was found, and which others bear the same words.

    ``name`` is the name that fitted, ``reason`` says in a few words what made it fit.
    """

    header: ShowHeader
    tier: Tier
    name: str
    reason: str = ""
    namesakes: tuple[ShowHeader, ...] = ()


def find(
    names: Names, query: str, narrowing: Narrowing = Narrowing(), *, upto: Tier = Tier.MISSPELT
) -> Found:
    """The one show that ``query`` means, by tiers up to and with ``upto``.

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
    for step in steps(names, query, narrowing):
        if step.tier > upto:
            continue
        headers = {hit.show: names.header(hit.show) for hit in step.names}
        hits = [hit for hit in step.names if narrowing.admits(headers[hit.show])]
        if hits:
            return _decide(names, query, narrowing, step, hits)
        passed_over |= headers
    raise _not_found(names, query, passed_over.values())


def candidates(names: Names, headers: Iterable[ShowHeader]) -> tuple[Candidate, ...]:
    """The headers as candidates: by year, each with its lead and the shortest option that picks it."""
    headers = sorted(headers, key=lambda header: (header.year or 0, header.id))
    return tuple(
        Candidate.of(header, lead=names.lead(header.id), options=_picking(header, headers))
        for header in headers
    )


def _decide(names: Names, query: str, narrowing: Narrowing, step: Step, hits: Sequence[Name]) -> Found:
    """The one show, if the step leaves one.

    Whoever did not type a whole name cannot have meant one of two shows that share it.
    """
    shows = {hit.show: hit for hit in hits}
    if step.tier >= Tier.BEGINNING:
        for hit in list(shows.values()):
            for other in _titled(names, hit.text, narrowing):
                shows.setdefault(other.show, other)
    if len(shows) > 1:
        headers = [names.header(show) for show in shows]
        raise AmbiguousError(
            f"“{_short(query)}” fits {len(headers)} shows", query=query, candidates=candidates(names, headers)
        )
    ((show, hit),) = shows.items()
    header = names.header(show)
    others = _namesakes(names, query, header) - {show}
    namesakes = [each for each in map(names.header, sorted(others)) if narrowing.admits(each)]
    return Found(header=header, tier=step.tier, name=hit.text, reason=step.reason, namesakes=tuple(namesakes))


def _titled(names: Names, title: str, narrowing: Narrowing) -> list[Name]:
    """The shows with this title that the narrowing admits."""
    same = [name for name in names.with_key(key(title)) if name.kind is NameKind.TITLE]
    return [name for name in same if narrowing.admits(names.header(name.show))]


def _namesakes(names: Names, query: str, header: ShowHeader) -> set[str]:
    """The shows that bear the words typed, be it with a tag after them, or the title answered for."""
    bearing = (NameKind.TITLE, NameKind.ALIAS, NameKind.UNTAGGED)
    typed = {name.show for name in names.with_key(key(query)) if name.kind in bearing}
    return typed | {name.show for name in names.with_key(key(header.title)) if name.kind is NameKind.TITLE}


def _picking(header: ShowHeader, rivals: Sequence[ShowHeader]) -> tuple[str, ...]:
    others = [rival for rival in rivals if rival.id != header.id]
    if header.year and all(rival.year != header.year for rival in others):
        return ("--year", str(header.year))
    for country in header.countries:
        if all(country not in rival.countries for rival in others):
            return ("--country", country)
    return ("--id", header.id)


def _not_found(names: Names, query: str, passed_over: Iterable[ShowHeader]) -> NotFoundError:
    others = list(passed_over)
    if others:
        message = f"no show called “{_short(query)}” fits those options"
        return NotFoundError(message, query=query, suggestions=candidates(names, others))
    near = [Candidate.of(header, lead=names.lead(header.id)) for header in suggestions(names, query)]
    return NotFoundError(f"no show is called “{_short(query)}”", query=query, suggestions=near)


def _short(query: str) -> str:
    query = " ".join(query.split())
    return query if len(query) <= 60 else f"{query[:59]}…"
