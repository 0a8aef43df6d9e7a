"""Whether the few words around a day tell what it is the day of: ``premiered on``, ``its finale``, ``on May 5 the series ended``.

A clause need not be plain from end to end for that (``certain``), where the day is near to the one that is held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.held_numbers import Nearness
from showfacts.checking.masks import Lazy
from showfacts.checking.plain_words import (
    ABOUT_IT,
    HAD_ITS,
    IS_A,
    IS_TO,
    SEASON,
    SHOW,
)
from showfacts.checking.slip_subjects import (
    BEFORE_VERB,
    CAME_TO,
    ITS,
    MODAL,
    OF_NAMED,
    PART,
    SUBJECT,
    WHO,
)
from showfacts.checking.subjects import GENERIC, clause

if TYPE_CHECKING:
    import re

    from showfacts.checking.rules.rule import Saying

BEHIND = 40
"""Characters behind a day within which it may be told what else it is of."""
_PARTICIPLE = Lazy(r"(?:and |but |so )?(?:first |originally |finally |having |after )*")
_SHOW_BEHIND = Lazy(rf"(?: [^,;<title><show><name>]{{0,40}})?, (?:{SEASON}|{SHOW})\b")
_NOUN = Lazy(
    r"premiere|debut|launch|start|release|finale|(?:first|last|final|premiere) (?:[a-z]+ )?episodes?|pilot|(?:last|final) (?:one|chapter|instal?lment)|broadcast|conclusion|end"
)
_OWN_NOUN = Lazy(
    rf"(?:^|[,;:–(] |\b(?:that|when|as|and|but|(?P<beyond>before|after)|since|because|while|until|with|from|to|for|by|is|was|following|upon) )"
    rf"(?:the |its |this |{SEASON}(?:'s?)? |{SHOW}'s? )(?:(?:series|season|show|drama)(?:'s?)? |official |much-awaited |[a-z]+ly |[a-z0-9]+ and )*$"
)
"""What makes a noun one of the show: ``its``, ``the season's``. What came after a finale is of another day."""
_NOUN_BEFORE = Lazy(rf"{GENERIC} ?$")
_OF_IT = Lazy(rf" of (?:{SEASON}|{SHOW})")
_THE_SHOW = Lazy(rf"(?:{SEASON}|{SHOW}|{PART})(?![a-z])")
_OBJECT = (
    r"(?:(?:to |of |off )?(?:all (?:of )?)?(?:the |its )?(?:\d+ |[a-z]+ )?(?:(?:full |new )?episodes|(?:very )?(?:first|last|final) (?:[a-z]+ )?episodes?)"
    rf"(?: of (?:{SEASON}|{SHOW}))?|(?:to |of )?(?:{SEASON}|{SHOW}))"
)
_SEEN = r"(?:seen|watched|followed) by (?:[a-z0-9.]+ ){0,5}?(?:viewers|people|households|fans|millions)"
_GAP = Lazy(
    rf"(?:,? ?(?:{_OBJECT}|{_SEEN}|on|in|at|to|for|its|the|a|an|run|of|this|back|entirety|full|small|silver|big|screen|worldwide|globally|exclusively|simultaneously|only|just|all|at once|together|both|first|airing|aired|airs|shown|seen|went|was|is|were|will|be|came|out|set|scheduled|slated|early|mid|late|sometime|way|in the (?:year|month of)|later (?:that|the same) year"
    r"|released|dropped|broadcast|streamed|screened|on air|date|\([^()]*\)|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?(?: ?(?:kst|jst|ist|bst|gmt|e?s?t|pt))?|<country>|<platform>(?:'s)?|<season>|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tv|television|streaming|service|network|channel|screens|air|and)(?![a-z]))*,? ?"
)
"""What stands between a word for a beginning or an end and its day."""
_FREE_GAP = Lazy(r"(?:[a-z' ,-]|<platform>|<season>|<show>|<country>|<name>){0,60}")
"""The same, before a day that hardly anything else has."""
_DAY_FIRST = Lazy(
    r"(?:^|[,;:–(] |\b(?:and|but|that|when|then) )(?:it was |way back |back |only |just |exactly |right |late |early |[a-z]+ly )*(?:(?:on|in|since|of) )?(?:the (?:day|night|month|year) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?\(?$"
)
"""What stands before a day that is told first: ``On May 5, the series ended``."""
_THEN = r"\)?(?:,? (?:at [^,<show><title>]{1,20},? )?(?:and )?(?:(?:is|was) (?:also )?(?:the|a) (?:very )?(?:day|date|month|year|night|evening|moment)(?: (?:on|in) which| when| that)?|(?:that|when|as)(?= )))?,?"
_THEN_SUBJECT = Lazy(
    rf"{_THEN} (?:at last |finally |also |then )?(?:{SUBJECT}{ABOUT_IT}{IS_A}?(?: {MODAL})*(?:{IS_TO}|{HAD_ITS}|{CAME_TO}| went)?|{ITS}(?:series |season |[a-z]+ly )?) ?"
)
_THEN_WHO = Lazy(
    rf"{_THEN} (?:at last |finally |also |then )?(?:the )?(?:[a-z]+ )?(?:<platform>(?:'s [a-z]+)?|network|channel|streamer|broadcaster|service|viewers|fans|audiences)(?: {MODAL}| got to)* ?"
)
"""What stands between a day and the verb behind it."""
_THEN_OBJECT = Lazy(
    rf" (?:off |out |to |of )?(?:all (?:of )?)?(?:the |its )?(?:new |full |entire |whole |complete |first |last |final |\d+ |<country> )*(?:{SEASON}|{SHOW}|{PART}|episodes)(?!')"
)
_THEN_ENDS = Lazy(
    rf"(?=[.,;:)]|$| (?:air|on|in|at|to|with|for|after|and|as|up|off|out|worldwide|globally|its (?:run|broadcast|first|last|final|very|(?:[a-z0-9]+ and )final|end|close|{GENERIC})|first|again|airing|streaming|over|by|from|across|set|due)\b| (?:<platform>|<country>)| (?:its )?(?:{SEASON}))"
)
"""What stands behind a verb that has no other object than the show."""
_TELLING = {
    "premiere": Lazy(
        r"premiere[sd]?|premiering|debut(?:s|ed|ing)?|first (?:shown|seen|[a-z]* ?episodes?)|launch(?:es|ed)?|air(?:s|ed|ing)?|on air|broadcast|releas(?:e|es|ed)|drop(?:s|ped|ping)|hits?|out on|available|arriv(?:es?|ed|ing)|(?:come|came|comes) (?:out|on|back)"
        r"|(?:went|goes|going) (?:out|on)|kick(?:s|ed) off|beg[aiu]ns?|start(?:s|ed)?|open(?:s|ed)|bow(?:s|ed)|land(?:s|ed)|return(?:s|ed)?|back|follow(?:s|ed)|(?:show|turn)(?:s|ed) up|dates|stream(?:s|ed|ing)?|since|from"
    ),
    "finale": Lazy(
        r"finale|end(?:s|ed)?|conclu\w*|wrap\w*|(?:last|final) (?:one|chapter|instal?lment|(?:[a-z]+ )?episodes?)|until|till|finish\w*|clos(?:es?|ed)|bow(?:s|ed) out|sign(?:s|ed) off|goodbye|over on|over|air(?:s|ed)|to|–"
    ),
}
"""Words that tell what a day beside them is."""
_BACK = Lazy(r"return\w*|back|(?:come|came|comes) back")
"""What a show does after a break too: a first day is one of a season then, which is to be named."""
_OF_STORY = Lazy(r"(?:begin|start|open|end|conclude|finish)s")
"""Beside a year perhaps said of what is told."""
_OF_ELSE = Lazy(
    r"\b(?:film(?:ing|ed)|shoot(?:ing|s)?|shot|production|pre-production|contracts?|cast|casting|script|reading|announce\w*(?! that)|renew\w*|order(?:ed)?|planned|meant|press|conference|interview|anniversary|trailers?|teasers?|posters?|repeat\w*|reruns?|marathon"
    r"|dvds?|blu-?rays?|soundtracks?|albums?|tickets?|awards?|premiere party|celebrat\w*|later(?! (?:that|the same) year)|earlier|a year|ago|special|parody|stage|musical"
    rf"(?! (?:{GENERIC}|series))|tour|book|novel|comic|film|movie|game|podcast|documentary|remake|version|dub(?:bed)?|pop-up|exhibition"
    rf"|concert|event|screening|festival|hiatus|break|week off|another|reunion|review(?:ed)?|(?:i|we|he|she) [a-z]+|(?:first|once) (?:set|scheduled|slated)|(?:the|that|this|an|every|each) episode|an? (?:[a-z-]+ )?{GENERIC} (?:that|which|with))\b|\b(?:after|before) {SHOW} [a-z]+, "
)
"""Words beside which a day may be that of something else."""
_UP_TO = Lazy(r"\b(?:by|before|after) $")
"""What stands before a day by which something was over."""
_OF_EPISODE = Lazy(
    r"\b(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)(?! and (?:last|final))|next|new|penultimate) (?:[a-z]+ )?episodes?|episodes? \d+(?! ?\)))\b"
)
_RUN = Lazy(
    r"\b(?:air(?:s|ed|ing)?|ran|runs?|running|shown|broadcast|on air|screened|stream(?:s|ed|ing)?|lasted|period|dates?|release[ds]?|episodes)\b|(?:<show>|<season>) ?\(?$|^$"
)
"""What stands before the first and the last day of a run."""
_YEARS_OF = Lazy(
    rf"<show> ?\($|{SHOW},? (?:(?:which|that) )?(?:was on(?: the)? air|ran|runs|aired|was broadcast|lasted|was shown)\b[^.;<person><name>]{{0,50}}(?:from|between)? ?$"
)
"""What stands before the years of a show."""
_RUN_BEHIND = Lazy(rf"[^;:<title><name>]{{0,40}}?(?:{SHOW}|{SEASON})\b")
_RUN_FIRST = Lazy(r"(?:from|between) $")
_LISTED = Lazy(
    rf"<show> ?\((?:[a-z ]+, |<platform>, )?$|{SHOW}, (?:which was )?on (?:the )?<platform> (?:from|between) $"
)
"""``X (the network, 2013–2017)``, ``the show, on the network from``."""


