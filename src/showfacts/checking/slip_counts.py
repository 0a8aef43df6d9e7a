"""Whether the few words around a number tell that it is that of all episodes or seasons: ``all 16 episodes``, ``ran for``."""

from __future__ import annotations

from showfacts.checking.certain import is_apart
from showfacts.checking.masks import Lazy
from showfacts.checking.plain_words import (
    SEASON,
    SHOW,
)
from showfacts.checking.slip_subjects import BEFORE_VERB
from showfacts.checking.subjects import GENERIC, clause

_ALL = Lazy(
    rf"(?:^|[,;:–(] |\b(?:that|when|as|and|but|with|of|dropped|released|aired|after|in|across|over) )(?:all (?:of )?(?:the |its )?|with |the |its |{SEASON}'?s? |{SHOW}'?s? )$"
)
_OWN = Lazy(
    rf"(?:\ball (?:of )?(?:the |its )?|\bits |(?:{SEASON}|{SHOW})'?s? )(?:just |only |entire |full |whole )?$"
)
_SO_FAR = Lazy(
    rf"(?: of (?:{SEASON}|{SHOW}))? (?:that|which|where|in which|when|so far|(?:seen|aired|released|shown|made|available) (?:so far|by|until|up to|to date))"
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
    rf"(?: (?:of|in|for) (?:{SEASON}|{SHOW}))?(?: (?:in (?:all|total)|altogether|overall))?(?=[.,;)]|$)|{_OF_EACH}"
)
"""What stands behind a number of which a sentence says that there are so many."""
_COUNTED = Lazy(
    r"[a-z0-9-]+(?:[ -](?:full|total|long|short|thrilling|gripping|exciting|[a-z0-9]+-(?:long|minute|hour|packed)))?(?:[ -](?:episodes?|instal?lments|chapters|parts?|seasons?|series))|[a-z0-9]+-(?:season|part)"
)
"""A number and what is counted, no best of them."""
_STORY = Lazy(r"(?:^|, |\b(?:and|but) )(?:the|its) story (?:is|was) told ?$")
_AT_FRONT = Lazy(
    r"(?:in|at|with|across|during|throughout|in the course of|all of) (?:just |only |all |its |the |a (?:total|run) of |a mere )*|a total of "
)
_FRONT_BEHIND = Lazy(
    rf",? (?:of {SHOW},? )?(?:{SEASON}|{SHOW}|(?:were|was) (?:made|produced|aired|shown|broadcast))\b"
)
"""What stands around a number that a clause begins with: ``with four seasons, it was``."""
_LINE_OF_SEASON = Lazy(r"<season>(?::| –| -)? ?\(?")
"""A line about a season: ``Season 1: 10 episodes``."""
_LONG = Lazy(r"(?:\bthe |\bits |\bthis |'s? |(?:is|was|as) an? )(?:[a-z-]+ )?$")
_WHAT_IS_LONG = Lazy(
    rf"(?: (?:[a-z-]+|<platform>(?:'s)?|<country>|<date>)){{0,5}} (?:{SHOW}|run|{SEASON}|{GENERIC})\b"
)
_TITLE_BEHIND = Lazy(r"[^.;,<title><name>]{0,40}, <show>")
"""A title behind what it is: ``a 16-episode drama, X``."""
_AFTER = Lazy(r"(?:^|, |\bbut |\band )after (?:just |only |all |its |a total of )*$")
_IT_ENDED = Lazy(
    rf",? (?:it|{SHOW}|{SEASON}) (?:was (?:cancell?ed|over)|ended|ends|has ended|will end|concluded|came to an end|comes to an end|said goodbye|says goodbye|is over|bowed out|wrapped|finished)"
)
_ENDED_AFTER = Lazy(
    r"\b(?:ended|ends|concluded|concludes|wrapped(?: up)?|finished|finishes|cancell?ed|over|to an end|to a close|goodbye|bow(?:s|ed) out)(?: (?:on|in) (?:<date>),?)?(?: [a-z]+)? after (?:just |only |all |its |a total of )*$"
)
BESIDE = 60
"""Characters before a number within which the season stands that has so many."""
_SEASON_BEHIND = Lazy(r"(?: (?:of|in|for))?(?: (?:the|its))? <season>")
_SEASON_BEFORE = Lazy(r"<season>[^.;<season><show><title>]{0,60}$")
_BY_LENGTH = Lazy(r" ?[x×] ?\d")
"""What stands behind a number of episodes, all of one length."""
_LIMITED = Lazy(
    r" (?:that|which|behind|left|done|down|gone|shorter|longer|less|fewer|with(?:out)? [<person><name>]|to (?:go|come)|(?:every|per|each|a) (?:week|year|day|month|night)|a season|by|starr\w*|more|so far|on <platform>)\b"
)
"""What tells that a number is that of some of them."""


def tells_count(text: str, start: int, end: int) -> bool:
    """Whether a number between two places of a masked sentence is that of all episodes or seasons of the show, or of a season that is named beside it."""
    begin, _ = clause(text, start, end)
    before = text[begin:start]
    is_by_length = _BY_LENGTH.match(text, end) is not None
    if is_by_length or not _COUNTED.fullmatch(text, start, end) or _is_part(text, begin, start, end):
        return is_by_length
    if "-" in text[start:end]:
        what = _WHAT_IS_LONG if _LONG.search(before) else _TITLE_BEHIND if before in ("a ", "an ") else None
        return what is not None and what.match(text, end) is not None
    is_of_all = (
        _OF_A_SEASON.fullmatch(before)
        or _OWN.search(before)
        or (_THERE_ARE.fullmatch(before) and _NO_MORE.match(text, end))
        or (_AT_FRONT.fullmatch(before) and _FRONT_BEHIND.match(text, end))
        or (_LINE_OF_SEASON.fullmatch(text, 0, start) and _NO_MORE.match(text, end))
        or (_ALL.search(before) and _OF_THE_WHOLE.match(text, end))
        or (_AFTER.search(before) and _IT_ENDED.match(text, end))
    )
    return bool(is_of_all) or _is_length(before)


def _is_part(text: str, begin: int, start: int, end: int) -> bool:
    """Whether a number is that of a part of them; what stands behind ``all 16 episodes`` is said of all."""
    if _EVERY.search(text[begin:start]):
        return is_apart(text, begin, start, start) or _SO_FAR.match(text, end) is not None
    return is_apart(text, begin, start, end) or _LIMITED.match(text, end) is not None


def _is_length(before: str) -> bool:
    """Whether the show is what has so many, or ended after them."""
    ended = _ENDED_AFTER.search(before)
    if ended:
        return BEFORE_VERB.search(before[: ended.start()]) is not None
    has = _HAS.search(before)
    if has is not None and _STORY.search(before[: has.start()]):
        return True
    return has is not None and BEFORE_VERB.search(before[: has.start()]) is not None


def is_of_season(text: str, start: int, end: int) -> bool:
    """Whether a number is that of the season right beside it, whatever other seasons have as many."""
    return (
        _SEASON_BEHIND.match(text, end) is not None
        or _SEASON_BEFORE.search(text, max(0, start - BESIDE), start) is not None
    )
