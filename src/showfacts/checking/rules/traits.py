"""What a character is: a trade, kin, a way of life. It is on record, or it is not; it is never a reproach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from showfacts.checking.held_traits import is_telling
from showfacts.checking.masks import Lazy
from showfacts.checking.mentions import TITLES, Kind
from showfacts.checking.rules.people import AUX, LAST_NAMED, NOT_OF, SOME_CHARACTER
from showfacts.checking.rules.rule import Of, Rule, Saying
from showfacts.checking.subjects import GENERIC
from showfacts.model.records import replace

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked

_KIN = (
    r"(?:husband|wife|sister|brother|mother|father|son|daughter|aunt|uncle|cousin|widow(?:er)?|twin|niece|nephew|grand(?:mother|father|son|daughter)|step-?(?:mother|father|sister|brother)"
    r"|half-(?:sister|brother)|sibling|(?:boy|girl|best |close |childhood |old )?friend|ex-?(?:husband|wife|boyfriend|girlfriend|bff)?|fianc[eé]e?|lover|rival|nemesis|enemy|assistant"
    r"|daddy|dad|mom|mum|sister-in-law|brother-in-law|mother-in-law|father-in-law|heir|heiress)"
)
"""What one is to another."""
_LITTLE = r"(?:role|character|one|part|latter|former|other|same|kind|first|last|second|only)"
"""What everybody is called in an article."""
_STOP = (
    rf"(?:{_LITTLE}s?(?=[,.;]|$| [a-z]+ing\b| (?:who|whom|that|which|of|in|on|for|from|at|and|by|to)\b)|who|whom|whose|which|that|when|while|where|is|was|has|had|by|to|in|on|for|from|as|at|of|and|or|with|he|she|they|it"
    r"|[a-z]+(?:ed|ing|orn|aught) (?:to|by|with|in|into|from|for|on|at|after|up|as|out)\b|married|born|than)"
)
"""What is no word of what somebody is: a doctor married to a thief is a doctor."""
_WORD = rf"(?!{_STOP}\b)[a-z][a-z'-]*"
_NO_ARTICLE = r"(?!(?:an?|the|his|her)\b)"
_ANYBODY = r"(?:m[ae]n|wom[ae]n|guy|girl|boy|person|child|kid|figure|someone|somebody)"
_TRAIT = (
    rf"(?:(?:an?|the)(?: {_WORD}){{0,4}}? {_ANYBODY} (?:from|of|with|in|who|that|so) [^,.;:()<person><character><name>]{{3,50}}?"
    rf"|(?:an?|the|one of the)(?: [a-z-]+(?:,| and| but| yet)(?=(?: {_NO_ARTICLE}{_WORD}){{2}}))?(?: (?:{_WORD}|<country>)){{1,5}}(?: of(?: (?:an?|the))?(?: {_WORD}){{1,2}})?)"
)
"""What somebody is, in a few words: ``a plastic surgeon``, ``a man from an orphanage``."""
_WHOSE = r"(?:his|her|their|<who>(?:'s?|'))"
_OF_WHOM = rf"{_WHOSE}(?: (?!{_STOP}\b)[a-z-]+){{0,3}}? {_KIN}(?: and {_KIN})?"
"""``her younger brother``, ``X's rival and ex``."""
_IN_LIFE = (
    rf"(?:(?:(?:also|now|still|then|secretly) )*(?:works? (?:as|at|in|for)|teach(?:es)?|taught|(?:runs?|heads?|owns?|manages?) (?:an?|his|her|their|the)(?! (?:[a-z-]+ ){{0,2}}{GENERIC}\b)|stud(?:y|ies|ied)|aspires? to|dreams? of"
    rf"|lives? (?:in|with|on|at|alone|next|as)|gr(?:ows|ew) up|hails? from|comes? from|suffers? from|used to (?:be|work)|(?:is|was) (?:married|engaged|related) to)\b[^,.;:()]{{3,60}}?"
    rf"|(?:has|had) (?:an?|the) (?:[a-z-]+ ){{0,3}}?(?:personality|talent|gift|crush|temper|past|secret|power|ability|reputation|heart))"
)
"""What somebody does for a living, how somebody lives."""
_END = r"(?=[,.;:)–]|$| (?:who|whom|which|that|when|while|where|of|in|on|for|from|at|and|but|by|to|until|with|without|as|once|now|here)\b| [a-z]+(?:ed|ing|orn|aught)\b| married\b)"
_SAID = (
    rf"(?!(?:the|this|its) (?:[a-z]+ )?{GENERIC}\b)(?:(?:{_TRAIT}|{_OF_WHOM}|heir(?:ess)?)|{_IN_LIFE}){_END}"
)
_ACTOR = r"(?:,? \([^()]*\))?"
_IS = r"(?:is|was|works as|worked as|becomes|became)"
_ACTS = (
    r"(?:actors?|actress(?:es)?|artists?|performers?|stars?|singers?|idols?|models?|comedians?|natives?|veterans?|winners?|nominees?|favou?rites?|alum\w*|newcomers?|members?|fans?|joys?|delights?|revelations?|treats?|standouts?"
    r"|producers?|directors?|writers?|creators?|showrunners?|guests?|regulars?|hosts?|narrators?|leads?|names?|additions?|choices?|duo|pair|couple|cast|role|part)"
)
"""What somebody is who acts, not whom he or she plays."""


