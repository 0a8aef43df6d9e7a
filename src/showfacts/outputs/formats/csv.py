"""CSV (RFC 4180), for spreadsheets and warehouses: one table with a header, its lines ended by CR LF.

Its columns are those of all blocks of an answer, each once, so that every line has as many as the header.
Numbers are bare numbers, a list is joined with semicolons, and a text that a spreadsheet would take for a
formula has an apostrophe before it.
"""

from __future__ import annotations

import csv
import io
import re
from itertools import chain, count

from showfacts.outputs.answer import Answered
from showfacts.outputs.formats.plain import ABOUT, lines_of
from showfacts.text.clean import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.outputs.answer import Refused, Target
    from showfacts.outputs.page import Value

STREAMS = False
HOLDS_ALL = True

BLOCK = "block"
"""The key of the column with the name of a block, where an answer may have several."""

_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
"""What begins a formula, also by the wide letters that some spreadsheets take for the others."""
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def render(answers: Sequence[Answered | Refused], target: Target) -> str:
    """One table with the rows of all these answers, in a batch each with what its page is about."""
    columns: dict[str, None] = {}
    lines: list[dict[str, str | int | float]] = []
    for each in answers:
        if not isinstance(each, Answered):
            continue
        page = each.page()
        for block in lines_of(page, with_sources=target.with_sources):
            before: dict[str, Value] = {ABOUT: page.ident} if target.is_batch else {}
            if block.name is not None:
                before[BLOCK] = block.name
            keys = _told_apart((*before, *block.keys))
            columns.update(dict.fromkeys(keys))
            for row in block.rows:
                values = (*before.values(), *(cell.value for cell in row))
                lines.append(dict(zip(keys, map(_written, values), strict=True)))
    if not columns:
        return ""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(columns), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(lines)
    return text.getvalue()


def _told_apart(keys: Sequence[str]) -> list[str]:
    """Keys of which each is there once: the second of two has a number behind it."""
    found: list[str] = []
    for key in keys:
        names = chain((key,), (f"{key}_{number}" for number in count(2)))
        found.append(next(name for name in names if name not in found))
    return found


def _written(value: Value) -> str | int | float:
    """A value as a cell holds it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    text = clean("; ".join(value) if isinstance(value, tuple) else value)
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
