"""Which work a clause is about: a show, one of its seasons, or something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.versions import Versions
from showfacts.evidence.verdicts.tokens import word_set
from showfacts.model.records import record
from showfacts.text.countries import country_code
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from showfacts.checking.masks import Masked

GENERIC = (
    r"(?:series|show|k-?drama|c-?drama|drama|sitcom|comedy|dramedy|mini-?series|telenovela|programme|program|reboot"
    r"|thriller|soap|rom-?com|anthology|serial|melodrama|romance(?! (?:between|of|with)\b))"
)
"""Words for a show."""
GENERIC_WORDS = word_set(
    "series show kdrama cdrama drama sitcom comedy dramedy miniseries telenovela programme program reboot thriller soap"
    " romcom com anthology serial melodrama romance"
)
"""Words of which one stands in each of them."""
_OTHER = (
    r"(?:films?|movies?|novels?|books?|manga|manhwa|webtoons?|comics?|albums?|soundtracks?|osts?|songs?|singles?"
    rf"|specials?|pilot|trailers?|teasers?|posters?|blu-?rays?|dvds?|games?|(?<!who )(?<![{Kind.PERSON.value}{Kind.CHARACTER.value}{Kind.NAME.value}] )plays|play|tours?|concerts?|podcasts?"
    r"|documentar(?:y|ies)|screenings?|screened|clips?|featurettes?|videos?|sequels?|prequels?|spin-?offs?|remakes?"
    rf"|adaptations?|versions?|recaps?|reviews?|stage|musicals?(?! {GENERIC})|episode \d+|(?<!{Kind.SHOW.value} )anime|fan ?meetings?|interviews?"
    r"|(?:first|second|other|previous|earlier|later|original|old|new) one|the (?:former|latter)"
    r"|(?:last|final) (?:parts?|hal(?:f|ves)|batch|volumes?|chapters?|instal?lments?)"
    r"|announcements?|contracts?|seasons|episodes? of|(?:(?!(?:first|each|every|per|an) )[a-z]+ )?(?<!each )(?<!every )(?<!per )(?<!an )(?<!-)episode|finale|filming|shooting|production)"
)
_HEAD = expression(
    rf"(?=[{Kind.SHOW.value}{Kind.TITLE.value}{Kind.SEASON.value}{Kind.NAME.value}])"
    rf"(?:(?P<show>{Kind.SHOW.value})|(?P<title>{Kind.TITLE.value})|(?P<season>{Kind.SEASON.value})"
    rf"|(?P<start>(?:(?<=^)|(?<=^the )|(?<=^in )){Kind.NAME.value}))"
    rf"|\b(?:(?P<generic>{GENERIC})"
    rf"|(?P<other>{_OTHER}|originals?(?! (?:{GENERIC}|run|release|air|network|title|{Kind.COUNTRY.value}|[a-z]+ {GENERIC})))"
    r"|(?P<it>it|its|each(?= (?:is|was|are|were|lasts?|lasted|runs?|ran|episode|one)\b)))\b"
)
_NOT_THIS = expression(
    rf"\b(?:his|her|their|another|other|next|previous|these|those|both|many|most|some|two|three|every|each|such"
    rf"|similar|rival|favou?rite|any|{Kind.NAME.value}'s|{Kind.PERSON.value}'s)"
    rf"(?: (?:[a-z-]+|[{Kind.COUNTRY.value}{Kind.PLATFORM.value}])){{0,2}} $"
)
_BOUNDARY = expression(
    rf"; | but | because | since (?=the |it |its )| while | whereas | although | though |, and (?=[{Kind.SHOW.value}-{Kind.NAME.value}]|the |it |he |she |they |in |each (?:is|was|are|runs|lasts|has)\b)|: "
    r"| – |\. "
)
_ANOTHER_OF_THE_NAME = expression(
    rf"\b{_OTHER} $|\b(?!(?:{GENERIC}|is|was|been|be|also|originally|formerly|simply|version|adaptation|one)\b)[a-z]+,? (?:called|named|entitled) $"
    rf"|\b(?:other|original|first|old|og|classic|{Kind.COUNTRY.value})(?: (?:version of|{Kind.COUNTRY.value}))? $"
)

_OF_OTHER = expression(
    rf"(?:\b(?:{_OTHER}|reboot|revival)|{Kind.NAME.value}) (?:of|for|about|from|to) (?:the )?(?:[a-z-]+ )?$"
)
"""What belongs to a show: the Blu-ray of it, a special of it."""


@record
class Subject:
    """The show that a clause is about and the season of it, as claims are about it. ``is_named``: by its title."""

    show: str
    season: str | None = None
    is_named: bool = False
    is_said: bool = True
    """Whether the clause says which work it is about, if only as ``it``."""
    is_alone: bool = False
    """Whether it says so only by what every work has: ``the first episode``."""


@record
class Scene:
    """A sentence with what it may be about: ``topic`` is the show of its paragraph, None where that is unknown.

    ``season`` is the one that the paragraph is about, ``rival`` what else was named since (``rivals.Rival``).
    ``people`` are those who were named last, whom ``he`` or ``she`` may mean, ``latest`` those of the last
    sentence that named any; ``whom`` is the character who was, or else the actor.
    """

    masked: Masked
    topic: str | None
    season: str | None = None
    versions: Versions = Versions(())
    rival: int = 0
    people: tuple[str, ...] = ()
    latest: tuple[str, ...] = ()
    whom: str | None = None


def _heads(text: str, begin: int, end: int) -> list[re.Match[str]]:
    """The words between two places that may be what something is about."""
    return [head for head in _all_heads(text) if begin <= head.start() and head.end() <= end]


@lru_cache(maxsize=16)
def _all_heads(text: str) -> list[re.Match[str]]:
    """Those of a masked sentence, of each clause of which it is asked."""
    return list(_HEAD.finditer(text))


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a part of a masked sentence."""
    begin, stop = 0, len(text)
    for first, last in _boundaries(text):
        if last <= start:
            begin = last
        elif first >= end:
            stop = first
            break
    return begin, stop


