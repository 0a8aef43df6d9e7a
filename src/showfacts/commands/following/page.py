"""The page of ``following``."""

from __future__ import annotations

from showfacts.commands.wording import bare_page, named_show, row_of
from showfacts.outputs.page import Cell, Column, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.following.answer import FollowingAnswer, FollowingRow
    from showfacts.outputs.page import Page


def page(answer: FollowingAnswer) -> Page:
    """The shows, a line each."""
    columns = (Column("show", "Show"), Column("status", "Status"), Column("id", "Id"))
    rows = tuple(
        row_of(Cell(named_show(each.show), "strong"), _stands(each), Cell(each.show.id, "quiet"))
        for each in answer.rows
    )
    return bare_page(Table("following", columns, rows))


def _stands(row: FollowingRow) -> Cell:
    if not row.is_there:
        return Cell("not in the library any more", "warn")
    return Cell(row.status.summary if row.status else "not on record", "plain" if row.status else "quiet")
