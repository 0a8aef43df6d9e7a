"""Who is in the cast."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.rules.people import ASIDE, AUX, LEFT, MANY, each_actor
from showfacts.checking.rules.rule import Of, Rule, Saying

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked


def _left(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that somebody is no longer in the cast."""
    place = found.start("who" if found["who"] else "whom")
    who = sentence.mentions[place].meant
    start = found.start("how") if found["how"] else found.start()
    yield Saying(field="cast", about=who, value=LEFT, start=start, end=found.end())


RULES = (
    Rule(
        id="cast-left",
        of=Of.NEAR,
        cues=(
            "left",
            "leav",
            "depart",
            "exit",
            "quit",
            "gone",
            "fired",
            "drop",
            "without",
            " not",
            "farewell",
            "goodbye",
            "ties with",
            "ways with",
            "no longer",
            "written out",
            "let go",
            "bowed",
        ),
        pattern=(
            r"(?P<who>[<person><character>])(?:\)|'s?)?(?:,[^.;,<person><show>]{0,60},|[^.;,<person><show>]{0,30}?) (?P<how>left(?! (?:behind|with|to)\b)|leaves|leaving|departed|departs|departure|exit(?:s|ed)?|quits?|bowed out|(?:is|was|has been|had been) (?:gone|fired|dropped|let go|written out|no longer|not(?=[.,;]|$| (?:back|in|part)\b)))\b"
            r"|\b(?:without|departure of|exit of|farewell to|goodbye to|fired|dropped|(?:cut|severed) ties with|parted ways with)(?: (?!(?:an?)\b)[a-z-]+){0,3} (?P<whom>[<person><character>])"
        ),
        reads=_left,
        example="Bea Hall left after the first season.",
        counter="Mara Ellison left a mark in the first season.",
        agrees_only=True,
        may_be_denied=True,
    ),
    Rule(
        id="cast-starring",
        of=Of.NEAR,
        cues=("star", "headline", "led by", "fronted", "featur", "cast", "ensemble", "lead", "performers"),
        pattern=(
            rf"\b(?:starring|stars?|starred|co-stars?|co-starring|headlined by|led by|fronted by|toplined by|featuring|featured|features?"
            r"|leads|(?:main |ensemble |regular |supporting |star-studded |principal )?(?:cast|ensemble|cast members|cast list|players|performers)"
            r"(?: (?:of|for|in) (?:the )?(?:<show>|<season>|series|show|drama|season)(?:'s)?(?: (?:of <show>|<season>))?)?(?: \([^()]*\))?"
            r"(?: is|'s| was| also| will| currently)*,? ?(?:include[sd]?|including|has|features?|featured|consists? of|comprise[sd]?|made up of|headed by|led by|:|are|starts with))"
            rf"(?: (?:also|as|a|an|the|cast|ensemble|of|including|such|by|in|leads?|both|main|lead|stars?|duo|talented|actors?|likes)){{0,7}}:? (?P<who>{MANY})"
        ),
        reads=each_actor,
        example="The drama stars Mara Ellison and Tomas Reed.",
        counter="The documentary “Open Water” stars Mara Ellison.",
    ),
    Rule(
        id="cast-star",
        of=Of.NEAR,
        cues=(
            "complete",
            "star",
            "lead",
            "headline",
            "return",
            "join",
            "cast",
            "appear",
            "reprise",
            "head",
            "helm",
            "feature",
            "come back",
            "came back",
            "recur",
            "guest",
            "cameo",
        ),
        pattern=(
            rf"(?P<who>{MANY}),? (?:who )?{AUX}(?:also )?"
            r"(?:stars?\b|starred|co-stars?|starring|headlines?\b|headlined|headlining|leads? (?:the )?(?:cast|series|show|drama)|starrer"
            r"|(?:play |playing |take on |in |as )?(?:in )?(?:the )?(?:male |female |main |title |titular |central )?(?:leads?|lead(?:ing)? (?:roles?|parts?|stars?|actors?|man|lady|couple)|main (?:roles?|cast|characters|couple))\b"
            r"|at the (?:head|helm)|rounds? out|rounding out|completes? the (?:trio|quartet|quintet|group|team|picture)|joins?\b|joined|joining|returns?\b|returned|returning|reprises?|reprising|appears? (?:in|as)|come back|"
            r"(?:also )?(?:in|among|part of|members of|on board|aboard|added to|fill out|taking on [a-z]+ roles? in|take on [a-z]+ roles? in|complete|make up|completed?) (?:the )?(?:[a-z]+ )?(?:cast|ensemble|line-?up)|featured?\b|cast members|its stars?|guest[ -]stars?|guest[ -]starred|recurs?\b|recurring|ma(?:kes?|de|king) (?:an?|her|his|their) (?:[a-z-]+ )*(?:appearances?|cameos?|debut)|cameos?\b)(?! (?:in|on) (?:the )?<name>)"
        ),
        reads=each_actor,
        example="Mara Ellison and Tomas Reed star in “Harbour Lights”.",
        counter="Mara Ellison and Tomas Reed star in the new film “Open Water”.",
        agrees_only=True,
    ),
    Rule(
        id="cast-plays",
        of=Of.NEAR,
        cues=("play", "portray", " new"),
        pattern=rf"(?P<who>{MANY}){ASIDE},? {AUX}(?:(?:also|both) )*(?:(?:plays?|played|portrays?|portrayed|playing) (?:an?|the|two|his|her|one|their|[a-z-]+s)\b|(?:is|are) new\b)",
        reads=each_actor,
        example="Mara Ellison plays a detective.",
        counter="In the film “Open Water”, Mara Ellison plays a detective.",
        agrees_only=True,
    ),
    Rule(
        id="cast-among",
        of=Of.NEAR,
        cues=(
            "lead",
            "besides",
            "apart from",
            "other cast",
            "others",
            "alongside",
            "opposite",
            "with ",
            "together with",
            "rounded out",
            "roles",
            "characters are",
            "characters were",
            "reunit",
            "pairs",
            "teams",
            "brings together",
            "joined by",
            "supported by",
            "rest of",
            "among them",
            "also",
        ),
        pattern=(
            r"(?:\b(?:leads?|leading (?:man|lady|actors?|stars?|pair|couple)|lead (?:actors?|stars?|pair|couple)|main stars?|star|there (?:are|is)|alongside|opposite|"
            r"joined by|supported by|among them(?: are| is)?|also (?:appearing|starring|featured|featuring|on board|there)(?: are| is)?|with|together with|rounded out by|others? (?:cast )?members (?:include|are)|rest of the cast (?:includes?|is)|co-stars?|seen with|performances? (?:by|of|from)|"
            rf"portrayals? (?:by|of)|acted by|actors?|actress|(?:(?:supporting|main|lead|leading|other|key|further|minor|additional) )+(?:roles|parts|characters) (?:are|is|go to|went to|are played by|are taken by|were played by)|reunit(?:es|ed|ing)|pairs|paired|teams(?: up)?|brings together|bringing together|leading the cast are|in (?:supporting|other|lead|leading|the lead|the main|further) (?:roles?|parts?) are)(?: the)?(?: [a-z]+)?):? (?P<who>{MANY})"
        ),
        reads=each_actor,
        example="The show is lucky with its leads Mara Ellison and Tomas Reed.",
        counter="With his leads Mara Ellison and Tomas Reed the film “Open Water” is done.",
        agrees_only=True,
    ),
)
