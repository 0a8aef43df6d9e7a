"""What a source says, claim by claim: its report card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.claims.page import about_if_needed, verdict_cell
from showfacts.commands.wording import named_show, row_of, spoken
from showfacts.outputs.page import Cell, Column, Table

if TYPE_CHECKING:
    from showfacts.commands.source.answer import SourceAnswer


def card(answer: SourceAnswer) -> Table:
    """Everything that a source says, show by show. The last cell is the id of the show."""
    columns = (
        Column("verdict", "Verdict"),
        Column("show", "Show"),
        Column("field", "Field"),
        Column("about", "About"),
        Column("value", "What it says"),
        Column("note", "Why"),
        Column("id", "Id"),
    )
    rows = tuple(
        row_of(
            verdict_cell(each.verdict),
            Cell(named_show(each.show)),
            Cell(spoken(each.field), "quiet"),
            Cell(about_if_needed(each.about, each.value), "quiet"),
            Cell(each.value, "strong"),
            Cell(each.note, "quiet"),
            Cell(each.show.id),
        )
        for each in answer.claims
    )
    return Table("claims", columns, rows)
