"""Whether the few words around a day or a number tell what it is: ``premiered on``, ``its finale``, ``all 16 episodes``.

A clause need not be plain from end to end for that (``certain``), where what is said is near to what is held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.certain import is_apart
from showfacts.checking.fields import DAYS
from showfacts.checking.held_numbers import COUNTS, Nearness
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
from showfacts.checking.subjects import GENERIC, clause

if TYPE_CHECKING:
    import re

    from showfacts.checking.rules.rule import Saying

BEHIND = 40
"""Characters behind a day within which it may be told what else it is of."""
_BEFORE_VERB = Lazy(
    rf"(?:^(?:of )?|[,;:–(] |\b(?:that|when|as|and|but|because|while|where|if|then|so|(?P<beyond>after|before|since|until)) )"
    rf"(?:(?:a )?{SEASON}(?:'s)?|{SHOW}|(?:an? |the )?(?:[a-z-]+ )*<country> (?:version|remake|adaptation)|(?:the |its |(?:<show>|the (?:series|show|drama))'s? )?(?:[a-z0-9-]+ )?(?:run|broadcast)(?: of {SHOW}|(?<=its run)|(?<=-episode run)|(?<=-season run)))"
    rf"{ABOUT_IT}{IS_A}?{WITH_EPISODES}?(?: {SMALL})*(?: {VERB}(?: (?:on|by|at) (?:the )?<platform>)?)?(?: {SMALL})*(?: on <platform>)?(?:{IS_TO}|{HAD_ITS}| for| over| across)? ?$"
)
"""The show, or a season of it, right before a verb, whatever else is said before."""
_NOUN = Lazy(
    r"premiere|debut|launch|start|release|finale|(?:first|last|final|premiere) (?:[a-z]+ )?episodes?|pilot|(?:last|final) (?:one|chapter|instal?lment)|broadcast"
)
_ITS = Lazy(
    rf"(?:^|[,;:–(] |\b(?:that|when|as|and|but|(?P<beyond>before|after)|since|because|while|until|with|from|to|for|by) )"
    rf"(?:the |its |this |{SEASON}(?:'s?)? |{SHOW}'s? )(?:(?:series|season|show|drama)(?:'s?)? |official |much-awaited |[a-z0-9]+ and )*$"
)
"""What makes a noun one of the show: ``its``, ``the season's``. What came after a finale is of another day."""
_OF_IT = Lazy(rf" of (?:{SEASON}|{SHOW})")
_THE_SHOW = Lazy(rf"{SEASON}|{SHOW}")
_OBJECT = (
    r"(?:(?:to |of |off )?(?:all (?:of )?)?(?:the |its )?(?:\d+ |[a-z]+ )?(?:(?:full |new )?episodes|(?:very )?first (?:[a-z]+ )?episodes?)"
    rf"(?: of (?:{SEASON}|{SHOW}))?|(?:to |of )?(?:{SEASON}|{SHOW}))"
)
_GAP = Lazy(
    rf"(?:,? ?(?:{_OBJECT}|on|in|at|to|for|its|the|a|an|run|of|this|back|worldwide|globally|exclusively|simultaneously|only|just|all|at once|together|both|first|airing|aired|airs|shown|seen|was|is|were|will|be|came|set|scheduled|slated|early|mid|late|sometime|way"
    r"|released|dropped|broadcast|streamed|on air|\([^()]*\)|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?(?: ?(?:kst|jst|ist|bst|gmt|e?s?t|pt))?|<country>|<platform>(?:'s)?|<season>|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tv|television|streaming|service|network|channel|screens|air|and)(?![a-z]))*,? ?"
)
"""What stands between a word for a beginning or an end and its day."""
_FREE_GAP = Lazy(r"(?:[a-z' ,-]|<platform>|<season>|<show>|<country>|<name>){0,60}")
"""The same, before a day that hardly anything else has."""
_TELLING = {
    "premiere": Lazy(
        r"premiere[sd]?|premiering|debut(?:s|ed|ing)?|first (?:shown|seen|episodes?)|launch(?:es|ed)?|air(?:s|ed|ing)?|on air|broadcast|releas(?:e|es|ed)|drop(?:s|ped|ping)|hits?|out on|available|arriv(?:es?|ed|ing)|(?:come|came|comes) (?:out|on|back)"
        r"|kick(?:s|ed) off|beg[aiu]ns?|start(?:s|ed)?|open(?:s|ed)|bow(?:s|ed)|land(?:s|ed)|return(?:s|ed)?|back|follow(?:s|ed)|went (?:out|on)|(?:show|turn)(?:s|ed) up|dates|stream(?:s|ed|ing)?|since|from"
    ),
    "finale": Lazy(
        r"finale|end(?:s|ed)|conclu\w*|wrap\w*|(?:last|final) (?:one|chapter|instal?lment|(?:[a-z]+ )?episodes?)|until|till|finish\w*|clos(?:es?|ed)|bow(?:s|ed) out|sign(?:s|ed) off|goodbye|over on|air(?:s|ed)|to|–"
    ),
}
"""Words that tell what a day beside them is."""
_OF_ELSE = Lazy(
    r"\b(?:film(?:ing|ed)|shoot(?:ing|s)?|shot|production|pre-production|contracts?|cast|casting|script|reading|announce\w*(?! that)|renew\w*|order(?:ed)?|planned|meant|press|conference|interview|anniversary|trailers?|teasers?|posters?|repeat\w*|reruns?|marathon"
    rf"|dvds?|blu-?rays?|soundtracks?|albums?|tickets?|awards?|premiere party|celebrat\w*|later|earlier|a year|ago|special|parody|stage|musical(?! (?:{GENERIC}|series))|tour|book|novel|comic|film|movie|game|podcast|documentary|remake|version|dub(?:bed)?|pop-up|exhibition"
    rf"|concert|event|screening|festival)\b|\b(?:after|before) {SHOW} [a-z]+, "
)
"""Words beside which a day may be that of something else."""
_UP_TO = Lazy(r"\b(?:by|before|after) $")
"""What stands before a day by which something was over."""
_OF_EPISODE = Lazy(
    r"\b(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)(?! and (?:last|final))|next|new|penultimate) (?:[a-z]+ )?episodes?|episodes? \d+(?! ?\)))\b"
)
_ALL = Lazy(
    rf"(?:^|[,;:–(] |\b(?:that|when|as|and|but|with|of|dropped|released|aired|after|in|across|over) )(?:all (?:of )?(?:the |its )?|with |the |its |{SEASON}'?s? |{SHOW}'?s? )$"
)
_OWN = Lazy(
    rf"(?:\ball (?:of )?(?:the |its )?|\bits |(?:{SEASON}|{SHOW})'?s? )(?:just |only |entire |full |whole )?$"
)
_SO_FAR = Lazy(
    rf"(?: of (?:{SEASON}|{SHOW}))? (?:(?:that|which) (?:have|had|has)\b|so far|(?:seen|aired|released|shown|made|available) (?:so far|by|until|up to|to date))"
)
_OF_EACH = r" (?:in|per|for) (?:each|every) (?:season|series)\b"
_EVERY = Lazy(r"\ball (?:of )?(?:the |its )?$")
_OF_THE_WHOLE = Lazy(
    rf" (?:(?:of|in|for) (?:{SEASON}|{SHOW})|in (?:all|total)|altogether|overall)\b|{_OF_EACH}"
)
_HAS = Lazy(
    r"(?<![^ ])(?:has|have|had|having|with|of|for|in|over|across|consist(?:s|ed|ing) of|compris(?:es|ed|ing)|span(?:s|ned|ning)?|contain(?:s|ed|ing)?|run(?:s|ning)?(?: for)?|ran(?: for)?|lasted|aired(?: for)?|total(?:s|l?ed|l?ing)?"
    r"|made up of|composed of)(?: (?:just|only|a (?:total|series|run) of|total|all|its|exactly|the|in all))* $"
)
_OF_A_SEASON = Lazy(
    rf".*{SEASON}(?:,? (?:of|with)|,? (?:which )?(?:has|had|will have)) (?:just |only |a total of |all )*"
)
_THERE_ARE = Lazy(r"there (?:are|were|will be) (?:just |only |a total of |in all )*")
_NO_MORE = Lazy(
    rf"(?: (?:of|in|for) (?:{SEASON}|{SHOW}))?(?: (?:in (?:all|total)|altogether|overall))?(?=[.,;]|$)|{_OF_EACH}"
)
"""What stands behind a number of which a sentence says that there are so many."""
_COUNTED = Lazy(
    r"[a-z0-9-]+(?:[ -](?:full|total|long|short|thrilling|gripping|exciting|[a-z0-9]+-(?:long|minute|hour|packed)))?(?:[ -](?:episodes?|instal?lments|chapters|parts?|seasons?|series))|[a-z0-9]+-(?:season|part)"
)
"""A number and what is counted, no best of them."""
_LONG = Lazy(r"(?:\bthe |\bits |\bthis |'s? |(?:is|was|as) an? )(?:[a-z-]+ )?$")
_WHAT_IS_LONG = Lazy(
    rf"(?: (?:[a-z-]+|<platform>(?:'s)?|<country>|<date>)){{0,5}} (?:{SHOW}|run|{SEASON}|{GENERIC})\b"
)
_AFTER = Lazy(r"(?:^|, |\bbut |\band )after (?:just |only |all |its |a total of )*$")
_IT_ENDED = Lazy(
    rf",? (?:it|{SHOW}|{SEASON}) (?:was (?:cancell?ed|over)|ended|ends|has ended|will end|concluded|came to an end|comes to an end|said goodbye|says goodbye|is over|bowed out|wrapped|finished)"
)
_ENDED_AFTER = Lazy(
    r"\b(?:ended|ends|concluded|concludes|wrapped(?: up)?|finished|finishes|cancell?ed|over|to an end|to a close|goodbye|bow(?:s|ed) out)(?: (?:on|in) (?:<date>),?)?(?: [a-z]+)? after (?:just |only |all |its |a total of )*$"
)
_RUN = Lazy(
    r"\b(?:air(?:s|ed|ing)?|ran|runs?|running|shown|broadcast|on air|screened|stream(?:s|ed|ing)?|lasted|period|dates?|release[ds]?|episodes)\b|(?:<show>|<season>) ?\(?$|^$"
)
"""What stands before the first and the last day of a run."""
_YEARS_OF = Lazy(
    rf"<show> ?\($|{SHOW},? (?:(?:which|that) )?(?:was on(?: the)? air|ran|runs|aired|was broadcast|lasted|was shown)\b[^.;<person><name>]{{0,50}}(?:from|between)? ?$"
)
"""What stands before the years of a show."""
_OF_YEAR = Lazy(
    rf"{SHOW}(?:,? (?:is|was|remains) an?|,(?: an?| the)) (?!most|best|[a-z]+est\b)[^.;]{{0,60}}?{GENERIC} (?:of|from) $|\b{GENERIC} <show> (?:of|from) $"
)
"""``X is a drama of``, ``the drama X of``: the year behind it is that of X."""
_LIMITED = Lazy(
    r" (?:that|which|behind|left|done|down|gone|shorter|longer|less|fewer|with(?:out)? [<person><name>]|to (?:go|come)|(?:every|per|each|a) (?:week|year|day|month|night)|a season|by|starr\w*|more|so far|on <platform>)\b"
)
"""What tells that a number is that of some of them."""