@lru_cache(maxsize=16)
def _boundaries(text: str) -> list[tuple[int, int]]:
    """What stands between the clauses of a masked sentence."""
    return [found.span() for found in _BOUNDARY.finditer(text)]


_RELATIVE = expression(
    rf", (?:(?:to|of|in|on|with|for|from|about|like|by|after) )?(?:who|whom|whose|which|where|when|known|best known|last seen|formerly|previously"
    rf"|most recently|fresh off)\b[^,;(]*(?:(?:,|, and| and) [{Kind.SHOW.value}{Kind.TITLE.value}{Kind.NAME.value}])*(?=[,;.]|$)"
)
"""What is said beside of somebody or something: ``, who also wrote X,``."""
_BRACKETS = expression(r"\([^()]*\)")


def is_beside(text: str, place: int, start: int, end: int) -> bool:
    """Whether a place of a clause is in an aside that what was understood is not of."""
    for begin, stop in _asides(text):
        if begin <= place < stop:
            is_round = start < begin and (stop < end or (text[begin] == "(" and stop == end))
            return start >= stop or end <= begin or is_round
    return False


def aside_around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The aside in which a part of a masked sentence stands, if it is in one."""
    return next((each for each in _asides(text) if each[0] <= start and end <= each[1]), None)


@lru_cache(maxsize=16)
def _asides(text: str) -> list[tuple[int, int]]:
    """Where what is said beside stands in a masked sentence."""
    return [found.span() for each in (_RELATIVE, _BRACKETS) for found in each.finditer(text)]


_APPOSED = expression(
    rf"(?P<show>{Kind.SHOW.value}), (?:the|an?) [^,{Kind.SHOW.value}{Kind.TITLE.value}]*, (?:which )?$"
)
"""A show, and between commas what it is: the verb behind is the show's."""


AHEAD = expression(
    r"\b(?:renew(?:ed|al)|picked up|ordered|greenlit|back|return(?:s|ing|ed)?|confirmed) (?:it )?for (?:an? |its |the )?$"
)
"""What stands before a season that is to come, and which the rest of its clause is not of."""


def _is_ahead(text: str, season: re.Match[str], start: int) -> bool:
    """Whether a season is one to come, and what begins at a place is not said of it."""
    return bool(AHEAD.search(text[: season.start()][-40:])) and " which " not in text[season.end() : start]


_OF_A_NAME = expression(
    rf"[{Kind.NAME.value}{Kind.TITLE.value}](?: (?:from|on|in|of|to|at|for|my|the|[{Kind.NAME.value}]))*(?: [a-z]+)?(?: \([^()]*\))?,? (?:which|where|a (?:series|show|drama) (?:that|which))\b[^,;{Kind.SHOW.value}{Kind.SEASON.value}]*$"
)
"""A clause of something unknown: ``X, which``."""


