"""Days and counts that are held of a show, beside a word of their field, in whatever order: a receipt, never a reproach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.rules.around import around
from showfacts.checking.rules.rule import Of, Rule, Saying
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked
    from showfacts.checking.rules.rule import Reader

_MAKING = expression(r"\b(?:production|announcements?|announced|contracts?|seasons)\b")
"""Words of days on which a show was made or ordered, not shown."""


def _days(*fields: str) -> Reader:
    """Reads that each date beside a word is the day of a field."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        if _MAKING.search(sentence.text):
            return
        for place, mention in around(found, sentence, (Kind.DATE,)):
            for field in fields:
                yield Saying(field=field, value=mention.meant, start=place, end=place + 1)

    return read


def _count(field: str) -> Reader:
    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        yield Saying(
            field=field,
            value=f"{found['count']} {'minutes' if field == 'runtime' else field}",
            start=found.start("count"),
            end=found.end(),
        )

    return read


_NUMBER = (
    r"\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty(?:-(?:one|two|three|four|five|six|seven|eight))?|thirty"
)

RULES = (
    Rule(
        id="close-began",
        of=Of.CLOSE,
        cues=(Kind.DATE.value,),
        pattern=r"\b(?:premier\w*|debut\w*|air(?:s|ed|ing)?|on air|beg[ai]ns?|start(?:s|ed)?|launch\w*|releas\w*|drop(?:s|ped)?|hits?|out on|broadcast|opened|available|return(?:s|ed)?|back)\b",
        reads=_days("premiere"),
        example="The series has March 5, 2020, as the date of its release.",
        counter="“Open Water” has March 5, 2020, as the date of its release.",
        agrees_only=True,
    ),
    Rule(
        id="close-ended",
        of=Of.CLOSE,
        cues=(Kind.DATE.value,),
        pattern=r"\b(?:finale|end(?:s|ed|ing)?|conclu\w*|wrap\w*|last episode|final episode|broadcast|ran|run|on air|aired|until|went on)\b",
        reads=_days("finale"),
        example="Season 2, whose last episode was so sad, came to it on May 20, 2021.",
        counter="“Open Water”, whose last episode was so sad, came to it on May 20, 2021.",
        agrees_only=True,
    ),
    Rule(
        id="close-episodes",
        of=Of.CLOSE,
        cues=("episode", "-part"),
        pattern=rf"\b(?P<count>{_NUMBER})(?:-part|(?:[ -](?:[a-z]+ )?|×\d+ minute )episodes?)\b",
        reads=_count("episodes"),
        example="Of season 1, the ten wonderful episodes were seen by all.",
        counter="Of “Open Water”, the ten wonderful episodes were seen by all.",
        agrees_only=True,
    ),
    Rule(
        id="close-seasons",
        of=Of.CLOSE,
        cues=("seasons", "-season"),
        pattern=rf"\b(?P<count>{_NUMBER})(?:-season| (?:[a-z]+ )?seasons)\b",
        reads=_count("seasons"),
        example="The two wonderful seasons of the series were seen by all.",
        counter="The two wonderful seasons of “Open Water” were seen by all.",
        agrees_only=True,
    ),
    Rule(
        id="close-runtime",
        of=Of.CLOSE,
        cues=("minute",),
        pattern=r"\b(?P<count>\d{2,3})[ -]minutes?\b",
        reads=_count("runtime"),
        example="Of the series, each part, all 48 minutes of it, was seen by all.",
        counter="Of “Open Water”, each part, all 48 minutes of it, was seen by all.",
        agrees_only=True,
    ),
)
