"""The page of ``timeline``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.wording import page_of, row_of, what_happened
from showfacts.outputs.page import Cell, Column, Table

if TYPE_CHECKING:
    from showfacts.commands.timeline.answer import TimelineAnswer
    from showfacts.outputs.page import Page


def page(answer: TimelineAnswer) -> Page:
    """What happened, day by day."""
    columns = (Column("date", "Date"), Column("what", "What"), Column("who", "Who"), Column("note", "Note"))
    rows = tuple(
        row_of(
            Cell(each.date, "strong"),
            Cell(what_happened(each.type, each.season)),
            Cell(", ".join(part for part in (each.by, each.place) if part)),
            Cell(each.note, "quiet"),
            sources=each.sources,
        )
        for each in answer.timeline
    )
    return page_of(answer.show, [Table("timeline", columns, rows)], answer.sources)
