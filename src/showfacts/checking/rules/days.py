"""When a show or a season began and ended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.rules.rule import Form, Of, Rule, Saying

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked
    from showfacts.checking.rules.rule import Reader

_GAP = (
    r"(?:,? (?:(?:its |the |their )?first (?:two |three |four )?episodes?|back-to-back episodes|global|on|in|at|to|from|since|this|tonight|the|with|via|for|its|sometime|both|and|back|first|next|this|coming|worldwide|globally"
    r"|exclusively|simultaneously|internationally|around|us|all|a|new|screens|air|tv|television|streaming|service|platform"
    r"|network|channel|midseason|only|just|later|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|every|each|weekly|its run|day|of|as|early|mid|late|<platform>(?:'s)?|<season>|<country>)){0,9}?"
)
_BEGAN = (
    r"(?:premiere[sd]?|premiering|debut(?:s|ed|ing)?|launch(?:es|ed)?|aired|airs|airing|released|releases|release|comes? out|came(?: out)?|arrive[sd]?|arriving"
    r"|drops?|dropped|start(?:s|ed)?|kicks? off|kicked off|bows?|bowed|hits?|land(?:s|ed)?|begins?|began|opened|streams?|streamed|streaming"
    r"|beg[iau]n(?:s|ning)? (?:airing|streaming)|beginning|begun|first (?:seen|shown)|starting|w(?:ent|ent back) (?:out|on (?:the )?air)|goes (?:out|on (?:the )?air)|opens?|shown|running|on air|was born|returns?|returned|broadcast|comes? back|follow(?:s|ed))"
)
_ENDED = (
    r"(?:ended|ends|end|concluded|concludes|wrapp?ed(?: up)?|wraps(?: up)?|finished|finale|bow(?:s|ed) out|c(?:a|o)mes? to (?:an|its|their) end|dr(?:ew|aws?) to (?:a|its) close"
    r"|(?:was|is|were|will be) over|closed|c(?:a|o)mes? to a close|signed off|(?:said|says) goodbye|(?:air(?:s|ed)?|ended with|show(?:s|ed)) its (?:[a-z0-9-]+ and )?(?:last|final|series) (?:episode|finale)|(?:went|goes|going|taken) off the air)"
)


def day(field: str, group: str = "date") -> Reader:
    """Reads a date, and the season and the platform that stand between it and its verb."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        meant = sentence.mentions[found.start(group)].meant
        between = sentence.between(*found.span())
        seasons = [each.meant for each in between if each.kind is Kind.SEASON]
        places = [each.meant for each in between if each.kind is Kind.PLATFORM]
        yield Saying(
            field=field,
            value=meant,
            platform=places[0] if places else None,
            season=seasons[0] if seasons else None,
            start=found.start(group) if len(between) > 3 else found.start(),
            end=found.end(group),
        )

    return read


