"""Whether a sentence surely says of a show what was understood: without that, only agreement is told.

English has more ways to say something else than anybody can list: that a friend of a character is played by
somebody, that a spin-off began on a day, that a viewer watched for so many seasons. So a reproach is not what is
left over when those were sorted out. It is told only of clauses that are read from their first word to the last one
that matters: the show, by its title or as ``the series``, what may stand around it, and the verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.fields import COUNTS, CREW
from showfacts.checking.masks import Lazy
from showfacts.checking.mentions import Kind
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
    WORD,
)
from showfacts.checking.rivals import Rival, rival_in
from showfacts.checking.rules.rule import Form, Of
from showfacts.checking.subjects import GENERIC, clause
from showfacts.evidence.verdicts.tokens import word_set
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from showfacts.checking.masks import Masked
    from showfacts.checking.rules.rule import Rule, Saying
    from showfacts.checking.subjects import Scene, Subject

LONGEST = 320
"""Characters of a clause that are read for certain."""
_MORE = r"(?: [^;:<title><show>]{1,140}?(?:, and|, then| and then| and|,))"
_ONWARD = Lazy(
    r"\b(?:that|which|who|whom|whose|when|while|before|after|because|if|where|as soon as|until|since|so|said|says|than)\b"
)
"""A word behind which the verb may be that of something else."""
_LEAD = (
    r"(?:(?:when|after|since|before) (?=its premiere|the series|the show|the drama|the <season>|<season>|<show>)|(?:and|so|then|yet|however|meanwhile|overall|in total|in all|altogether|finally|eventually|also|still|today|now|later|"
    r"after all|to recall|to recap|in closing|unfortunately|sadly|luckily|indeed|in fact|as a result|originally),? )*"
    r"(?P<intro>(?:in|on|at|with|after|for|since|created|written|directed|developed|produced|starring|set|based|consisting|despite|during|over"
    r"|announced|ordered|made|first|by) [^;:<title><show><country>]{1,160}?, )?"
    r"(?:(?:<platform>|the (?:network|streamer|channel|broadcaster|streaming service|studio))(?: (?:has|have|had|also|officially|today|<date>|on <date>))*"
    r" (?:announced?|announces|confirm(?:s|ed)|reveal(?:s|ed)|says|said|told <name>|wrote)(?: (?:today|<date>|on [a-z<date>]+))? that |(?:on <date>, )?<name> (?:announced|confirmed|reported|wrote) that (?=(?:the [a-z ]{1,30})?<show>))?"
)
_UNKNOWN_PLACE = Lazy(r"\b(?:in|on|of|from|for|at|to|like|than|after|against|alongside|into) (?:the )?<name>")
"""Where an unknown name may be that of another work."""

_WILL = r"(?:(?:(?<= to)|(?<= will))(?: (?:air|run|have|consist|last|span|comprise|stream)(?: for)?)(?: a(?: total)?)?)"
"""The verb of what is to come, and no more of it than that: ``will run for``, ``is going to air a total``."""
_BEFORE = Lazy(
    rf"{_LEAD}(?:(?:a )?{SEASON}(?:'s)?(?: (?:premiere|opener|finale))?|{SHOW}|an? <country> (?:version|remake|adaptation)|(?:the |its |<show>'s )?(?:run|broadcast)(?: of {SHOW}|(?<=its run)))"
    rf"{ABOUT_IT}{IS_A}?(?P<more>{_MORE}(?: its [a-z0-9-]+ episodes)?)?{WITH_EPISODES}?(?: {SMALL})*(?: {VERB}(?: (?:on|by|at) (?:the )?<platform>)?)?(?: {SMALL})*(?:{IS_TO}|{HAD_ITS}| for| over| across)?{_WILL}? ?"
)
_EPISODES = Lazy(
    rf"{_LEAD}(?:the |its |all |<show>'s )?(?:each |every )?episodes?(?: of (?:{SEASON}|{SHOW}))?(?: {SMALL})* ?"
)
_HOW_LONG = Lazy(
    rf"{_LEAD}(?:(?:each|all) of (?:the|its) episodes (?:is|are|was|were|runs?|ran|lasts?|lasted)\b|(?:the |its |all |each |every |<show>'s )?(?:(?:[a-z]+'?s?|[0-9]+) )?(?:running time|run-?time|episodes? of \d)|(?:each|every) (?:episode )?(?:was|is|runs|ran|lasts|lasted)\b|(?:its |the |all )?episodes (?:are|were|run|ran|last|lasted)\b)"
)
"""``The running time of each episode is``, ``its eight episodes of 50 minutes``."""
_OF_SEASON = Lazy(
    rf"(?<![<name><title>] )(?<!'s )<season>(?: of (?:{SHOW}))?(?: on <date>)?, which(?: {SMALL})* $"
)
"""What is said right behind a season of it: ``season 2, which``."""
_THERE_ARE = Lazy(r"there (?:are|were|will be) [^.;]*")
_IN_ALL = Lazy(
    rf" (?:in (?:all|total)|(?:(?:in|of|to) )(?:{SEASON}|{SHOW})(?! it))(?: (?:in (?:all|total)))?(?=[.,;]|$)"
)
"""Behind a number of which a sentence says that there are so many: ``in all``, ``of the series``."""
_ALL_OF = Lazy(rf"{_LEAD}(?:all (?:of )?)?(?:the )?")
_EPISODES_BEHIND = Lazy(
    r" (?:are|were|is|ran|run|aired|air|came|come|have|had|will|can|premiered|dropped|arrived|tell|told|follow)\b|,? each\b"
)
"""Verbs behind ``its 16 episodes``."""
_PART_OF_SEASON = Lazy(
    r"\b(?:trailers?|teasers?|finale|episodes?|soundtracks?|albums?|dvds?|blu-?rays?|part|half|filming|shooting|production|premiere|specials?|posters?"
    r"|announcements?|renewals?|news|before|after|until|between|like|unlike)\b[^.;]{0,40}<season>"
)
_ITS_OWN = Lazy(r"(?:its|the (?:season|series|show)'s?|<season>'s?|<show>'s?) ")
_OF_NAMED = Lazy(
    rf"(?:<show>,? (?:the|an?) (?:(?!(?:of|that|which|by|from|about|on|new|newest|latest|original|old) )[a-z-]+ |<country> |<platform>(?:'s)? |<date> ){{0,6}}?{GENERIC}(?: (?:of|on|from|by|for) (?:the )?<platform>)?"
    rf"|\b(?:star(?:s|red|ring)?|seen|appear(?:s|ed)|roles?|parts?|leads?) (?:in|on) (?:the )?(?:{WORD} )*<show>),? (?:which|that)(?: {SMALL})*(?:{IS_TO})? $"
)
"""What is said right behind a show and what it is: ``X, the new drama of tvN, which``."""
_MADE_BY = Lazy(
    r"(?:(?:created|written|directed|developed|produced)(?: and [a-z]+)? by [^;:<title><show>]*?(?:,|and|, and) )?"
)
_THE_SHOW_BEHIND = Lazy(rf"[^;:<title><show>]{{0,{LONGEST}}}?, (?:{SEASON}|{SHOW})\b")
"""``Written by X and directed by Y, the series``."""
_NOTHING = Lazy(
    rf"{_LEAD}(?:the |its |this |<show>'s |{SEASON}(?:'s?)? )?(?:series(?:'s?)? |season |show's |drama's )?"
)
_WHAT_IT_IS = Lazy(rf"{_LEAD}(?:{SHOW})(?: ?\([^()]*\))?,?(?: (?:is|was|remains))? ?(?:an?|the)? ?")
_WHO_DECIDES = Lazy(
    rf"{_LEAD}(?:<platform>|<name>|the (?:network|streamer|channel|broadcaster|studio))?(?: {SMALL})* ?"
)
_WORK_BEHIND = Lazy(
    rf" ?(?:of )?(?:{SHOW})(?! it)(?=[.,;)]|$| (?:after|in|on|following|because|due|and|with|when|just|for|despite|at|by|while|this|based|from|as)\b)"
)
_NO_NOUN = Lazy(
    rf"(?: {GENERIC})*(?:,? <show>(?: <season>)?)?(?=[.,;:)]|$| (?:came|became|began|follows|tells|that|which|starring|about|on|from|created|by|with|based|set|is|was|premiered|aired|for|and"
    r"|in|directed|written|produced|developed|made|following|whose|where|ended|ran|has|had|stars)\b| \(| –)"
)
_NO_NOUN_BEHIND = Lazy(rf" ?(?:{WORD} ){{0,7}}?(?:{GENERIC}|first <season>|<season>){_NO_NOUN.text}")
"""No ``drama award`` and no ``comedy special``."""
_BEGINS_WITH_IT = Lazy(
    rf"(?:the|this) [a-z0-9-]+-episode {GENERIC} (?:is|was|became|follows|tells|ran|aired|premiered|has|had)\b"
)
_SOMEBODY = Lazy(rf"{_LEAD}(?:actor |writer |director |producer )?")
_ENDS = Lazy(r" ?(?:[.,;]|$|after|for|in|on|because|due)")
_WHOSE = Lazy(
    rf"(?:^|, |\band |\bby |\bwith |\bto |\bfrom )(?:(?:the |its )?(?:series|show)(?:'s?)? |its |{SHOW}(?:'s?)? )(?:and |executive producer |writer |director |,)*$"
)
_COUNTED_APART = Lazy(
    r"\b(?:half|halves|(?<!-)(?<!in two )(?<!in three )parts?|volumes?|batch(?:es)?|chapters?|split|divided|remaining|rest|plus|bonus|specials?|together|combined|including"
    r"|crossover|franchise|universe|shows|arc|additional|extra|further|by the time|so far|to date|already|currently|at the time|plan(?:s|ned)?"
    r"|order(?:ed)?|sign(?:s|ed)?|contract|deal|initial(?:ly)?|original(?:ly)? (?:set|ordered|planned|meant)|worth|along with|as well as)\b"
)
_PARTLY = Lazy(
    rf"(?:'|s'| (?:that|on(?! (?:the )?<platform>)|for|at|to|when|before|until|then|more|left|each|every|apart|worth|to go|behind|by|under|long(?! *(?:$|[.,;)]|and\b))|thus|ahead|later|into|(?:shown|seen|aired|released|out|gone)(?= so far| already|[.,;]|$)|in(?! total| all\b| (?:\d+|[a-z]+) seasons))\b(?! (?:{SEASON}|{SHOW})))"
)
_ROUGHLY = Lazy(
    r"\b(?:at least|up to|as many as|fewer|less|more|over|nearly|almost|around|about|some|roughly|under|beyond|past)\b"
)
"""Words beside which a number may be of less or more than the whole."""
_AT_FIRST = Lazy(
    r"\b(?:debut|premier|launch|open|start|beg[aiu]n|return|kick|c[ao]me(?!d))\w*\b[^.;]{0,40}? with (?:just |only |the |its |a |about |an? initial |initial |first )*$"
)
"""What stands before the number with which a show began: more came later."""
_SETTING = Lazy(
    r"\b(?:begin|start|open|(?<!an )(?<!its )(?<!the )end|conclude|finish|kick|run)s?(?: off)?\b(?!:)|\bopened\b"
)
"""Verbs that may be of the story: ``the series begins in 1943``."""
_RETURNED = Lazy(r"\b(?:return|(?<!ed )(?<!began )back\b)")
"""A day of a show that came back is none of its first ones."""
_ABROAD = Lazy(r"\b(?:internationally|worldwide|globally|abroad|overseas)\b")
_OTHER_BEHIND = Lazy(
    r",? (?:the|an?|his|her|their|its) (?:[a-z-]+ )?(?:films?|movie|novel|book|album|song|single|game|webtoon|manga|comic|special|documentary)\b"
)
"""Another work right behind a day, which is that of it."""
_OF_A_PLACE = Lazy(r",? (?:in|for) (?:the )?(?:<name>|<country>)")
"""Words behind or within a day that may be that of another country."""
_NOT_EVERYWHERE = Lazy(
    r" (?:in|from|at) (?:<country>|<name>)| for (?:an?|one|two|the) (?:night|day|week|month|year|summer)"
)
_OF_WHOM = Lazy(
    r"\b(?:of|with|opposite|alongside|beside|from|to|for|than|like|unlike|between|about|against|replac\w+|succeed\w*|follow\w*|join\w*"
    r"|kn[eo]w\w*|describ\w*|call\w*|meets?|met|loves?|saw|see[sn]?|by|over|after|before|and his|and her) $"
)
"""What makes a person the object of something, and no subject of ``plays``."""
_LISTED = Lazy(r"\b(?:completed|rounded out|joined|led|headed|made up|supported|followed) by $")
_AS = Lazy(r" as (?:the )?(?:[a-z]+ ){0,2}<who>")
"""Words before an actor, and behind him, in a list of who plays whom: ``completed by X as Y``."""
_ROLE_ELSEWHERE = Lazy(
    r"\b(?:flashbacks?|sketch|parody|parodies|cosplay\w*|costumes?|dress\w*|convention|dub\w*|games?|films?|movies?|stage|theat(?:re|er)|broadway"
    r"|musical version|radio|audio|novel|pilot|originally|the original|remakes?|versions?|stunts?|double|previously|used to|recast|replac\w*"
    r"|took over|takes? over|taking over|instead|fans?|imagine|guest|cameo|dream|fantasy|alternate|understudy|trailer|teaser|poster|audiobook|rehearsals?|twins?|school|original(?! series| cast)|prologue|epilogue|opening|unaired|documentary|snl|live)\b"
)
"""Words beside which a role may be that of another time, or of another work."""
_OTHER_TIME = Lazy(
    r"\b(?:before|later|earlier|once|also|then|next|after|former(?:ly)?|first|previous|child|adult|older|old|younger|young|teen(?:age)?|kid|baby|little)\b"
)
"""Words beside which who plays somebody may do so at another age, or in another work."""
_OF_SOMEBODY = Lazy(r"(?:(?<!role )(?<!part )\bof|'s?|\bto|\bfor) $")
_SOMEWHERE = Lazy(
    r"(?:in|as|at|for|on|during|before|after|until) (?!(?:the |this )?(?:series|show|drama|sitcom|<show>))[^,]{1,60}, "
)
_ELSEWHERE_BEHIND = Lazy(
    r" (?:in|on|at|as|opposite|during|for) (?!(?:the |this )?(?:series|show|drama|sitcom|<show>))"
)
"""What tells that a role is played somewhere else, or for a while."""
_SOME_BEING = Lazy(
    r"\b(?:the|an?|his|her|their|its|our|[<name><person><character>]'s?) (?:[a-z-]+ ){1,3}(?:(?:called|named) )?$"
)
_ONE_OF_SEVERAL = Lazy(r"<who>(?:,| and|, and) $")
_OF_AN_AGE = Lazy(
    r"\b(?:child|adult|older|old|younger|young|teen(?:age)?|little|baby|grown-up|future|past) $"
)
_IS = expression(r"(?:is|was) |, ")
_OF = expression(r" (?<!role )(?<!part )(?:of|to) |'s ")
_ROLE_BEHIND = Lazy(
    r"(?:'s?\b| s (?=[a-z])| ?[<person><name><character><title>]|-|'| and [<character><name>]|, [<character><name>])"
)
_MORE_OF_NAME = Lazy(r" ?[<person><name><character><title>]|-|'s? [<name><title>]")
_EPISODE = Lazy(
    r"\b(?:episodes?|pilot|instal?ments?|chapters?|finale|special|segments?|some|several|one of|among)\b"
)
LABEL = 40
"""Characters of a label."""
_OF_AN_AWARD = Lazy(r"(?: |-)(?:winn(?:ers?|ing)|nomin(?:ees?|ated)|laureates?)\b")
"""What stands behind the name of an award, which made no show."""
_LABEL_ENDS = expression(r"(?: ?\([^()]*\))?(?: ?\+ ?[^,.;]{1,30})?[ .]*")
"""What may stand behind what a label tells: brackets."""
_DAYS = word_set("premiere finale year release")
_REMAKE = expression(r"\b(?:the|a) (?:[a-z]+ )?(?:reboot|remake|revival|spin-?off)\b")
_MADE_ELSEWHERE = expression(
    rf"\b(?:original(?! creators?\b)|first|old|earlier|previous|parent|based|reboot|remake|revival|adaptation|version|spin-?off)\b|[{Kind.NAME.value}{Kind.TITLE.value}]'?,? (?:which|that|whose)\b"
)
"""Words of a clause in which who made something may have made another work than the show that is spoken of."""
BEHIND = 160
"""Characters behind what was understood within which the show may be called what it is."""
_CALLED = Lazy(rf"\b{GENERIC}\b|{Kind.SEASON.value}")


def is_certain(scene: Scene, rule: Rule, saying: Saying, span: tuple[int, int], subject: Subject) -> bool:
    """Whether what a rule understood is surely said of a show, so that a reproach may be told."""
    sentence, (start, end) = scene.masked, span
    if _is_of_else(sentence, saying, start, end):
        return False
    begin, _ = clause(sentence.text, start, end)
    is_said = subject.is_named or (saying.field == "character" and " " in (saying.about or ""))
    if not is_said and not _is_meant(scene, begin, start, end):
        return False
    return _IS_PLAIN[rule.form or _FORMS[rule.of]](sentence, begin, start, end)


def is_beside_remake(sentence: Masked, start: int, end: int) -> bool:
    """Whether ``it`` is what a remake that is named behind it was made after: ``X, who created it, is behind the reboot``."""
    _, stop = clause(sentence.text, start, end)
    return _REMAKE.search(sentence.text, end, stop) is not None


def is_called(scene: Scene, saying: Saying, span: tuple[int, int], subject: Subject) -> bool:
    """Whether somebody is surely called by a role of a show, in whatever clause: nothing else in it may be what he made."""
    sentence, (start, end) = scene.masked, span
    around = clause(sentence.text, start, end)
    if _is_of_else(sentence, saying, start, end) or _MADE_ELSEWHERE.search(sentence.text, *around):
        return False
    named = {each.meant for each in sentence.mentions.values() if each.kind is Kind.SHOW}
    is_alone = subject.is_named or max(scene.rival, rival_in(sentence, scene.topic, start)) is not Rival.SHOW
    return named <= {subject.show} and is_alone


def _is_of_else(sentence: Masked, saying: Saying, start: int, end: int) -> bool:
    """Whether words of a sentence tell that a value may be of a part, of the story, of a place, of an episode."""
    text, field = sentence.text, saying.field
    seasons = [each.meant for each in sentence.mentions.values() if each.kind is Kind.SEASON]
    return (
        any(each.startswith("part") for each in seasons)  # which are counted and dated in their own way
        or (field in COUNTS and (_COUNTED_APART.search(text) is not None or is_rough(text, start, end)))
        or (field in _DAYS and _is_of_story(sentence, saying, start, end))
        or (field == "premiere" and not seasons and is_of_return(sentence, start, end))
        or (
            field in _DAYS
            and (
                _ABROAD.search(text, start, end)
                or _OTHER_BEHIND.match(text, end)
                or _OF_A_PLACE.match(text, end)
                or _OF_A_PLACE.search(text, start, end)
            )
            is not None
        )
        or (field == "status" and _NOT_EVERYWHERE.match(text, end) is not None)
        or (field in CREW and (_EPISODE.search(text) or _OF_AN_AWARD.match(text, end)) is not None)
    )


def is_of_return(sentence: Masked, start: int, end: int) -> bool:
    """Whether it is said when something came back: a new season, or one after a break."""
    return _RETURNED.search(sentence.text, start, end) is not None


def is_whole(sentence: Masked, end: int) -> bool:
    """Whether a name ends where it seems to: no more of it, nor what is somebody's, stands behind."""
    return _ROLE_BEHIND.match(sentence.text, end) is None


