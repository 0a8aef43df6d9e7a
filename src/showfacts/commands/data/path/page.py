"""The page of ``data path``."""

from __future__ import annotations

from showfacts.commands.wording import bare_page, row_of
from showfacts.outputs.page import Cell, Column, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.data.path.answer import FilesAnswer
    from showfacts.outputs.page import Page


def page(answer: FilesAnswer) -> Page:
    """The files of a library."""
    columns = (
        Column("path", "File"),
        Column("origin", "Origin"),
        Column("standing", "Standing"),
        Column("shows", "Shows", "shows"),
        Column("people", "People", "people"),
        Column("platforms", "Platforms", "platforms"),
        Column("sources", "Sources", "sources"),
        Column("bytes", "Bytes", "bytes"),
        Column("problem", "Problem", "left out"),
        Column("files", "Files", "files"),
        Column("licence", "Licence"),
    )
    rows = tuple(
        row_of(
            Cell(each.path, "strong"),
            Cell(each.origin),
            Cell(each.standing),
            Cell(each.shows),
            Cell(each.people),
            Cell(each.platforms),
            Cell(each.sources),
            Cell(each.bytes),
            Cell(each.problem, "bad"),
            Cell(each.files if each.files > 1 else None),
            Cell(each.licence),
        )
        for each in answer.rows
    )
    return bare_page(Table("files", columns, rows))
