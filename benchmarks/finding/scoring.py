"""Run cases against a library, and what came of them per kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from statistics import mean, median, quantiles
from time import perf_counter
from typing import TYPE_CHECKING, Literal, TypeAlias

from showfacts.errors import AmbiguousError, NotFoundError, UsageError
from showfacts.finding.shows import find

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.finding.cases import Case

    from showfacts.index.names import IndexedNames

Outcome: TypeAlias = Literal["right", "told", "asked", "missed", "wrong"]
"""right: the show that is meant, or a refusal or a question where that is right. told: one of several
that are meant, with word of the others. asked: a question back where one show is meant. missed: not
found, or asked about others. wrong: answered with confidence, and wrongly."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one case. ``rank``: of the show that is meant among those named, ties ranked worst."""

    case: Case
    outcome: Outcome
    rank: int | None
    milliseconds: float
    said: str


@dataclass(slots=True)
class Score:
    """The results of one kind of query."""

    kind: str
    results: list[Result] = field(default_factory=list)

    def row(self) -> list[str]:
        """The cells of a line, as ``HEAD`` names them."""
        counts = Counter(result.outcome for result in self.results)
        times = [result.milliseconds for result in self.results]
        whole = len(self.results)
        shares = [
            f"{counts[outcome] / whole:.3f}" for outcome in ("right", "told", "asked", "missed", "wrong")
        ]
        reciprocal = mean(1 / result.rank if result.rank else 0 for result in self.results)
        high = quantiles(times, n=20)[-1] if whole > 1 else times[0]
        return [self.kind, str(whole), *shares, f"{reciprocal:.3f}", f"{median(times):.2f}", f"{high:.2f}"]


HEAD = ["kind", "queries", "right", "told", "asked", "missed", "wrong", "MRR", "median ms", "p95 ms"]


def run(names: IndexedNames, cases: Iterable[Case]) -> list[Score]:
    """Ask every query, and score the answers kind by kind, in the order of the cases."""
    scores: dict[str, Score] = {}
    for case in cases:
        scores.setdefault(case.kind, Score(case.kind)).results.append(ask(names, case))
    return list(scores.values())


def ask(names: IndexedNames, case: Case) -> Result:
    """Ask one query."""
    started = perf_counter()
    try:
        found = find(names, case.query)
    except AmbiguousError as error:
        shows, answer = [each.id for each in error.candidates], "asks"
    except NotFoundError as error:
        shows, answer = [each.id for each in error.suggestions], "refuses"
    except UsageError:
        shows, answer = [], "refuses"
    else:
        shows, answer = [found.header.id, *(each.id for each in found.namesakes)], "answers"
    milliseconds = (perf_counter() - started) * 1000
    said = f"{answer} {', '.join(shows[:4])}{' …' if len(shows) > 4 else ''}"
    return Result(case, _outcome(case, answer, shows), _rank(case, answer, shows), milliseconds, said)


def _outcome(case: Case, answer: str, shows: list[str]) -> Outcome:
    meant = case.shows
    if answer == "answers" and case.is_question and len(meant) == 1:
        return "wrong"
    if answer == "answers":
        told: Outcome = "right" if len(meant) == 1 else "told"
        return told if shows[0] in meant <= set(shows) else "wrong"
    if answer == "refuses":
        return "missed" if meant else "right"
    asked: Outcome = "right" if len(meant) > 1 or case.is_question else "asked"
    return asked if meant <= set(shows) else "missed"


def _rank(case: Case, answer: str, shows: list[str]) -> int | None:
    if not case.shows:
        return 1 if answer == "refuses" else None
    if answer == "asks":
        meant = len(case.shows & set(shows))
        return len(shows) - meant + 1 if meant else None
    return next((rank for rank, show in enumerate(shows, 1) if show in case.shows), None)


def table(scores: Iterable[Score]) -> str:
    """The scores as lines of a Markdown table."""
    rows = [HEAD, *(score.row() for score in scores)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    lines.insert(1, " | ".join("-" * width for width in widths))
    return "\n".join(f"| {line} |" for line in lines)
