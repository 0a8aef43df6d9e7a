"""What stands around a word in its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.subjects import clause

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from showfacts.checking.masks import Masked
    from showfacts.checking.mentions import Kind, Mention

NEAR = 90
"""Characters within which a name stands beside the word that tells what it is."""


def around(
    found: re.Match[str], sentence: Masked, kinds: tuple[Kind, ...], reach: int = NEAR
) -> Iterator[tuple[int, Mention]]:
    """The names of some kinds around what was found, in its clause."""
    begin, end = clause(sentence.text, found.start(), found.end())
    for place in range(max(begin, found.start() - reach), min(end, found.end() + reach)):
        mention = sentence.mentions.get(place)
        if mention is not None and mention.kind in kinds:
            yield place, mention