def before(scene: Scene, start: int, end: int) -> Subject | None:
    """The work that is named last before a place of its clause; None where it is none of the library."""
    text = scene.masked.text
    begin, _ = clause(text, start, end)
    if _OF_A_NAME.search(text, begin, start):
        return None
    apposed = _APPOSED.match(text[:start], begin)
    if apposed:
        return Subject(show=scene.masked.mentions[apposed.start("show")].meant, is_named=True)
    heads = _HEAD.finditer(text, begin, start)
    return _last_of(
        scene, [head for head in heads if not is_beside(text, head.start(), start, end)], begin, start
    )


def _last_of(scene: Scene, heads: Sequence[re.Match[str]], begin: int, start: int) -> Subject | None:
    """The last of the works that a clause names before a place; without any, that of the paragraph."""
    text = scene.masked.text
    season: str | None = None
    for head in reversed(heads):
        if head["season"]:
            if season is None and not _is_ahead(text, head, start):
                season = scene.masked.mentions[head.start()].meant
            owner = _owner(scene, head)
            if owner is not None:
                return Subject(show=owner, season=season, is_named=True)
            continue
        if season is not None and "," in text[head.end() : start]:
            break
        found = _of_head(scene, head)
        if found is None:
            return None
        season = season or _season_of(scene, head.start())
        if season is None and head["it"]:
            season = _said_before(scene, head.start())
        season = season or found.season
        return Subject(show=found.show, season=season, is_named=found.is_named)
    if scene.topic is None or (season is None and _names_somebody(scene, begin, start)):
        return None
    return Subject(show=scene.topic, season=season or scene.season)


def _said_before(scene: Scene, place: int) -> str | None:
    """The season that a sentence named before its clause, if it is one: ``Season 2 began in May, and its finale ...``."""
    end = scene.masked.text.rfind(", ", 0, place)
    found = {each.meant for each in scene.masked.between(0, max(0, end)) if each.kind is Kind.SEASON}
    return found.pop() if len(found) == 1 else None


def _names_somebody(scene: Scene, begin: int, end: int) -> bool:
    """Whether a part of a sentence names somebody or something, whose the rest may be."""
    of_no_work = (Kind.DATE, Kind.PLATFORM, Kind.COUNTRY)
    return any(each.kind not in of_no_work for each in scene.masked.between(begin, end))


def after(scene: Scene, start: int, end: int) -> Subject | None:
    """The work that is named first behind a place of its clause."""
    text = scene.masked.text
    _, stop = clause(text, start, end)
    season: str | None = None
    for head in _HEAD.finditer(text, end, min(stop, end + 60)):
        if head["season"]:
            season = season or scene.masked.mentions[head.start()].meant
            continue
        if head["it"] and season is None and (head.start() > end + 1 or _names_work(scene, start)):
            return None
        if head["generic"] and _THEN_SHOW.match(text, head.end()):
            continue
        found = _of_head(scene, head)
        if found is None:
            return None
        season = season or _season_behind(scene, head.end())
        return Subject(show=found.show, season=season or found.season, is_named=found.is_named)
    if season is not None and scene.topic is not None:
        return Subject(show=scene.topic, season=season)
    return None


_THEN_SHOW = expression(rf"(?: {GENERIC})*,? {Kind.SHOW.value}")
"""What stands behind a word for a show that is named then."""


def _names_work(scene: Scene, end: int) -> bool:
    """Whether a work is named before a place, which ``it`` may be."""
    return any(each.kind in (Kind.SHOW, Kind.TITLE) for each in scene.masked.between(0, end))


_ASIDE = expression(
    rf"\b(?:like|such as|known (?:for|from)|ahead of|from|including|projects|hits|(?:wo)?m[ae]n behind|(?:director|(?:script|screen)?writer|creator|producer|team|minds?|makers?|star) (?:of|behind))(?: (?:the|other|and|shows?|series|dramas?|hits?|his|her|roles? in|{Kind.PLATFORM.value}|{Kind.TITLE.value}),?)* $"
)
"""What stands before a title that is only named beside the show."""


_KNOWN_FOR = expression(
    rf"[{Kind.PERSON.value}{Kind.NAME.value}] (?:of|from|behind) (?:the )?(?:[a-z]+ )?$|\b(?:known|famous|famed) (?:for|from) [^.;{Kind.DATE.value}]{{0,40}}$"
)
"""What stands before a show that somebody was in or made earlier."""


