"""A title that stands over a text, alone or as such lines have it: ``Between: Season 2``, ``Smash (2012)``, ``Title: Kingdom``."""

from __future__ import annotations

import re

from showfacts.text.patterns import expression

LONGEST = 90
"""Characters of a line that stands over a text."""
_BEFORE = expression(
    r"(?:(?:(?:tv |drama |show |series )?(?:title|name)|(?:tv |k-?|korean )?(?:show|series|drama)|(?:[a-z-]+ )?(?:review|recap|preview))(?: of|:| -)? |[a-z0-9+]+'s )?['\"]?$",
    re.IGNORECASE,
)
_BEHIND = expression(
    r"['\"]?,?(?:$|: | ?\(| (?:-|–|—|\|) | (?:seasons?|series \d|s\d|part|reviews?|recaps?|preview|ending|finale|cast)\b)",
    re.IGNORECASE,
)


def is_line(text: str) -> bool:
    """Whether a sentence or a block is a line that may stand over a text: short, and without a sign at its end."""
    return len(text) <= LONGEST and text[-1:] not in ".!?;,:\"'”’"


def is_headed(text: str, start: int, end: int) -> bool:
    """Whether what stands between two places of a sentence is the title in a line over a text."""
    return is_line(text) and bool(_BEFORE.fullmatch(text, 0, start) and _BEHIND.match(text, end))
