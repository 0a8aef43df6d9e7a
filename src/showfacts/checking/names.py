"""The names of an article that a library knows: of shows, people, characters and platforms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from showfacts.checking.flat import small, words_in
from showfacts.checking.headed import is_headed
from showfacts.checking.runs import GAPS, is_part_word, runs_of, spans_of, words_of
from showfacts.checking.small_words import NO_NAMES_ALONE, TITLES_TOO
from showfacts.index.in_text import NamesInText
from showfacts.model.records import record
from showfacts.text.fold import LONGEST, key
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.runs import Word
    from showfacts.index.in_text import TitleHeld
    from showfacts.index.index import Index

MOST = 60_000
"""Names of a text that are looked up; no article has as many."""


@record
class Read:
    """The words of a sentence, and the parts of it that may be names, with their folded keys.

    ``spans`` lead from the first word of each to (the place after the last one, key), longest first.
    """

    text: str
    words: list[Word]
    runs: list[tuple[int, int]]
    spans: Mapping[int, list[tuple[int, str]]]

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all parts."""
        return frozenset(key for spans in self.spans.values() for _, key in spans)

    @cached_property
    def small(self) -> str:
        """The text in small letters."""
        return small(self.text)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words of that."""
        return words_in(self.small)

    @cached_property
    def is_headline(self) -> bool:
        """Whether it is written as a headline is: Most of Its Words Have Capital Letters."""
        if self.text[-1:] in ".!":
            return False
        with_letters = [each for each in self.words if each.text[0].isalpha()]
        capital = sum(each.text[0].isupper() for each in with_letters)
        return len(with_letters) >= LEAST and capital >= HEADLINE * len(with_letters)


HEADLINE, LEAST = 0.7, 5
"""The share of the words of a headline that have capital letters, and how many it has at least."""


def read(text: str) -> Read:
    """Read a sentence in plain signs."""
    words = words_of(text)
    runs = list(runs_of(text, words))
    spans: dict[int, list[tuple[int, str]]] = {}
    for begin, end in runs:
        keys = [key(word.text) for word in words[begin:end]]
        gaps = [GAPS.get(word.gap, "") for word in words[begin:end]]
        for first, after in spans_of(words, begin, end):
            start, stop = words[first].start, words[after - 1].end
            is_alone = after - first == 1
            if (
                is_alone
                and words[first].text.lower() in NO_NAMES_ALONE
                and not _may_be_title(text, words, first)
            ):
                continue
            if is_alone:
                folded = keys[first - begin]
            elif text.isascii() and stop - start < LONGEST:
                # The parts of a name are folded once, though they stand in many
                inside = range(first + 1 - begin, after - begin)
                folded = keys[first - begin] + "".join([gaps[place] + keys[place] for place in inside])
            else:
                folded = key(text[start:stop])
            spans.setdefault(first, []).insert(0, (after, folded))
    return Read(text=text, words=words, runs=runs, spans=spans)


def _may_be_title(text: str, words: list[Word], place: int) -> bool:
    """Whether a small word stands as a title does: in quotation marks, over a text, or where no small word stands."""
    word = words[place]
    if _is_quoted(text, word):
        return True
    if word.text.lower() not in TITLES_TOO:
        return False
    if is_headed(text, word.start, word.end):
        return True
    behind = words[place + 1] if place + 1 < len(words) else None
    if behind is not None and behind.is_name and behind.gap == " " and not is_part_word(behind):
        return False
    is_inside = place > 0 and (word.gap == "'s " or (word.gap == " " and not words[place - 1].is_name))
    return is_inside or _AS_A_SUBJECT.match(text, word.end) is not None


_AS_A_SUBJECT = expression(
    r"'s\b|, (?:an?|the) [^,.;]{0,60}\b(?:series|show|drama|sitcom|comedy|thriller)\b|,? (?:is|was|has|had|stars|starred|premiere[sd]|debut(?:s|ed)|follows|tells|cent(?:er|re)s|aired|airs|ran|runs"
    r"|returns|returned|ended|ends|which|features|featured|lasted|launched|started|began|received|got|season)\b|,? \(",
    re.IGNORECASE,
)
"""What stands behind a title that a sentence begins with, and not behind a small word."""


def _is_quoted(text: str, word: Word) -> bool:
    before, after = (
        text[max(0, word.start - 1) : word.start],
        text[word.end : word.end + 2].lstrip(",.!?")[:1],
    )
    return before in ("'", '"') and after in ("'", '"')


@record
class Known:
    """What the names of an article may be, by folded key."""

    titles: Mapping[str, list[TitleHeld]]
    people: Mapping[str, tuple[str, ...]]
    characters: Mapping[str, frozenset[str]]
    platforms: Mapping[str, str]


def look_up(sentences: Iterable[Read], index: Index) -> Known:
    """Look up all names of an article, in few questions."""
    names = NamesInText(index)
    every: dict[str, None] = {}
    full: dict[str, None] = {}
    short: dict[str, None] = {}
    for sentence in sentences:
        for first, spans in sentence.spans.items():
            for after, folded in spans:
                every[folded] = None
                if after - first > 1:
                    full[folded] = None
                if after - first <= 3:
                    short[folded] = None
        if len(every) > MOST:
            break
    forms = {folded: _forms_of_platform(folded) for folded in short}
    platforms = names.platforms(form for each in forms.values() for form in each)
    people = names.people(full)
    return Known(
        titles=names.titles(every),
        people=people,
        characters=names.characters(folded for folded in full if folded not in people),
        platforms={
            folded: platforms[form]
            for folded, each in forms.items()
            for form in reversed(each)
            if form in platforms
        },
    )


_SHORT_ENDINGS = {"television": "tv", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5"}
"""How the last word of the name of a platform is written for short: ``Channel Four`` is Channel 4."""


def _forms_of_platform(folded: str) -> list[str]:
    """The keys by which a platform of some name may be held, the likeliest first."""
    endings = ((word, short) for word, short in _SHORT_ENDINGS.items() if folded.endswith(word))
    return [folded, f"the{folded}", *(folded.removesuffix(word) + short for word, short in endings)]