_TRADE_BEHIND = expression(
    r"(?:'s)? (?:[a-z-]+ )?(?:stars?|alums?|actors?|actress(?:es)?|leads?|director|writer|creator|veterans?|breakout)\b"
)


def _is_aside(text: str, title: re.Match[str]) -> bool:
    """Whether a title is only named beside: ``like X``, ``X star``."""
    before = _ASIDE.search(text[: title.start()][-60:]) or _KNOWN_FOR.search(text, 0, title.start())
    return before is not None or _TRADE_BEHIND.match(text, title.end()) is not None


def of_sheet(scene: Scene, start: int, end: int) -> Subject | None:
    """The show that a line of a sheet is of: that of its paragraph."""
    return None if scene.topic is None else Subject(show=scene.topic, season=scene.season)


def near(scene: Scene, start: int, end: int) -> Subject | None:
    """The show of a clause, else that of the paragraph; None where an unknown work is in the clause."""
    text = scene.masked.text
    heads = _heads(text, *clause(text, start, end))
    is_said = any(head["generic"] or head["it"] or head["season"] for head in heads)
    heads = [head for head in heads if not is_beside(text, head.start(), start, end)]
    seasons = [scene.masked.mentions[head.start()].meant for head in heads if head["season"]]
    season = seasons[0] if seasons else None
    shows: dict[str, None] = {}
    for head in heads:
        is_in = start <= head.start() < end
        if head["title"] and not (is_in or _is_aside(text, head)):
            return None
        if head["show"] and (is_in or not _KNOWN_FOR.search(text, 0, head.start())):
            found = _of_head(scene, head)
            if found is None and is_in and _PARTS_OF.search(text[: head.start()][-30:]):
                found = Subject(show=scene.masked.mentions[head.start()].meant, is_named=True)
            if found is None:
                return None
            shows[found.show] = None
        version = _version_beside(scene, head, start) if head["generic"] or head["other"] else None
        if version is not None:
            shows[version] = None
    if len(shows) == 1:
        return Subject(show=next(iter(shows)), season=season, is_named=True)
    if scene.topic is None or (shows and scene.topic not in shows):
        return None
    return Subject(show=scene.topic, season=season, is_said=is_said)


OF_ITSELF = expression(
    r"finale|production|filming|shooting|seasons|announcements?|contracts?|(?:final|last|finale|premiere) episode|episodes? of"
    r"|(?:last|final) (?:parts?|hal(?:f|ves)|batch|volumes?|chapters?|instal?lments?)"
)
"""Words beside which something said is still of the show itself."""
_MAKING_OF = expression(r"\b(?:production|filming|shooting|finale|premiere|announcement) of (?:the )?$")
"""What stands before a show of which a part is told, and which is still meant by the rest of a sentence."""
OF_ITS_PEOPLE = expression(
    rf"{OF_ITSELF.pattern}|specials?|pilot|trailers?|teasers?|posters?|clips?|featurettes?|videos?|screenings?|screened|recaps?|reviews?|interviews?|fan ?meetings?|songs?|filming|shooting"
    r"|[a-z]+ one|the (?:former|latter)|(?:last|final) [a-z]+|episode \d+|(?:[a-z]+ )?episode|versions?|originals?|remakes?|adaptations?"
)
"""The same, beside which somebody named is still somebody of the show."""


COMPARED = expression(
    r"\b(?:same (?:[a-z]+ ){1,3}as|(?:more|less|better|other|rather|[a-z]+er) than|such as|unlike|compared (?:to|with)|similar to|original|(?:remake|adaptation|version|spin-?off|reboot|take|based) (?:of|on|to)(?: [^,.;]{0,60})?"
    r"|reminiscent of)(?: the)? $"
)
"""What stands before a show that is only compared with: ``the same year as X``."""


