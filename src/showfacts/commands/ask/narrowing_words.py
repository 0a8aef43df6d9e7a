"""Words beside a title that say which of several shows is meant: "ghosts us", "the korean money heist"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from showfacts.commands.ask.parts import Part, Slot, Title
from showfacts.finding.countries import country_typed

if TYPE_CHECKING:
    from showfacts.commands.ask.question import Question
    from showfacts.commands.ask.vocabulary import Vocabulary

CODES = frozenset({"us", "uk", "gb", "kr", "jp"})
"""Codes of two letters that are typed as words; most others are words of other meanings."""
LONGEST = 3
"""Words of the name of a country."""
WITH_VERSION = (("in", "the"), ("the",), ("of", "the"), ("that", "is"), ("which", "is"))
"""Words between a title and what narrows it, where "version" or the like comes after that."""
WITHOUT = ((), ("from",), ("from", "the"), ("from", "in"))
"""Words between a title and what narrows it, which need nothing after it."""
WHICH = {
    "original": "original",
    "first": "original",
    "old": "original",
    "older": "original",
    "reboot": "later",
    "remake": "later",
    "revival": "later",
    "new": "later",
    "newer": "later",
    "anime": "anime",
    "animated": "anime",
}
"""Words for one of several shows of a name."""

JOINING = frozenset({"and", "or", "vs", "versus", "from", "to", "than"})
"""Words between two that narrow one title, so that it is two shows."""

_YEAR = re.compile(r"(?:19|20)\d\d")


class Said(NamedTuple):
    """What words say of a show: options, or which of several it is. ``end``: where they end."""

    end: int
    options: tuple[tuple[str, str], ...] = ()
    which: str = ""


def country_at(question: Question, first: int, end: int) -> str | None:
    """The code of the country that words name, or come from."""
    if not question.is_whole(first, end) or end - first > LONGEST:
        return None
    text = " ".join(question.words[first:end])
    first_word = question.words[first]
    if len(first_word) <= 2 and (first_word not in CODES or end - first > 1):
        return None
    return country_typed(text)


def narrowed(question: Question, words: Vocabulary, title: Part) -> Iterator[Part]:
    """A title with the words beside it that narrow it, in each way that there is."""
    is_narrowed = False
    for said, is_plain in _behind(question, words, title.end):
        is_narrowed = is_narrowed or is_plain
        text = (
            next(iter(reversed(list(question.spellings(title.first, said.end)))))
            if is_plain
            else title.value.text
        )
        value = Title(text, () if is_plain else said.options, said.which)
        yield title._replace(end=said.end, value=value, cost=title.cost + 0.1)
    for first, said in () if is_narrowed else _before(question, words, title.first):
        yield title._replace(
            first=first,
            value=title.value._replace(options=said.options, which=said.which),
            cost=title.cost + 0.1,
        )


def _behind(question: Question, words: Vocabulary, place: int) -> Iterator[tuple[Said, bool]]:
    """What the words after a title say, and whether they are best left beside it as they are typed."""
    for between in WITHOUT:
        start = _after(question, place, between)
        for said in _said(question, start) if start is not None else ():
            yield said, not between and bool(said.options)
    for between in (*WITHOUT, *WITH_VERSION):
        start = _after(question, place, between)
        for said in _said(question, start) if start is not None else ():
            for end in _versions(question, words, said.end):
                yield said._replace(end=end), False


def _before(question: Question, words: Vocabulary, place: int) -> Iterator[tuple[int, Said]]:
    """Where the words before a title begin that narrow it, and what they say."""
    ends = [place]
    if place > 0 and question.words[place - 1] == "of":
        ends = [place - 1]
        for first in range(max(0, place - 3), place - 1):
            if question.words[first : place - 1] in words.versions:
                ends.append(first)
    elif place > 1 and question.words[place - 2 : place] == ("of", "the"):
        ends = [
            first
            for first in range(max(0, place - 4), place - 2)
            if question.words[first : place - 2] in words.versions
        ]
    for end in ends:
        is_apart = end < place
        for first in range(max(0, end - LONGEST), end):
            for said in _said(question, first):
                if said.end == end and (said.which or not is_apart or end < place - 1):
                    yield first, said


def _said(question: Question, first: int) -> Iterator[Said]:
    """What words that begin here say."""
    if first >= len(question.words):
        return
    word = question.words[first]
    if _YEAR.fullmatch(word) and question.is_whole(first, first + 1):
        yield Said(first + 1, (("--year", word),))
    if word in WHICH:
        yield Said(first + 1, which=WHICH[word])
    for end in range(first + 1, min(len(question.words), first + LONGEST) + 1):
        country = country_at(question, first, end)
        if country is not None:
            yield Said(end, (("--country", country),))


def _after(question: Question, place: int, between: tuple[str, ...]) -> int | None:
    """The place behind these words, where they stand here."""
    end = place + len(between)
    return end if question.words[place:end] == between and end <= len(question.words) else None


def _versions(question: Question, words: Vocabulary, place: int) -> Iterator[int]:
    """Where words such as "version" that stand here end."""
    for count in (1, 2):
        if question.words[place : place + count] in words.versions and place + count <= len(question.words):
            yield place + count


def compared(question: Question, title: Part) -> Iterator[Part]:
    """The other one of two shows of one name: "ghosts uk and us", "the uk and us office"."""
    for one in _said(question, title.end):
        joined = question.words[one.end : one.end + 1]
        if joined and joined[0] in JOINING:
            begin = one.end + 1 + (question.words[one.end + 1 : one.end + 2] == ("the",))
            for other in _said(question, begin):
                yield Part(
                    begin,
                    other.end,
                    Slot.SHOW,
                    Title(title.value.text, other.options, other.which),
                    title.cost + 0.2,
                )
    for first in range(max(0, title.first - LONGEST), title.first):
        for one in _said(question, first):
            if one.end == title.first and first > 0 and question.words[first - 1] in JOINING:
                yield from _joined_before(question, title, first - 1)


def _joined_before(question: Question, title: Part, end: int) -> Iterator[Part]:
    """What narrows a title before a word that joins it to what narrows it again."""
    for first in range(max(0, end - LONGEST), end):
        for other in _said(question, first):
            if other.end == end:
                yield Part(
                    first,
                    end,
                    Slot.SHOW,
                    Title(title.value.text, other.options, other.which),
                    title.cost + 0.2,
                )
