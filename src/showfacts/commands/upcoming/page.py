"""The page of ``upcoming``."""

from __future__ import annotations

from showfacts.commands.upcoming.coming import in_calendar, told_apart, what_comes
from showfacts.commands.wording import bare_page, named_show, row_of
from showfacts.outputs.page import Cell, Column, Dates, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.upcoming.answer import UpcomingAnswer
    from showfacts.outputs.page import Page


def page(answer: UpcomingAnswer) -> Page:
    """What comes, by date, which is the day in the countries beside it."""
    columns = (
        Column("date", "Date"),
        Column("countries", "In"),
        Column("show", "Show"),
        Column("what", "What"),
        Column("titles", "Titles"),
        Column("platforms", "Platforms"),
        Column("id", "Id"),
    )
    rows = tuple(
        row_of(
            Cell(each.date),
            Cell(each.show.countries, "quiet"),
            Cell(named_show(each.show), "strong"),
            Cell(what_comes(each)),
            Cell(each.titles, shown="; ".join(each.titles)),
            Cell(each.show.platforms, "quiet"),
            Cell(each.show.id, "quiet"),
            sources=each.sources,
        )
        for each in answer.rows
    )
    dates = Dates(answer.first, tuple(told_apart(in_calendar(each.show, each) for each in answer.rows)))
    table = Table("upcoming", columns, rows, is_grouped=True)
    return bare_page(table)._replace(sources=answer.sources, dates=dates)
