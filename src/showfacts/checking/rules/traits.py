"""What a character is: a trade, kin, or the new one. It is on record, or it is not; it is never a reproach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.rules.rule import Of, Rule, Saying

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked

_KIN = (
    r"(?:husband|wife|sister|brother|mother|father|son|daughter|aunt|uncle|cousin|widow(?:er)?|twin|niece|nephew|grand(?:mother|father|son|daughter)|step-?(?:mother|father|sister|brother)"
    r"|half-(?:sister|brother)|sibling|(?:boy|girl|best |close |childhood |old )?friend|ex-?(?:husband|wife|boyfriend|girlfriend|bff)?|fianc[eé]e?|lover|rival|nemesis|assistant"
    r"|daddy|dad|mom|mum|sister-in-law|brother-in-law|mother-in-law|father-in-law|heir|heiress)"
)
"""What one is to another."""
_LITTLE = r"(?:role|character|one|part|latter|former|other|same|kind|first|last|second|only)"
"""What everybody is called in an article."""
_STOP = (
    rf"(?:{_LITTLE}s?(?=[,.;]|$| (?:who|whom|that|which|of|in|on|for|from|at|and|by|to)\b)|who|whom|which|that|when|while|where|is|was|has|had|by|to|in|on|for|from|as|at|of|and|or|with|he|she|they|it"
    r"|[a-z]+(?:ed|ing|orn|aught) (?:to|by|with|in|into|from|for|on|at|after|up|as|out)\b|married|born|than)"
)
"""What is no word of what somebody is: a doctor married to a thief is a doctor."""
_WORDS = rf"(?: (?!{_STOP}\b)[a-z][a-z'-]*)"
_TRAIT = rf"(?:an?|the){_WORDS}{{1,5}}"
"""What somebody is, in a few words: ``a plastic surgeon``."""
_WHOSE = r"(?:his|her|their|<who>(?:'s?|'))"
_OF_WHOM = rf"{_WHOSE}(?: (?!{_STOP}\b)[a-z-]+){{0,3}}? {_KIN}(?: and {_KIN})?"
"""``her younger brother``, ``X's rival and ex``."""
_END = r"(?=[,.;:)]|$| (?:who|whom|which|that|when|while|where|of|in|on|for|from|at|and|by|to|until|with|without|as)\b| [a-z]+(?:ed|ing|orn|aught)\b| married\b)"
_ACTOR = r"(?: \([^()]*\))?"


def _trait(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads what a character is."""
    about = sentence.mentions[found.start("character")].meant
    for group in ("trait", "more", "then"):
        if found.re.groupindex.get(group) and found[group]:
            start, end = found.span(group)
            yield Saying(field="character", about=about, value=found[group], start=start, end=end)


def _kin(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads whose kin a character is; a name that is not known is one where only characters are spoken of."""
    who = sentence.mentions[found.start("character")]
    if who.kind is Kind.NAME and (" " in who.text or _names_a_person(sentence)):
        return
    start = found.start("trait")
    yield Saying(
        field="character", about=who.meant, value=found["trait"], start=start, end=found.end("trait")
    )


def _names_a_person(sentence: Masked) -> bool:
    return any(each.kind is Kind.PERSON for each in sentence.mentions.values())


RULES = (
    Rule(
        id="character-trait",
        of=Of.NEAR,
        cues=(Kind.CHARACTER.value,),
        pattern=(
            rf"(?P<character><character>){_ACTOR}(?:,(?: meanwhile,| however,)? |(?:,? who)? (?:is|was|works as|worked as|becomes|became) )"
            rf"(?P<trait>{_TRAIT}|{_OF_WHOM}|heir(?:ess)?){_END}(?:,? and (?P<more>{_TRAIT}){_END})?(?:[^.;:<title><show><person><character><name>]{{0,60}}? who (?:later |then |now )?(?:becomes|became|is|works as) (?P<then>{_TRAIT}){_END})?"
        ),
        reads=_trait,
        example="Dora Finch, a retired diver, comes home.",
        counter="Dora Finch, in the film “Open Water” a retired diver, comes home.",
        verdict="not-on-record",
        is_clear=True,
    ),
    Rule(
        id="character-kin",
        of=Of.NEAR,
        cues=(
            "husband",
            "wife",
            "sister",
            "brother",
            "mother",
            "father",
            " son",
            "-son",
            "daughter",
            "friend",
            "aunt",
            "uncle",
            "cousin",
            "widow",
            "twin",
            "niece",
            "nephew",
            "sibling",
            "grandson",
            "ex ",
            "ex-",
            "exwife",
            "bff",
            "fianc",
            "lover",
            "rival",
            "nemesis",
            "assistant",
            "dad",
            "mom ",
            "mum ",
            "heir",
        ),
        pattern=rf"\b(?P<trait>{_OF_WHOM}|the (?:[a-z-]+ ){{0,2}}{_KIN}),? (?P<character>[<character><name>])(?!'s?\b|-| <who>)",
        reads=_kin,
        example="It is about her younger sister Kate Finch.",
        counter="It is about her younger sister Kate Finch's dog.",
        verdict="not-on-record",
        is_clear=True,
    ),
    Rule(
        id="character-called",
        of=Of.NEAR,
        cues=("character",),
        pattern=r"(?P<trait>\bcharacters?),? (?:named |called |is |was |of |like )?(?P<character><character>)(?!'s?\b|-)",
        reads=_trait,
        example="In it is a new character, Dora Finch.",
        counter="In it is a new character, Bob Nobody.",
        agrees_only=True,
    ),
)
