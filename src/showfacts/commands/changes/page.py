"""The page of ``changes``."""

from __future__ import annotations

from showfacts.commands.wording import bare_page, named_show, row_of, what_happened
from showfacts.outputs.page import Cell, Column, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.commands.changes.answer import ChangesAnswer, ChangesRow
    from showfacts.model import Source
    from showfacts.outputs.page import Page


def page(answer: ChangesAnswer) -> Page:
    """What happened and was said, by date."""
    columns = (
        Column("date", "Date"),
        Column("show", "Show"),
        Column("what", "What"),
        Column("who", "Who"),
        Column("note", "Note"),
        Column("id", "Id"),
    )
    known = {each.id: each for each in answer.sources}
    rows = tuple(
        row_of(
            Cell(each.date),
            Cell(named_show(each.show), "strong"),
            Cell(_what(each)),
            Cell(_who(each, known)),
            Cell(each.claim.value if each.claim else each.note, "quiet"),
            Cell(each.show.id, "quiet"),
            sources=each.sources,
        )
        for each in answer.rows
    )
    return bare_page(Table("changes", columns, rows, is_grouped=True))._replace(sources=answer.sources)


def _what(row: ChangesRow) -> str:
    if row.claim is None:
        return what_happened(row.type, row.season)
    about = f" of {row.claim.about}" if row.claim.about else ""
    return f"claim: {row.claim.field}{about} ({row.claim.verdict})"


def _who(row: ChangesRow, known: Mapping[str, Source]) -> str:
    if row.claim is not None:
        return ", ".join(dict.fromkeys(known[each].publisher for each in row.sources if each in known))
    return ", ".join(part for part in (row.by, row.place) if part)
