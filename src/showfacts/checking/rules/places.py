"""Where a show is from and where it can be watched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.masks import Lazy
from showfacts.checking.mentions import Kind
from showfacts.checking.rules.rule import Form, Of, Rule, Saying, named
from showfacts.checking.subjects import GENERIC, clause
from showfacts.text.countries import country_code, country_name
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked

_ONE_ADJECTIVE = r"(?:(?!film|movie|novel|book|manga|anime|(?:team|forces?|officers?|detectives?|agents?|government|army|president|people|soldiers?)\b)[a-z][a-z/'-]*,? (?:and )?|<country>(?: |-)|<date> |<platform>(?:'s)? )"
_ADJECTIVES = rf"{_ONE_ADJECTIVE}{{0,7}}?"
NO_ADJECTIVE = r"(?!(?:with|on|from|against|than|like|unlike|over|of|by|to|after|before|no|not|nothing|never|little|has|have|had|passed|rejected|lost|declined|turned|refused)\b)"
"""No word by which a platform has no part in what follows, or another one."""
_SMALL = r"(?:(?:a|new|also|both|only|exclusively|now|worldwide|globally|in|the|internationally|just|and|or|then|on|its|original|<country>|<date>|network|streamer|service|channel|platform|streaming|cable|giant|broadcaster|at|home|now|all|still|tonight|today|tomorrow|weekly|daily|again|first|all|<season>|,|<name>|for [a-z0-9]+ (?:seasons?|episodes|years)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?) ){0,7}?"


def _original(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that a show was made for a platform."""
    place = found.start("platform")
    end = found.end("work") if found.re.groupindex.get("work") and found["work"] else found.end()
    yield Saying(
        field="platform", value=f"{sentence.mentions[place].text} original series", start=place, end=end
    )


