"""The page of ``compare``."""

from __future__ import annotations

from showfacts.commands.wording import named_show, row_of, spelled
from showfacts.model.fields import FIELDS
from showfacts.outputs.page import Cell, Column, Facts, Page, Row, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from showfacts.commands.compare.answer import CompareAnswer
    from showfacts.outputs.page import Tone

_FIELDS = {field.label: field for field in FIELDS}


def page(answer: CompareAnswer) -> Page:
    """Two shows side by side."""
    one, other = answer.shows
    columns = (
        Column("field", ""),
        Column("one", named_show(one), "1"),
        Column("other", named_show(other), "2"),
    )
    rows = tuple(_row(each.field, each.values) for each in answer.rows)
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


def _row(label: str, values: Sequence[Any]) -> Row:
    """What the two have: the label stands out where it differs, and all steps back where it does not."""
    differs = None not in values and values[0] != values[1]
    tone: Tone = "quiet" if values[0] == values[1] else "plain"
    return row_of(
        Cell(label, "strong" if differs else "quiet"), *(_value(each, label, tone) for each in values)
    )


def _value(value: Any, label: str, tone: Tone) -> Cell:
    if value is None:
        return Cell("not on record", "quiet")
    if label in _FIELDS and isinstance(value, tuple):
        return Cell(value, tone, spelled(_FIELDS[label], value))
    return Cell(value, tone)