def telling_in(saying: Saying, found: re.Match[str]) -> re.Match[str] | None:
    """The word with which what a rule understood begins that tells what the day in it is; the whole, of a first and a last day."""
    if found.end() == found.start() or "premiere" in found.re.groupindex:
        return found
    return _TELLING[saying.field].match(found.string, found.start())


def tells_day(text: str, saying: Saying, cue: re.Match[str], near: Nearness, *, is_beside: bool) -> bool:
    """Whether words tell that a day is the first or the last one, as it is taken for.

    Args:
        text: that of the masked sentence.
        saying: what is said.
        cue: the word for a beginning or an end beside it.
        near: how near it is to what is held.
        is_beside: it is one of two that belong together, the other of which is right.
    """
    around = clause(text, saying.start, saying.end)
    begin = around[0]
    if _OF_EPISODE.search(text, *around):
        return False
    is_of_else = _OF_ELSE.search(text, *around) is not None
    if is_beside:
        what = _YEARS_OF if saying.value.isdecimal() else _RUN
        run = cue.start("premiere") if "premiere" in cue.re.groupindex else cue.start()
        is_close = near > Nearness.NEAR or not is_of_else
        is_first = _RUN_FIRST.fullmatch(text, begin, run) and _RUN_BEHIND.match(text, cue.end())
        return is_close and bool(is_first or what.search(text[begin:run]) or _LISTED.search(text[begin:run]))
    is_before = cue.end() <= saying.start
    between = (cue.end(), saying.start) if is_before else (saying.end, cue.start())
    is_back = _BACK.fullmatch(cue[0]) is not None and not saying.season
    is_of_story = saying.value.isdecimal() and _OF_STORY.fullmatch(cue[0]) is not None
    if between[0] > between[1] or is_back or is_of_story or not _TELLING[saying.field].fullmatch(cue[0]):
        return False
    if near is Nearness.SAME_DAY and _FREE_GAP.fullmatch(text, *between):
        beside = min(cue.start(), saying.start) - BEHIND, max(cue.end(), saying.end) + BEHIND
        return _OF_ELSE.search(text, max(begin, beside[0]), min(around[1], beside[1])) is None
    if not is_before:
        return not is_of_else and _is_told_first(text, begin, saying, cue)
    is_by = _UP_TO.search(text, begin, saying.start) is not None
    return not is_by and _is_told_behind(text, around, saying, cue, is_of_else=is_of_else)


