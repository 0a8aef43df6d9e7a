"""The page of ``compare``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from showfacts.commands.wording import named_show, row_of, spelled
from showfacts.model.fields import FIELDS
from showfacts.outputs.page import Cell, Column, Facts, Page, Row, Table

if TYPE_CHECKING:
    from showfacts.commands.compare.answer import CompareAnswer

_FIELDS = {field.label: field for field in FIELDS}


def page(answer: CompareAnswer) -> Page:
    """Two shows side by side."""
    one, other = answer.shows
    columns = (
        Column("field", ""),
        Column("one", named_show(one), "1"),
        Column("other", named_show(other), "2"),
    )
    rows = tuple(
        row_of(Cell(each.field, "quiet"), *(_value(value, each.field) for value in each.values))
        for each in answer.rows
    )
    common = ", ".join(answer.people_in_common) or "nobody on record"
    return Page(
        ident=f"{one.id},{other.id}",
        title=f"{one.title} and {other.title}",
        detail="",
        blocks=(
            Table("compare", columns, rows, is_tall=True),
            Facts("common", (Row((Cell("people in common"), Cell(common, "strong"))),)),
        ),
    )


def _value(value: Any, label: str) -> Cell:
    if value is None:
        return Cell("not on record", "quiet")
    if label in _FIELDS and isinstance(value, tuple):
        return Cell(value, shown=spelled(_FIELDS[label], value))
    return Cell(value)
