"""The page of ``refresh``."""

from __future__ import annotations

from showfacts.commands.wording import bare_page, row_of
from showfacts.outputs.page import Cell, Column, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.refresh.answer import RefreshAnswer
    from showfacts.outputs.page import Page


def page(answer: RefreshAnswer) -> Page:
    """The shows that were asked for, each with what changed."""
    columns = (
        Column("title", "Title"),
        Column("year", "Year"),
        Column("action", "Now"),
        Column("changes", "What changed"),
        Column("id", "Id"),
    )
    rows = tuple(
        row_of(
            Cell(each.title, "strong"),
            Cell(each.year),
            Cell(each.action, "warn" if each.action == "gone" else "plain"),
            Cell("; ".join(each.changes)),
            Cell(each.id, "quiet"),
        )
        for each in answer.rows
    )
    return bare_page(Table("shows", columns, rows))
