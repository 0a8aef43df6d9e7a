"""The pages of ``source``."""

from __future__ import annotations

from showfacts.commands.claims.page import verdict_cell
from showfacts.commands.wording import bare_page, row_of, spoken
from showfacts.outputs.page import Cell, Column, Page, Prose, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.commands.source.answer import SaidBySource, SourceAnswer, SourcesAnswer
    from showfacts.outputs.page import Block, Row

EXPLAINED = ("contradicted", "superseded", "disputed", "imprecise", "variant")
"""The verdicts that come with a reason, gravest first."""


def page(answer: SourceAnswer) -> Page:
    """One source's report card."""
    which = answer.source
    parts = (which.author, which.when, which.kind, which.url)
    off = [each for verdict in EXPLAINED for each in answer.claims if each.verdict == verdict]
    columns = (
        Column("verdict", "Verdict"),
        Column("show", "Show"),
        Column("field", "Field"),
        Column("value", "What it says"),
        Column("note", "Why"),
    )
    blocks: list[Block] = [
        Prose("claims", Cell(f"{len(answer.claims)}: {_told(answer.tally)}", "strong")),
        Table("not simply right", columns, tuple(map(_row, off))),
        *(
            Prose(name, Cell("; ".join(_words(each) for each in answer.claims if each.verdict == verdict)))
            for verdict, name in (("agrees", "right"), ("unchecked", "unchecked"), ("opinion", "opinions"))
        ),
        Prose(
            "left out",
            Cell("; ".join(f"{spoken(each.field)} {each.value}" for each in answer.left_out), "quiet"),
        ),
    ]
    return Page(
        ident=which.id,
        title=which.title or which.publisher,
        detail=" · ".join(part for part in (which.publisher if which.title else None, *parts) if part),
        blocks=tuple(blocks),
    )


def list_page(answer: SourcesAnswer) -> Page:
    """All sources with their tallies."""
    columns = (
        Column("id", "Source"),
        Column("publisher", "Publisher"),
        Column("kind", "Kind"),
        Column("published", "Published"),
        Column("tally", "Claims"),
    )
    rows = tuple(
        row_of(
            Cell(each.id, "strong"),
            Cell(each.publisher),
            Cell(each.kind),
            Cell(each.published),
            Cell(_told(each.tally)),
        )
        for each in answer.rows
    )
    return bare_page(Table("sources", columns, rows))


def _told(tally: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {verdict}" for verdict, count in tally.items())


def _row(said: SaidBySource) -> Row:
    return row_of(
        verdict_cell(said.verdict),
        Cell(said.show.title, "quiet"),
        Cell(spoken(said.field), "quiet"),
        Cell(said.value, "strong"),
        Cell(said.note, "quiet"),
    )


def _words(said: SaidBySource) -> str:
    about = f" ({said.about})" if said.about and said.about not in said.value else ""
    return f"{spoken(said.field)}{about} {said.value}"
