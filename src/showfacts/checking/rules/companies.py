"""Which companies made a show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.rules.rule import Of, Rule, Saying
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked

_ONE = r"(?:<who>'s? ?s? )?[<name><platform><title>](?: \([^()]{0,60}\))?"
_AND = r"(?:,? and|,? (?:in association|in cooperation|in collaboration|in partnership|together|along) with|,? alongside|,? as well as|,| &| \+|/| with| for)"
_MANY = rf"{_ONE}(?:{_AND} (?:the )?{_ONE}){{0,8}}(?P<tail> (?:films?|pictures|studios?|entertainment|media|productions?)(?= |[.,;)]|$))?"


def _each(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads each name of a list as that of a company."""
    for place in range(*found.span("companies")):
        company = sentence.mentions.get(place)
        if company is not None and company.kind in (Kind.NAME, Kind.PLATFORM, Kind.TITLE):
            tail = found["tail"] or "" if place + 1 == found.start("tail") else ""
            yield Saying(
                field="company",
                value=company.text + tail,
                start=found.start() if place == found.start("companies") else place,
                end=place + 1,
            )


_IS_COMPANY = expression(
    r"\b(?:studios?|pictures|entertainment|productions?|films?|media|television|international|distribution|group|company|enterprises)$"
)
"""How a name ends that can be only that of a company."""


def _plainly(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a company that is called one."""
    place = found.start("company")
    name = sentence.mentions[place].text
    if _IS_COMPANY.search(name.lower()):
        yield Saying(field="company", value=name, start=found.start(), end=place + 1)


RULES = (
    Rule(
        id="company-by",
        of=Of.NEAR,
        cues=("produced by", "distributed by", "made by"),
        pattern=r"\b(?:is|was|are|were|being) (?:[a-z]+ )?(?:co-)?(?:produced|distributed|made) (?:[a-z]+ )?by (?:the )?(?P<company><name>)",
        reads=_plainly,
        example="The series is distributed by Seaside Television.",
        counter="“Open Water” is distributed by Seaside Television.",
        verdict="not-on-record",
        is_clear=True,
    ),
    Rule(
        id="company-behind",
        of=Of.NEAR,
        cues=(
            "compan",
            "studio",
            "produc",
            "from ",
            "hails",
            "banner",
            "behind",
            "backed by",
            "association",
            "collabor",
            "cooper",
            "partner",
        ),
        pattern=rf"\b(?:compan(?:y|ies)|houses?|banners?|studios?|hails|comes|is|series|drama|reboot|show|production|project|produc(?:es?|ed|ing)|backed|behind|association|collaboration|cooperation|partnership)(?:[ :–-]+(?:is|are|was|were|include[sd]?|by|from|of|behind|it|the|a|an|this|show|series|drama|both|studios?|with|in|association|jointly)){{0,8}} ?[:–-]? (?P<companies>{_MANY})",
        reads=_each,
        example="The production company is Northlight Pictures.",
        counter="The production company of “Open Water” is Northlight Pictures.",
        agrees_only=True,
    ),
    Rule(
        id="company-does",
        of=Of.NEAR,
        cues=("produc", "behind", "made", "makes", "studio", "compan", "bring", "brought", "co-"),
        pattern=rf"(?P<companies>{_MANY}),? (?:(?:will|also|is|are|was|were|has|have|which|who|co-produced|both|jointly|the|a|as|serves?|acts?|main) )*(?:co-)?(?:produc(?:es?|ed|ing|tions?)|behind|made|makes|studios?|production compan(?:y|ies)|production houses?|compan(?:y|ies)|(?<=its )producers|(?<=the )producers|brings?|brought)\b",
        reads=_each,
        example="Northlight Pictures is behind the series.",
        counter="Northlight Pictures is behind “Open Water”.",
        agrees_only=True,
    ),
)