def _trait(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads what a character is, with what is said behind it in the same way."""
    yield from _said(found, sentence, sentence.mentions[found.start("character")].meant)


def _of_pronoun(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads what somebody is who is only called ``he`` or ``she``: how an actor lives is no matter of the show."""
    for each in _said(found, sentence, LAST_NAMED):
        is_of_life = _LIVES.match(each.value) is not None
        yield replace(each, about=SOME_CHARACTER) if is_of_life else each


_LIVES = Lazy(_IN_LIFE)


def _said(found: re.Match[str] | None, sentence: Masked, about: str) -> Iterator[Saying]:
    while found is not None:
        start, end = found.span("trait")
        value = sentence.written(start, end)
        if is_telling(value) and not _GOES_ON.match(sentence.text, end):
            yield Saying(field="character", about=about, value=value, start=start, end=end)
        found = _MORE.match(sentence.text, end)


_ADJECTIVE = r"(?:[a-z-]+(?:ous|ful|less|ish|able|ible|ly|[^tw]y|time|class|(?<!detect)(?<!operat)(?<!execut)(?<!relat)(?<!nat)ive)|(?:un|over|under|[a-z]+-)[a-z]+(?:ed|ing))"
_GOES_ON = Lazy(
    rf"(?<=[a-z]),(?: (?:and|but|yet))? (?!(?:an?|the|his|her|their|who|whom|which|that|and|with|in|on|at|from|of|for|to|as|by|but|so|while|when|where|then|also|now)\b){_ADJECTIVE}(?:,| (?!(?:to|by|with|in|on|at|from|of|for|as|into|who|an?|the|his|her|their)\b)[a-z-]+)"
    rf"|[^.;]*\brespectively\b"
)
"""What stands behind a part of what somebody is: ``a very ordinary, middle-class teacher``."""
_MORE = Lazy(
    rf"[^.;:<title><show><person><character>]{{0,60}}?(?:(?:,|,? and)(?: who)?| who)(?: (?:is|was|becomes?|became|works as|also|then|later|now))* (?P<trait>{_SAID})"
)
"""More of the same: ``, and runs a company``."""


def _kin(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads whose kin a character is; a name that is not known is one where only characters are spoken of."""
    who = sentence.mentions[found.start("character")]
    if who.kind is Kind.NAME and (" " in who.text or _names_a_person(sentence)):
        return
    start, end = found.span("trait")
    yield Saying(field="character", about=who.meant, value=sentence.written(start, end), start=start, end=end)


def _names_a_person(sentence: Masked) -> bool:
    return any(each.kind is Kind.PERSON for each in sentence.mentions.values())


def _called(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads what a character is called before the name: ``rookie lawyer X``, ``Crown Prince X``."""
    place = found.start("character")
    who = sentence.mentions[place]
    title = " ".join(takewhile(TITLES.__contains__, who.text.lower().split()[:-1]))
    said = (found["trait"] or "").strip()
    for trait in (said, title):
        if trait:
            start = found.start("trait") if trait == said else place
            yield Saying(field="character", about=who.meant, value=trait, start=start, end=place + 1)


RULES = (
    Rule(
        id="character-trait",
        of=Of.NEAR,
        cues=(Kind.CHARACTER.value,),
        pattern=rf"(?P<character><character>){_ACTOR}(?:,(?: meanwhile,| however,)? |:? ?[–-] |: |,? as |(?:,? who)? (?:{_IS} |(?!(?:an?|one|his|her|their)\b)))(?:now )?(?P<trait>{_SAID})",
        reads=_trait,
        example="Dora Finch, a retired diver, comes home.",
        counter="Dora Finch, in the film “Open Water” a retired diver, comes home.",
        may_be_denied=True,
        verdict="not-on-record",
        is_clear=True,
    ),
    Rule(
        id="character-trait-of-actor",
        of=Of.NEAR,
        cues=(" is ", " was ", " used to be ", " as ", " play", " portray", " role of"),
        pattern=(
            rf"(?P<character><person>){_ACTOR},? (?:who |here |now )*{AUX}(?:is|was|used to be|(?:plays|played|portrays|portrayed|stars as|starred as|takes on the role of|presents (?:his|her) character as)(?: the (?:role|part) of)?)"
            rf" (?!(?:an?|the|one of the)(?: [a-z'-]+){{0,4}}? {_ACTS}\b)(?P<trait>{_TRAIT}{_END})"
        ),
        reads=_trait,
        example="Mara Ellison is a diver in it.",
        counter="Mara Ellison is an actress in it.",
        may_be_denied=True,
        verdict="not-on-record",
    ),
    Rule(
        id="character-trait-of-pronoun",
        of=Of.NEAR,
        cues=("he ",),
        pattern=rf"\bs?he (?:{_IS} )?(?:also |now |still )?(?!(?:an?|the|one of the)(?: [a-z'-]+){{0,4}}? {_ACTS}\b)(?P<trait>{_SAID})",
        reads=_of_pronoun,
        example="Dora Finch comes home. She is a retired diver.",
        counter="Mara Ellison comes home. She is a retired actress.",
        may_be_denied=True,
        verdict="not-on-record",
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
            "enemy",
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
    Rule(
        id="character-titled",
        of=Of.NEAR,
        cues=(Kind.CHARACTER.value,),
        pattern=rf"(?:(?:^|[,;] |– |\b(?:the|an?|his|her|and|with|as|of|both) )(?P<trait>(?:(?!(?:the|an?|his|her|{_STOP})\b)[a-z][a-z'-]+ ){{1,4}}))?(?P<character><character>){NOT_OF}",
        reads=_called,
        example="With the old sea captain Will Archer it begins.",
        counter="With the old land captain Will Archer it begins.",
        agrees_only=True,
    ),
)