def ends_name(sentence: Masked, end: int) -> bool:
    """Whether a name ends where it seems to, whatever is named next in a list."""
    return _MORE_OF_NAME.match(sentence.text, end) is None


def begins_plainly(sentence: Masked) -> bool:
    """Whether a sentence begins with the show and its length: what it names behind the verb is beside it."""
    return _BEGINS_WITH_IT.match(sentence.text) is not None


def _is_meant(scene: Scene, begin: int, start: int, end: int) -> bool:
    """Whether the show of the paragraph is meant, though its title is not said: by ``the series``, by ``it``."""
    rival = max(scene.rival, rival_in(scene.masked, scene.topic, begin))
    first = 0 if rival_in(scene.masked, scene.topic, begin) is Rival.NONE else begin
    is_called = _CALLED.search(scene.masked.text, first, end + BEHIND) is not None
    return rival is Rival.NONE or (rival is Rival.WORK and is_called)


def is_rough(text: str, start: int, end: int) -> bool:
    """Whether a number is not that of the whole, or not meant exactly."""
    return (
        _ROUGHLY.search(text, max(0, start - 12), end) is not None
        or _PARTLY.match(text, end) is not None
        or _AT_FIRST.search(text, max(0, start - 80), start) is not None
    )


def _is_of_story(sentence: Masked, saying: Saying, start: int, end: int) -> bool:
    """Whether a year may be one of the story that is told."""
    return saying.value.isdecimal() and _SETTING.search(sentence.text, start, end) is not None


