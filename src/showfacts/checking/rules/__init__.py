"""What the checker understands: a file for each kind of field, each rule with an example and a counter-example."""

from __future__ import annotations

from collections import defaultdict
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
    unknown_yet,
)
from showfacts.text.patterns import NAMED
from showfacts.text.programs import PROGRAMS

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked
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
    *unknown_yet.RULES,
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
_AROUND = " -(,"
"""What stands before the letters of a cue."""


def _by_head() -> tuple[dict[str, list[tuple[str, int]]], dict[str, list[int]]]:
    """The cues, each with the place of its rule, by their heads; the places by the cues that are too short for one."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    short: dict[str, list[int]] = defaultdict(list)
    for place, rule in enumerate(RULES):
        for cue in rule.cues:
            head = cue.lstrip(_AROUND)[:HEAD]
            if len(head) == HEAD and head.isalnum():
                found[head].append((cue, place))
            else:
                short[cue].append(place)
    return found, short


_BY_HEAD, _SHORT = _by_head()
_HEADS = frozenset(_BY_HEAD)


def rules_for(sentence: Masked) -> list[Rule]:
    """The rules of which a cue stands in a sentence, in the order of ``RULES``."""
    text = sentence.text
    heads = {word[place : place + HEAD] for word in sentence.words for place in range(len(word) - HEAD + 1)}
    places = {place for head in _HEADS & heads for cue, place in _BY_HEAD[head] if cue in text}
    places.update(*[of_cue for cue, of_cue in _SHORT.items() if cue in text])
    return [RULES[place] for place in sorted(places)]
