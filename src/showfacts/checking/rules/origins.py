"""What a show was made after, wherever a word for that and the other work stand in one sentence: a receipt, never a reproach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.origins import AFTER, BY, ITS_NAME, ONE_OF
from showfacts.checking.rules.rule import Of, Rule, Saying
from showfacts.checking.subjects import GENERIC, clause
from showfacts.text.countries import country_code, country_name
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked
    from showfacts.checking.mentions import Mention

BEFORE, BEHIND = 80, 130
"""Characters before and behind a word for how a show stands to another work within which that is named."""
_NAMES = frozenset({Kind.NAME, Kind.TITLE, Kind.SHOW, Kind.PERSON, Kind.PLATFORM})
_SAME_NAME = expression(
    r"\b(?:of|with|has|bears|under|by) (?:the|that) (?:same|very same|exact same) (?:name|title)\b|\bnamesake\b"
)
_KIND = expression(
    r"\b(?:novels?|books?|story|webtoons?|webcomics?|comics?|manga|manhwa|films?|movies?|games?|play|musical)\b"
)
_OWN_WORK = expression(
    rf"'s? (?:(?:[a-z][a-z-]*,?|[{Kind.DATE.value}{Kind.COUNTRY.value}{Kind.PLATFORM.value}{Kind.NAME.value}]) ){{0,4}}(?:{GENERIC}|originals?|version|creation|hit|{Kind.SHOW.value}|{Kind.TITLE.value}|{_KIND.pattern})"
)
"""What stands behind somebody whose work it is."""
_WORK_BEHIND = expression(
    rf"(?: |'s |-)(?:(?:[a-z][a-z-]*,?|[{Kind.DATE.value}{Kind.PLATFORM.value}{Kind.NAME.value}](?:'s)?) ){{0,4}}(?:{GENERIC}|originals?|version|hit|counterpart|source|{Kind.SHOW.value})\b"
)
"""What stands behind the country of a work."""
_OF_IT = expression(r"\b(?:version|original|show|series|drama|counterpart) (?:of|from|in) (?:the )?$")
"""What stands before the country of a work."""


_IS_ITS_OWN = expression(r"(?: |-|'s )(?:[a-z][a-z-]* ){0,3}")
"""What stands between a country and a word for a version: then it is that of the version, not of what it is made after."""
_BY = expression(
    r"(?<!adapted )(?<!remade )(?<!made )(?<!reimagined )\b(?:by|of|author|writer|creator|novelist|from)(?: [a-z]+){0,2} $"
)
"""What stands before who made a work."""


def _country_of(sentence: Masked, place: int, mention: Mention) -> str | None:
    """The code of the country of a work that is spoken of at a place."""
    text = sentence.text
    code = mention.meant if mention.kind is Kind.COUNTRY else country_code(mention.text)
    is_of_work = _WORK_BEHIND.match(text, place + 1) or _OF_IT.search(text, max(0, place - 24), place)
    return code if code is not None and is_of_work is not None else None


def _is_maker(sentence: Masked, place: int) -> bool:
    """Whether somebody, or a platform, at a place is said to have made a work: ``X's novel``, ``by X``."""
    text = sentence.text
    if text.startswith("'", place + 1):
        return _OWN_WORK.match(text, place + 1) is not None
    is_work = _WORK_BEHIND.match(text, place + 1) or _KIND.search(sentence.mentions[place].text.lower())
    return bool(is_work or _BY.search(text, max(0, place - 40), place))


def _of_its_name(sentence: Masked, word: tuple[int, int], part: tuple[int, int]) -> Iterator[Saying]:
    """Reads that a show was made after a work of its name; what is said of where that is from is read by itself."""
    same = _SAME_NAME.search(sentence.text, *part)
    if same is None:
        return
    start, end = min(word[0], same.start()), max(word[1], same.end())
    if all(each.kind is not Kind.COUNTRY for each in sentence.between(start, end)):
        kind = _KIND.search(sentence.text, start, end)
        value = f"{AFTER}a {kind[0] if kind else 'work'}{ITS_NAME}"
        yield Saying(field="relation", value=value, start=start, end=end)


_OF_ANOTHER = expression(rf"\b(?:sequel|prequel|companion|follow-?up) to (?:the )?{Kind.SHOW.value}")
"""Words for another work, which goes on with one of the show's title."""


