"""The page of ``list`` and ``search``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.wording import bare_page, row_of
from showfacts.outputs.page import Cell, Column, Table

if TYPE_CHECKING:
    from showfacts.commands.list.answer import ListAnswer
    from showfacts.outputs.page import Page


def page(answer: ListAnswer) -> Page:
    """A list of shows."""
    columns = (
        Column("title", "Title"),
        Column("year", "Year"),
        Column("countries", "Country"),
        Column("platforms", "Platforms"),
        Column("id", "Id"),
        Column("matched", "Matched", "matched"),
    )
    rows = tuple(
        row_of(
            Cell(each.title, "strong"),
            Cell(each.year),
            Cell(each.countries),
            Cell(each.platforms),
            Cell(each.id, "quiet"),
            Cell(f"{each.matched} ({each.matched_as})" if each.matched else None, "quiet"),
        )
        for each in answer.rows
    )
    return bare_page(Table("shows", columns, rows))
