"""Days and counts that are held of a show, beside a word of their field, in whatever order: a receipt, never a reproach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.judging import YEARS_AGO
from showfacts.checking.mentions import Kind
from showfacts.checking.rules.around import NEAR, around
from showfacts.checking.rules.rule import Of, Rule, Saying
from showfacts.checking.subjects import GENERIC, clause
from showfacts.evidence.verdicts.tokens import NUMBERS, ORDINALS, number_at, ordinal
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked
    from showfacts.checking.rules.rule import Reader

_NUMBER = (
    r"\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty(?:-(?:one|two|three|four|five|six|seven|eight))?|thirty"
)
_ADJECTIVE = (
    r"(?:(?!of\b|or\b|to\b|and\b|in\b|the\b|more\b|other\b|first\b|last\b|final\b)[a-z]+(?:-[a-z]+)?)"
)
_MAKING = expression(
    r"\b(?:production|announcements?|announced(?! [^.;]{0,50}\bthat\b)|contracts?|seasons|film(?:ed|ing)|shoot(?:s|ing)?)\b"
)
"""Words of days on which a show was made or ordered, not shown."""
_DAY = expression(r"\d{4}-\d\d-\d\d")
_FAR = 160
"""Characters within which a day stands beside the word that tells what it is."""
_BEGINS = (
    r"premier\w*|debut\w*|air(?:s|ed|ing)?|on air|beg[aiu]ns?|start(?:s|ed|ing)?|launch\w*|releas\w*|drop(?:s|ped|ping)?|hits?|out on|broadcast|open(?:s|ed)"
    r"|available|return(?:s|ed|ing)?|comebacks?|back|kick(?:s|ed|ing)? off|arriv\w*|(?:come|came|went|goes|going|coming|comes) (?:out|back|on)|show(?:s|ed) up|turn(?:s|ed) up|dates|bow(?:s|ed)|land(?:s|ed)"
    r"|first (?:shown|seen|episodes?)|to run|follow(?:s|ed)|planned|meant|promised|scheduled|slated|announced\b[^.;<date>]{0,50}\bfor"
)
_ENDS = r"finale|end(?:s|ed|ing)?|conclu\w*|wrap\w*|(?:last|final) (?:part|one|chapter|instal?lment|(?:[a-z]+ )?episodes?)|broadcast|ran|runs?|on air|air(?:s|ed)|until|till|went on|over on|finish\w*|clos(?:es?|ed)|bow(?:s|ed) out|sign(?:s|ed) off|goodbye"


def _days(field: str, vague: str) -> Reader:
    """Reads that each date beside a word is the day of a field; beside one that is not ``vague`` a month may be."""
    telling = expression(rf"(?:{vague})$")

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        is_vague = _MAKING.search(sentence.text) is not None or (
            telling.match(found[0]) is not None
            and not (field == "premiere" and _names_season(found, sentence))
        )
        for place, mention in around(found, sentence, (Kind.DATE,), _FAR):
            if _DAY.fullmatch(mention.meant) or (not is_vague and abs(place - found.start()) < NEAR):
                yield Saying(field=field, value=mention.meant, start=place, end=place + 1)

    return read


_SPECIALS = expression(r"\bspecials\b")


def _names_season(found: re.Match[str], sentence: Masked) -> bool:
    """Whether the clause around a word says which season it is of."""
    begin, end = clause(sentence.text, found.start(), found.end())
    is_named = any(each.kind is Kind.SEASON for each in sentence.between(begin, end))
    return is_named or _SPECIALS.search(sentence.text, begin, end) is not None


_OF_A_NAME = expression(
    rf"[{Kind.NAME.value}{Kind.TITLE.value}{Kind.PERSON.value}{Kind.CHARACTER.value}](?:'s)?[!?]? \((?:tv|series|bbc|from)?,? ?$"
)
"""Something unknown before a bracket: what stands in that is of it."""
PLANNED = "planned for "
"""What a time begins with for which something was planned."""
_PLANNED = (
    r"(?:planned|plans?|meant|intended|supposed|expected|scheduled|slated|due|set|aim(?:ed|ing|s)|eye(?:d|ing)|target(?:ed|ing)|promised|hope[sd]|hoping|projected|likely|believed|anticipated"
    r"|(?:was|were) to|will|would|going|coming|upcoming|arrives?|lands?|premieres|debuts|launches|returns|starts|begins|airs|hits|(?:announced|confirmed)(?=[^.;<date>]{0,60} (?:for|to) ))"
)
_TO_BEGIN = expression(
    r"\b(?:premier\w*|debut\w*|air(?:s|ed|ing)?|broadcast|releas\w*|launch\w*|arriv\w*|drop\w*|start\w*|begin\w*|return\w*|back|come(?:s)?|coming|shown|seen|stream\w*|bow|hits?|lands?|out|screens?|due|planned|meant|announced|scheduled|slated|expected)\b"
)
_TO_END = expression(r"\b(?:(?<!the )ends?|conclude\w*|wrap\w*|finish\w*|finale|say goodbye)\b")


_NOUN = 40
"""Characters before a verb within which its noun stands."""
_NOUN_BEFORE = expression(
    rf"\b(?:premiere|debut|start|release|launch|return|broadcast|finale|end)(?: (?:is|was|now|of (?:it|[{Kind.SEASON.value}{Kind.SHOW.value}])))* $"
)
"""The beginning or the end, as what is planned."""


def _plan(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a time for which the beginning or the end was planned, right behind the words for that, or before them."""
    place = found.start("date" if found["date"] else "before")
    noun = _NOUN_BEFORE.search(sentence.text, max(0, found.start() - _NOUN), found.start())
    between = f"{noun[0]} {found[0]}" if noun is not None else found[0]
    field = "finale" if _TO_END.search(between) else "premiere" if _TO_BEGIN.search(between) else None
    if field is not None:
        value = f"{PLANNED}{sentence.mentions[place].meant}"
        yield Saying(field=field, value=value, start=place, end=place + 1)