def _is_told_behind(
    text: str, around: tuple[int, int], saying: Saying, cue: re.Match[str], *, is_of_else: bool
) -> bool:
    """Whether a day stands right behind a word for a beginning or an end that is of the show."""
    begin, stop = around
    if not _GAP.fullmatch(text, cue.end(), saying.start):
        return False
    if _is_of_it(text, begin, saying, cue):
        return _OF_ELSE.search(text, cue.start(), min(stop, saying.end + BEHIND)) is None
    if _is_participle(text, begin, saying, cue):
        return True
    return not is_of_else and _is_done_to_it(text, begin, saying, cue)


def _is_of_it(text: str, begin: int, saying: Saying, cue: re.Match[str]) -> bool:
    """Whether the show stands before a verb, or a noun is one of the show: ``its finale``, ``the premiere of season 2``."""
    head = text[begin : cue.start()]
    subject = BEFORE_VERB.search(head)
    if subject:  # after it premiered, on; the drama before it
        is_beyond = subject["beyond"] is not None
        return not is_beyond or not (
            text.startswith(",", cue.end()) or _NOUN_BEFORE.search(head, 0, subject.start() + 1)
        )
    if OF_NAMED.search(head):
        return True
    if _NOUN.fullmatch(cue[0]) is None:
        return False
    if _OF_IT.match(text, cue.end()):
        return True
    found = _OWN_NOUN.search(head)
    if found is None or found["beyond"] is None:
        return found is not None
    is_begun = (  # after its finale on May 4,
        found.start() == 0 and text.startswith(",", saying.end) and not text.startswith(",", cue.end())
    )
    return is_begun or text.startswith(" in ", cue.end())


