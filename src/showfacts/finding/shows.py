"""Typed words -> the one show that is meant, or a question, or a refusal with suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from showfacts.errors import AmbiguousError, NotFoundError, UsageError
from showfacts.finding.narrowing import Narrowing
from showfacts.finding.steps import Step, Tier
from showfacts.finding.tiers import steps
from showfacts.finding.wholes import continues
from showfacts.index.name import Name, NameKind
from showfacts.text.fold import key, typed

if TYPE_CHECKING:
    from showfacts.finding.asking import Names
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
    season: int | None = None

    @property
    def is_plain(self) -> bool:
        """Whether the words say by themselves for which show the answer is: nobody needs to be told."""
        return Tier.ID <= self.tier <= Tier.NARROWED and not self.namesakes


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
    decided = _decided(names, query, narrowing, upto, passed_over)
    if decided is None:
        raise _not_found(names, query, narrowing, passed_over.values())
    step, shows = decided
    if len(shows) > 1:
        headers = [names.header(show) for show in shows]
        message = f"“{_short(query)}” fits {len(headers)} shows"
        raise AmbiguousError(message, query=query, candidates=candidates(names, headers, query, upto=upto))
    ((show, hit),) = shows.items()
    header = names.header(show)
    others = _namesakes(names, (query, hit.text, header.title, f"{hit.text} {step.aside}")) - {show}
    if header.title.endswith(")"):
        others |= _called_less(names, query, narrowing) - {show}
    said = step.narrowing or ANY
    namesakes = tuple(
        each
        for each in map(names.header, sorted(others))
        if narrowing.admits(each) and said.leaves_open(each)
    )
    reason = f"{step.reason}; “{step.aside}” is left aside" if step.aside else step.reason
    return Found(header=header, tier=step.tier, name=hit.text, reason=reason, namesakes=namesakes)


def _decided(
    names: Names, query: str, narrowing: Narrowing, upto: Tier, passed_over: dict[str, ShowHeader]
) -> tuple[Step, Mapping[str, Name]] | None:
    """The step that decides, with the shows it leaves, each with the name that fits; None if there is none.

    ``passed_over`` gets the shows that the words fit best, but the narrowing does not. Where these are
    called just so, other shows are meant only if their titles go on from the words.
    """
    is_excluded = False
    for step in steps(names, query, narrowing):
        if step.tier > upto:
            continue
        headers = {hit.show: names.header(hit.show) for hit in step.names}
        hits = [hit for hit in step.names if narrowing.admits(headers[hit.show])]
        if is_excluded and step.tier > Tier.ALIAS:
            hits = [hit for hit in hits if continues(hit, query, headers[hit.show])]
        if hits:
            is_part = step.tier >= Tier.BEGINNING and not step.is_whole
            meant = _completed(names, hits, step.narrowing or narrowing) if is_part else hits
            return step, {hit.show: hit for hit in meant}
        is_excluded = is_excluded or (bool(headers) and step.tier <= Tier.ALIAS)
        if not passed_over:
            passed_over |= headers
    if narrowing.id and names.id_of(narrowing.id) and narrowing.admits(names.header(narrowing.id)):
        own = Name(narrowing.id, NameKind.TITLE, narrowing.id, narrowing.id)
        return Step(Tier.OPTION, [own], "the id that an option gives"), {narrowing.id: own}
    return None


def candidates(
    names: Names, headers: Iterable[ShowHeader], query: str, *, upto: Tier = Tier.MISSPELT
) -> tuple[Candidate, ...]:
    """The headers as candidates: by year, each with its lead and the shortest option that picks it."""
    from showfacts.model import Candidate

    headers = sorted(headers, key=lambda header: (header.year or 0, header.id))
    found = []
    for header in headers:
        option, narrowing = _picking(header, headers)
        decided = _decided(names, query, narrowing, upto, {})
        if decided is None or list(decided[1]) != [header.id]:
            option = ("--id", header.id)
        found.append(Candidate.of(header, lead=names.lead(header.id), options=option))
    return tuple(found)


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


def _called_less(names: Names, query: str, narrowing: Narrowing) -> set[str]:
    """The shows with the words for a title but for those at the end, which fit them too.

    "The Office US" is the title of one show, with a tag, and fits another one that is of that country.
    """
    from showfacts.finding.peeling import peelings

    return {
        name.show
        for each in peelings(query, narrowing, names)
        for name in names.with_key(key(each.rest))
        if name.kind is NameKind.TITLE and each.narrowing.admits(names.header(name.show))
    }


def _picking(header: ShowHeader, rivals: Sequence[ShowHeader]) -> tuple[tuple[str, str], Narrowing]:
    """The shortest option that tells a show from its rivals, and what it narrows to."""
    others = [rival for rival in rivals if rival.id != header.id]
    if header.year and all(rival.year != header.year for rival in others):
        return ("--year", str(header.year)), Narrowing(year=header.year)
    for country in header.countries:
        if all(country not in rival.countries for rival in others):
            return ("--country", country), Narrowing(country=country)
    return ("--id", header.id), Narrowing(id=header.id)


def _not_found(
    names: Names, query: str, narrowing: Narrowing, passed_over: Iterable[ShowHeader]
) -> NotFoundError:
    others = list(passed_over)
    if others:
        message = f"no show called “{_short(query)}” fits those options"
        return NotFoundError(message, query=query, suggestions=candidates(names, others, query))
    from showfacts.finding.suggesting import suggestions
    from showfacts.model import Candidate

    found = sorted(suggestions(names, query), key=lambda each: not narrowing.admits(each[0]))
    near = [Candidate.of(header, lead=names.lead(header.id), called=text) for header, text in found]
    return NotFoundError(f"no show is called “{_short(query)}”", query=query, suggestions=near)


def _short(query: str) -> str:
    query = " ".join(query.split())
    return query if len(query) <= 60 else f"{query[:59]}…"