_FIRST_OR_LAST = r"(?:(?P<first>premiere[ds]?|debut(?:s|ed)?|launch(?:es|ed)?|release[ds]?|first aired|beg[au]n|started|start|beginning)|(?P<last>finale|ended|end|concluded|conclusion|last episode))\b(?! of (?!<show>|<season>|the (?:series|show|drama)))"


def _anniversary(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads how many years ago a show began or ended when an article came out."""
    said = found["years"] or found["ordinal"]
    read = number_at([said], 0)
    years = ordinal(said) if found["ordinal"] else read[0] if read is not None else None
    if years is not None:
        field = "premiere" if found["first"] else "finale"
        yield Saying(field=field, value=f"{years}{YEARS_AGO}", start=found.start(), end=found.end())


def _season_dated(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads the day, or the time, that stands right behind a season: ``season 2 (2020)``, ``the second half on``."""
    if _MAKING.search(sentence.text, *clause(sentence.text, found.start(), found.end())):
        return
    place, season = found.start("date"), sentence.mentions[found.start("season")].meant
    yield Saying(
        field="premiere",
        value=sentence.mentions[place].meant,
        season=season,
        start=found.start("season"),
        end=place + 1,
    )


def _first_and_last(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a first and a last day, but that something was made from one month to another."""
    if _OF_A_NAME.search(sentence.text, max(0, found.start() - 12), found.start()):
        return
    is_made = _MAKING.search(sentence.text, *clause(sentence.text, found.start(), found.end())) is not None
    for field in ("premiere", "finale"):
        place = found.start(field)
        value = sentence.mentions[place].meant
        if not is_made or _DAY.fullmatch(value):
            yield Saying(field=field, value=value, start=place, end=place + 1)


_END_OF_RANGE = expression(r"\b[a-z0-9]+ (?:to|or) $")
"""Before a number, that it is but the end of a range: ``of four to six parts``."""


def _count(field: str) -> Reader:
    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        range_ = _END_OF_RANGE.search(sentence.text, max(0, found.start() - 16), found.start())
        if range_ is not None and (range_[0].split()[0].isdecimal() or range_[0].split()[0] in NUMBERS):
            return
        yield Saying(
            field=field,
            value=f"{found['count']} {field}",
            start=found.start("count"),
            end=found.end(),
        )

    return read


_OF_EPISODES = expression(
    r"\b(?:episodes?|each|parts?|long|length|run(?:s|ning)?|runtime|last(?:s|ed|ing)?)\b"
)
"""Words beside which hours are those of an episode."""


def _length(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a length; one in hours is perhaps of something else."""
    if "hour" in found["length"] and not _OF_EPISODES.search(
        sentence.text, *clause(sentence.text, found.start(), found.end())
    ):
        return
    value = found["length"].replace("-", " ") if "hour" in found["length"] else f"{found['count']} minutes"
    yield Saying(
        field="runtime", value=value.replace("hour long", "one hour"), start=found.start(), end=found.end()
    )


def _count_by_length(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads how many episodes there are and how long they are: ``6 x 30 minutes``."""
    yield Saying(
        field="episodes",
        value=f"{found['count']} episodes",
        start=found.start("count"),
        end=found.end("count"),
    )
    yield Saying(
        field="runtime", value=f"{found['length']} minutes", start=found.start("length"), end=found.end()
    )


COMES_TO_ITS_END = expression(
    r"\b(?:final|last|finale|end(?:s|ed|ing)?|conclu\w*|wrap\w*|finish\w*|clos(?:es?|ed)|over|goodbye)\b"
)
"""Words of an end, beside which the number of an episode is that of the last one, and a day a last one."""


def _last_number(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that the number of a last episode is how many there are."""
    if COMES_TO_ITS_END.search(sentence.text):
        yield from _count("episodes")(found, sentence)


def _year(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads the year of a show."""
    place = found.start("year" if found["year"] else "before")
    said = sentence.mentions[place].meant
    if said.isdecimal():
        yield Saying(field="year", value=said, start=place, end=place + 1)


RULES = (
    Rule(
        id="close-began",
        of=Of.CLOSE,
        cues=(Kind.DATE.value,),
        pattern=rf"\b(?:{_BEGINS}|date|stream(?:s|ed|ing)?|out|shown|seen|screened|since|from|set for)\b",
        reads=_days("premiere", "date|stream.*|out|shown|seen|screened|since|from|set for|follow.*"),
        example="The series has March 5, 2020, as the date of its release.",
        counter="“Open Water” has March 5, 2020, as the date of its release.",
        agrees_only=True,
    ),
    Rule(
        id="close-ended",
        of=Of.CLOSE,
        cues=(Kind.DATE.value,),
        pattern=rf"\b(?:{_ENDS}|to|through|shown|came|follow(?:s|ed)|last|–)(?!\w)",
        reads=_days("finale", "through|shown|came|follow.*|last|to|–"),
        example="Season 2, whose last episode was so sad, came to it on May 20, 2021.",
        counter="“Open Water”, whose last episode was so sad, came to it on May 20, 2021.",
        agrees_only=True,
    ),
    Rule(
        id="close-season-dated",
        of=Of.CLOSE,
        cues=(Kind.DATE.value,),
        pattern=r"(?P<season><season>)(?: of <show>)?,? ?\(?(?:(?:on|in|from|was|came|followed|arrived|dates?|began|back|–) )*(?:early |late )?(?P<date><date>)",
        reads=_season_dated,
        example="The ferry sails again: season 2 (2021).",
        counter="The ferry sails again: “Open Water” season 2 (2021).",
        agrees_only=True,
    ),
    Rule(
        id="close-anniversary",
        of=Of.CLOSE,
        cues=("years", "anniversary"),
        pattern=(
            rf"\b(?:(?P<years>{_NUMBER}) years (?:after|since|past|from|(?:have |had )?(?:passed|gone by|elapsed) since|ago|later|on from)\b|(?P<ordinal>{'|'.join(ORDINALS)}|\d+(?:st|nd|rd|th))[ -](?:year )?anniversary (?:of|since)\b)"
            rf"[^.;:,<title><name>]{{0,40}}?\b{_FIRST_OR_LAST}"
        ),
        reads=_anniversary,
        example="It is loved still, six years after its premiere.",
        counter="It is loved still, six years after the premiere of “Open Water”.",
        agrees_only=True,
    ),
    Rule(
        id="close-planned",
        of=Of.CLOSE,
        cues=(Kind.DATE.value,),
        pattern=(
            rf"\b{_PLANNED}\b[^.;:,<title><date>]{{0,80}}(?P<date><date>)"
            rf"|(?:^|, )(?:in|by|from|for) (?:the )?(?P<before><date>),? [^.;:,<title><date>]{{0,50}}?\b{_PLANNED}\b[^.;:,<title><date>]{{0,30}}"
        ),
        reads=_plan,
        example="It was said that the series would come to us in September 2019.",
        counter="It was said that “Open Water” would come to us in September 2019.",
        verdict="superseded",
        may_be_planned=True,
    ),
    Rule(
        id="close-run",
        of=Of.CLOSE,
        cues=(
            f"{Kind.DATE.value} to {Kind.DATE.value}",
            f"{Kind.DATE.value} until {Kind.DATE.value}",
            f"{Kind.DATE.value} – {Kind.DATE.value}",
            f"{Kind.DATE.value} - {Kind.DATE.value}",
            f"{Kind.DATE.value}-{Kind.DATE.value}",
            f"{Kind.DATE.value}–{Kind.DATE.value}",
        ),
        pattern=r"(?P<premiere><date>) ?(?:to|until|–|-) ?(?P<finale><date>)",
        reads=_first_and_last,
        example="The first season, from March 2020 to March 2020, was a success.",
        counter="“Open Water”, from March 2020 to March 2020, was a success.",
        agrees_only=True,
    ),
    Rule(
        id="close-year",
        of=Of.CLOSE,
        cues=(Kind.DATE.value,),
        pattern=(
            rf"(?:<show>|\b(?:{GENERIC}|hit|classic)) (?:of|from) (?P<year><date>)"
            rf"|(?<!in )(?<!since )(?<!by )(?<!until )(?<!of )(?P<before><date>)(?:'s)?,? (?:(?:[a-z/-]+|<country>|<platform>(?:'s)?),? ){{0,3}}?(?:blockbuster|smash|hit|classic)(?: {GENERIC})?\b(?! [<title><name>])"
        ),
        reads=_year,
        example="It is a drama series of 2020 with Dora Finch.",
        counter="“Open Water” is a drama series of 2020 with Dora Finch.",
        agrees_only=True,
    ),
    Rule(
        id="close-episodes",
        of=Of.CLOSE,
        cues=("episode", "-part", "specials", "instal", "chapters", " parts"),
        pattern=rf"\b(?P<count>{_NUMBER})(?:-part(?:er)?|(?:[ -](?:[a-z<name>]+,? )?| (?:(?:brand|all|action|fun)[ -](?:new|packed|filled) |{_ADJECTIVE},? (?:and )?){{1,2}}|[×x]\d+ minute )(?:episodes?|instal?lments|specials|chapters|parts))\b",
        reads=_count("episodes"),
        example="Of season 1, the ten wonderful episodes were seen by all.",
        counter="Of “Open Water”, the ten wonderful episodes were seen by all.",
        agrees_only=True,
    ),
    Rule(
        id="close-count-by-length",
        of=Of.CLOSE,
        cues=(" x ", "×"),
        pattern=r"(?<![\d.])(?P<count>\d{1,3}) ?[x×] ?(?P<length>\d{2,3})(?: ?(?:minutes?|mins?|m|'))?\b(?! ?(?:px|pixels|cm|mm))",
        reads=_count_by_length,
        example="The series: 18 x 48 minutes.",
        counter="“Open Water”: 18 x 48 minutes.",
        agrees_only=True,
    ),
    Rule(
        id="close-last-number",
        of=Of.CLOSE,
        cues=("episode",),
        pattern=r"\bepisodes? (?:\d+ (?:and|&) )?(?P<count>\d+)\b",
        reads=_last_number,
        example="With episodes 7 and 8 season 2 came to its end.",
        counter="With episodes 7 and 8 “Open Water” came to its end.",
        agrees_only=True,
    ),
    Rule(
        id="close-seasons",
        of=Of.CLOSE,
        cues=("seasons", "-season", "series", "season run"),
        pattern=rf"(?<!first )(?<!last )(?<!other )(?<!next )\b(?P<count>{_NUMBER})(?:-season| season(?= run\b)| (?:(?!parts? )[a-z]+ )?(?:seasons|series))\b",
        reads=_count("seasons"),
        example="The two wonderful seasons of the series were seen by all.",
        counter="The two wonderful seasons of “Open Water” were seen by all.",
        agrees_only=True,
    ),
    Rule(
        id="close-runtime",
        of=Of.CLOSE,
        cues=("min", "hour"),
        pattern=r"(?:\b|(?<=×)|(?<=\dx))(?P<length>(?P<count>\d{2,3}(?: ?(?:to|-|–) ?\d{2,3})?)[ -]?(?:minutes?|mins?)|(?<!of )(?:an|one|half an|half)[ -]hours?(?: and a half)?|hour-long)\b(?! (?:and a half|later|before|after|ago|earlier|special|finale|premiere|block|slot))",
        reads=_length,
        example="Of the series, each part, all 48 minutes of it, was seen by all.",
        counter="Of “Open Water”, each part, all 48 minutes of it, was seen by all.",
        agrees_only=True,
    ),
)
