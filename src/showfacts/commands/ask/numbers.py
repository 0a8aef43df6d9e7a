"""The numbers in a question: seasons, episodes, years and days."""

from __future__ import annotations

from collections.abc import Iterator

from showfacts.commands.ask.parts import QuestionPart, Slot
from showfacts.text.patterns import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.ask.question import Question
    from showfacts.commands.ask.vocabulary import Vocabulary

COST, BARE = 0.7, 1.0
"""What a number with a word beside it costs, and a bare one."""
YEAR, IN_YEAR = 0.8, 0.01
"""What a year costs, and what less as that of something that happened."""

_YEAR = expression(r"(?:19|20)\d\d")
_DECADE = expression(r"(19|20)?(\d)0s")
_SEASON = expression(r"s0?(\d{1,2})")
_EPISODE = expression(r"s0?(\d{1,2})ep?0?(\d{1,3})")
_ORDINAL = expression(r"(\d{1,2})(?:st|nd|rd|th)")
_DAY = expression(r"(\d{1,2})(?:st|nd|rd|th)?")
_TWO_DIGITS = expression(r"\d\d")
_MONTH = expression(r"0[1-9]|1[0-2]")
_OF_SHOWS = frozenset({"from", "of"})
_JOINS = frozenset({"and", "through", "till", "to", "until"})
_NUMBER_WORDS = frozenset({"no", "nr", "number", "the"})


class Numbers:
    """Finds the numbers in one question. ``year``: of the day, which "this year" means."""

    def __init__(self, question: Question, vocabulary: Vocabulary, year: int) -> None:
        self._typed = question.words
        self._vocabulary = vocabulary
        self._this_year = year

    def parts(self) -> Iterator[QuestionPart]:
        """Every number, with what it may be."""
        for first, word in enumerate(self._typed):
            yield from self._counted(first)
            yield from self._ordered(first)
            yield from self._years(first)
            yield from self._days(first)
            both, alone = _EPISODE.fullmatch(word), _SEASON.fullmatch(word)
            if both:
                yield QuestionPart(first, first + 1, Slot.EPISODE, int(both[2]), COST)
            if alone:
                yield QuestionPart(first, first + 1, Slot.SEASON, int(alone[1]), COST)
            if word.isdecimal() and len(word) <= 3:
                yield QuestionPart(first, first + 1, Slot.NUMBER, int(word), BARE)

    def _word(self, place: int) -> str:
        return self._typed[place] if 0 <= place < len(self._typed) else ""

    def _counted(self, first: int) -> Iterator[QuestionPart]:
        """A season or episode with its number: "season 3", "season number 3", "3 season"."""
        word, following = self._word(first), self._word(first + 1)
        end = first + 2 + (following in _NUMBER_WORDS)
        number = self._number(self._word(end - 1))
        if number is not None:
            yield from self._season_or_episode(first, end, word, number)
        if word.isdecimal() and len(word) <= 2 and following == "season":
            yield QuestionPart(first, first + 2, Slot.SEASON, int(word), COST)

    def _ordered(self, first: int) -> Iterator[QuestionPart]:
        """The same in order: "third season", "3rd season". The first episode is a day, not a number."""
        ordinal = _ORDINAL.fullmatch(self._word(first))
        place = int(ordinal[1]) if ordinal else self._vocabulary.ordinals.get(self._word(first))
        if place is not None:
            found = self._season_or_episode(first, first + 2, self._word(first + 1), place)
            yield from (part for part in found if part.kind != Slot.EPISODE or place > 1)

    def _season_or_episode(self, first: int, end: int, word: str, number: int) -> Iterator[QuestionPart]:
        for slot in (Slot.SEASON, Slot.EPISODE):
            if word in self._vocabulary.counted[slot]:
                yield QuestionPart(first, end, slot, number, COST)

    def _number(self, word: str) -> int | None:
        return int(word) if word.isdecimal() and len(word) <= 3 else self._vocabulary.numbers.get(word)

    def _years(self, first: int) -> Iterator[QuestionPart]:
        """A year, those before or after one, a range of them, a decade; "this year"."""
        word, before = self._word(first), self._word(first - 1)
        shift = {"this": 0, "last": -1, "next": 1}.get(word)
        if shift is not None and self._word(first + 1) == "year":
            yield from self._year(first, first + 2, str(self._this_year + shift))
        decade = _DECADE.fullmatch(word)
        if decade:
            start = int(f"{decade[1] or ('20' if decade[2] in '012' else '19')}{decade[2]}0")
            yield from self._year(first, first + 1, f"{start}-{start + 9}")
        if not _YEAR.fullmatch(word):
            return
        yield from self._year(first, first + 1, word)
        bounds = {
            "since": f"{word}-",
            "after": f"{int(word) + 1}-",
            "before": f"-{int(word) - 1}",
            "until": f"-{word}",
        }
        if before in bounds:
            yield from self._year(first - 1, first + 1, bounds[before])
        last = first + 1 + (self._word(first + 1) in _JOINS)
        if _YEAR.fullmatch(self._word(last)) and word <= self._word(last):
            begin = first - (before in ("between", "from"))
            yield from self._year(begin, last + 1, f"{word}-{self._word(last)}")

    def _year(self, first: int, end: int, value: str) -> Iterator[QuestionPart]:
        """Years, of shows or of what happened to them: "shows from 2019", "cancelled in 2020"."""
        yield QuestionPart(first, end, Slot.YEAR, value, YEAR)
        if self._word(first - 1) not in _OF_SHOWS and self._word(end) not in self._vocabulary.show_words:
            yield QuestionPart(first, end, Slot.IN_YEAR, value, YEAR - IN_YEAR)

    def _days(self, first: int) -> Iterator[QuestionPart]:
        """A day or month: "january 2020", "31 january 2020", "january 31st 2020", "2020-01-31", "2020-01"."""
        one, two, three = (self._word(first + count) for count in range(3))
        months = self._vocabulary.months
        if one in months and _YEAR.fullmatch(two):
            yield QuestionPart(first, first + 2, Slot.DAY, f"{two}-{months[one]:02}", COST)
        for day, month in ((one, two), (two, one)):
            number = _DAY.fullmatch(day)
            if number and month in months and _YEAR.fullmatch(three):
                yield QuestionPart(
                    first, first + 3, Slot.DAY, f"{three}-{months[month]:02}-{int(number[1]):02}", COST
                )
        if _YEAR.fullmatch(one) and _MONTH.fullmatch(two):
            yield QuestionPart(first, first + 2, Slot.DAY, f"{one}-{two}", COST)
            if _TWO_DIGITS.fullmatch(three):
                yield QuestionPart(first, first + 3, Slot.DAY, f"{one}-{two}-{three}", COST)
