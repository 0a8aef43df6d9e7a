"""In what way, on which weekdays and at what hour a show came out, in whatever words: a receipt, never a reproach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.held_slots import AT, hours_in
from showfacts.checking.mentions import Kind
from showfacts.checking.rules.rule import Of, Rule, Saying
from showfacts.checking.subjects import clause
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked
    from showfacts.checking.rules.rule import Reader

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_ON_AIR = expression(
    rf"\b(?:air(?:s|ed|ing)?|airtime|every|each|broadcast|shown|weekly|week|episodes?|(?:time)?slot|drama|series|runs?|ran|nights?|running time|runtime|schedule|began|moved?|premiere[sd]?|returns?|on (?:{_WEEKDAY}))\b"
)
_ON_A_DAY = expression(rf"\b(?:{_WEEKDAY}|weekends?|{Kind.DATE.value}),? (?:(?:at|from|around|and) )*$")
"""What stands before an hour that is that of a broadcast."""
_OF_EPISODES = expression(
    rf"[{Kind.SEASON.value}{Kind.SHOW.value}]|\b(?:episodes|seasons?|series|show|drama|parts?|air(?:s|ed|ing)?|releas\w*|drop(?:s|ped)?|stream\w*)\b"
)
_SOME = expression(
    r"\b(?:first|next|these|those|two|three|four|back-to-back|last|final) (?:[a-z]+ )?episodes\b"
)
"""Episodes of which it is said that they came together, not all of them."""
_NOT = expression(r"\b(?:not|never|no longer|instead of|rather than|without)\b|n't\b")


_THAT_ONE = expression(
    r"\b(?:last|this|next|past|coming|black|announced|announces|said|says|told|revealed|reported|confirmed|posted|tweeted|died|cancell?ed|renewed) $"
)
"""Before a weekday, that a single day is meant: ``last Saturday``, ``announced Thursday``."""


def _is_on_air(found: re.Match[str], sentence: Masked) -> bool:
    """Whether the clause around a weekday or an hour has a word for a broadcast, or begins with it."""
    begin, end = clause(sentence.text, found.start(), found.end())
    return found.start() == begin or _ON_AIR.search(sentence.text, begin, end) is not None


def _weekdays(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads the weekdays on which a season came out."""
    is_then = _THAT_ONE.search(sentence.text, max(0, found.start() - 16), found.start()) is not None
    if not is_then and _ON_AIR.search(sentence.text, *clause(sentence.text, found.start(), found.end())):
        value = " and ".join(re.findall(r"[a-z]+day|weekend", found[0]))
        yield Saying(field="release", value=value, start=found.start(), end=found.end())


def _hour(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads the hour at which a season came out."""
    if _is_on_air(found, sentence) or _ON_A_DAY.search(sentence.text, 0, found.start()):
        for hour in hours_in(found[0]):
            yield Saying(field="release", value=f"{AT}{hour}", start=found.start(), end=found.end())


def _form(value: str) -> Reader:
    """Reads in which way the episodes of a season came out."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        around = clause(sentence.text, found.start(), found.end())
        if _OF_EPISODES.search(sentence.text, *around) and not _SOME.search(sentence.text, *around):
            yield Saying(field="release", value=value, start=found.start(), end=found.end())

    return read


def _at_once(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that all episodes came out together; or, where that is denied, one a week."""
    begin, _ = clause(sentence.text, found.start(), found.end())
    value = "weekly" if _NOT.search(sentence.text, begin, found.start()) else "all at once"
    yield from _form(value)(found, sentence)


RULES = (
    Rule(
        id="close-at-once",
        of=Of.CLOSE,
        cues=(
            "once",
            "same day",
            "same time",
            "simultaneous",
            "in one go",
            "one day",
            "single day",
            "identical",
            "binge",
            "all together",
            "in full",
        ),
        pattern=r"\b(?:at once(?! (?:a|every|each))|(?<!also )(?<!but )(?<!and )(?:on|at) the (?:very )?(?:same|identical) (?:day|time|date)(?! (?:as|slot|that|last|next|of|with|in))|simultaneously|(?:on|in) (?:one|a single) day|in one go|all together|in full|binge(?:able|[- ](?:release|drop|model)))\b",
        reads=_at_once,
        example="The ten episodes of season 1 came in one go.",
        counter="The ten episodes of “Open Water” came in one go.",
        agrees_only=True,
        may_be_denied=True,
    ),
    Rule(
        id="close-weekly",
        of=Of.CLOSE,
        cues=("week", "every ", "each "),
        pattern=rf"\b(?:weekly(?! (?:nielsen|ratings?|charts?|top|viewers?|audience|column|magazine|newspaper|average))|once a week|(?:every|each|per|(?<!over )(?<!than )(?<!for )(?<!in )(?<!within )a) week(?! (?:left|later|ago|before|after|until|from|early|away|earlier))|week (?:by|to|after) week|(?:every|each) (?:{_WEEKDAY}))\b",
        reads=_form("weekly"),
        example="Season 2 showed its episodes week by week.",
        counter="“Open Water” showed its episodes week by week.",
        agrees_only=True,
    ),
    Rule(
        id="close-batches",
        of=Of.CLOSE,
        cues=("parts", "volumes", "batches", "halves", "chunks", "instal"),
        pattern=r"\b(?:in|into|as) (?:two|three|2|3) (?:separate |different |distinct |equal )?(?:parts|volumes|batches|halves|chunks|instal?lments)\b",
        reads=_form("in two batches"),
        example="Season 1 of “Night Ferry” was split into two parts.",
        counter="“Open Water” was split into two parts.",
        agrees_only=True,
    ),
    Rule(
        id="close-weekdays",
        of=Of.CLOSE,
        cues=("day", "weekend"),
        pattern=rf"\b(?:(?:{_WEEKDAY})(?:(?:,|,? and| &|-|/| and on|s| to)? ?(?:{_WEEKDAY}))?\b(?!,? <date>)|weekends?\b)",
        reads=_weekdays,
        example="On Thursdays the second season was on air.",
        counter="On Thursdays “Open Water” was on air.",
        agrees_only=True,
    ),
    Rule(
        id="close-hour",
        of=Of.CLOSE,
        cues=(":", "p.m", "pm", "a.m"),
        pattern=r"(?<![\d:.])\d{1,2}(?:[:.][0-5]\d)?(?: ?[ap]\.?m\b\.?|/\d{1,2}(?:[:.]\d\d)?c\b|(?<=[:.]\d\d)(?!\d|[:.]\d))(?: ?\(?(?:kst|jst)\)?)?",
        reads=_hour,
        example="The show has its slot at 9 p.m. on Thursdays.",
        counter="“Open Water” has its slot at 9 p.m. on Thursdays.",
        agrees_only=True,
    ),
)