def close(scene: Scene, start: int, end: int, of_itself: re.Pattern[str] = OF_ITSELF) -> Subject | None:
    """The show of a clause, if its sentence names no other work beside it; else None.

    ``of_itself`` are the words for another work that are none beside what stands between the two places.
    """
    found = near(scene, start, end)
    if found is None:
        return None
    text = scene.masked.text
    begin, stop = clause(text, start, end)
    is_begun = any(head["show"] or head["generic"] for head in _heads(text, begin, start))
    for head in _heads(text, 0, len(text)):
        if is_beside(text, head.start(), start, end) or start <= head.start() < end:
            continue
        is_here = begin <= head.start() < (start if is_begun else stop)
        is_other = is_here and head["other"] and not of_itself.fullmatch(head["other"])
        is_name = head["start"] and not is_begun and _may_be_work(scene.masked, head.start())
        if is_name or is_other or (head["title"] and not _is_aside(text, head)):
            return None
        if head["show"]:
            meant = _of_head(scene, head)
            if meant is None and _MAKING_OF.search(text, 0, head.start()):
                continue
            if meant is None or meant.show != found.show or _is_compared(scene, head.start(), meant.show):
                return None
    return found


_SPEAKER = expression(
    rf",? (?:(?:the|an?|its|then|[{Kind.COUNTRY.value}{Kind.PLATFORM.value}](?:'s)?|[a-z]+(?:-[a-z]+)?) ){{0,4}}?(?:chairm[ae]n|chairwoman|presidents?|head|boss|chief|ceo|executives?|officer|directors?|writers?|creators?|producers?|showrunners?|actor|actress|star|compan(?:y|ies)|studios?|label|network|channel|streamer|broadcaster|distributor)\b"
    rf"|, {Kind.NAME.value} (?:of|at|for) (?:the )?[{Kind.PLATFORM.value}{Kind.NAME.value}]"
    r"|,? (?:has |had )?(?:also )?(?:said|says|told|announced|announces|revealed|reveals|confirmed|confirms|explained|added|noted)\b"
)
"""What stands behind the name of somebody who speaks of a show."""
_DATELINE = expression(
    rf"{Kind.NAME.value}(?:, [{Kind.NAME.value}{Kind.COUNTRY.value}{Kind.DATE.value}])*(?: \({Kind.NAME.value}\))? [–-]+ "
)
"""Where and when a piece was written, before it begins."""


def _may_be_work(sentence: Masked, place: int) -> bool:
    """Whether an unknown name that a sentence begins with may be another work: it is no place, nobody who speaks, and not what somebody is."""
    if country_code(sentence.mentions[place].text) is not None or _DATELINE.match(sentence.text):
        return False
    return _SPEAKER.match(sentence.text, place + 1) is None and not sentence.text.startswith(
        f" {Kind.PERSON.value}", place + 1
    )


def _is_compared(scene: Scene, place: int, show: str) -> bool:
    """Whether a show that is not the topic is named only to compare with it."""
    preceding = scene.masked.text[max(0, place - 40) : place]
    return show != scene.topic and COMPARED.search(preceding) is not None


def compared_in(scene: Scene) -> set[str]:
    """The shows that a sentence names only to compare its own with."""
    told = {
        each.meant
        for place, each in scene.masked.mentions.items()
        if each.kind is Kind.SHOW and not _is_compared(scene, place, each.meant)
    }
    return set(works_in(scene.masked)) - told


_NO_NOUN = r"(?!(?:of|from|to|and|or|with|for|like|in|on|at|by|as|than|about|after|version|adaptation|remake|actors?|actress|star|stars|writer|director|creator|fans?)\b)"
_TITLE_BEHIND = expression(
    rf"(?:'s?)?(?:[ /,-]{_NO_NOUN}(?:[a-z][a-z-]*|[{Kind.NAME.value}{Kind.PLATFORM.value}{Kind.COUNTRY.value}{Kind.DATE.value}])){{0,4}},? (?:called |titled |named |, )?(?P<show>{Kind.SHOW.value})"
    r"(?! (?:star|actor|actress|alum|director|writer|creator)s?\b)"
)
_TITLE_BEFORE = expression(
    rf"(?P<show>{Kind.SHOW.value})(?: \([^()]*\)|,[^;.]{{0,100}},(?= (?:is|was)\b))?,? (?:which )?(?:(?:is|was|remains|as|its|their|–) (?:[a-z]+ )?)?(?:an?|the|one of the|its|their|this|that|another|one more)"
    rf"(?: {_NO_NOUN}(?:[a-z0-9][a-z0-9'-]*,?|[{Kind.NAME.value}{Kind.PLATFORM.value}{Kind.COUNTRY.value}{Kind.DATE.value}](?:'s)?(?:,| and)?)){{0,6}}[ /-]$"
)
"""A title right before or behind what it is said to be: ``the sitcom X``, ``X, a new Korean sitcom``."""


