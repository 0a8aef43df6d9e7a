"""A table for a person at a terminal."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from showfacts.commands.check.answer import CheckAnswer, Checked
from showfacts.commands.check.words import TONES, said, said_of, tally_words, why_words
from showfacts.outputs.answer import Answered, Target
from showfacts.outputs.formats import table
from showfacts.outputs.page import Cell, Column, Page, Prose, Row, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.checking.report import Statement
    from showfacts.commands.check.answer import Result, StatsAnswer

COLUMNS = (
    Column("line", "Line", "line"),
    Column("verdict", "Verdict"),
    Column("field", "Field"),
    Column("quote", "What it says"),
    Column("held", "What is held", "held"),
    Column("why", "Why"),
)


def render(results: Sequence[Result], target: Target) -> str:
    """Each article as a page: its statements, the sources, and the tally under its name."""
    answers = [
        Answered(answer=each.told, page=partial(page, each)) for each in results if isinstance(each, Checked)
    ]
    return table.render(answers, Target(stream=target.stream, with_sources=True))


def page(checked: Checked) -> Page:
    """The page of an article."""
    told = checked.told
    tally = Prose("tally", Cell(tally_words(told.tally, told.sentences, told.understood), "quiet"))
    return Page(
        ident=told.file,
        title=told.file,
        detail=str(told.date or "undated"),
        blocks=(tally, _statements(checked, told) if isinstance(told, CheckAnswer) else _numbers(told)),
        sources=told.sources if isinstance(told, CheckAnswer) else (),
    )


def _statements(checked: Checked, answer: CheckAnswer) -> Table:
    is_several = len(checked.shows) > 1
    rows = []
    for each in answer.statements:
        show = checked.shows[each.show].title if is_several else ""
        rows.append(_row(each, show))
    return Table("statements", COLUMNS, tuple(rows))


def _row(each: Statement, show: str) -> Row:
    field = said_of(each)
    return Row(
        (
            Cell(f"{each.line}:{each.column}", "quiet"),
            Cell(said(each.verdict), TONES.get(each.verdict, "quiet")),
            Cell(f"{show}: {field}" if show else field, "quiet"),
            Cell(each.quote, "strong"),
            Cell(each.held),
            Cell(why_words(each), "quiet"),
        ),
        each.sources,
    )


def _numbers(answer: StatsAnswer) -> Table:
    rows = (
        Row((Cell(field), Cell(said(finding), TONES.get(finding, "quiet")), Cell(count)))
        for field, tally in answer.fields.items()
        for finding, count in tally.items()
    )
    columns = (Column("field", "Field"), Column("verdict", "Verdict"), Column("count", "Statements"))
    return Table("fields", columns, tuple(rows))
