"""What forbids to take a sentence at its word, wholly or as a reproach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.subjects import GENERIC, aside_around, clause, is_beside
from showfacts.text.countries import country_code
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    import re
    from collections.abc import Collection

    from showfacts.checking.masks import Masked
    from showfacts.checking.mentions import Mention

_QUESTION = expression(r"\?\s*$")
_NEGATION = expression(
    r"\b(?:not(?! (?:only|just|merely|solely)\b)|never|no|without|neither|nor|none|nothing|nobody|cannot|unlike|instead of|rather than|yet to|fail(?:s|ed)? to"
    r"|denie[sd]|refused?|far from)\b|n't\b"
)
_IS_NOT = expression(
    r",? (?:who )?(?:(?:is|was|has|had|will|would|does|did|can) (?:[a-z]+ )?(?:not|never|no longer|nowhere|neither)\b|[a-z]+n't\b|never\b)"
)
_DOUBT = expression(
    r"\b(?:if|unless|whether|could|might|may|would|should|perhaps|maybe|possibly|presumably|probably|likely"
    r"|hopefully|expect(?:s|ed|ing)?|predict\w*|speculat\w*|rumou?r\w*|reportedly|allegedly|supposedly|apparently"
    r"|reports? (?:say|said|suggest|claim|have it)\w*|reports|sources say|it is said|claim(?:s|ed)?|thought|thinks?|believe[sd]?|assum\w*|fear(?:s|ed)?|(?<!of )(?<!and )(?<!great )(?<!big )hop(?:e|es|ed|ing)|wish(?:es|ed)?|imagin\w*"
    r"|guess\w*|suppos\w*|(?<!and )planned(?! and produced)|plans|originally|initially|at first|first considered|considered|offered(?! no\b)|in talks|negotiat\w*"
    r"|was to|were to|had been set|wanted|dream(?:s|ed)? of|fake|parody|spoof"
    r"|fan-?made|leaked|false|mistaken\w*|wrong\w*|dub(?:bed)?|stage|theat(?:re|er)|remake)\b"
)
_GRANTED = expression(
    rf"(?:^|[ (])(?:ever since|after|since|following|when|before) (?:it|its|this|their|the(?! (?:end|start|beginning|middle))|[{Kind.SHOW.value}{Kind.SEASON.value}{Kind.PLATFORM.value}])(?![a-z])[^,;]*$"
)
"""What is said to have been before something else, as is granted."""
_OPEN = expression(
    r"\b(?:if|unless|whether|could(?! (?:also )?be (?:seen|watched|streamed|found))|might|perhaps|maybe|rumou?r\w*|reportedly|allegedly|supposedly|in talks|negotiat\w*|consider(?:s|ed|ing)?|offered|audition\w*|turned down"
    r"|may (?:yet |still |soon )?(?:move|go|come|land|get|play|join)|declined|rejected|replac\w*|wanted|imagin\w*|dream(?:s|ed)? of|fake|spoof|fan-?made|originally|was to|were to|dub(?:bed)?|stage|theat(?:re|er))\b"
)
"""Words of a clause of who may get a role, or did not get one."""
_MAY_GO = expression(
    r"\b(?:if|unless|whether|could(?! (?:also )?be (?:seen|watched|streamed|found))|might|perhaps|maybe|rumou?r\w*|in talks|negotiat\w*|consider(?:s|ed|ing)?|offered|turned down"
    r"|(?:may|reportedly|allegedly) (?:yet |still |soon |be )?(?:mov|com|land|get|join|arriv|head)\w*|declined|rejected|wanted|imagin\w*|dream(?:s|ed)? of|fake|spoof|fan-?made|was to|were to)\b"
)
"""Words of a clause of where a show may go."""
_ROLES = expression(r"\b(?:audition\w*|replac\w*|younger|young|child version|teenage|voice)\b")
_UNREAL = expression(
    r"\b(?:if|unless|whether|could|might|perhaps|maybe|would have|rumou?r(?:s|ed)?|wish(?:es|ed)?|imagin\w*|fake|parody|spoof|fan-?made"
    r"|false|falsely|mistaken\w*|wrong\w*|supposedly|allegedly|instead of|dvds?|blu-?rays?|soundtracks?|albums?)\b"
)
_IS_ANOTHER_WORK = expression(
    rf"{Kind.SHOW.value}['\"]?(?: \([^()]*\))?,? (?:is|was) (?:an?|the) (?:(?:[a-z0-9-]+,?|[{Kind.COUNTRY.value}{Kind.DATE.value}{Kind.NAME.value}])[ /-]){{0,6}}?"
    r"(?:manga|manhwa|webtoon|novel|comic|book|video game|film|movie|song|single|album)(?: series| franchise| trilogy)?"
    r"(?= (?:written|co-written|created|directed|performed|sung|published|developed|released|recorded|by|from|of the)\b|[.,;]|$)"
)
"""A title, and what it is that is no show: ``X is a manga series written by``."""
OF_ANOTHER_PART = expression(
    rf"{Kind.SHOW.value}: (?:the )?[{Kind.NAME.value}{Kind.CHARACTER.value}](?: (?:of|in) (?:the )?{Kind.NAME.value})?(?: \([^()]*\))*,? (?:is|was|has|had|follows|tells|stars?|starred|premiere[sd]|debut(?:s|ed)|aired|airs|ran|runs|came|takes place)\b"
)
"""Another work whose title begins with that of a show: ``X: New Generation is``."""
_BEFORE_OR_AFTER_IT = expression(
    rf"^(?:the|its) (?:preceding|previous|following|succeeding|next|earlier) (?!series){GENERIC}\b(?! (?:season|episode))"
    rf"|\b(?:the|a) (?!series){GENERIC} (?:(?:that|which) (?:came|aired|ran) )?(?:before|after|ahead of|preceding|following|succeeding) it\b"
)
"""Another show, which was on the air before or after the one that is spoken of."""
_NO_SUCH = expression(
    rf"(?:n't|\b(?:not|never|neither|nor|hardly|no longer|less|more|rather)(?! (?:only|just|merely)))(?: [a-z'-]+){{0,2}}? (?:an?|any|your|some)(?: [a-z{Kind.COUNTRY.value}-]+){{0,3}} $"
    rf"|\b(?:not|no|non|without|unlike|instead of|rather than|than)[ -](?:an? |any |the |other )?(?:[a-z{Kind.COUNTRY.value}-]+ )?$"
)
"""Before a word for what a show is, that it is no such thing: ``not a comedy``."""
_ANEW = expression(r"\b(?:(?:once )?again|(?:no longer|used to) be)\b")
_IS_ABOUT = expression(r"(?:,| \(| (?:is|was|has been)\b)")
"""What stands behind a name that a sentence is about."""
_SIGNS = f"{Kind.COUNTRY.value}{Kind.PLATFORM.value}{Kind.DATE.value}"
_ONE_MORE = expression(
    rf"(?=[aso])(?<!\bis )(?<!\bwas )(?<!\bas )(?<!\bbe )(?<!\bbeen )(?<!\bnot )(?<!\bjust )(?<!\bonly )(?<!become )(?<!became )(?<!becomes )(?<!remains )(?<!called )(?<!really )(?<!like )(?<!^)(?<![,(:–] )(?<!more than )"
    rf"\b(?:another|an?|some|any|other) (?:(?:[a-z0-9-]+|[{_SIGNS}](?:'s)?),? ){{0,3}}$"
    rf"|[{Kind.NAME.value}{Kind.TITLE.value}](?: \([^()]*\))?, (?:an?|another) (?:(?:[a-z0-9-]+|[{_SIGNS}](?:'s)?),? ){{0,3}}$"
)
"""Before what a show is said to be, that it is said of another one: ``left for a British series``, ``X, a British series``."""
_MADE_AFTER = expression(
    rf"\b(?:based|modell?ed|inspired|adapted|remake|adaptation|version) (?:on|by|from|of|after) an? (?:(?:[a-z0-9-]+|[{_SIGNS}]) ){{0,3}}$"
)
_OTHER_SHOW = expression(
    rf"(?:the )?[{Kind.NAME.value}{Kind.TITLE.value}](?: \([^()]*\))?,? (?:is|was) (?:also )?(?:an?|the|another) (?:[a-z0-9-]+,? |[{_SIGNS}](?:'s)? ){{0,8}}?{GENERIC}\b"
)
_SOURCE_BEFORE = expression(
    rf"\b(?:films?|movies?|novels?|books?|manga|manhwa|webtoons?|comics?|plays?|games?|musical)(?: (?:series|trilogy|franchise))?(?: [{Kind.NAME.value}{Kind.TITLE.value}{Kind.SHOW.value}])?"
    r"(?: (?:of|with) the same (?:name|title))?(?: \([^()]*\))?,?(?: (?:which|that|itself|originally|and|was|written|co-written|created))* $"
)
"""Before a verb, the work that a show was made after."""
_OTHER_IS = expression(
    rf"(?:[{Kind.NAME.value}{Kind.TITLE.value}]|\b(?:his|her|their|another) (?:[a-z]+ )?{GENERIC}"
    r"|\b(?:the|an?|his|her|their|this) (?:[a-z-]+ )?(?:films?|movies?|plays?|musicals?|games?|albums?|songs?))"
    r"(?:,? (?:too|also),?)? (?:is|was|were)(?: [a-z]+ly| also| later| then)*(?: (?:[a-z]+-)?(?:written|penned|scripted|directed|created|produced|developed|adapted) by)? $"
)
"""Before what was done by somebody, or before him, that it was done to another work: ``The film was written by``."""
_VERSION_BEHIND = expression(
    r"(?:[ -][a-z-]+){0,2}[ -](?:version|remake|adaptation|iteration|counterpart|take|setting|genre)\b"
)
_IS_OF_IT = expression(
    rf" (?:of|from|by|on|at) (?:the )?[{Kind.PLATFORM.value}{Kind.PERSON.value}],? (?:called |titled )?[{Kind.SHOW.value}]"
)
"""Whose a show is whose title follows: ``a comedy of the BBC, X``."""
_MIXED = expression(r"\b(?:mix(?:ture)?|blend|combination|fusion) of $")
"""Before what a show is made of."""
_ONE_OF_A_NAME = expression(
    rf"(?:[ -]{GENERIC})? [{Kind.NAME.value}{Kind.TITLE.value}](?!,? [{Kind.SHOW.value}])"
)
"""Behind it, a name that is none of a show on record."""
_PLACED_IN_WORK = expression(
    r"\b(?:of|on|for|from) (?:the )?$|\b(?:star\w*|roles?|parts?|appear\w*|known|famous|act(?:s|ed|ing|ors?|ress(?:es)?)?|play\w*|work\w*|seen|turns?|performances?|leads?|hits?"
    r"|series|shows?|dramas?|films?|movies?|cast|cameos?|guest\w*)\b[^.;,]{0,40}? (?:in|at) (?:the )?$"
)
"""Before a name, what makes it one of a work, not of a place."""
_RIGHT_BEHIND = expression(rf" (?:of|in|on|for|at|from) (?:the )?{Kind.NAME.value}")
_REMADE = expression(r"\b(?:remake|adaptation|version|reboot) of (?:the )?(?:[a-z]+ )?$")
"""Before the title of the work that a show was made after."""
_KNOWN_FROM = expression(rf"{Kind.PERSON.value} (?:of|from) (?:the )?(?:[a-z]+ )?$")
"""Before a name, somebody who is known from that work: ``X of The Quarrymen (fame)``."""
_PLACED = expression(r"\b(?:in|of|on|for|at|from) (?:the )?$")


_FEELING = expression(
    r"\b(?:sad|glad|happy|upset|surprised|disappointed|excited|thrilled|sorry|shocked|angry|bummed|relieved) (?:that|about|to (?:hear|see|learn)|by|with|over)\b"
)
"""How one may feel about what is so: that is not asked."""


def is_question(sentence: Masked) -> bool:
    """Whether a sentence asks."""
    return _QUESTION.search(sentence.text) is not None and _FEELING.search(sentence.text) is None


def is_of_another_work(sentence: Masked) -> bool:
    """Whether a sentence says of what has the title of a show that it is a book, a film, a song, or is of a show before it."""
    patterns = (_IS_ANOTHER_WORK, OF_ANOTHER_PART, _BEFORE_OR_AFTER_IT)
    return any(each.search(sentence.text) for each in patterns)


def is_denied(sentence: Masked, start: int, end: int) -> bool:
    """Whether the clause around what was understood denies something."""
    begin, _ = clause(sentence.text, start, end)
    return any(
        not is_beside(sentence.text, found.start(), start, end)
        for found in _NEGATION.finditer(sentence.text, begin, end)
    )


def is_no_such(sentence: Masked, start: int) -> bool:
    """Whether a show is said not to be what begins at a place; what is said not to be so of ``the comedy`` leaves it one."""
    return _NO_SUCH.search(sentence.text, max(0, start - NEAR), start) is not None


NEAR = 60
"""Characters before a word within which a denial is of it."""


def is_doubtful(sentence: Masked, start: int | None = None, end: int | None = None) -> bool:
    """Whether a sentence, or what it says around two places, speaks of what may be, of hearsay, or of what was first planned."""
    if start is None or end is None:
        return _DOUBT.search(sentence.text) is not None
    return any(
        not is_beside(sentence.text, found.start(), start, end)
        for found in _DOUBT.finditer(sentence.text, *said_around(sentence.text, start, end))
    )


def denies_somebody(sentence: Masked, start: int, end: int) -> bool:
    """Whether it is denied of somebody: before the name, between the same commas, or by the verb behind it."""
    begin, _ = clause(sentence.text, start, end)
    first = max(begin, sentence.text.rfind(", ", begin, start))
    return _IS_NOT.match(sentence.text, end) is not None or any(
        not is_beside(sentence.text, found.start(), start, end)
        for found in _NEGATION.finditer(sentence.text, first, end)
    )


def names_elsewhere(sentence: Masked, start: int, end: int, countries: Collection[str]) -> bool:
    """Whether a country other than some is named beside two places: a show may have come there on another day."""
    return any(
        code is not None and code not in countries
        for each in sentence.between(*said_around(sentence.text, start, end))
        for code in [each.meant if each.kind is Kind.COUNTRY else _country_of(each)]
    )


def _country_of(mention: Mention) -> str | None:
    """The country that a name is, if it is one."""
    return country_code(mention.text) if mention.kind is Kind.NAME else None


def is_open(sentence: Masked, start: int, end: int) -> bool:
    """Whether the clause around two places speaks of who may have a part in a show."""
    return _OPEN.search(sentence.text, *clause(sentence.text, start, end)) is not None


def may_go(sentence: Masked, start: int, end: int) -> bool:
    """Whether the clause around two places speaks of where a show may go, or did not."""
    return _MAY_GO.search(sentence.text, *clause(sentence.text, start, end)) is not None


def is_of_another_role(sentence: Masked, start: int | None = None, end: int | None = None) -> bool:
    """Whether a sentence, or its clause around two places, speaks of who had a role in another way or at another time."""
    return _ROLES.search(sentence.text, *_part(sentence, start, end)) is not None


def said_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of a clause that says what stands between two places: what it takes for granted is not open with the rest of it.

    ``After its finale in May, fans hoped for more``, ``the series, which began in May, may go on``.
    """
    begin, stop = clause(text, start, end)
    begin, stop = aside_around(text, start, end) or (begin, stop)
    granted = _GRANTED.search(text, begin, start)
    if granted is None:
        return begin, stop
    comma = text.find(", ", end, stop)
    return granted.start(), comma if comma >= 0 else stop