_WORD_BEHIND = expression(
    rf"\)?[ /-](?:(?:[a-z-]+|[{Kind.NAME.value}{Kind.PLATFORM.value}{Kind.COUNTRY.value}]) ){{0,3}}{GENERIC}\b(?! [{Kind.NAME.value}{Kind.TITLE.value}{Kind.SHOW.value}])"
)
"""A word for a show right behind what it is said to be, and no title of another one."""


def called(scene: Scene, start: int, end: int) -> Subject | None:
    """The show that is called by a word right behind what it is said to be: ``its hit zombie series``."""
    if is_of_another(scene, start) or _WORD_BEHIND.match(scene.masked.text, end) is None:
        return None
    return after(scene, start, end)


def beside(scene: Scene, start: int, end: int) -> Subject | None:
    """The show whose title stands right beside what it is said to be."""
    text = scene.masked.text
    found = _TITLE_BEHIND.match(text, end) or _TITLE_BEFORE.search(text, max(0, start - 120), start)
    return _of_title(scene, found.start("show")) if found is not None else None


_VERSION_BEHIND = expression(
    rf"(?: |-|'s )(?:[a-z][a-z-]* ){{0,2}}(?:versions?|remakes?|adaptations?|iterations?|incarnations?|counterparts?|originals?|reboots?|take|(?:{GENERIC}|hit)(?! [{Kind.TITLE.value}{Kind.NAME.value}]))\b"
)
"""What stands behind the country of a version."""
_VERSION_BEFORE = expression(
    r"\b(?:version|original|remake|adaptation|counterpart|originated|originates|remade|adapted|later) (?:of|from|in|for) (?:the )?$"
)
"""What stands before it."""


def versions_beside(scene: Scene, shows: Iterable[str], start: int, end: int) -> list[Subject]:
    """Some shows, as that of which a country is said, where it is said of one of several versions."""
    text = scene.masked.text
    if _VERSION_BEHIND.match(text, end) or _VERSION_BEFORE.search(text, max(0, start - 24), start):
        return [Subject(show=each, is_named=True) for each in shows]
    return []


_PARTS_OF = expression(r"\b(?:episodes|seasons|parts) of (?:the )?$")
"""What stands before a show of which parts are told."""
_IS_OF_IT = expression(
    r"(?:(?! and (?:is|was|has|had|will)\b)[^,;])*$|[^,;]*,? (?:(?:in|of|on|for) )?(?:which|whose|where)\b[^;]*$"
)
"""What may stand between a word for a version and what is said of it."""


def _version_beside(scene: Scene, head: re.Match[str], start: int) -> str | None:
    """The version other than the topic that a word means, if what begins at a place is said of it."""
    if scene.topic is None or head.end() > start:
        return None
    found = _of_head(scene, head)
    if (
        found is None
        or found.show == scene.topic
        or not _IS_OF_IT.match(scene.masked.text, head.end(), start)
    ):
        return None
    return found.show


_OF_ANOTHER = expression(
    r"\b(?:reboot|remake|revival|adaptation|version|spin-?off|sequel|prequel|continuation|follow-up|based|inspired|same name as)"
    r"(?: of| to| from| on| by)* (?:the |a |an )?$"
)


def is_of_another(scene: Scene, start: int) -> bool:
    """Whether what begins at a place is what a show was made after: ``a reboot of the 2007 series``."""
    return _OF_ANOTHER.search(scene.masked.text[max(0, start - 60) : start]) is not None


def named(scene: Scene, start: int, end: int) -> Subject | None:
    """The show in a part of a sentence."""
    for mention in scene.masked.between(start, end):
        if mention.kind is Kind.SHOW:
            return Subject(show=mention.meant, is_named=True)
    return None


def _owner(scene: Scene, season: re.Match[str]) -> str | None:
    """The show that stands right beside a season: ``X season 2``, ``season 2 of X``."""
    text, place = scene.masked.text, season.start()
    for at in (place - 2, place - 4):
        if at >= 0 and text[at] == Kind.SHOW.value and text[at + 1 : place] in (" ", "'s ", " ,"):
            return scene.masked.mentions[at].meant
    following = _OF_SHOW.match(text, place + 1)
    return scene.masked.mentions[following.start(1)].meant if following else None


_OF_SHOW = expression(rf" of (?:the )?(?:[a-z]+ )?({Kind.SHOW.value})")
_SEASON_BEHIND = expression(rf"(?: {Kind.SHOW.value})?(?:'s)?,? (?P<season>{Kind.SEASON.value})")