def is_telling(text: str, saying: Saying, cue: re.Match[str], near: Nearness, *, is_beside: bool) -> bool:
    """Whether words tell that a day or a number is what it is taken for.

    Args:
        text: that of the masked sentence.
        saying: what is said.
        cue: the word of its field beside it.
        near: how near it is to what is held.
        is_beside: it is one of two that belong together, the other of which is right.
    """
    around = clause(text, saying.start, saying.end)
    if saying.field in DAYS:
        return _tells_day(text, saying, cue, around, near, is_beside=is_beside)
    if saying.field in COUNTS:
        return is_beside or _tells_count(text, around[0], saying.start, saying.end)
    if saying.field == "year":
        return _OF_YEAR.search(text[around[0] : saying.start]) is not None
    return saying.field == "runtime"


def _tells_day(
    text: str,
    saying: Saying,
    cue: re.Match[str],
    around: tuple[int, int],
    near: Nearness,
    *,
    is_beside: bool,
) -> bool:
    begin, stop = around
    if _OF_EPISODE.search(text, begin, stop):
        return False
    is_of_else = _OF_ELSE.search(text, begin, stop) is not None
    if is_beside:
        what = _YEARS_OF if saying.value.isdecimal() else _RUN
        return not is_of_else and what.search(text[begin : cue.start()]) is not None
    between = (cue.end(), saying.start) if cue.end() <= saying.start else (saying.end, cue.start())
    if between[0] > between[1] or not _TELLING[saying.field].fullmatch(cue[0]):
        return False
    if near is Nearness.SAME_DAY and _FREE_GAP.fullmatch(text, *between):
        return not is_of_else
    if _UP_TO.search(text, begin, saying.start):
        return False
    return _GAP.fullmatch(text, *between) is not None and (
        _OF_ELSE.search(text, cue.start(), min(stop, saying.end + BEHIND)) is None
        if _is_of_it(text, begin, cue)
        else _THE_SHOW.search(text, *between) is not None and not is_of_else
    )