def _after(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that a show was made after each thing that is named around the word."""
    first, last = found.span()
    begin, stop = clause(sentence.text, first, last)
    if sentence.text.startswith(":", last):  # a label
        stop = len(sentence.text)
    if _OF_ANOTHER.search(sentence.text, begin, stop):
        return
    begin, stop = max(begin, first - BEFORE), min(stop, last + BEHIND)
    yield from _of_its_name(sentence, found.span(), (begin, stop))
    for place in range(begin, stop):
        mention = sentence.mentions.get(place)
        if mention is None:
            continue
        start, end = min(first, place), max(last, place + 1)
        code = (
            None
            if _IS_ITS_OWN.fullmatch(sentence.text, place + 1, first)
            else _country_of(sentence, place, mention)
        )
        if code is not None:
            yield Saying(field="relation", value=BY + country_name(code), start=start, end=end)
        elif mention.kind in _NAMES:
            yield Saying(field="relation", value=AFTER + mention.text, start=start, end=end)
            if _is_maker(sentence, place):
                yield Saying(field="relation", value=BY + mention.text, start=start, end=end)


def _version(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that a show is the version of a country."""
    place = max(found.start(each) for each in ("country", "place", "there"))
    mention = sentence.mentions[place]
    code = mention.meant if mention.kind is Kind.COUNTRY else country_code(mention.text)
    if code is not None:
        yield Saying(
            field="relation", value=ONE_OF + country_name(code), start=found.start(), end=found.end()
        )


_VERSION = (
    r"(?:versions?|remakes?|adaptations?|adaptions?|iterations?|incarnations?|counterparts?|reboots?|take)"
)

RULES = (
    Rule(
        id="close-made-after",
        of=Of.CLOSE,
        cues=(
            "adapt",
            "based on",
            "based upon",
            "is based",
            "basis",
            "remake",
            "remade",
            "remaking",
            "version",
            "imagin",
            "retell",
            "inspir",
            "source",
            "take on",
            "model",
            "drawn from",
            "taken from",
            "lifted from",
            "comes from",
            "came from",
            "stems from",
            "originates from",
            "spin",
            "spun",
            "sequel",
            "follow",
            "continuation",
            "extension",
            "reboot",
            "revival",
            "after ",
            "rests on",
            "novel",
            "webtoon",
            "book",
            "comic",
            "game",
        ),
        pattern=(
            r"\b(?:adapt(?:s|ed|ing|ations?|ions?)|based (?:up)?on|is based|basis|remakes?|remade|remaking|versions?|re-?imagin(?:es|ed|ing)|re-?imagination|retell(?:s|ing)|inspir(?:ed|ation)|source|(?:an?|its|new|own|fresh|<country>) (?:[a-z-]+ )?take on|modell?ed|rests on"
            r"|(?:drawn|taken|lifted|comes|came|stems|originates) from|spin-?offs?|spun off|sequel|follow-up|continuation|extension|reboot|revival|(?:patterned|made|fashioned|named|styled) after|after <who>'s? (?:[a-z-]+,? |<country> ){0,4}(?:series|show|drama|sitcom|novels?|books?|webtoons?|comics?)|after the (?:[a-z-]+ |<country> ){0,3}(?:versions?|originals?|novels?|books?|video games?|games?|webtoons?|comics?)|novels?|webtoons?|books?|comics?|games?)\b"
        ),
        reads=_after,
        example="The source of the series is a book by Joan Pike.",
        counter="The source of the film “Open Water” is a book by Joan Pike.",
        agrees_only=True,
    ),
    Rule(
        id="close-version",
        of=Of.CLOSE,
        cues=(
            "version",
            "remake",
            "adapt",
            "iteration",
            "incarnation",
            "counterpart",
            "reboot",
            "take",
            "remade",
        ),
        pattern=rf"(?P<country>[<country><name>])(?: |-|'s )(?:[a-z][a-z-]* ){{0,2}}{_VERSION}\b|\b(?:{_VERSION} (?:in|from|for)|(?:remade|adapted)(?: [a-z]+){{0,3}} (?:in|for)) (?:the )?(?P<place>[<name><country>])|\bin (?:the )?(?P<there>[<country><name>]),? (?:[a-z-]+ |<show> ){{0,4}}(?:remade|remake|{_VERSION})\b",
        reads=_version,
        example="The British version came later.",
        counter="The Danish version came later.",
        agrees_only=True,
    ),
)