def _has_subject(sentence: Masked, begin: int, start: int, end: int) -> bool:
    """Whether the show is what the verb of a clause is about: ``the series, a comedy, then ran for``."""
    head = sentence.text[begin:start]
    if len(head) > LONGEST:
        return False
    if _OF_NAMED.search(head):
        return True
    is_of_season = _OF_SEASON.search(head) and not _PART_OF_SEASON.search(head)
    if is_of_season or _counts_all(sentence, head, start, end):
        return True
    found = _BEFORE.fullmatch(head)
    if found is None:
        is_first = _MADE_BY.fullmatch(head) and _THE_SHOW_BEHIND.match(sentence.text, end)
        long = _HOW_LONG.match(sentence.text, begin, end)
        is_length = long is not None and (long.end() > start or head == "")
        return is_first is not None or is_length or _EPISODES.fullmatch(head) is not None
    parts = (found["intro"], found["more"])
    if (found["intro"] or "").startswith(("on ", "for ", "at ")) and Kind.PLATFORM.value in found["intro"]:
        return False
    return not any(part and (_ONWARD.search(part) or _UNKNOWN_PLACE.search(part)) for part in parts)


def _counts_all(sentence: Masked, head: str, start: int, end: int) -> bool:
    """Whether a clause is of how many there are in all: ``there are 16 in all``, ``its 16 episodes were``."""
    if _ITS_OWN.match(sentence.text, start, end):
        return bool(_ALL_OF.fullmatch(head) and _EPISODES_BEHIND.match(sentence.text, end))
    is_there = _THERE_ARE.fullmatch(sentence.text, start, end) and _NOTHING.fullmatch(head)
    return bool(is_there and _IN_ALL.match(sentence.text, end))