def _first_episode(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads the day of a first episode, from one of two groups."""
    yield from day("premiere", "date" if found["date"] else "day")(found, sentence)


def _year_before(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a year that stands before a title."""
    place = found.start("year")
    if sentence.mentions[place].meant.isdecimal():
        yield Saying(field="year", value=sentence.mentions[place].meant, start=place, end=place + 1)


def _planned(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a day that was meant to be."""
    meant = sentence.mentions[found.start("date")].meant
    yield Saying(field="premiere", value=f"planned for {meant}", start=found.start(), end=found.end("date"))


def _run(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a first and a last day."""
    for field in ("premiere", "finale"):
        if found[field]:
            meant = sentence.mentions[found.start(field)].meant
            yield Saying(field=field, value=meant, start=found.start(field), end=found.end(field))


RULES = (
    Rule(
        id="premiere-on",
        of=Of.BEFORE,
        cues=(Kind.DATE.value,),
        pattern=rf"\b{_BEGAN}\b(?! episode| trailer| teaser){_GAP},? (?P<date><date>)(?!,? (?:to|until|through|till|–|-) <date>)",
        reads=day("premiere"),
        example="“Harbour Lights” premiered on Netflix on March 5, 2020.",
        counter="The album of “Harbour Lights” was released on April 9, 2020.",
    ),
    Rule(
        id="premiere-date",
        of=Of.BEFORE,
        cues=(Kind.DATE.value,),
        pattern=(
            r"\b(?:premiere|first episode(?= date:|:)|release|air|debut|launch|start|first aired|released|premiered|aired|original release|airing)(?: date)?(?: and time)?(?: (?:of|for) (?:<season>|(?:the )?<show>|the (?:series|show|drama)))?(?: (?:is|was|took place|has been|has|for|set|officially|scheduled|slated|on|in|of|sometime in|confirmed|as|:))*(?: ?[:–-])?(?: [a-z]+day,?)? (?P<date><date>)(?!,? (?:to|until|through|till|–|-|~) <date>)"
        ),
        form=Form.ALONE,
        reads=day("premiere"),
        example="The premiere date of the series is March 5, 2020.",
        counter="The trailer's release date is April 9, 2020.",
    ),
    Rule(
        id="premiere-first-words",
        of=Of.AFTER,
        cues=(Kind.DATE.value,),
        pattern=r"(?:^|, | and )(?:on|in|back in|since) (?:the )?(?P<date><date>),? (?=(?:the |<platform>(?:'s)? |first |both |all )*(?:<show>|<season>|series|show|drama|k-?drama|sitcom)(?: of (?:the )?(?:[a-z]+ )*(?:series|show|drama|<show>))?(?: \([^()]*\))? (?:officially |finally |first |then |also )?(?:premiered|debuted|launched|aired|arrived|was released|came(?! to (?:an?|its|the)\b)|started|began|dropped|kicked off|hit))",
        form=Form.ALONE,
        reads=day("premiere"),
        example="On March 5, 2020, the series premiered on Netflix.",
        counter="On April 9, 2020, the film premiered at a festival.",
    ),
    Rule(
        id="premiere-dropped-it",
        of=Of.NEAR,
        cues=("dropped", "released", "launched", "debuted", "premiered", "unveil", "aired"),
        pattern=rf"(?:<platform>|<name>|network|streamer|channel) (?:has |have )?(?:dropped|released|launched|debuted|premiered|unveiled|aired) (?:(?:all|the|its|<country>|entire|full|\d+|[a-z]+) ){{0,4}}(?:<show>|<season>|series|show|drama){_GAP} (?P<date><date>)",
        form=Form.ALONE,
        reads=day("premiere"),
        example="Netflix released the series on March 5, 2020.",
        counter="Netflix released the film “Open Water” on April 9, 2020.",
    ),
    Rule(
        id="premiere-first-episode",
        of=Of.NEAR,
        cues=(
            "first episode",
            "pilot",
            "premiere episode",
            "series premiere",
            "season premiere",
            "season opener",
        ),
        pattern=r"\b(?:(?:very |series' |show's )?first (?:two |three |four )?episodes?|premiere episode|(?:series|season) (?:premiere|opener))(?: of (?:<season>|<show>|the (?:series|show|drama)))?(?:,? (?:which|aired|airs|airing|will|air|was|were|is|be|set|for|scheduled|released|came|broadcast|shown|out|dropped|drops|premiered|debuted|arrived|went|live|on|in|<platform>|monday|tuesday|wednesday|thursday|friday|saturday|sunday|,)){1,8} (?P<date><date>)"
        r"|(?:on|in) (?P<day><date>),? (?:<platform>|the network|the channel) (?:aired|premiered|released|dropped|unveiled|broadcast) (?:the|its) (?:very )?first episodes?\b",
        reads=_first_episode,
        example="The first episode aired on March 5, 2020.",
        counter="The first episode of the podcast aired on April 9, 2020.",
        form=Form.ALONE,
    ),
    Rule(
        id="finale-on",
        of=Of.BEFORE,
        cues=(Kind.DATE.value,),
        pattern=(
            rf"(?:\b{_ENDED}\b(?:,? (?:on|in|at|with|its|the|a|an|run|original|first|broadcast|of|this|back|after|episodes?|final|series|season|coming|aired|airs|airing|was|is|set|for|scheduled|came|<platform>|<season>|\d+|[a-z]+ episode|monday|tuesday|wednesday|thursday|friday|saturday|sunday)){{0,9}}?,?"
            r"|\b(?:ran|runs?|running|aired|airs|continued|continues|lasted|broadcast|shown|streamed|went on|stayed)\b(?: [a-z<platform>0-9-]+,?){0,8}? (?:until|till)) (?P<date><date>)"
        ),
        reads=day("finale"),
        example="“Harbour Lights” ended its run on May 20, 2021.",
        counter="The film “Open Water” ended its run on May 20, 2021.",
    ),
    Rule(
        id="finale-last-episode",
        of=Of.NEAR,
        cues=("last ", "final ", "finale"),
        pattern=r"\b(?:(?:last|final) (?:(?:two |three )?episodes?|part|instal?lment|chapter|batch|volume)|finale)(?: of (?:(?:the )?<season>|<show>|the (?:series|show|drama)))?(?:, [^,.;<show><title><name>]{0,40},)?(?:,? (?:which|aired|airs|airing|will|air|was|were|is|be|set|slated|for|scheduled|to|released|release|came|comes|follow(?:s|ed)?|start|shown|broadcast|out|dropped|drops|drop|arrive|arrives|arrived|lands?|landed|streams?|streamed|premieres?|premiered|hits|screens|debuts?|debuted|on|in|the|<platform>|<show>|monday|tuesday|wednesday|thursday|friday|saturday|sunday|,)){0,8},? (?P<date><date>)",
        form=Form.ALONE,
        reads=day("finale"),
        example="The last episode aired on May 20, 2021.",
        counter="The last episode of the podcast aired on May 20, 2020.",
    ),
    Rule(
        id="run-from-to",
        of=Of.BEFORE,
        cues=("from ", "between ", "ran ", "aired", "air", "broadcast", "stream", "release", "dates"),
        pattern=r"\b(?:aired|airs|ran|runs|run|running|was on|airing|broadcast|streamed|streams|screened|released|release|dates|period|on air)(?: ?[:–])?(?: (?:at|network|channel|\d{1,2}(?::\d\d)?|p\.?m\.?|\([a-z<name>]{1,5}\)|kst|on|for|weekly|in|the|of|airing|<platform>|<season>|\d+ [a-z]+|[a-z]+ (?:seasons|episodes)|every [a-z]+|and|[a-z]+days)){0,10},?(?: from| between|,)?(?: the years)? (?P<premiere><date>),? (?:to|until|till|through|and|–|-|~) (?P<finale><date>)",
        reads=_run,
        example="The second season, which aired from April 1, 2021, to May 20, 2021, was the last.",
        counter="The film “Open Water” ran from April 1, 2021, to May 20, 2022.",
    ),
    Rule(
        id="premiere-planned",
        of=Of.BEFORE,
        cues=(
            "planned",
            "announced",
            "meant",
            "expected",
            "promised",
            "intended",
            "scheduled",
            "slated",
            "due",
            "aimed",
        ),
        pattern=(
            r"\b(?:is|are|was|were|had|been|once|first|originally|start was) (?:[a-z]+ ){0,2}?(?:planned|announced(?! (?:in|on) )|meant|expected|promised|intended|scheduled|slated|due|set|aimed)\b"
            r"(?: (?:to (?:start|begin|premiere|come out|air|debut|be (?:out|shown|released))|(?:under|by) the (?:title|name) [<title><name><show>]|for (?:a )?(?:release|premiere|broadcast|launch)|it|<show>|<season>|the (?:series|show|drama)|as [<title><name>]|there|on <platform>))*,? (?:for|in|on) (?:the )?(?P<date><date>)"
        ),
        reads=_planned,
        example="The series was first planned for September 2019.",
        counter="The film was first planned for September 2019.",
        verdict="superseded",
        may_be_planned=True,
    ),
    Rule(
        id="run-label",
        of=Of.NEAR,
        cues=(":",),
        pattern=r"^(?:(?:original(?:ly)? |first |tv )?(?:release[ds]?|air(?:ed|ing)?|broadcast|premiere[ds]?|runs?|ran|network|telecast)(?: (?:dates?|period|run))?|dates?) ?: ?(?P<premiere><date>) ?(?:to|until|till|through|–|-) ?(?:(?P<finale><date>)|present|ongoing|now|current|tba)",
        reads=_run,
        example="Aired: March 5, 2020 – May 20, 2021",
        counter="Filming: March 5, 2019 – May 20, 2019",
        form=Form.LABEL,
    ),
    Rule(
        id="finale-label",
        of=Of.NEAR,
        cues=(":",),
        pattern=r"^(?:(?:series |season )?finale|ends?|ended|last aired|(?:last|final) episode(?: date)?|(?:last air|end|finale)(?: date)) ?: ?(?:[a-z]+day,? )?(?P<date><date>)",
        reads=day("finale"),
        example="Last aired: May 20, 2021",
        counter="Last filmed: May 20, 2019",
        form=Form.LABEL,
    ),
    Rule(
        id="year-label",
        of=Of.NEAR,
        cues=("year",),
        pattern=r"^(?:release |premiere )?year(?: of release)? ?: ?(?P<year><date>)",
        reads=day("year", "year"),
        example="Year: 2020",
        counter="Year of birth: 1984",
        form=Form.LABEL,
    ),
    Rule(
        id="year-of",
        of=Of.AFTER,
        cues=(Kind.DATE.value,),
        pattern=r"\b(?:an?|the|this|<platform>(?:'s)?) (?P<year><date>) (?=(?:[a-z][a-z/-]*,? |<country>(?: |-)|<platform>(?:'s)? ){0,7}(?:series|show|drama|k-?drama|sitcom|comedy|miniseries|thriller|dramedy|reboot|revival|remake)\b)",
        reads=day("year", "year"),
        example="“Harbour Lights” is a 2020 British crime series.",
        counter="“Open Water” is a 2019 drama film.",
    ),
    Rule(
        id="year-brackets",
        of=Of.NAMED,
        cues=(f"({Kind.DATE.value}",),
        pattern=r"(?P<show><show>),? \((?P<year><date>)(?=\))",
        reads=day("year", "year"),
        example="She was in “Harbour Lights” (2020).",
        counter="She was in “Open Water” (2019).",
    ),
    Rule(
        id="year-before-title",
        of=Of.NAMED,
        cues=(Kind.DATE.value,),
        pattern=r"(?<!in )(?<!since )(?<!by )(?<!until )(?<!of )(?<!on )(?P<year><date>)(?:'s)?,? (?:(?!(?:the|an?|in|on|at|by|of|for|and|when|as|with|to|from|after|before|while|season|films?|movies?|novels?|books?|games?|albums?|musical|play)\b)(?:[a-z/-]+|<country>|<platform>(?:'s)?),? ){0,5}?(?P<show><show>)",
        reads=_year_before,
        example="She was in the 2020 hit series “Harbour Lights”.",
        counter="She was in the 2019 hit series “Open Water”.",
        agrees_only=True,
        may_be_denied=True,
    ),
)