def _part(sentence: Masked, start: int | None, end: int | None) -> tuple[int, int]:
    """The clause around two places; the whole sentence without them."""
    if start is None or end is None:
        return 0, len(sentence.text)
    return clause(sentence.text, start, end)


def is_unreal(sentence: Masked, start: int, end: int) -> bool:
    """Whether the clause around what was understood speaks of what may be, or was not."""
    return _UNREAL.search(sentence.text, *clause(sentence.text, start, end)) is not None


def speaks_of_others(sentence: Masked, start: int, end: int) -> bool:
    """Whether the clause around what was understood names an unknown title, or a name that may be one."""
    begin, stop = clause(sentence.text, start, end)
    return _names_others(sentence, start, end, range(begin, stop))


def is_of_one_more(sentence: Masked, start: int, end: int) -> bool:
    """Whether what a show is said to be between two places is said of another one: ``left for a British series``."""
    text = sentence.text
    if _VERSION_BEHIND.match(text, end) or _IS_OF_IT.match(text, end):
        return False
    if _MADE_AFTER.search(text, max(0, start - NEAR), start) or _MIXED.search(
        text, max(0, start - NEAR), start
    ):
        return False
    is_one_more = _ONE_MORE.search(text, max(0, start - NEAR), start) is not None
    return is_one_more or _ONE_OF_A_NAME.match(text, end) is not None


