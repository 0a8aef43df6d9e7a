"""Words beside a title that say which of several shows is meant: "ghosts us", "the korean money heist"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showfacts.commands.ask.parts import QuestionPart, Slot, Title
from showfacts.finding.countries import country_typed
from showfacts.model.tuples import NamedTuple
from showfacts.text.patterns import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.ask.question import Question
    from showfacts.commands.ask.vocabulary import Vocabulary

CODES = frozenset({"us", "uk", "gb", "kr", "jp"})
"""Codes of countries that are typed as words; most other words of two letters mean something else."""
LONGEST = 3
"""Words of the name of a country."""

BESIDE = ((), ("from",), ("from", "the"), ("from", "in"))
"""Words between a title and what narrows it."""
BEFORE_VERSION = (*BESIDE, ("in", "the"), ("the",), ("of", "the"), ("that", "is"), ("which", "is"))
"""The same where "version" or the like comes after what narrows it: "ghosts in the uk version"."""
JOINING = frozenset({"and", "from", "or", "than", "to", "versus", "vs"})
"""Words between two countries or years that make two shows of one title: "ghosts uk and us"."""

WHICH: Mapping[str, str] = MappingProxyType(
    {
        "animated": "animated",
        "anime": "animated",
        "new": "later",
        "newer": "later",
        "old": "original",
        "older": "original",
        "original": "original",
        "reboot": "later",
        "remake": "later",
        "revival": "later",
    }
)
"""Words for one of several shows of a name."""

NARROWED, JOINED = 0.1, 0.2
"""What it costs besides to take words for what narrows a title, and for the title's other show."""

_YEAR = expression(r"(?:19|20)\d\d")


class SaidBeside(NamedTuple):
    """What the words from ``first`` up to ``end`` say of a show: options, or which of several it is."""

    first: int
    end: int
    options: tuple[tuple[str, str], ...] = ()
    which: str = ""


class BesideTitles:
    """Finds what narrows the titles in one question."""

    def __init__(self, question: Question, vocabulary: Vocabulary) -> None:
        self._question = question
        self._typed = question.words
        self._vocabulary = vocabulary

    def narrowed(self, title: QuestionPart) -> Iterator[QuestionPart]:
        """A title with the words beside it that narrow it, in each way that there is.

        Words right behind it are left there, as a look-up takes them; others become options.
        """
        cost, is_told = title.cost + NARROWED, False
        for said in self._beginning(title.end):
            if said.options:
                is_told = True
                text = [*self._question.spellings(title.first, said.end)][-1]
                yield title._replace(end=said.end, value=Title(text), cost=cost)
        for said in self._behind(title.end):
            value = Title(title.text, said.options, said.which)
            yield title._replace(end=said.end, value=value, cost=cost)
        for said in () if is_told else self._before(title.first):
            value = Title(title.text, said.options, said.which)
            yield title._replace(first=said.first, value=value, cost=cost)

    def joined(self, title: QuestionPart) -> Iterator[QuestionPart]:
        """The other one of two shows of one title: "ghosts uk and us", "the uk and us office"."""
        for one in self._beginning(title.end):
            if self._typed[one.end : one.end + 1] and self._typed[one.end] in JOINING:
                has_article = self._typed[one.end + 1 : one.end + 2] == ("the",)
                yield from self._other(title, self._beginning(one.end + 1 + has_article))
        for one in self._before(title.first):
            if one.first > 0 and self._typed[one.first - 1] in JOINING:
                yield from self._other(title, self._ending(one.first - 1))

    def _other(self, title: QuestionPart, found: Iterator[SaidBeside]) -> Iterator[QuestionPart]:
        for said in found:
            value = Title(title.text, said.options, said.which)
            yield QuestionPart(said.first, said.end, Slot.SHOW, value, title.cost + JOINED)

    def _behind(self, place: int) -> Iterator[SaidBeside]:
        """What the words after a title say: "reboot", "from 1990", "in the uk version"."""
        for between in BESIDE:
            for said in self._beginning(place + len(between)) if self._is(place, between) else ():
                if between or said.which:
                    yield said
        for between in BEFORE_VERSION:
            for said in self._beginning(place + len(between)) if self._is(place, between) else ():
                yield from (said._replace(end=end) for end in self._versions(said.end))

    def _before(self, place: int) -> Iterator[SaidBeside]:
        """What the words before a title say: "korean", "original", "us version of", "remake of"."""
        yield from self._ending(place)
        of = next((len(each) for each in (("of",), ("of", "the")) if self._is(place - len(each), each)), 0)
        for said in self._ending(place - of) if of else ():
            if said.which:
                yield said
        for count in (1, 2) if of else ():
            first = place - of - count
            if first > 0 and self._typed[first : place - of] in self._vocabulary.versions:
                yield from self._ending(first)

    def _beginning(self, first: int) -> Iterator[SaidBeside]:
        """What words that begin here say."""
        if not 0 <= first < len(self._typed):
            return
        word = self._typed[first]
        if _YEAR.fullmatch(word) and self._question.is_whole(first, first + 1):
            yield SaidBeside(first, first + 1, (("--year", word),))
        if word in WHICH:
            yield SaidBeside(first, first + 1, which=WHICH[word])
        for end in range(first + 1, min(len(self._typed), first + LONGEST) + 1):
            country = country_at(self._question, first, end)
            is_plural = self._typed[end - 1].endswith("dramas")
            if country is not None and not is_plural:
                yield SaidBeside(first, end, (("--country", country),))

    def _ending(self, end: int) -> Iterator[SaidBeside]:
        """What words that end here say."""
        for first in range(max(0, end - LONGEST), end):
            yield from (said for said in self._beginning(first) if said.end == end)

    def _is(self, place: int, words: tuple[str, ...]) -> bool:
        """Whether these words stand at a place."""
        return place >= 0 and self._typed[place : place + len(words)] == words

    def _versions(self, place: int) -> Iterator[int]:
        """Where words such as "version" end that stand at a place."""
        for end in range(place + 1, min(len(self._typed), place + 2) + 1):
            if self._typed[place:end] in self._vocabulary.versions:
                yield end


def country_at(question: Question, first: int, end: int) -> str | None:
    """The code of the country that words of a question name, or come from; None if that is none."""
    typed = question.words[first:end]
    if not question.is_whole(first, end) or len(typed) > LONGEST:
        return None
    if len(typed[0]) <= 2 and (typed[0] not in CODES or len(typed) > 1):
        return None
    return country_typed(" ".join(typed))
