"""How a show is related to others.

| held | said | verdict |
| --- | --- | --- |
| follow-up of X | a sequel, a continuation | agrees |
| remake of X | a spin-off | imprecise: related, in another way |
| remake of X | both a remake and a spin-off | imprecise |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.said import Closeness, computed
from showfacts.evidence.verdicts.tokens import tokens, word_set
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.evidence.verdicts.said import Computed, Held, Said
    from showfacts.model import RelationType

_TYPES: dict[str, RelationType | None] = {
    "sequel": "follow-up",
    "continuation": "follow-up",
    "followup": "follow-up",
    "extension": "follow-up",
    "revival": "follow-up",
    "remake": "remake-of",
    "adaptation": "adaptation-of",
    "spinoff": "spin-off-of",
    "anthology": "same-anthology",
    "reboot": None,
    "prequel": None,
}
"""What each word means; None for what is not among the relations of the model."""
_SMALL = word_set("a also an and as both is it of series show standalone the , .")
_HYPHENS = expression(r"\b(spin|follow|re)[ -](off|up|make|boot)\b", re.IGNORECASE)


def relation(said: Said, held: Held) -> Computed | None:
    """Compare in what way a show is related to others."""
    words = tokens(_HYPHENS.sub(r"\1\2", said.value))
    named = [word for word in words if word in _TYPES]
    held_types = [each.type for each in held.show.relations]
    if said.about is not None or not named or not held_types:
        return None
    if not all(word in _TYPES or word in _SMALL for word in words):
        return None
    types = {_TYPES[word] for word in named}
    standing = Closeness.SAME if types <= set(held_types) else Closeness.ROUGHER
    return computed(standing, said, held=", ".join(held_types))
