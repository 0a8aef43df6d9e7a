"""What is what the show does, in the few words around a day or a number: ``the series then``, ``viewers of the network saw``."""

from __future__ import annotations

from showfacts.checking.masks import Lazy
from showfacts.checking.plain_words import (
    ABOUT_IT,
    HAD_ITS,
    IS_A,
    IS_TO,
    SEASON,
    SHOW,
    SMALL,
    VERB,
    WITH_EPISODES,
)
from showfacts.checking.subjects import GENERIC

MODAL = rf"(?:{SMALL}|[a-z]+ly|should|would|could|may|might|must|can|likely|still|even|once|instead)"
PART = (
    r"(?:(?:very )?first (?:[a-z]+ )?episodes?|(?:series |season )?(?:premiere|pilot|opener|finale)|(?:(?:\d+[a-z]+|[a-z]+) and )?(?:last|final) (?:(?:two |three |[a-z]+ )?episodes?|one|chapter|instal?lment)"
    r"|(?:original |entire |whole )?(?:run|broadcast))"
)
"""The first or the last episode, or all of them."""
ITS = rf"(?:the |its |this |all (?:of )?(?:the )?|{SEASON}(?:'s?)? |{SHOW}'s? )"
SUBJECT = rf"(?:(?:a )?{SEASON}(?:'s)?|{SHOW}|(?:an? |the )?(?:[a-z-]+ )*<country> (?:version|remake|adaptation|iteration)(?: of {SHOW})?|(?:the|this) (?:remake|version|adaptation|reboot|revival|(?:whole|entire|complete) {GENERIC})|(?:the )?(?:first|last|final) of (?:its|the) episodes|{ITS}(?:[a-z0-9-]+ )?{PART}(?: (?:of|in) (?:{SEASON}|{SHOW}))?|(?:[a-z0-9]+-(?:episode|season|part) )run)"
"""The show, a season of it, or what has its first or its last day."""
_BY_WHOM = r"(?: (?:starring|featuring|with|by|about|from|based on|(?:created|written|directed) by)\b[^,;:<title><show>]{1,60}?)"
"""What is said of a show right behind it, without a comma."""
_ONCE_MORE = r"(?: [^;:<title><show><person><name>]{1,140}?(?:,? and| but|, then| then))"
"""An earlier predicate of the same subject: ``began in May 2019 and``."""
CAME_TO = r" (?:c[ao]mes?|coming|dr[ae]ws?) to (?:an?|its|the)"
_FRONT = (
    r"(?:^(?:of )?|[,;:–(] |\b(?:that|when|as|and|but|because|while|where|if|then|so|(?P<beyond>after|before|since|until)) )"
    r"(?:(?:(?:in|on) (?:<country>|<platform>|<date>),?|<date>,?|at last|in the end|back then|[a-z]+ly,?|today|now|here|there|first|once|still|also|later) )*"
)
"""What stands before a subject: nothing, a comma, a word that begins a clause."""
BEFORE_VERB = Lazy(
    rf"{_FRONT}{SUBJECT}{_BY_WHOM}?{ABOUT_IT}{IS_A}?{_ONCE_MORE}?{WITH_EPISODES}?(?: {MODAL})*(?: {VERB}(?: (?:on|by|at) (?:the )?<platform>)?)?(?: {MODAL})*(?: on <platform>)?(?:{IS_TO}|(?:(?<= likely)|(?<= going)|(?<= expected)|(?<= said)) to|{HAD_ITS}(?: (?:very )?first| last| final| series)?|{CAME_TO}| (?:went|was put)|(?: on (?:the )?air)? for| over| across)?(?:(?<=<season>),)? ?$"
)
"""The show, or a season of it, right before a verb, whatever else is said before."""
OF_NAMED = Lazy(
    rf"(?:\b(?:star(?:s|red|ring)?|seen|appear(?:s|ed)|roles?|parts?|leads?|play(?:s|ed)?|act(?:s|ed)|return(?:s|ed)?|(?:is|was|comes?|came) back) [^.;,<title><show><name>]{{0,40}}?\b(?:in|on|with) |\b(?:directed|wrote|written|created|produced|developed|made|watched|ordered|picked up) )"
    rf"(?:{SEASON}|{SHOW}),? (?:which|that)(?: {MODAL})*(?:{IS_TO})? ?$"
)
"""A show of which it is said right behind it: ``they star in the series, which``."""
WHO = Lazy(
    r"(?:^|[,;:–(] |\b(?:that|when|as|and|but|because|while|where|if|then|so|since) )(?:.{0,60}<platform>(?:'s [a-z]+)?|[^,;:–(<show><title><name>]{0,40}\b(?:network|channel|streamer|broadcaster|service|viewers|fans|audiences?|public|world|millions))"
    rf"(?: {MODAL}| got to see| (?:got|had|were able) to(?: [a-z]+)?| (?:said|say|bid|saw|see|watched|showed|shows|aired|broadcast|dropped|released|streamed))* ?(?:the |its )?(?:very )?$"
)
"""Who brings a show out, or sees it: ``the network premiered``."""


def is_subject(head: str) -> bool:
    """Whether the show, or a season of it, stands right before the verb with which a clause goes on."""
    return BEFORE_VERB.search(head) is not None
