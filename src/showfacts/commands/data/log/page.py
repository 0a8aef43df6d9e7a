"""The page of ``data log``."""

from __future__ import annotations

from showfacts.commands.wording import bare_page, row_of
from showfacts.outputs.page import Cell, Column, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.data.log.answer import LogAnswer
    from showfacts.history.change import Change
    from showfacts.outputs.page import Page


def page(answer: LogAnswer) -> Page:
    """The changes, the last one first."""
    columns = (
        Column("number", "No."),
        Column("when", "When"),
        Column("command", "Command"),
        Column("files", "Files"),
        Column("undone", "Taken back"),
    )
    rows = tuple(
        row_of(
            Cell(each.number),
            Cell(each.when, shown=day_and_time(each.when)),
            Cell(each.command, "strong"),
            Cell(_files(each)),
            Cell("taken back" if each.is_undone else None, "quiet"),
        )
        for each in answer.rows
    )
    return bare_page(Table("log", columns, rows))


def day_and_time(when: str) -> str:
    """A moment as people read it: 2026-11-20 14:03."""
    return when[:16].replace("T", " ")


def _files(change: Change) -> str:
    """The one file, or how many: 1,842 added, 3 changed."""
    if change.count == 1:
        return change.files[0]
    counted = ((change.added, "added"), (change.changed, "changed"), (change.removed, "removed"))
    return ", ".join(f"{count:,} {what}" for count, what in counted if count)
