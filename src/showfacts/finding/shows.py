"""Typed words -> the one show that is meant, or a question, or a refusal with suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from showfacts.errors import AmbiguousError, NotFoundError, UsageError
from showfacts.finding.narrowing import Narrowing
from showfacts.finding.steps import SeasonOf, Step, Tier
from showfacts.finding.tiers import steps
from showfacts.finding.wholes import continues
from showfacts.index.name import Name, NameKind
from showfacts.model.tuples import NamedTuple
from showfacts.text.clean import short_query
from showfacts.text.fold import key, typed, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from showfacts.index.names import IndexedNames
    from showfacts.model import Candidate, ShowHeader

    How: TypeAlias = Literal["id", "title", "alias", "narrowed", "part", "misspelt"]

ANY = Narrowing()
_NONE: Mapping[str, str] = {}
LISTED = 10
"""More candidates are too many to choose from, and no shorter option than the id is looked for."""

__all__ = ["Found", "SeasonOf", "Tier", "candidates", "find"]


class Found(NamedTuple):
    """The show that was meant, how it was found, and which others bear the same words.

    ``name`` is the name that fitted, ``reason`` says in a few words what made it fit.
    ``season``: the number of the season that the words ask about, said in ``season_words``: "part 5".
    ``season_of``: the show of which this one is that season, as an entry of its own.
    """

    header: ShowHeader
    tier: Tier
    name: str
    reason: str = ""
    namesakes: tuple[ShowHeader, ...] = ()
    season: int | None = None
    season_words: str = ""
    season_of: SeasonOf | None = None
    is_whole: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether the words say by themselves for which show the answer is: nobody needs to be told."""
        return Tier.ID <= self.tier <= Tier.NARROWED and not self.namesakes

    @property
    def how(self) -> How:
        """How the words were understood, as a script is told.

        A whole title with words beside it is narrowed by them, also where no more than its record allows it.
        """
        if self.tier is Tier.BEGINNING and self.is_whole:
            return "narrowed"
        return _HOW[self.tier]


_HOW: Mapping[Tier, How] = {
    Tier.OPTION: "id",
    Tier.ID: "id",
    Tier.TITLE: "title",
    Tier.ALIAS: "alias",
    Tier.NARROWED: "narrowed",
    Tier.BEGINNING: "part",
    Tier.MISSPELT: "misspelt",
}