def _has_object(sentence: Masked, begin: int, start: int, end: int) -> bool:
    """Whether the show is what somebody made: ``X created the series``."""
    return (
        _SOMEBODY.fullmatch(sentence.text, begin, start) is not None
        and _WORK_BEHIND.match(sentence.text, end) is not None
    )


def _is_decision(sentence: Masked, begin: int, start: int, end: int) -> bool:
    """Whether a platform decided on the show: ``the network has cancelled the series``."""
    behind = sentence.text[end : end + LONGEST]
    is_behind = _WORK_BEHIND.match(behind) or _ENDS.match(behind)
    return _WHO_DECIDES.fullmatch(sentence.text, begin, start) is not None and is_behind is not None


def _is_alone(sentence: Masked, begin: int, start: int, end: int) -> bool:
    """Whether a clause begins with what was understood."""
    found = _NOTHING.fullmatch(sentence.text, begin, start)
    return found is not None and not (found["intro"] and _UNKNOWN_PLACE.search(found["intro"]))


def _is_phrase(sentence: Masked, begin: int, start: int, end: int) -> bool:
    """Whether a phrase is of the show: ``it is a 2020 series``, ``the ten-episode first season``."""
    text = sentence.text
    is_begun = _NOTHING.fullmatch(text, begin, start) or _WHAT_IT_IS.fullmatch(text, begin, start)
    return is_begun is not None and _NO_NOUN_BEHIND.match(text, end) is not None


