"""How many episodes and seasons, how long, how they came out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.rules.rule import Form, Of, Rule, Saying, fixed

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked
    from showfacts.checking.rules.rule import Reader

_NUMBER = (
    r"\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty(?:-(?:one|two|three|four|five|six|seven|eight))?|thirty|forty|fifty|sixty|a single"
)
_KINDS = r"(?:full|long|short|longer|shorter|new|total|all-new|brand-new|exciting|thrilling|hour-long|half-hour|one-hour|regular|\d+-minute|standalone|whole|complete)"
_NOT_ALL = r"(?! (?:(?:back|a|per|each|every|weekly|left|more|remaining|into|later|earlier|before|after|ago|ahead|behind)\b|in\b(?! (?:total|all|length|its|<season>|<show>|the <season>|the (?:first|second|third|series|season)|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) seasons))|so far|done\b|down\b|gone\b|shorter\b|longer\b|less\b|fewer\b|(?:released|airing|aired|air|dropping|drop|arriving|arrive|available|streaming|coming|out) (?:every|each|per|weekly|a week|on (?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?))|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|at a time|at once|were (?:watched|shot|filmed)|of (?!the (?:series|show|drama|first|second|third)|<season>|<show>|action|[a-z]+ (?:minutes|each)|about|around|roughly|\d)))"
_NOT_A_PART = r"(?! (?:premieres?|finales?|arcs?|orders?|specials?|openers?|blocks?|launch|stor(?:y|ies)|mini|debut (?:weekend|night|week)|weekends?|batch(?:es)?|pilot|events?|backdoor|crossovers?)\b)"
_HAS = (
    r"(?:has|have|had|having|with|of|comprise[sd]?|comprising|consist(?:s|ed|ing)? of|contain(?:s|ed|ing)?|run(?:s|ning)?(?: for)?|ran(?: for)?|span(?:s|ned|ning)?"
    r"|total(?:s|l?ed|l?ing)?|include[sd]?|including|features?|featured|boasts?|over|across|for|is|be|offers?|got|gets|there (?:are|were|will be)"
    r"|composed of|made up of|divided into|split into|told in|extended|increased|expanded|cut|only|just|all|aired|delivers?|after|lasted|lasts|:|was|were|tells? its story in)"
)


def number(field: str) -> Reader:
    """Reads a number of episodes or seasons, without a length that stands behind it: ``six 44-minute episodes``."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        count = found["count"].replace("a single", "one").replace("single", "one")
        start, end = found.span("count")
        if not any(map(str.isdecimal, sentence.text[end : found.end()])):
            end = found.end()
        yield Saying(field=field, value=f"{count} {field}", start=start, end=end)

    return read