def find(names: IndexedNames, query: str, narrowing: Narrowing = ANY, *, upto: Tier = Tier.MISSPELT) -> Found:
    """The one show that ``query`` means, by tiers up to and with ``upto``.

    Raises:
        AmbiguousError: the words fit several shows, or one that may not be meant; they are its candidates.
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
    if len(shows) > 1 or (step.asks and not narrowing):
        raise _question(names, query, narrowing, upto, decided)
    ((show, hit),) = shows.items()
    header = names.header(show)
    return Found(
        header=header,
        tier=step.tier,
        name=hit.text,
        reason=f"{step.reason}; “{step.aside}” is left aside"
        if step.aside and not step.season
        else step.reason,
        namesakes=_others(names, query, narrowing, step, hit, header),
        season=step.season,
        season_words=step.aside,
        season_of=step.season_of,
        is_whole=step.is_whole,
    )


def _question(
    names: IndexedNames,
    query: str,
    narrowing: Narrowing,
    upto: Tier,
    decided: tuple[Step, Mapping[str, Name]],
) -> AmbiguousError:
    """The question which of several shows is meant, or whether the one that comes near is.

    Who has the words for another name is meant as much as those who have them for a title.
    """
    step, shows = decided
    hits = dict(shows)
    if step.tier is Tier.TITLE:
        for name in names.with_key(key(query)):
            if name.kind is NameKind.ALIAS and narrowing.admits(names.header(name.show)):
                hits.setdefault(name.show, name)
    called = {show: hit.text for show, hit in hits.items()}
    found = candidates(names, map(names.header, hits), query, upto=upto, called=called)
    message = f"“{short_query(query)}” fits {len(found)} shows"
    if len(found) == 1:
        message = f"no show is called “{short_query(query)}”, but one may be meant"
    return AmbiguousError(message, query=query, candidates=found)


def _others(
    names: IndexedNames, query: str, narrowing: Narrowing, step: Step, hit: Name, header: ShowHeader
) -> tuple[ShowHeader, ...]:
    """The other shows that the words fit, or the name by which the answer was found."""
    own = header.id
    others = _namesakes(names, (query, hit.text, header.title, f"{hit.text} {step.aside}")) - {own}
    if header.title.endswith(")"):
        others |= _called_less(names, query, narrowing) - {own}
    said = step.narrowing or ANY
    found = [
        each
        for each in map(names.header, sorted(others))
        if narrowing.admits(each) and said.leaves_open(each)
    ]
    found += [names.header(other.show) for other in step.also if other.show != own]
    return tuple({each.id: each for each in found}.values())


def _decided(
    names: IndexedNames, query: str, narrowing: Narrowing, upto: Tier, passed_over: dict[str, ShowHeader]
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
    names: IndexedNames,
    headers: Iterable[ShowHeader],
    query: str,
    *,
    upto: Tier = Tier.MISSPELT,
    called: Mapping[str, str] = _NONE,
) -> tuple[Candidate, ...]:
    """The headers as candidates: by year, each with its lead and the shortest option that picks it.

    ``called``: by show, the name that fits, which is told where it is not the title.
    """
    from showfacts.model import Candidate

    headers = sorted(headers, key=lambda header: (header.year or 0, header.id))
    found = []
    for header in headers:
        option = ("--id", header.id)
        if len(headers) <= LISTED:
            shorter, narrowing = _picking(header, headers)
            decided = _decided(names, query, narrowing, upto, {})
            if decided is not None and list(decided[1]) == [header.id]:
                option = shorter
        lead, name = names.lead(header.id), called.get(header.id)
        found.append(Candidate.of(header, lead=lead, options=option, called=name))
    return tuple(found)


def _completed(names: IndexedNames, hits: Sequence[Name], narrowing: Narrowing) -> Sequence[Name]:
    """Hits on part of a name or on a name with a slip, as if the whole name had been typed.

    So other shows of that title are meant as much. And if the hits are all one name, shows that have
    it as their title come before those that have it as an alias.
    """
    wholes = {key(hit.text) for hit in hits}
    same = [name for whole in wholes for name in names.with_key(whole) if name.kind is NameKind.TITLE]
    titled = [name for name in same if narrowing.admits(names.header(name.show))]
    return titled if titled and len(wholes) == 1 else [*hits, *titled]


def _namesakes(names: IndexedNames, texts: Iterable[str]) -> set[str]:
    """The shows that bear any of these texts as a name, also with a tag after it or in another spelling."""
    from showfacts.text.look_alikes import look_alikes

    keys: dict[str, None] = {}
    for text in texts:
        folded = words(text)
        keys |= dict.fromkeys([folded, *look_alikes(folded), *_spelt(text)])
    bearing = (NameKind.TITLE, NameKind.ALIAS, NameKind.UNTAGGED, NameKind.SPELT)
    found = names.with_keys(each.replace(" ", "") for each in keys)
    return {name.show for name in found if name.kind in bearing}


def _spelt(text: str) -> list[str]:
    """The other spellings of a text in other letters than A to Z."""
    if text.isascii():
        return []
    from showfacts.text.spellings import spellings

    return spellings(text)


def _called_less(names: IndexedNames, query: str, narrowing: Narrowing) -> set[str]:
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
    names: IndexedNames, query: str, narrowing: Narrowing, passed_over: Iterable[ShowHeader]
) -> NotFoundError:
    others = list(passed_over)
    if others:
        message = f"no show called “{short_query(query)}” fits those options"
        return NotFoundError(message, query=query, suggestions=candidates(names, others, query))
    from showfacts.finding.suggesting import suggestions
    from showfacts.model import Candidate

    found = sorted(suggestions(names, query, narrowing), key=lambda each: not narrowing.admits(each[0]))
    near = [Candidate.of(header, lead=names.lead(header.id), called=text) for header, text in found]
    return NotFoundError(f"no show is called “{short_query(query)}”", query=query, suggestions=near)