def _country(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    place = found.start("country")
    yield Saying(
        field="country", value=country_name(sentence.mentions[place].meant), start=place, end=found.end()
    )


def _platform_unknown(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a name where that of a platform may stand; a country stands for all that are there."""
    if country_code(sentence.mentions[found.start("platform")].text) is None:
        yield from named("platform", "platform")(found, sentence)


def _languages(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads each language of a list."""
    for place in range(*found.span("languages")):
        mention = sentence.mentions.get(place)
        if mention is not None:
            yield Saying(field="language", value=mention.text, start=place, end=place + 1)


def _language_of(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a language before the word."""
    place = found.start("languages")
    said = sentence.mentions[place].text + found[0][1:].strip()
    if said.endswith("language"):
        name = said.removesuffix("language").rstrip(" -")
        yield Saying(field="language", value=name, start=place, end=place + 1)


OF_AN_AUDIENCE = expression(
    r"s?(?:'s?)? (?:viewers?|audiences?|fans?|fandoms?|lovers?|watchers?|subscribers?|users?|readers?|critics?|customers?|residents?|community|industry|scene|world|stars?|actors?|actress(?:es)?|directors?|writers?|authors?|novelists?)\b"
)
"""What stands behind a country where those who watch, or somebody from there, are meant."""
_KINDS_OF_COUNTRIES = {"k": "KR", "c": "CN", "j": "JP", "b": "GB"}


def country_of_kind(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a country from a word for what is made there: ``K-drama``."""
    if OF_AN_AUDIENCE.match(sentence.text, found.end()):
        return
    name = country_name(_KINDS_OF_COUNTRIES[found[0][0]])
    yield Saying(field="country", value=name, start=found.start(), end=found.end())


def _available(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    place = max(found.start(group) for group in ("platform", "there") if group in found.re.groupindex)
    yield Saying(
        field="availability",
        value=f"on {sentence.mentions[place].text}",
        season="",
        start=found.start(),
        end=place + 1,
    )


_OF_A_SHOW = Lazy(rf"<show>|<season>|\b(?:{GENERIC}|it|its|them|which|episodes|seasons?)\b")
"""What is somewhere to be watched."""


def _offered(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that a show came to a platform, is there, or leaves it; nobody who goes there is meant."""
    begin, _ = clause(sentence.text, *found.span())
    if _OF_A_SHOW.search(sentence.text, begin, found.end()):
        yield from _available(found, sentence)


def _each_platform(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that a show was made for each platform of a list."""
    for place in range(*found.span("platforms")):
        mention = sentence.mentions.get(place)
        if mention is not None and mention.kind is Kind.PLATFORM:
            start = found.start() if place == found.start("platforms") else place
            yield Saying(field="platform", value=mention.text, start=start, end=place + 1)


_NOUN = rf"(?:{GENERIC}|original|network|reboot|revival|hit|starrer|production)"

_IT = rf"(?:it|them|all|both|the|its|full|entire|whole|complete|first|\\d+|now|here|<show>|<season>|(?:[a-z]+ )?seasons?|episodes|of|{GENERIC}|in|on|for|to|stream|watch|streaming|exclusively|only|also|as well|too|over|back|out|live|again|next|soon|worldwide|globally|<date>),?"

RULES = (
    Rule(
        id="platform-on",
        of=Of.BEFORE,
        cues=(Kind.PLATFORM.value,),
        pattern=(
            r"\b(?:premiere[sd]?|premiering|debut(?:s|ed|ing)?|air(?:s|ed|ing)?|stream(?:s|ed|ing)?|simulcast|launch(?:es|ed)?|released?|releasing|drop(?:s|ped)?|arrive[sd]?|shown|broadcast|watch(?:ed)?|find|found"
            r"|available|streamable|hits?|land(?:s|ed)?|comes?|came|run(?:s|ning)?|ran|screened|seen|popular|moved|home|bow(?:s|ed)?|started|began|continues?|continuing|starts?|begins?|opens?|opened|is|are|was|were|shows?|showed|out|returns?|returned|exclusive|exclusively|airing|success|hit)\b"
            rf" {_SMALL}(?:on|at|to|for|via|from) (?:the |<country> |global |popular |streaming service |streaming platform |streamer |network |cable network |broadcaster |streaming giant |giant |platform |channel ){{0,4}}(?P<platforms><platform>(?:(?:,|,? and|,? &|/| or) (?:on )?<platform>){{0,4}})"
        ),
        reads=_each_platform,
        example="The series premiered on Netflix.",
        counter="The film “Open Water” premiered on Netflix.",
        agrees_only=True,
    ),
    Rule(
        id="platform-apposed",
        of=Of.NEAR,
        cues=("original", "network", "broadcaster", "channel"),
        pattern=r"(?P<platform><platform>),? (?:the|its|a) (?:original |home |<country> |cable |streaming |main ){1,3}(?:network|broadcaster|channel|home|streamer|service)\b",
        reads=named("platform", "platform"),
        example="Netflix, its original network, has said nothing of the series.",
        counter="Netflix, its original network, has said nothing of “Open Water”.",
        agrees_only=True,
        may_be_denied=True,
    ),
    Rule(
        id="platform-label",
        of=Of.NEAR,
        cues=("network", "channel", "platform", "broadcast", "streaming", "watch", "available"),
        pattern=r"(?:^|\b(?:the|its) )(?:original )?(?:networks?|channels?|broadcasters?|platforms?|streaming(?: on| service| platform)?s?|where to watch|available on|broadcast details|streamers?)(?: (?:is|are|was))?(?: ?[:–-])? (?:[^.;:]{0,40}\bon )?(?P<platforms><platform>(?:(?:,|,? and|/) <platform>){0,4})",
        reads=_each_platform,
        example="Network: Netflix",
        counter="Network of spies: Netflix",
        agrees_only=True,
    ),
    Rule(
        id="platform-original",
        of=Of.AFTER,
        cues=("original", "series", "show", "drama", "sitcom", "comedy", "reboot", Kind.SHOW.value),
        pattern=rf"(?P<platform><platform>)(?:'s|'|\+)? (?=(?:original |exclusive )?(?:{NO_ADJECTIVE}{_ONE_ADJECTIVE}){{0,7}}?{_NOUN}\b|(?:{NO_ADJECTIVE}[a-z-]+ ){{0,3}}<show>)",
        reads=_original,
        example="“Harbour Lights” is a Netflix original series.",
        counter="“Open Water” is a Netflix original film.",
        agrees_only=True,
    ),
    Rule(
        id="platform-original-of-one",
        of=Of.AFTER,
        cues=("original", "exclusive"),
        pattern=rf"(?P<platform><platform>)(?:'s|'|\+)? (?:original|exclusive) (?=(?:{NO_ADJECTIVE}{_ONE_ADJECTIVE}){{0,3}}?{GENERIC}\b)",
        reads=_original,
        example="The Netflix original series is back.",
        counter="The Netflix original film “Open Water” is back.",
    ),
    Rule(
        id="platform-spelled",
        of=Of.NEAR,
        cues=(Kind.NAME.value,),
        pattern=r"\b(?:on|from|by|for|to|of|network|channel|streamer)(?: the)? (?P<platform><name>)(?=[.,;)]| in\b| on\b| and\b|$)",
        reads=_platform_unknown,
        example="The series was shown on Netflixx.",
        counter="The series was shown on Nettflexx.",
        verdict="variant",
    ),
    Rule(
        id="platform-ordered",
        of=Of.NEAR,
        cues=(Kind.PLATFORM.value,),
        pattern=r"(?P<platform><platform>)(?:,? (?:the original(?: <country>)? (?:network|broadcaster|channel)|(?:has |have |had )?(?:also |officially |already )*(?:announced?|announces|ordered|orders|renewed|renews|cancell?ed|cancels|picked up|picks up|released|releases|dropped|drops|unveiled|revealed|commissioned|took the series|confirmed|confirms|brings|brought|greenlit|greenlights|aired|airs|premiered|premieres|debuts|debuted|launched|launches|streams|set|sets|shows|showed|broadcasts?|streamed|carries|carried)\b))",
        reads=named("platform", "platform"),
        example="Netflix ordered the series in 2019.",
        counter="Netflix ordered the film “Open Water” in 2019.",
        agrees_only=True,
    ),
    Rule(
        id="country-of",
        of=Of.BEFORE,
        cues=(Kind.COUNTRY.value,),
        pattern=rf"(?:\b(?:is|was|as|,|called)(?: also)? |, )(?:an?|the|this|another|one of the|<platform>'s)(?: [a-z-]+)? {_ADJECTIVES}(?P<country><country>)[ -](?:language )?{_ADJECTIVES}{GENERIC}\b",
        form=Form.KIND,
        reads=_country,
        example="“Harbour Lights” is a British crime series.",
        counter="“Open Water” is an American drama film.",
    ),
    Rule(
        id="language",
        of=Of.NEAR,
        cues=("language", "dialogue", "spoken", " in ", "speak"),
        pattern=r"(?:\blanguages?(?: (?:is|are|was))?(?: ?[:–-])? |\b(?:dialogues?|spoken|told|performed|filmed|shot|made|played)(?: (?:is|are|was|were|mostly|entirely|only|partly|both|all|of|the|series|show|drama|<show>))* in (?:the )?|\b(?:it|series|show|drama|<show>) (?:is|was) (?:all |entirely |mostly |only )?in (?=<country>(?:,|\.| and| with|$)))(?P<languages>[<country><name>](?:(?:,|,? and|/| /) [<country><name>]){0,4})(?! <title>)",
        reads=_languages,
        example="The dialogue of the series is in English.",
        counter="The dialogue of “Open Water” is in English.",
        agrees_only=True,
    ),
    Rule(
        id="language-of",
        of=Of.AFTER,
        cues=(" language", Kind.COUNTRY.value, Kind.NAME.value),
        pattern=rf"(?P<languages>[<country><name>])(?:[- ]language)? (?={_ADJECTIVES}{GENERIC}\b)",
        reads=_language_of,
        example="The English-language crime series is back.",
        counter="The English-language crime film is back.",
        agrees_only=True,
    ),
    Rule(
        id="country-this",
        of=Of.AFTER,
        cues=(Kind.COUNTRY.value,),
        pattern=rf"\b(?P<country><country>)[ -](?={_ADJECTIVES}{GENERIC}\b(?! [<title><name>]))",
        reads=_country,
        example="The British crime series is back.",
        counter="The British crime film is back.",
        agrees_only=True,
    ),
    Rule(
        id="available-on",
        of=Of.NEAR,
        cues=("available", "watch", "stream"),
        pattern=r"\b(?:(?:is|are) (?:currently |now |still |also |all )?(?:available|streaming|streamable)(?: (?:to (?:stream|watch)|for streaming|exclusively|only))*|can be (?:watched|streamed)|streams|you can (?:watch|stream) (?:it|<season>|<show>|(?:all|the) [a-z ]{0,30}?)) (?:exclusively |only )?(?:on|via|at) (?P<platform><platform>)",
        reads=_available,
        example="The series is available on Netflix.",
        counter="“Open Water” is available on Netflix.",
    ),
    Rule(
        id="offered-at",
        of=Of.NEAR,
        cues=(Kind.PLATFORM.value,),
        pattern=(
            rf"\b(?:stream(?:s|ed|ing)?|watch(?:ed|ing)?|available|arriv\w+|c[ao]m(?:e|es|ing)|land(?:s|ed|ing)?|head(?:s|ed|ing)|mov(?:e|es|ed|ing)|went|added|remov\w+|stay(?:s|ed|ing)?)"
            rf"(?: {_IT}){{0,5}}? (?:on|to|at|via|from) (?:the )?(?P<platform><platform>)"
            r"|\b(?:leav(?:es?|ing)|left|hit(?:s|ting)?|join(?:s|ed|ing)) (?P<there><platform>)"
        ),
        reads=_offered,
        example="With all its seasons the series came to Sea TV.",
        counter="With all its seasons “Open Water” came to Sea TV.",
        verdict="not-on-record",
        agrees_only=True,
        is_clear=True,
    ),
    Rule(
        id="platform-bracketed",
        of=Of.NAMED,
        cues=(f"({Kind.PLATFORM.value}",),
        pattern=r"(?P<show><show>) ?\((?P<platform><platform>)(?=[,)])",
        reads=named("platform", "platform"),
        example="She was in “Harbour Lights” (Netflix) and in “Open Water”.",
        counter="She was in “Open Water” (Netflix) and in “Harbour Lights”.",
        agrees_only=True,
    ),
)