def _is_kind(sentence: Masked, begin: int, start: int, end: int) -> bool:
    """Whether the show is said to be something: ``it is a British series``."""
    text = sentence.text
    is_verb = _IS.match(text[start:end]) is not None
    return is_verb and _has_subject(sentence, begin, start, end) and _NO_NOUN.match(text, end) is not None


def _is_role(sentence: Masked, begin: int, start: int, end: int) -> bool:
    """Whether who plays whom is said of the show's own cast: no friend of a character, no other play or time."""
    text = sentence.text
    if _OTHER_TIME.search(text, start) or _OTHER_TIME.search(text, max(0, start - 60), start):
        return False
    if _ONE_OF_SEVERAL.search(text[max(0, start - 8) : start]) and " as " not in text[start:end]:
        return False
    if _OF.search(text[start:end]):
        return False
    before = text[max(0, start - 30) : start]
    is_subject = _OF_WHOM.search(before) is None or (
        _LISTED.search(before) is not None and _AS.match(text, start + 1) is not None
    )
    return is_subject and _is_in_brackets(sentence, begin, start, end)


def _is_in_brackets(sentence: Masked, begin: int, start: int, end: int) -> bool:
    """Whether who plays somebody stands right behind the role: ``C (P)``, ``C, played by P``."""
    text = sentence.text
    if _ROLE_ELSEWHERE.search(text) or _ROLE_BEHIND.match(text, end) or Kind.SEASON.value in text:
        return False
    if _SOMEWHERE.match(text, begin) or _ELSEWHERE_BEHIND.match(text, end):
        return False
    if _OF_AN_AGE.search(text[max(0, start - 20) : start]) or _may_be_no_person(sentence, start, end):
        return False
    return _OF_SOMEBODY.search(text[max(0, start - 12) : start]) is None and _is_full(sentence, start, end)


