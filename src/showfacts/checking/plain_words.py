"""How a plain clause names a show or a season, and what may stand between that and what is said: pieces of patterns."""

from __future__ import annotations

from showfacts.checking.subjects import GENERIC

_NO_ADJECTIVE = (
    r"(?:of|the|an?|in|on|at|for|to|by|and|or|with|from|about|than|like|as|into|over|after|before|between"
    r"|that|which|who|whose|is|was|were|are|has|had|have|another|other|next|previous|prior|earlier|old(?:er)?|new(?:er)?|later|latest|last|first|second"
    r"|third|original|former|same|similar|rival|sister|parent|companion|following|preceding|upcoming|planned|classic"
    r"|two|three|four|both|all|most|many|some|any|every|each|no|his|her|their|our|my|your|best|entire|whole|complete|full|remade"
    r"|dubbed|remastered|restored|uncut|animated|web|radio|stage|reality|talk|game|documentary|film|movie|book|novel|comic|magazine|spin-?off|remake|prequel|sequel)"
)
WORD = rf"(?:(?!{_NO_ADJECTIVE}\b)[a-z0-9][a-z0-9/'-]*,?|<country>|<platform>(?:'s)?(?: original| exclusive)?|<date>)"
"""What may stand between ``the`` and ``series`` without its being another one."""
SHOW = (
    rf"(?:(?:(?:the|this|<platform>(?:'s)?) )(?:{WORD} ){{0,6}}?(?:{GENERIC},? <show>|{GENERIC}|<show>(?: {GENERIC})?),?"
    rf"|<country> (?:{WORD} ){{0,5}}?{GENERIC},? <show>|<show>(?: {GENERIC})?,?|(?<= that )its (?:{WORD} ){{0,3}}{GENERIC}|it)"
)
SEASON = (
    rf"(?:(?:the |its |this |<show>(?:'s|,)? |(?:the|this) (?:series|show|drama)(?:'s|')? )?(?:[a-z]+-[a-z]+ )?<season>"
    rf"(?: (?:of|in) {SHOW})?(?: of (?:[a-z]+|\d+) episodes)?(?: on <platform>)?|(?:the|this) (?:{WORD} )*{GENERIC} <show> <season>|(?:the|its|this) season)"
)
SMALL = (
    r"(?:also|first|finally|officially|only|just|then|now|itself|currently|eventually|ultimately|subsequently|soon|has|had|have"
    r"|is|was|were|are|will|be|been|being|originally|both|in fact|indeed|initially|again|already|all|in total|a total"
    r"|in all|successfully|internationally|worldwide|globally|exclusively|<date>,?|on <date>,?|in <date>,?)"
)
VERB = (
    r"(?:ran|runs|run|running|lasted|lasts|aired|airs|went on|continued|ended|ends|ending|concluded|concludes|wrapped(?: up)?"
    r"|finished|cancell?ed|axed|made|released|produced|premiered|consists|spans|spanned|broadcast|streamed|returned|debuted"
    r"|started|began|stayed)"
)
ABOUT_IT = (
    r"(?: ?\([^()]*\))?(?:(?:,?| \() ?(?<= |\()(?:which|that)|, (?:(?:on|of|in|to|for|with) which|an?|the|which|starring|created|based|directed|written|set|with|produced|developed|from|also|of)"
    r"\b[^;:<title><show>]{0,120}?,|,? (?:first |also |better |formerly |originally )?(?:known|titled|called) as [^;:.]{1,80}?,)?"
)
"""What stands between a show and its verb: brackets, or something between commas."""
_PEOPLE = r"[<person><name>](?:(?:,|,? and) [<person><name>])*"
IS_A = (
    rf"(?: (?:is|was|remains|became) (?:an?|the)(?: {WORD}){{0,7}}? {GENERIC}(?: (?:for|on|of|from|by|at) (?:the )?<platform>)?,?(?: that| which"
    rf"|(?: and| (?:created|written|directed|developed))* (?:with|starring|featuring|led by|by) {_PEOPLE}(?: in the lead(?: roles?)?)?,? (?:that|which|and))?)"
)
IS_TO = r"(?:(?<= is)|(?<= are))(?: (?:set|scheduled|slated|due|confirmed|going))? to"
HAD_ITS = r" (?:had|made|makes|make) its(?: (?:official|grand|long-awaited))?"
WITH_EPISODES = (
    r"(?: (?:has|have|had|with|consists? of|comprises) [a-z0-9 -]{1,30} episodes,? (?:that|which|each))"
)
"""An earlier verb of the same show, with all that belongs to it."""
