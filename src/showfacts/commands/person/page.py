"""The page of ``person``."""

from __future__ import annotations

from showfacts.commands.wording import number_runs, row_of
from showfacts.outputs.page import Cell, Column, Page, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.person.answer import PersonAnswer


def page(answer: PersonAnswer) -> Page:
    """The credits of a person."""
    columns = (
        Column("year", "Year"),
        Column("show", "Show"),
        Column("as", "As"),
        Column("credit", "Credit"),
        Column("seasons", "Seasons", "seasons"),
        Column("id", "Id"),
    )
    rows = tuple(
        row_of(
            Cell(each.show.year),
            Cell(each.show.title, "strong"),
            Cell(each.character or each.role),
            Cell(each.billing or each.as_),
            Cell(tuple(map(str, each.seasons)), "quiet", number_runs(each.seasons)),
            Cell(each.show.id, "quiet"),
            sources=each.sources,
        )
        for each in answer.credits
    )
    who = answer.person
    return Page(
        ident=who.name,
        title=who.name,
        detail=", ".join(part for part in (who.native_name, *who.aliases) if part),
        blocks=(Table("credits", columns, rows),),
        sources=answer.sources,
    )