def _may_be_no_person(sentence: Masked, start: int, end: int) -> bool:
    """Whether a part of a character's name is that of something said before it: ``the dog Finch``."""
    return any(
        each.kind is Kind.CHARACTER and " " not in each.text and _SOME_BEING.search(sentence.text, 0, place)
        for place, each in sentence.mentions.items()
        if start <= place < end
    )


def _is_full(sentence: Masked, start: int, end: int) -> bool:
    """Whether an actor who is not known has a first and a last name, and is nobody who is called "the" something."""
    return all(
        each.kind is not Kind.NAME or (" " in each.text and not sentence.text[:place].endswith("the "))
        for place, each in sentence.mentions.items()
        if start <= place < end
    )


def _is_title(sentence: Masked, begin: int, start: int, end: int) -> bool:
    """Whether somebody is called what he is of the show: ``the series' creator X``."""
    head = sentence.text[begin:start]
    is_first = _MADE_BY.fullmatch(head.removesuffix("with ")) and _THE_SHOW_BEHIND.match(sentence.text, end)
    return is_first is not None or _WHOSE.search(head) is not None


def is_apart(text: str, begin: int, start: int, end: int) -> bool:
    """Whether a number of a clause may be that of a part, or is not meant exactly."""
    return _COUNTED_APART.search(text, begin, end) is not None or is_rough(text, start, end)