def _is_participle(text: str, begin: int, saying: Saying, cue: re.Match[str]) -> bool:
    """Whether a clause begins with what the show behind it is: ``First broadcast in 2016, the series``."""
    head = _PARTICIPLE.fullmatch(text, begin, cue.start())
    return head is not None and _SHOW_BEHIND.match(text, saying.end) is not None


def _is_done_to_it(text: str, begin: int, saying: Saying, cue: re.Match[str]) -> bool:
    """Whether a network or the viewers do something with the show, or a noun is that of its beginning or end."""
    if WHO.search(text[begin : cue.start()]):
        return _THE_SHOW.search(text, cue.start(), saying.start) is not None
    is_noun = _NOUN.fullmatch(cue[0]) is not None
    return is_noun and _THE_SHOW.search(text, cue.end(), saying.start) is not None


def _is_told_first(text: str, begin: int, saying: Saying, cue: re.Match[str]) -> bool:
    """Whether a clause tells a day first: ``On May 5, the series ended``, ``on May 5 the network aired the last episode``."""
    is_first = _DAY_FIRST.search(text[begin : saying.start]) is not None
    if not is_first and not text.startswith((", when ", " when "), saying.end):
        return False
    if _THEN_SUBJECT.fullmatch(text, saying.end, cue.start()):
        return _THEN_ENDS.match(text, cue.end()) is not None
    if not _THEN_WHO.fullmatch(text, saying.end, cue.start()):
        return False
    return _NOUN.fullmatch(cue[0]) is not None or _THEN_OBJECT.match(text, cue.end()) is not None