def is_subject(head: str) -> bool:
    """Whether the show, or a season of it, stands right before the verb with which a clause goes on."""
    return _BEFORE_VERB.search(head) is not None


def _is_of_it(text: str, begin: int, cue: re.Match[str]) -> bool:
    """Whether the show stands before a verb, or a noun is one of the show: ``its finale``, ``the premiere of season 2``."""
    head = text[begin : cue.start()]
    subject = _BEFORE_VERB.search(head)
    if subject:  # after it premiered, on
        return subject["beyond"] is None or not text.startswith(",", cue.end())
    if _NOUN.fullmatch(cue[0]) is None:
        return False
    found = _ITS.search(head)
    is_its = found is not None and (found["beyond"] is None or text.startswith(" in ", cue.end()))
    return is_its or _OF_IT.match(text, cue.end()) is not None


def _tells_count(text: str, begin: int, start: int, end: int) -> bool:
    """Whether a number is that of all episodes or seasons of the show, or of a season that is named beside it."""
    before = text[begin:start]
    if not _COUNTED.fullmatch(text, start, end) or _is_part(text, begin, start, end):
        return False
    if "-" in text[start:end]:
        return _LONG.search(before) is not None and _WHAT_IS_LONG.match(text, end) is not None
    if _THERE_ARE.fullmatch(before):
        return _NO_MORE.match(text, end) is not None
    if _OF_A_SEASON.fullmatch(before) or _OWN.search(before):
        return True
    if _OF_THE_WHOLE.match(text, end) and _ALL.search(before):
        return True
    return _IT_ENDED.match(text, end) is not None if _AFTER.search(before) else _is_length(before)


def _is_part(text: str, begin: int, start: int, end: int) -> bool:
    """Whether a number is that of a part of them; what stands behind ``all 16 episodes`` is said of all."""
    if _EVERY.search(text[begin:start]):
        return is_apart(text, begin, start, start) or _SO_FAR.match(text, end) is not None
    return is_apart(text, begin, start, end) or _LIMITED.match(text, end) is not None


def _is_length(before: str) -> bool:
    """Whether the show is what has so many, or ended after them."""
    ended = _ENDED_AFTER.search(before)
    if ended:
        return _BEFORE_VERB.search(before[: ended.start()]) is not None
    has = _HAS.search(before)
    return has is not None and _BEFORE_VERB.search(before[: has.start()]) is not None