def is_of_what_begins(sentence: Masked, end: int) -> bool:
    """Whether what ends at a place tells what an unknown show is that a sentence begins with: ``X is a crime drama``."""
    begins = _OTHER_SHOW.match(sentence.text)
    return begins is not None and end <= begins.end()


def is_of_source(sentence: Masked, start: int) -> bool:
    """Whether what begins at a place is said of what a show was made after: ``based on the film of the same name, directed by``."""
    return _SOURCE_BEFORE.search(sentence.text, max(0, start - NEAR), start) is not None


def is_of_other(sentence: Masked, start: int) -> bool:
    """Whether what begins at a place was done to another work, which stands right before it: ``The film was``."""
    return _OTHER_IS.search(sentence.text, max(0, start - NEAR), start) is not None


def is_anew(sentence: Masked, start: int, end: int) -> bool:
    """Whether the clause around what was understood says that it is so again: of what is to come, others may be held."""
    return _ANEW.search(sentence.text, *clause(sentence.text, start, end)) is not None


def is_led_to_others(sentence: Masked, start: int, end: int) -> bool:
    """The same, but for what stands behind the next comma or in brackets, and for places: ``a school in New York``."""
    begin, stop = clause(sentence.text, start, end)
    comma = sentence.text.find(", ", end, stop)
    stop = comma if comma >= 0 else stop
    places = [
        each
        for each in sentence.mentions
        if begin <= each < stop
        and not _is_bracketed(sentence.text, each)
        and not _KNOWN_FROM.search(sentence.text, max(0, each - NEAR), each)
    ]
    return _names_others(sentence, start, end, places, _PLACED_IN_WORK)