def is_line(sentence: Masked, start: int, end: int) -> bool:
    """Whether a line is no more than a label and what it tells."""
    return start <= LABEL and _LABEL_ENDS.fullmatch(sentence.text, end) is not None


def _is_label(sentence: Masked, begin: int, start: int, end: int) -> bool:
    """Whether a line is a label and what it tells, no more: ``Episodes: 16``."""
    return start == 0 and _LABEL_ENDS.fullmatch(sentence.text, end) is not None


def _is_named(sentence: Masked, begin: int, start: int, end: int) -> bool:
    return True


_IS_PLAIN: Mapping[Form, Callable[[Masked, int, int, int], bool]] = {
    Form.SUBJECT: _has_subject,
    Form.OBJECT: _has_object,
    Form.DECISION: _is_decision,
    Form.ALONE: _is_alone,
    Form.PHRASE: _is_phrase,
    Form.KIND: _is_kind,
    Form.ROLE: _is_role,
    Form.BRACKETS: _is_in_brackets,
    Form.TITLE: _is_title,
    Form.NAMED: _is_named,
    Form.LABEL: _is_label,
}
_FORMS = {
    Of.BEFORE: Form.SUBJECT,
    Of.AFTER: Form.PHRASE,
    Of.NEAR: Form.SUBJECT,
    Of.NAMED: Form.NAMED,
    Of.CLOSE: Form.SUBJECT,
    Of.SHEET: Form.LABEL,
}
"""The form that what a rule understands has, where the rule does not say it."""