def _runtime(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads the length of an episode in the group ``value``."""
    length = (
        found["value"]
        .replace("-minute", " minute")
        .replace("-hour", " hour")
        .replace("hour and", "hour &")
        .replace(" and ", " to ")
        .replace("&", "and")
    )
    value = " ".join(length.split())
    yield Saying(field="runtime", value=value, start=found.start(), end=found.end())


def _so_far(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a number of seasons that there were when an article came out."""
    yield Saying(
        field="seasons",
        value=f"{found['count']} seasons so far",
        start=found.start("count"),
        end=found.end("what"),
    )


def _season(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that a part is counted as a season, in words: ``Season 5`` may be no more than what a platform calls it."""
    said = sentence.mentions[found.start()]
    is_high = said.meant.startswith("season ") and said.meant not in ("season 1", "season 2")
    if is_high and said.text.replace(" ", "").replace("-", "").isalpha():
        part = said.meant.replace("season", "part")
        yield Saying(field="seasons", about=part, value=said.meant, start=found.start(), end=found.end())


def _planned(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a number of episodes that was meant to be."""
    yield Saying(field="episodes", value=f"{found['count']} planned", start=found.start(), end=found.end())


_LENGTH = r"(?:an hour and a half|(?:\d{1,3}|an|one|forty-five|thirty|sixty|half an|half-)(?: ?(?:to|-|–|and) ?\d{1,3})?[ -]?(?:minutes?|mins?\b|hours?))"

RULES = (
    Rule(
        id="episodes-has",
        of=Of.BEFORE,
        cues=("episode", "eps"),
        pattern=rf"\b{_HAS}(?: (?:to|a|an|the|only|just|about|total|totals|of|up|exactly|in|some|its|mere|run|short|it|number|all)){{0,5}} (?P<count>{_NUMBER})(?: {_KINDS})?[ -](?:episodes?|eps)\b{_NOT_A_PART}{_NOT_ALL}",
        reads=number("episodes"),
        example="The first season of “Harbour Lights” has 10 episodes.",
        counter="The podcast about “Harbour Lights” has 12 episodes.",
    ),
    Rule(
        id="episodes-long",
        of=Of.AFTER,
        cues=("episode", "-part"),
        pattern=rf"\b(?P<count>{_NUMBER})-(?:episodes?|part|parter)\b(?! (?:order|arc|special|documentary|miniseries of))",
        reads=number("episodes"),
        example="The ten-episode first season was a success.",
        counter="The eight-episode documentary “Open Water” was a success.",
    ),
    Rule(
        id="episodes-run",
        of=Of.BEFORE,
        cues=("episode",),
        pattern=rf"\b(?:its|a|the|an) (?P<count>{_NUMBER})-episode (?:run|season|order|first season|debut season)\b",
        reads=number("episodes"),
        example="Season 1 of the series ended its 10-episode run.",
        counter="The podcast ended its 12-episode run.",
    ),
    Rule(
        id="episodes-all",
        of=Of.NEAR,
        cues=("episodes",),
        pattern=rf"\b(?:its|all|the (?:full|whole|entire|complete|season's|series'|show's)|(?:season|show|drama|series|<season>|<show>)'s?) (?P<count>{_NUMBER})(?: {_KINDS})? episodes\b{_NOT_ALL}",
        reads=number("episodes"),
        example="Season 1 began in March 2020, and its 10 episodes came at once.",
        counter="The podcast began in March 2020, and its 12 episodes came at once.",
        form=Form.SUBJECT,
    ),
    Rule(
        id="episodes-in-parts",
        of=Of.BEFORE,
        cues=(" parts", " episodes", " instal", " chapters"),
        pattern=rf"\b(?:in|into|over|across) (?P<count>{_NUMBER}) (?:parts|episodes|instal?lments|chapters)\b",
        reads=number("episodes"),
        example="Season 1 of the series came in ten parts.",
        counter="The film came in two parts.",
        agrees_only=True,
    ),
    Rule(
        id="episodes-long-noun",
        of=Of.NEAR,
        cues=("-part ", "-episode "),
        pattern=rf"^(?:the|this) (?P<count>{_NUMBER})-(?:part|episode) (?:[a-z-]+ ){{1,3}}(?:is|was|stars|follows|tells|has)\b",
        reads=number("episodes"),
        example="The 18-part crime saga was a success.",
        counter="The eight-part film “Open Water” was a success.",
        agrees_only=True,
    ),
    Rule(
        id="episodes-planned",
        of=Of.NEAR,
        cues=("planned", "ordered", "meant", "intended", "spoken of", "announced", "foreseen"),
        pattern=rf"(?P<count>{_NUMBER})(?: [a-z]+)?(?: episodes)? (?:were|was|had been|have been) (?:first |originally |once |initially |at first )*(?:planned|ordered|meant|intended|spoken of|announced|foreseen)\b",
        reads=_planned,
        example="For the second season 10 episodes had been ordered.",
        counter="For the film “Open Water” 10 scenes had been planned.",
        verdict="superseded",
        may_be_planned=True,
    ),
    Rule(
        id="episodes-number",
        of=Of.NEAR,
        cues=("episode", "eps"),
        pattern=r"^(?:no\. of |number of |total )?(?:number of |no\. of )?(?:(?:episodes|eps|episode(?= count| ?:))(?: count)?(?: ?[:–-])? ?)(?P<count>\d{1,3})\b(?: episodes\b)?",
        reads=number("episodes"),
        example="Episodes: 18",
        counter="Episodes of note: 12",
        form=Form.LABEL,
        may_be_denied=True,
    ),
    Rule(
        id="seasons-number",
        of=Of.NEAR,
        cues=("seasons",),
        pattern=r"^(?:no\. of |number of |total )?seasons(?: count)?(?: ?[:–-])? ?(?P<count>\d{1,2})\b(?! episodes)",
        reads=number("seasons"),
        example="Seasons: 2",
        counter="Seasons of love: 2",
        form=Form.LABEL,
        may_be_denied=True,
    ),
    Rule(
        id="episodes-and",
        of=Of.BEFORE,
        cues=("episodes",),
        pattern=rf"\b(?:{_NUMBER}) (?:seasons?|series)(?:,? and|,| of| with| or| \() (?:a total of |in all |altogether )?(?P<count>{_NUMBER}) episodes\b",
        reads=number("episodes"),
        example="The series ended after two seasons and 18 episodes.",
        counter="The podcast ended after two seasons and 18 episodes.",
    ),
    Rule(
        id="seasons-lasted",
        of=Of.BEFORE,
        cues=("season", "series"),
        pattern=rf"\b(?<!\bit )(?:after|for|over|across|of|has|had|have|there (?:are|were)|spanning|spanned|spans|lasted|lasting|running|ran|comprises|with|in|totaling|totalling)(?: (?:just|only|all|its|a total of|the|run|about))* (?P<count>{_NUMBER}|single) (?:successful |short |full |complete )?(?:seasons?|series)\b(?! (?:so far|with(?:out)? [<person><name>]|in\b(?! (?:total|all))|ahead|later|earlier|of (?!the (?:series|show)|<show>)|premiere|finale|order|renewal|<season>|<name>|deal))",
        reads=number("seasons"),
        example="The series was canceled after two seasons.",
        counter="The podcast went on for five seasons.",
    ),
    Rule(
        id="seasons-so-far",
        of=Of.NEAR,
        cues=("season",),
        pattern=(
            rf"(?<!first )(?<!last )(?<!next )(?<!than )(?<!least )\b(?P<count>{_NUMBER})(?P<what>(?: [a-z]+)? seasons?|[- ]season(?: run)?)\b(?: of (?:the )?(?:[a-z]+ )?(?:<show>|series|show|drama))?(?=[^.;:<title><name>]{{0,60}}\b(?:so far|to date|thus far|until now|up to now|since then)\b)"
        ),
        reads=_so_far,
        example="“Night Ferry” has had two seasons so far.",
        counter="“Open Water” has had two seasons so far.",
        verdict="superseded",
        form=Form.NAMED,
    ),
    Rule(
        id="part-called-season",
        of=Of.NEAR,
        cues=(Kind.SEASON.value,),
        pattern="<season>",
        reads=_season,
        example="The fifth season of the series is a success.",
        counter="The fifth season of “Open Water” is a success.",
        verdict="imprecise",
        form=Form.NAMED,
        may_be_denied=True,
    ),
    Rule(
        id="runtime-each",
        of=Of.BEFORE,
        cues=("minute", "min", "hour"),
        pattern=rf"\b(?:run(?:s|ning)?(?: time)?:?|clocks? in|duration:?|runtime:?|last(?:s|ing)?|long|length|takes?|each|episodes?|of|are|is|at)(?: (?:of|for|to|at|in|is|are|was|were|had|ran|lasted|runs|some|each|every|per|episodes?|roughly|the|one|run|between|from|time|at|a|series|<show>|<season>)){{0,7}} (?<!every )(?P<value>(?:about |around |approximately |roughly |nearly )*{_LENGTH})(?= (?:each|long|per|in length|apiece|an episode)|[.,;)]|$| and)",
        reads=_runtime,
        example="The episodes run for about 48 minutes each.",
        counter="The film runs for 96 minutes.",
    ),
    Rule(
        id="runtime-label",
        of=Of.NEAR,
        cues=(" min", "-min", "hour"),
        pattern=rf"^(?:(?:running|run) ?time|duration|(?:episode )?length|episode duration)(?: (?:of (?:each|an) episode|per episode))? ?: ?(?P<value>(?:about |around |approximately |approx\. )?{_LENGTH})\.?(?: (?:each|per episode|an episode)\b)?",
        reads=_runtime,
        example="Duration: 48 min",
        counter="Duration of the film: 96 min",
        form=Form.LABEL,
    ),
    Rule(
        id="runtime-before",
        of=Of.BEFORE,
        cues=("minute", "-hour"),
        pattern=rf"\b(?:(?:{_NUMBER}) )?(?P<value>(?:about |around )?(?:\d{{1,3}}(?: ?(?:to|-|–) ?\d{{1,3}})?-minutes?|one-hour|half-hour))(?: long)? episodes?\b",
        reads=_runtime,
        example="The series has 48-minute episodes.",
        counter="The film has a 20-minute episode.",
    ),
    Rule(
        id="release-at-once",
        of=Of.NEAR,
        cues=("at once", "same day", "same time", "all episodes", "binge"),
        pattern=r"\ball (?:of )?(?:the |its )?(?:\d+ |[a-z]+ )?episodes(?: of (?:<season>|the (?:season|series|show)))?(?: (?:are|were|was|will|be|available|aired|air|dropped|drop|drops|released|landed|streaming|debuted|premiered|came|arrived|out|on <platform>))+ (?:at once|(?:on |at )?the same (?:day|time)|simultaneously|on <date>)",
        reads=fixed("release", "all at once"),
        example="All episodes of season 1 were released at once.",
        counter="All episodes of the podcast were released at once.",
        agrees_only=True,
    ),
    Rule(
        id="release-weekly",
        of=Of.NEAR,
        cues=("week",),
        pattern=r"\b(?:(?:new|one|an|its) episodes? (?:of <season> )?(?:[a-z]+ ){0,4}?(?:every|each|a|per) week|(?:airs?|aired|released|drop(?:s|ped)?|dropping|streams?) weekly|episodes (?:[a-z]+ ){0,4}weekly)",
        reads=fixed("release", "weekly"),
        example="New episodes of season 2 arrive every week.",
        counter="New articles arrive every week.",
        agrees_only=True,
    ),
)