def names_a_title(sentence: Masked, start: int, end: int, meant: str = "") -> bool:
    """Whether the clause around what was understood names an unknown title; one in ``meant`` is what is meant by it."""
    begin, stop = clause(sentence.text, start, end)
    return any(
        each.kind is Kind.TITLE
        and each.text not in meant
        and not _REMADE.search(sentence.text, max(begin, place - NEAR), place)
        for place, each in sentence.mentions.items()
        if begin <= place < stop
    )


def begins_with_another(sentence: Masked, meant: str) -> bool:
    """Whether a sentence is about an unknown name that it begins with; one in ``meant`` is what is meant by it."""
    first = sentence.mentions.get(0)
    is_other = first is not None and first.kind is Kind.NAME and first.text not in meant
    return is_other and _IS_ABOUT.match(sentence.text, 1) is not None


def led_by_others(sentence: Masked, start: int, end: int) -> bool:
    """The same, of what stands before it in its clause."""
    begin, _ = clause(sentence.text, start, end)
    return _names_others(sentence, start, end, range(begin, start))


def is_between_others(sentence: Masked, start: int, end: int) -> bool:
    """The same, and of what stands right behind it: ``ten episodes of X``; a name further on is of something else."""
    behind = _RIGHT_BEHIND.match(sentence.text, end)
    is_of_other = behind is not None and country_code(sentence.mentions[behind.end() - 1].text) is None
    return is_of_other or led_by_others(sentence, start, end) or names_a_title(sentence, start, end)


def _names_others(
    sentence: Masked, start: int, end: int, places: Collection[int], placed: re.Pattern[str] = _PLACED
) -> bool:
    for place, mention in sentence.mentions.items():
        if place not in places or start <= place < end:
            continue
        if mention.kind is Kind.TITLE:
            return True
        if (
            mention.kind is Kind.NAME
            and placed.search(sentence.text, max(0, place - NEAR), place)
            and country_code(mention.text) is None
        ):
            return True
    return False


def _is_bracketed(text: str, place: int) -> bool:
    """Whether a place is in brackets, which tell of whom they stand behind: ``the director (Open Water)``."""
    return text.rfind("(", 0, place) > text.rfind(")", 0, place)
