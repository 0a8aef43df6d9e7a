"""What kind of show it is, what it is made after, and what else it was called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.rules.genres import GENRE
from showfacts.checking.rules.rule import Form, Of, Rule, Saying, fixed
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked

_ONE, _NAMED = expression(GENRE), expression(rf"\b{GENRE}\b")
_BETWEEN = expression(r"[/,-]| and | meets ")
_JOIN = r"(?: |/| / | & |-|, | and |, and | meets )"

_OF_THE_STORY = r"(?:(?<=\bthe )|(?<=\bits )|(?<=\btheir ))(?:mystery|romance)(?=[.,;:!)]|$| (?:and|of|is|was|between|in|with|that|at|to|behind|for|as|but)\b)"
"""A word for a genre that is that of what happens: ``who did it is the mystery``."""


def _words(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    text = _BETWEEN.sub(" ", found["genre"])
    yield Saying(field="genre", value=" ".join(text.split()), start=found.start("genre"), end=found.end())
    yield from _each_word(found, sentence)


def _each_word(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads each genre of a list by itself."""
    for part in _ONE.finditer(found["genre"]):
        start = found.start("genre") + part.start()
        yield Saying(field="genre", value=part[0], start=start, end=start + len(part[0]))


def _of_title(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads what kind of show a title beside it is said to be of."""
    group = "first" if found["first"] else "second"
    yield Saying(
        field="genre", value=_BETWEEN.sub(" ", found[group]), start=found.start(group), end=found.end(group)
    )


RULES = (
    Rule(
        id="genre-noun",
        of=Of.NEAR,
        cues=("drama", "comedy", "thriller", "sitcom", "romance", "noir", "mystery", "-com"),
        pattern=rf"(?:\b(?:the|this|its|their|<country>|<platform>)|(?:<show>|it|show|series) (?:is|was|looks like|becomes|became|is described as|described as) an?) (?:[a-z-]+ |<name> |<date> |<country> |<platform> ){{0,3}}?(?P<genre>(?<!for )(?!{_OF_THE_STORY}){GENRE}(?:{_JOIN}{GENRE}){{0,3}}(?<=drama|omedy|iller|itcom|mance| noir|stery|m-com))\b(?! (?:film|movie|novel|king|queen))",
        reads=_words,
        example="The British crime drama is back.",
        counter="The British crime drama film “Open Water” is back.",
        agrees_only=True,
    ),
    Rule(
        id="genre-of-title",
        of=Of.NAMED,
        cues=(Kind.SHOW.value,),
        pattern=rf"<show>, an? (?:[a-z-]+ ){{0,2}}?(?P<first>{GENRE}(?:[ /-]{GENRE}){{1,3}}|sitcom|mockumentary)(?=,| (?:of|from|on|by|about|set|that|which|starring|series|show)\b)|\b(?:the|this) (?:[a-z-]+ )?(?P<second>{GENRE}(?:[ /-]{GENRE}){{1,3}}|sitcom|mockumentary)(?: (?:series|show))? <show>(?! (?:star|actor|actress|director|writer|creator))",
        reads=_of_title,
        example="“Harbour Lights”, a legal comedy about judges, is back.",
        counter="“Open Water”, a legal comedy about judges, is back.",
        verdict="not-on-record",
        is_clear=True,
    ),
    Rule(
        id="genre-apposed",
        of=Of.NEAR,
        cues=(", a ", ", an "),
        pattern=rf"\b(?:series|show|drama|original|<show>), an? (?:[a-z-]+ )?(?P<genre>{GENRE}(?:{_JOIN}{GENRE}){{0,3}})(?=[,.;]| about| from| by| on| of| in which| that| with| set)",
        reads=_words,
        example="Peter Marsh directed the series, a crime drama, and Ann Lowell wrote it.",
        counter="Peter Marsh directed the film “Open Water”, a crime drama, and Ann Lowell wrote it.",
        agrees_only=True,
    ),
    Rule(
        id="genre-mix",
        of=Of.BEFORE,
        cues=("mix", "blend", "combin", "full of", "genre"),
        pattern=rf"\b(?:mix(?:es|ing|ed)?|blend(?:s|ing|ed)?|combin(?:es|ing|ed)|full of|a mix of|a blend of|fus(?:es|ing)) (?:of )?(?P<genre>{GENRE}(?:{_JOIN}{GENRE}){{0,5}})",
        reads=_each_word,
        example="The series mixes crime and drama.",
        counter="The film mixes crime and drama.",
        agrees_only=True,
    ),
    Rule(
        id="reboot",
        of=Of.NEAR,
        cues=("reboot",),
        pattern=r"(?:<show>|the|a|this) reboot\b(?! of (?:the )?<work>)",
        form=Form.NAMED,
        reads=fixed("relation", "reboot"),
        example="Netflix spoke of the reboot.",
        counter="Netflix spoke of the “Open Water” reboot.",
        verdict="imprecise",
    ),
)
