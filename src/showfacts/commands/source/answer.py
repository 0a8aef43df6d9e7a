"""What one source says of all shows, and how it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from showfacts.errors import NotRecordedError
from showfacts.evidence.facts import facts_of
from showfacts.model import terms
from showfacts.model.light import words_of
from showfacts.model.records import record
from showfacts.outputs.answer import Rows
from showfacts.text.fold import concerns
from showfacts.text.patterns import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from showfacts.evidence.facts import Fact
    from showfacts.library.library import Library
    from showfacts.model import Show, ShowHeader, Source, Verdict
    from showfacts.model.dates import PartialDate

VERDICTS: tuple[Verdict, ...] = words_of(terms.Verdict)

ABOUT_THE_SHOW = 20
"""From this many claims on, a page is about the show, and what it leaves out says something."""

_PEOPLE = frozenset(
    {"cast", "creator", "director", "writer", "showrunner", "executive-producer", "producer", "company"}
)
_DATED = frozenset({"status", "availability", "premiere", "finale", "trailer"})
_PLAIN = frozenset(
    {"title", "working-title", "year", "country", "genre", "premise", "episodes", "release", "runtime"}
)
_DATE = expression(r"\d{4}(?:-\d\d){0,2}")


@record
class SaidBySource:
    """One thing a source says, of which show, and how it stands."""

    show: ShowHeader
    field: str
    about: str | None
    value: str
    verdict: Verdict
    note: str | None


@record
class SourceAnswer:
    """The report card of one source. ``left_out``: what is held of its show and it does not speak of."""

    source: Source
    tally: dict[str, int]
    claims: tuple[SaidBySource, ...]
    left_out: tuple[Fact, ...]


@record
class SourceRow:
    """One source of a list, with how its claims stand."""

    id: str
    publisher: str
    kind: str
    published: PartialDate | None
    url: str | None
    tally: dict[str, int]


@record
class SourcesAnswer(Rows):
    """An array in JSON."""

    rows: tuple[SourceRow, ...]


def source(library: Library, which: Source) -> SourceAnswer:
    """Everything one source says, show by show, each with its verdict.

    Raises:
        NotRecordedError: it says nothing.
    """
    said: list[SaidBySource] = []
    left_out: list[Fact] = []
    for show in library.shows_citing(which.id):
        spoken = list(_said(library.header(show.id), show, which.id))
        said += spoken
        if len(spoken) >= ABOUT_THE_SHOW:
            left_out += _unspoken(show, spoken)
    if not said:
        raise NotRecordedError(f"no claim of {which.publisher} is on record", query=which.id)
    tally = _ordered(Counter(each.verdict for each in said))
    return SourceAnswer(source=which, tally=tally, claims=tuple(said), left_out=tuple(left_out))


def sources(library: Library, *, by: Callable[[SourceRow], Any]) -> SourcesAnswer:
    """All sources, each with its tally, in the order of ``by``."""
    tallies = library.tallies()
    rows = (
        SourceRow(
            id=each.id,
            publisher=each.publisher,
            kind=each.kind,
            published=each.published,
            url=each.url,
            tally=tallies.get(each.id, {}),
        )
        for each in library.sources()
    )
    return SourcesAnswer(rows=tuple(sorted(rows, key=by)))


def _by_id(row: SourceRow) -> tuple[str, ...]:
    return (row.id,)


def _by_date(row: SourceRow) -> tuple[str, ...]:
    return (row.published or "9999", row.id)


def _by_standing(row: SourceRow) -> tuple[float, str]:
    wrong = row.tally.get("contradicted", 0)
    return (-wrong / max(1, sum(row.tally.values())), row.id)


ORDERS: dict[str, Callable[[SourceRow], Any]] = {"id": _by_id, "date": _by_date, "standing": _by_standing}
"""By the words of --sort, what a list of sources is sorted by."""


def _said(header: ShowHeader, show: Show, ident: str) -> Iterable[SaidBySource]:
    for fact in facts_of(show):
        if ident in fact.sources:
            yield SaidBySource(
                show=header, field=fact.field, about=fact.about, value=fact.value, verdict="agrees", note=None
            )
    for claim in show.claims:
        if ident in claim.sources:
            yield SaidBySource(
                show=header,
                field=claim.field,
                about=claim.about,
                value=claim.value,
                verdict=claim.verdict,
                note=claim.note,
            )


def _unspoken(show: Show, said: list[SaidBySource]) -> list[Fact]:
    """What is held and the source passes over: people it does not name, dates, plain fields."""
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


def _ordered(counts: Counter[Verdict]) -> dict[str, int]:
    return {verdict: counts[verdict] for verdict in VERDICTS if counts[verdict]}
