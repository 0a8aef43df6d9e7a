"""Letters written in ASCII, as HTML has them: ``&amp;`` and ``&#8217;``."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.reading.sheet import Sheet

ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?"
_ENTITY = expression(ENTITY)


def read_entity(sheet: Sheet, start: int, end: int) -> int:
    """Read the letter that may begin there as what it stands for; where to read on."""
    found = _ENTITY.match(sheet.text, start, end)
    letter = html.unescape(found[0]) if found else ""
    if found is None or letter == found[0]:
        return start + 1
    sheet.read_as(start, found.end(), letter[:1])
    return found.end()