def _season_behind(scene: Scene, place: int) -> str | None:
    """The season that stands right behind a show: ``the series X season 1``."""
    found = _SEASON_BEHIND.match(scene.masked.text, place)
    return scene.masked.mentions[found.start("season")].meant if found else None


_SEASON_OF = expression(rf"(?P<season>{Kind.SEASON.value})(?: of| in) (?:the |this )?(?:[a-z-]+ )?$")


def _season_of(scene: Scene, place: int) -> str | None:
    """The season that stands right before a show: ``the second season of X``."""
    found = _SEASON_OF.search(scene.masked.text[:place])
    return scene.masked.mentions[found.start("season")].meant if found else None


def _of_head(scene: Scene, head: re.Match[str]) -> Subject | None:
    if head["title"] or head["start"]:
        return None
    if head["other"]:
        return _of_version(scene, head) if _VERSION.match(head["other"]) else None
    if head["show"]:
        return _of_title(scene, head.start())
    return _of_topic(scene, head)


def _of_title(scene: Scene, place: int) -> Subject | None:
    """The show that a title is of, or the version of it that the words before it mean."""
    of = scene.masked.mentions[place].meant
    meant, is_said = scene.versions.meant(of, scene.masked, place)
    if is_said:
        return Subject(show=meant, is_named=True) if meant is not None else None
    preceding = scene.masked.text[max(0, place - 40) : place]
    if _ANOTHER_OF_THE_NAME.search(preceding) or _OF_OTHER.search(preceding):
        return None
    return Subject(show=of, is_named=True)


_CALLED = expression(rf", [{Kind.TITLE.value}{Kind.NAME.value}](?:,| \()")
"""What stands behind a word for another work, which is then named: ``the new series, X,``."""


_CALLED_BEFORE = expression(rf"\b{GENERIC}{_CALLED.pattern}")


def _of_topic(scene: Scene, head: re.Match[str]) -> Subject | None:
    """The show that ``it`` or ``the series`` is, or the version that ``the British series`` is."""
    text = scene.masked.text
    if scene.topic is None or (head["it"] and _CALLED_BEFORE.search(text, 0, head.start())):
        return None
    if head["generic"]:
        if _NOT_THIS.search(text[max(0, head.start() - 40) : head.start()]) or _CALLED.match(
            text, head.end()
        ):
            return None
        meant, _ = scene.versions.meant(scene.topic, scene.masked, head.start())
        if meant != scene.topic:
            return Subject(show=meant, is_named=True) if meant is not None else None
    return Subject(show=scene.topic, season=scene.season)


_VERSION = expression(r"versions?$|originals?$|remakes?$|adaptations?$|(?:original|old|new|earlier) one$")


ALONE = expression(
    r",? (?:was|is|has|had|ran|aired|starr?(?:ed|s)|premiered|debuted|began|started|launched|ended|lasted|came|which|by|on|with|from)\b|[.,;)]|$"
)
"""What stands behind ``the original`` where it is the show itself, not the original of something."""


def _of_version(scene: Scene, head: re.Match[str]) -> Subject | None:
    """The show that ``the British version`` or ``the original`` is."""
    if scene.topic is None or not ALONE.match(scene.masked.text, head.end()):
        return None
    meant, is_said = scene.versions.meant(scene.topic, scene.masked, head.start())
    return Subject(show=meant, is_named=True) if is_said and meant is not None else None


_OF_A_CAST = frozenset({Kind.PERSON, Kind.CHARACTER})


def has_one(scene: Scene) -> bool:
    """Whether a sentence may be about a show at all: one is known, or somebody of one is named with a character."""
    if scene.topic is not None:
        return True
    kinds = {each.kind for each in scene.masked.mentions.values()}
    return Kind.SHOW in kinds or (kinds >= _OF_A_CAST and Kind.TITLE not in kinds)


def shows_of(scene: Scene) -> dict[str, None]:
    """The show of the paragraph, if it is known, and those that the sentence names, in order."""
    topic = [] if scene.topic is None else [scene.topic]
    return dict.fromkeys([*topic, *works_in(scene.masked)])


def works_in(masked: Masked) -> Iterator[str]:
    """The shows that a sentence names, in order."""
    for mention in masked.mentions.values():
        if mention.kind is Kind.SHOW:
            yield mention.meant
