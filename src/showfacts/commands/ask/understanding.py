"""A question -> the command line that it stands for, or why there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from showfacts.commands.ask.lines import Line
from showfacts.commands.ask.names import Names
from showfacts.commands.ask.parts import Part, Slot
from showfacts.commands.ask.question import MOST, Question
from showfacts.commands.ask.readings import readings
from showfacts.commands.ask.refusing import nearest_lines, of_which, refusal, several
from showfacts.commands.ask.rules import Rule, rules
from showfacts.commands.ask.saying import Saying
from showfacts.commands.ask.vocabulary import REFUSED, vocabulary
from showfacts.errors import NotFoundError, NotUnderstoodError
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.library.library import Library

TRIES = 12
"""So many names that are not on record are looked up."""


@record
class Understood:
    """The command line that a question stands for, and the fact that it ``needs`` to be on record."""

    line: Line
    needs: str = ""


class Understanding:
    """Understands questions about the shows of one library. ``year``: of the day, which "this year" means."""

    def __init__(self, library: Library, year: int) -> None:
        self._library = library
        self._year = year

    def of(self, text: str) -> Understood:
        """What a question asks.

        Raises:
            NotUnderstoodError: it is not understood, or not to be answered; the hints are command lines.
            NotFoundError: it is understood, but there is no such show or person.
            AmbiguousError: several shows have the character that it asks about.
            NotRecordedError: it is about a platform that the library does not have.
        """
        question = Question(text)
        if question.is_too_long:
            message = f"the question has more than {MOST} words; ask about one thing in a few"
            raise NotUnderstoodError(
                message,
                query=question.text[:60],
                hints=(str(Line(command="ask", words=("is vincenzo renewed",))),),
            )
        found = list(self._readings(question))
        missing: list[tuple[float, int, NotFoundError]] = []
        names_missing: dict[str, NotFoundError] = {}
        for reading in found:
            for rule, names in _fitting(question, reading):
                if rule.refuse:
                    raise refusal(self._library, question, rule.refuse, reading)
                if len(names_missing) > TRIES:
                    break
                try:
                    line = Saying(self._library, names_missing, rule, reading, names).line()
                    return Understood(line=line, needs=rule.needs)
                except NotFoundError as error:
                    if not rule.is_quiet or error.suggestions:
                        missing.append((_absorbed(question, reading), len(missing), error))
            refused = next((part for part in reading if part.kind == REFUSED), None)
            if refused is not None and (not missing or self._knows_any(reading)):
                raise refusal(self._library, question, refused.value, reading)
        if missing:
            raise min(missing, key=lambda each: each[:2])[-1]
        raise self._not_understood(question, found)

    def _readings(self, question: Question) -> Iterator[tuple[Part, ...]]:
        words = vocabulary()
        names = Names(self._library, words, question).parts(self._year)
        return readings(question, words, names)

    def _knows_any(self, reading: Sequence[Part]) -> bool:
        """Whether a show or person that a reading names is on record, perhaps misspelt."""
        for part in reading:
            if part.kind in (Slot.SHOW, Slot.PERSON):
                return True
            if part.kind == Slot.UNKNOWN:
                with suppress(NotFoundError):
                    self._library.resolve(part.value.text)
                    return True
        return False

    def _not_understood(self, question: Question, found: Sequence[tuple[Part, ...]]) -> NotUnderstoodError:
        parts = [part for part in map(self._line_of, several(question)) if part is not None]
        if len(parts) > 1:
            message = "that is more than one question; one at a time"
            return NotUnderstoodError(
                message, query=question.text, hints=tuple(dict.fromkeys(map(str, parts)))
            )
        lacking = of_which(question, found)
        if lacking is not None:
            return lacking
        lines = nearest_lines(self._library, question, found)
        message = "the question is not understood"
        return NotUnderstoodError(message, query=question.text, hints=lines)

    def _line_of(self, text: str) -> Line | None:
        """The command line that a part of a question stands for, if it does by itself."""
        question = Question(text)
        for reading in self._readings(question):
            for rule, names in _fitting(question, reading):
                if not rule.refuse and not any(part.kind == Slot.UNKNOWN for part in reading):
                    try:
                        return Saying(self._library, {}, rule, reading, names).line()
                    except NotFoundError:
                        continue
        return None


def _absorbed(question: Question, reading: Sequence[Part]) -> float:
    """How many words that mean something are taken for parts of names that are not on record.

    One that such a name begins with is the likeliest not to be of it.
    """
    unknown = [part for part in reading if part.kind == Slot.UNKNOWN]
    places = [place for part in unknown for place in range(part.first, part.end)]
    return (
        sum(map(partial(_means, question), places))
        + sum(_means(question, part.first) for part in unknown) / 2
    )


def _means(question: Question, place: int) -> bool:
    """Whether a word means something, and more than a small word does."""
    word = question.words[place]
    return vocabulary().is_word(word) and not vocabulary().is_small(word)


def _fitting(question: Question, reading: Sequence[Part]) -> Iterator[tuple[Rule, tuple[Part, ...]]]:
    """The rules that fit a reading, with its names as each takes them."""
    count = sum(part.end - part.first for part in reading)
    is_bare = count == len(question.words) or (
        count == len(question.words) - 1 and question.words[0] in ("the", "a")
    )
    for rule in rules():
        if is_bare or not rule.is_bare:
            for names in rule.fits(reading):
                yield rule, names
