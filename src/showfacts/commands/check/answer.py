"""What is told of a checked article."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from showfacts.checking.report import FINDINGS
from showfacts.model.records import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.checking.article import Article
    from showfacts.checking.report import Finding, Report, Statement
    from showfacts.errors import ShowfactsError
    from showfacts.library.on_day import Snapshot
    from showfacts.model import PartialDate, ShowHeader, Source

PROBLEMS: tuple[Finding, ...] = ("contradicted", "superseded", "disputed", "imprecise", "variant")
"""What ``--show problems`` shows."""


@record
class CheckAnswer:
    """An article and how its statements stand, as JSON has it.

    ``statements`` are those that were asked for; ``tally`` counts all of them, ``sentences`` those of the
    article, ``understood`` those in which a statement was found. ``sources``: those that the statements name.
    """

    file: str
    date: PartialDate | None
    statements: tuple[Statement, ...]
    tally: Mapping[Finding, int]
    sentences: int
    understood: int
    sources: tuple[Source, ...]


@record
class StatsAnswer:
    """The same in numbers: ``fields`` has the tally of each field."""

    file: str
    date: PartialDate | None
    tally: Mapping[Finding, int]
    fields: Mapping[str, Mapping[Finding, int]]
    sentences: int
    understood: int


@record
class Checked:
    """An article, its report, and what it takes to tell of it: ``told`` and the shows it speaks of."""

    article: Article
    report: Report
    told: CheckAnswer | StatsAnswer
    shows: Mapping[str, ShowHeader]


@record
class Unread:
    """A file that could not be read, and why."""

    file: str
    error: ShowfactsError


Result: TypeAlias = Checked | Unread
"""What became of a file."""


def checked(
    file: str, article: Article, report: Report, snapshot: Snapshot, only: tuple[Finding, ...]
) -> Checked:
    """What is told of an article; ``only``: of statements that stand so."""
    shown = tuple(each for each in report.statements if each.verdict in only)
    cited = dict.fromkeys(ident for each in shown for ident in each.sources)
    told = CheckAnswer(
        file=file,
        date=article.date,
        statements=shown,
        tally=report.tally,
        sentences=report.sentences,
        understood=report.understood,
        sources=snapshot.library.sources_with(cited),
    )
    shows = {each.show: snapshot.library.header(each.show) for each in shown}
    return Checked(article=article, report=report, told=told, shows=shows)


def counted(file: str, article: Article, report: Report) -> Checked:
    """The numbers of an article, the field of which most is said first."""
    most_first = sorted(report.tallies.items(), key=lambda item: (-sum(item[1].values()), item[0]))
    told = StatsAnswer(
        file=file,
        date=article.date,
        tally=report.tally,
        fields={
            field: {each: tally[each] for each in FINDINGS if each in tally} for field, tally in most_first
        },
        sentences=report.sentences,
        understood=report.understood,
    )
    return Checked(article=article, report=report, told=told, shows={})


def fails(report: Report, failing: tuple[Finding, ...]) -> bool:
    """Whether a statement of an article stands in a way that is to make the exit code 7."""
    return not report.tally.keys().isdisjoint(failing)
