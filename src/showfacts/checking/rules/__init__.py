"""What the checker understands: a file for each kind of field, each rule with an example and a counter-example."""

from __future__ import annotations

from showfacts.checking.rules import (
    cast,
    characters,
    companies,
    counts,
    crew,
    days,
    fates,
    kinds,
    other_works,
    places,
)

RULES = (
    *characters.RULES,
    *cast.RULES,
    *crew.RULES,
    *companies.RULES,
    *days.RULES,
    *counts.RULES,
    *fates.RULES,
    *places.RULES,
    *kinds.RULES,
    *other_works.RULES,
)
