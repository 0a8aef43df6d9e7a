"""What the checker understands: a file for each kind of field, each rule with an example and a counter-example."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from showfacts.checking.masks import Lazy, spelt_out
from showfacts.checking.rules import (
    called,
    cast,
    characters,
    close_fates,
    close_names,
    close_numbers,
    close_releases,
    companies,
    counts,
    crew,
    days,
    fates,
    kinds,
    origins,
    other_works,
    places,
    sheets,
    traits,
)
from showfacts.text.patterns import NAMED
from showfacts.text.programs import PROGRAMS

if TYPE_CHECKING:
    from showfacts.checking.rules.rule import Rule

RULES = (
    *characters.RULES,
    *traits.RULES,
    *cast.RULES,
    *crew.RULES,
    *companies.RULES,
    *days.RULES,
    *counts.RULES,
    *fates.RULES,
    *places.RULES,
    *kinds.RULES,
    *other_works.RULES,
    *sheets.RULES,
    *close_fates.RULES,
    *origins.RULES,
    *called.RULES,
    *close_names.RULES,
    *close_numbers.RULES,
    *close_releases.RULES,
)


def keep_programs() -> None:
    """Keep the patterns of all that is loaded as they are compiled, for the next run, if one is not kept."""
    texts = [rule.pattern for rule in RULES]
    PROGRAMS.keep(lambda: [*((spelt_out(text), 0) for text in (*texts, *Lazy.texts)), *NAMED])


HEAD = 3
"""Letters that a cue begins with, by which it is found: most sentences have those of few cues."""


def _by_head() -> dict[str, list[tuple[str, int]]]:
    """The cues, each with the place of its rule, by their heads; those that are shorter by ``""``."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for place, rule in enumerate(RULES):
        for cue in rule.cues:
            found[cue[:HEAD] if len(cue) >= HEAD else ""].append((cue, place))
    return found


_BY_HEAD = _by_head()


@lru_cache(maxsize=4)  # It is asked for once for each kind of rules
def rules_for(text: str) -> list[Rule]:
    """The rules of which a cue stands in a masked sentence, in the order of ``RULES``."""
    heads = {text[place : place + HEAD] for place in range(len(text))}
    likely = [each for head in ("", *(_BY_HEAD.keys() & heads)) for each in _BY_HEAD[head]]
    return [RULES[place] for place in sorted({place for cue, place in likely if cue in text})]
