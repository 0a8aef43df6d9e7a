"""Who plays whom."""

from __future__ import annotations

from showfacts.checking.mentions import Kind
from showfacts.checking.rules.people import (
    ASIDE,
    AUX,
    NOT_OF,
    after_another,
    alone_played,
    by_family,
    in_brackets,
    in_order,
    of_pronoun,
    oneself,
    pair,
)
from showfacts.checking.rules.rule import Form, Of, Rule

_WHAT = r"(?:(?!(?:in|on|at|with|for|by|from|to|opposite|alongside|and|who|that|which|when|as|while)\b)(?:<country>|[a-z][a-z'-]*),? ){0,9}?"
"""What a character is said to be, before the name."""

_WHO = r"(?:(?!(?:in|on|at|with|for|by|from|to|opposite|alongside|and|who|that|which|when|while)\b)[a-z][a-z'-]* ){0,6}<who>"

_ONE = r"<who>(?: \([^()]{0,80}\))?"
_LIKED = r"(?:[a-z-]+ ){1,4}?as"
"""How somebody is in a role: ``heart-breaking as``."""
_NAMES = "".join(each.value for each in (Kind.PERSON, Kind.CHARACTER, Kind.NAME, Kind.TITLE))


RULES = (
    Rule(
        id="character-plays",
        of=Of.NEAR,
        cues=(
            "play",
            "portray",
            "voice",
            " role",
            "part of",
            "bring",
            "brought",
            "embod",
            "takes on",
            "role of",
            " as ",
            " essay",
            " life",
            "step",
            "assum",
            "transform",
            "lends",
        ),
        pattern=(
            rf"(?P<person><who>){ASIDE}(?:,| –)? \(?(?:who's |who is |that )?{AUX}"
            r"(?:plays?|played|playing|portrays?|portrayed|portraying|voices?|voiced|voicing|embod(?:y|ies|ied)|essays|as|"
            r"(?:takes?|took|taking) on|(?:stars?|starring|starred|appears?|appeared|appearing|cast|returns?|returned|returning|joins?|joined|seen|back|featured|features|debuts?|guests?|guest-stars?) as|"
            r"(?:takes?|took|taking|gets?|got|given) (?:on |over )?(?:the )?(?:[a-z]+ )?(?:role|part|character|mantle) of|"
            r"(?:has|have|had|in|for) (?:the )?(?:[a-z]+ )?(?:role|part) of|in the (?:[a-z]+ )?(?:role|part) of|"
            r"reprises? (?:his|her|their|the) (?:[a-z]+ )?(?:roles?|parts?) (?:as|of)|reprising (?:his|her|their|the) (?:roles?) (?:as|of)|"
            r"(?:brings?|brought|bringing|to bring) to life|gives? life to|gave life to|breath(?:es?|ed|ing) life into(?: the (?:character|role) of)?|assumes? (?:the )?(?:[a-z]+ )?(?:role|part) of|transforms? into|lends? (?:his|her) voice to|steps? into the (?:role|shoes) of)"
            rf":? {_WHAT}(?P<character><who>)"
        ),
        form=Form.ROLE,
        reads=pair,
        example="Mara Ellison plays the detective Dora Finch.",
        counter="Tomas Reed was first considered for the role of Dora Finch.",
    ),
    Rule(
        id="character-by-family",
        of=Of.NEAR,
        cues=("play", "portray", " as "),
        pattern=rf"(?P<person><character>),? {AUX}(?:plays?|played|portrays?|portrayed|(?:stars?|starred|appears?|returns?) as) {_WHAT}(?P<character><character>){NOT_OF}",
        reads=by_family,
        example="Finch plays Old Ben.",
        counter="Kate Finch plays Dora Finch in the film.",
        agrees_only=True,
    ),
    Rule(
        id="character-played-by",
        of=Of.NEAR,
        cues=("played", "portrayed", "voiced", "brought to life", "performed by", "embodied"),
        pattern=(
            rf"(?P<character><who>){ASIDE},? ?\(?,? ?(?:(?:who|which|is|was|will|be|being|also|a role|a character|the role|the part) )*"
            r"(?:played|portrayed|voiced|brought to life|performed|embodied)(?: brilliantly| perfectly)? by (?:(?:<work>|<country>|[a-z][a-z'-]*)(?:'s)? ){0,4}?(?P<person><who>)"
        ),
        form=Form.BRACKETS,
        reads=alone_played,
        example="Dora Finch (played by Mara Ellison) comes home.",
        counter="Dora Finch was not played by Tomas Reed.",
    ),
    Rule(
        id="character-brackets",
        of=Of.NEAR,
        cues=("(",),
        pattern=r"(?P<character><who>),? \((?:as |a role by |actors? |actress |by )?(?P<person><who>)(?:(?:[,;] ?| from | of | – | - )[^()]{1,80})?\)",
        form=Form.BRACKETS,
        reads=in_brackets,
        may_be_denied=True,
        example="Dora Finch (Mara Ellison) comes home.",
        counter="Dora Finch (aka Tina Moss) comes home.",
    ),
    Rule(
        id="character-by",
        of=Of.NEAR,
        cues=(" by ",),
        pattern=r"(?:(?<=; )|(?<=, )|(?<= as )|(?<=: )|(?<=and )|^)(?P<character><who>) by (?P<person><who>)(?=[;,.]| and |$)",
        form=Form.BRACKETS,
        reads=pair,
        example="The cast is as follows: Dora Finch by Mara Ellison; Will Archer by Tomas Reed.",
        counter="The songs are as follows: Slow Boat by Ann Other; Last Train by Bob Nobody.",
    ),
    Rule(
        id="character-line",
        of=Of.NEAR,
        cues=("–", " - ", ":", "..."),
        pattern=r"^(?P<person><who>)(?: –| -|:|\.\.\.) (?P<character><who>)(?=[.,;(/]|$| –| -|:| /)",
        form=Form.ROLE,
        reads=pair,
        example="Mara Ellison – Dora Finch",
        counter="Ann Other – Bob Nobody",
    ),
    Rule(
        id="character-oneself",
        of=Of.NEAR,
        cues=("himself", "herself", "themsel"),
        pattern=r"(?P<character>[<person><character>])(?:,? \(|,)? ?(?:who |also )*(?:plays?|played|playing|(?:appears?|appeared|starred|stars) as|as) (?:him|her|them)sel(?:f|ves)\b",
        reads=oneself,
        example="Sol Roper, who plays himself, is a joy.",
        counter="Mara Ellison plays herself in the film “Open Water”.",
        agrees_only=True,
    ),
    Rule(
        id="character-role-of",
        of=Of.NEAR,
        cues=("role", "character", "part of"),
        pattern=(
            rf"\b(?:role|part|character) of {_WHAT}(?P<character><who>),? (?:(?:is|was|will|be|has|been|went|goes|going|given|taken|fell|falls|belongs|belonged) )*(?:to|by|played by|portrayed by) (?P<person><who>)"
        ),
        form=Form.ROLE,
        reads=pair,
        example="The role of Dora Finch went to Mara Ellison.",
        counter="The role of Dora Finch was offered to Tomas Reed.",
    ),
    Rule(
        id="character-in-order",
        of=Of.NEAR,
        cues=("play", "portray", " as ", "voice", "role", "character", "parts", " are ", " were "),
        pattern=rf"(?P<people>{_ONE}(?:, {_ONE})*,? and {_ONE}),? (?:(?:will|be|both|also|who|respectively|are|is|set|to|star|can be seen|again) )*(?:play|played|are|were|playing|portray|portrayed|portraying|voice|voiced|(?:star|starred|appear|return|seen) as|reprise their roles as|as|t(?:ake|aking|ook) on)(?: (?:the|respective|roles?|parts?|of|lead|main|couple|leads|characters?|duo|,|[a-z]+,)){{0,5}} (?P<characters>{_WHO}(?:, {_WHO})*,? and {_WHO})",
        form=Form.ROLE,
        reads=in_order,
        example="Mara Ellison and Tomas Reed play Dora Finch and Will Archer.",
        counter="Mara Ellison and Tomas Reed play Jo and Flo in the film “Open Water”.",
    ),
    Rule(
        id="character-beside",
        of=Of.NEAR,
        cues=(Kind.CHARACTER.value,),
        pattern=(
            rf"(?P<person>[<person><name>])(?:{ASIDE},? [^.;:{_NAMES}]{{0,90}}?\b(?:is|was|been?|becomes?|became|as|gives?|gave|giving|makes?|made|making|lends?|lent|turn(?:s|ed) in)"
            rf"|'s(?: {_LIKED})?|, (?:the|his|her|our)) {_WHAT}(?P<character><character>){NOT_OF}"
        ),
        reads=pair,
        example="Mara Ellison is the merry detective Dora Finch.",
        counter="Mara Ellison is Dora Finch's sister.",
        agrees_only=True,
    ),
    Rule(
        id="character-next",
        of=Of.NEAR,
        cues=(Kind.CHARACTER.value,),
        pattern=r"(?:(?<=, )|(?<=; )|(?<=and )|(?<=while ))(?P<person>[<person><name>]) (?:(?:the|an?|his|her|their|another|as|is) (?:(?:[a-z-]+|<name>) ){0,4})?(?P<character><character>)(?=[,.;]| (?:and|in|who|with|without)\b|$)",
        reads=after_another,
        example="Mara Ellison plays Dora Finch, Tomas Reed the keeper Will Archer and Bea Hall her sister Kate Finch.",
        counter="The friends are Jo, Mara Ellison the First and Bo.",
        agrees_only=True,
        may_be_denied=True,
    ),
    Rule(
        id="character-brackets-behind",
        of=Of.NEAR,
        cues=("(",),
        pattern=r"(?P<person><person>),? \((?:as )?(?P<character><name>)\)",
        reads=pair,
        example="Mara Ellison (Dora Finche) comes home.",
        counter="Mara Ellison (The Long Winter) comes home.",
        verdict="variant",
        agrees_only=True,
    ),
    Rule(
        id="character-of-pronoun",
        of=Of.NEAR,
        cues=(Kind.CHARACTER.value,),
        pattern=rf"\bs?he (?:(?:also|then|now|again|both|has|had|been|will|once) )*(?:is|was|be|plays|played|portrays|portrayed|voices|voiced|stars as|starred as|appears as|appeared as|returns as|returned as|takes on|took on) {_WHAT}(?P<character><character>){NOT_OF}(?: (?:in|on|from) (?:the )?(?:[a-z-]+ ){{0,3}}(?P<show><show>))?",
        reads=of_pronoun,
        example="She plays the detective Dora Finch.",
        counter="She plays Dora Finch's sister.",
        agrees_only=True,
    ),
    Rule(
        id="character-played-in-order",
        of=Of.NEAR,
        cues=("played by", "portrayed by", "voiced by"),
        pattern=r"(?P<characters><who>(?:, <who>)*,? and <who>)(?: [a-z-]+){0,4}?,? (?:is|are|was|were|be|been|respectively)? ?(?:played|portrayed|voiced) (?:respectively )?by (?P<people><who>(?:, <who>)*,? and <who>)",
        reads=in_order,
        example="Dora Finch and Will Archer next door are played by Mara Ellison and Tomas Reed.",
        counter="Dora Finch and Will Archer are not played by Tomas Reed and Mara Ellison.",
        agrees_only=True,
    ),
)
