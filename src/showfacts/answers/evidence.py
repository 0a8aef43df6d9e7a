"""What sources say: of one show, and of all shows together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from showfacts.answers.base import Rows, known, person_spellings, sources_of
from showfacts.answers.past import was_said
from showfacts.errors import NotRecordedError
from showfacts.facts import facts_of
from showfacts.finding.fields import concerns, fields_meant, fields_near
from showfacts.model import Verdict

if TYPE_CHECKING:
    from showfacts.answers.moment import Moment
    from showfacts.facts import Fact
    from showfacts.library.library import Library
    from showfacts.model import Claim, PartialDate, Show, ShowHeader, Source

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

MANY = 20
"""From this many claims on, a page is about the show, and what it leaves out says something."""

_PEOPLE = frozenset(
    {"cast", "creator", "director", "writer", "showrunner", "executive-producer", "producer", "company"}
)
_DATED = frozenset({"status", "availability", "premiere", "finale", "trailer"})
_PLAIN = frozenset(
    {"title", "working-title", "year", "country", "genre", "premise", "episodes", "release", "runtime"}
)
_HAPPENED = frozenset(
    {
        "status",
        "announcement",
        "teaser",
        "trailer",
        "episodes",
        "premiere",
        "finale",
        "release",
        "runtime",
        "availability",
    }
)
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsAnswer:
    """What we hold, and what sources say that is not simply that."""

    show: ShowHeader
    held: tuple[Fact, ...]
    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing a source says, of which show, and how it stands."""

    show: ShowHeader
    field: str
    about: str | None
    value: str
    verdict: Verdict
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAnswer:
    """The report card of one source. ``left_out``: what we hold of its show and it does not speak of."""

    source: Source
    tally: dict[str, int]
    claims: tuple[Said, ...]
    left_out: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One source of a list, with how its claims stand."""

    id: str
    publisher: str
    kind: str
    published: PartialDate | None
    url: str | None
    tally: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesAnswer(Rows):
    """An array in JSON."""

    rows: tuple[SourceRow, ...]


def claims(library: Library, show: Show, moment: Moment, *, asked: str | None = None) -> ClaimsAnswer:
    """What is held and claimed about a show, or about the field or name that was asked for.

    On a past day, only what had happened by then or sources dated until then say; what undated
    sources say is left out.

    Raises:
        NotRecordedError: nothing is, about that field.
    """
    then = known(library, show, moment)
    held, said = list(facts_of(then)), list(then.claims)
    if moment.is_past:
        held = [each for each in held if _was_held(library, each, moment)]
    if asked is not None:
        fields = fields_meant(asked)
        spellings = (asked,) if fields else (asked, *person_spellings(library.person_named(asked)))
        held = [each for each in held if _is_meant(each, fields, spellings)]
        said = [each for each in said if _is_meant(each, fields, spellings)]
    if not held and not said:
        what = f" about “{asked}”" if asked else ""
        when = f" by {moment.day}" if moment.is_past else ""
        near = fields_near(asked) if asked else ()
        hint = f"; did you mean the field {', or '.join(near)}?" if near else ""
        raise NotRecordedError(
            f"nobody on record says anything{what} of “{show.title}”{when}{hint}",
            query=asked or show.title,
        )
    return ClaimsAnswer(
        show=library.header(show.id),
        held=tuple(held),
        claims=tuple(said),
        sources=sources_of(library, held, said),
    )


def source(library: Library, which: Source) -> SourceAnswer:
    """Everything one source says, show by show, each with its verdict."""
    said: list[Said] = []
    left_out: list[Fact] = []
    for show in library.shows_citing(which.id):
        header = library.header(show.id)
        spoken = list(_said(header, show, which.id))
        said += spoken
        if len(spoken) >= MANY:
            left_out += _unspoken(show, spoken)
    if not said:
        raise NotRecordedError(f"no claim of {which.publisher} is on record", query=which.id)
    return SourceAnswer(source=which, tally=_tally(said), claims=tuple(said), left_out=tuple(left_out))


def sources(library: Library) -> SourcesAnswer:
    """All sources, each with its tally."""
    tallies: dict[str, Counter[str]] = {}
    for show in library.shows():
        for fact in facts_of(show):
            for ident in fact.sources:
                tallies.setdefault(ident, Counter())["agrees"] += 1
        for claim in show.claims:
            for ident in claim.sources:
                tallies.setdefault(ident, Counter())[claim.verdict] += 1
    rows = (
        SourceRow(
            id=each.id,
            publisher=each.publisher,
            kind=each.kind,
            published=each.published,
            url=each.url,
            tally=_ordered(tallies.get(each.id, Counter())),
        )
        for each in library.sources()
    )
    return SourcesAnswer(rows=tuple(rows))


def _said(header: ShowHeader, show: Show, ident: str) -> Iterable[Said]:
    for fact in facts_of(show):
        if ident in fact.sources:
            yield Said(
                show=header, field=fact.field, about=fact.about, value=fact.value, verdict="agrees", note=None
            )
    for claim in show.claims:
        if ident in claim.sources:
            yield Said(
                show=header,
                field=claim.field,
                about=claim.about,
                value=claim.value,
                verdict=claim.verdict,
                note=claim.note,
            )


def _unspoken(show: Show, said: list[Said]) -> list[Fact]:
    """What we hold and the source passes over: people it does not name, dates, plain fields."""
    fields = {each.field for each in said}
    texts = [text for each in said for text in (each.about, each.value) if text]

    def is_passed_over(fact: Fact) -> bool:
        if fact.field in _PEOPLE:
            name = fact.value if fact.field == "company" else fact.value.partition(" as ")[0]
            return not any(concerns(name, text) for text in texts)
        if fact.field in _DATED:
            return any(not any(day in text for text in texts) for day in _DATE.findall(fact.value))
        return fact.field in _PLAIN and fact.field not in fields

    return [fact for fact in facts_of(show) if is_passed_over(fact)]


def _is_meant(row: Fact | Claim, fields: Sequence[str], spellings: Sequence[str]) -> bool:
    return row.field in fields or any(concerns(each, row.about, row.value) for each in spellings)


def _was_held(library: Library, fact: Fact, moment: Moment) -> bool:
    """Whether a fact about what was known on a past day had happened, or somebody had said it."""
    return fact.field in _HAPPENED or was_said(library, fact.sources, moment.day)


def _tally(said: Iterable[Said]) -> dict[str, int]:
    return _ordered(Counter(each.verdict for each in said))


def _ordered(counts: Counter[str]) -> dict[str, int]:
    return {verdict: counts[verdict] for verdict in VERDICTS if counts[verdict]}
