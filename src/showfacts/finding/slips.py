"""Slips of the fingers: a letter left out, doubled, wrong, or two that changed places."""

from __future__ import annotations

from collections.abc import Collection

from showfacts.finding.names import Name, NameKind, Names


def slips_allowed(folded: str) -> int:
    """How many slips folded words without spaces may hold and still tell what they were to be.

    Of four letters three must be right. Two slips need a long title to be told from another one.
    """
    return 0 if len(folded) < 4 else 1 if len(folded) < 12 else 2


def slipped(names: Names, folded: str, kinds: Collection[NameKind]) -> list[Name]:
    """The names of these kinds that are fewest slips away from ``folded``, if few enough.

    Numbers are not slips: "Reply 1997" is not "Reply 1994". Nor is the first letter of a short word,
    which people get right: "oeori" is not "Eori".
    """
    from rapidfuzz.distance import OSA

    allowed = slips_allowed(folded)
    numbers = _digits(folded)
    near: list[tuple[int, Name]] = []
    for name in names.alike(folded, allowed) if allowed else ():
        if name.kind not in kinds or _digits(name.key) != numbers or slips_allowed(name.key) == 0:
            continue
        if len(folded) < 7 and name.key[0] != folded[0]:
            continue
        slips = OSA.distance(folded, name.key, score_cutoff=allowed)
        if slips <= allowed:
            near.append((slips, name))
    least = min((slips for slips, _ in near), default=0)
    return [name for slips, name in near if slips == least]


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
