"""The page of ``list`` and ``search``."""

from __future__ import annotations

from types import MappingProxyType

from showfacts.commands.wording import bare_page, row_of, spoken
from showfacts.outputs.page import Cell, Column, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from showfacts.commands.list.answer import Listed
    from showfacts.outputs.page import Page, Tone

_COLUMNS: Mapping[str, Column] = MappingProxyType(
    {
        column.key: column
        for column in (
            Column("title", "Title"),
            Column("original_title", "Original title"),
            Column("year", "Year"),
            Column("countries", "Country"),
            Column("platforms", "Platforms"),
            Column("type", "Type"),
            Column("id", "Id"),
            Column("matched", "Matched", "matched"),
            Column("matched_as", "Matched as", "matched as"),
            Column("state", "State"),
            Column("decision", "Decision", "decision"),
            Column("season_count", "Seasons", "seasons"),
            Column("premiere", "Premiere", "premiere"),
            Column("finale", "Finale", "finale"),
            Column("summary", "Summary"),
        )
    }
)
"""The column of each field of a row."""

USUAL = ("title", "year", "countries", "platforms", "id", "matched")
"""The columns of a list."""

WITH_DETAILS = (*USUAL, "state", "decision", "season_count", "premiere", "finale", "summary")
"""The columns of a list with where each show stands."""

_TONES: Mapping[str, Tone] = MappingProxyType(
    {"title": "strong", "id": "quiet", "matched": "quiet", "matched_as": "quiet"}
)


def page_with(fields: Sequence[str], shows: Sequence[Listed]) -> Page:
    """A list of shows with the columns of these fields, in this order."""
    rows = tuple(row_of(*(_cell(each, field, fields) for field in fields)) for each in shows)
    return bare_page(Table("shows", tuple(_COLUMNS[field] for field in fields), rows))


def _cell(row: Listed, field: str, fields: Sequence[str]) -> Cell:
    """The cell of a field; what a search found stands beside the name if it has no column of its own."""
    value = getattr(row, field)
    if field == "matched" and value and "matched_as" not in fields:
        value = f"{value} ({row.matched_as})"
    shown = spoken(value) if field in ("state", "decision") and value else None
    return Cell(value, _TONES.get(field, "plain"), shown)
