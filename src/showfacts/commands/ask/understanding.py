"""A question -> the command line that it stands for, or why there is none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import partial

from showfacts.commands.ask.names import QuestionNames
from showfacts.commands.ask.numbers import Numbers
from showfacts.commands.ask.parts import QuestionReading, Slot
from showfacts.commands.ask.question import MOST, Question
from showfacts.commands.ask.readings import readings
from showfacts.commands.ask.refusing import not_understood, of_which, refusal, too_many
from showfacts.commands.ask.rules import rules
from showfacts.commands.ask.saying import Missing, Saying
from showfacts.commands.ask.vocabulary import REFUSED, vocabulary
from showfacts.errors import NotFoundError, NotUnderstoodError
from showfacts.model.records import record
from showfacts.text.patterns import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.ask.lines import CommandLine
    from showfacts.commands.ask.parts import QuestionPart
    from showfacts.commands.ask.rules import Rule
    from showfacts.library.library import Library

TRIES = 12
"""So many names that are not on record are looked up."""
SURE = 1.2
"""What a name costs at most that surely is one."""

_WORDS = "are|did|do|does|has|have|how|is|was|what|when|where|which|who|why|will"
_ASKING = expression(rf"(?i)(?:{_WORDS})\b")
_SEVERAL = expression(rf"(?i)[?!.;\n]+\s*|,?\s+(?:and|also|plus|then)\s+(?=(?:{_WORDS})\b)")


@record
class Understood:
    """The command line that a question stands for, and the fact that it ``needs`` to be on record."""

    line: CommandLine
    needs: str


class Understanding:
    """Understands questions about the shows of one library. ``year``: of the day, which "this year" means."""

    def __init__(self, library: Library, year: int) -> None:
        self._library = library
        self._year = year

    def of(self, text: str) -> Understood:
        """What a question asks.

        Raises:
            NotUnderstoodError: it is not understood, or not one to be answered; its hints are command lines.
            NotFoundError: it is understood, but there is no such show or person.
            AmbiguousError: several shows have the character that it is about.
            NotRecordedError: it is about a platform that the library does not have.
        """
        question = Question(text)
        if question.is_too_long:
            message = f"the question has more than {MOST} words; ask one thing in a few"
            raise NotUnderstoodError(message, query=question.text[:60])
        if sum(_ASKING.match(each) is not None for each in question.sentences) > 1:
            lines = list(self._each(question))
            if len(lines) > 1:
                raise too_many(question, "question", lines)
        found = list(self._readings(question))
        understood = self._understood(question, found)
        if understood is None:
            raise self._not_understood(question, found)
        return understood

    def _readings(self, question: Question) -> Iterator[QuestionReading]:
        return readings(question, vocabulary(), self._parts(question))

    def _parts(self, question: Question) -> list[QuestionPart]:
        words = vocabulary()
        numbers = Numbers(question, words, self._year).parts()
        return [*QuestionNames(self._library, question, words).parts(), *numbers]

    def _understood(self, question: Question, found: list[QuestionReading]) -> Understood | None:
        """What the likeliest reading asks that a rule fits and whose names are on record, if there is one.

        Raises:
            NotFoundError: rules fit only readings with names that are not on record.
            NotUnderstoodError: the likeliest reading is of a kind that is not answered.
        """
        missing = Missing(self._library)
        failures: list[tuple[float, int, NotFoundError]] = []
        for reading in found:
            for rule, names in _fitting(question, reading):
                if rule.refuse:
                    raise refusal(question, rule.refuse, reading)
                if len(missing) > TRIES:
                    break
                try:
                    return Understood(line=Saying(missing, rule, reading, names).line(), needs=rule.needs)
                except NotFoundError as error:
                    if not rule.is_quiet or error.suggestions:
                        failures.append((_absorbed(question, reading), len(failures), error))
            refused = next(iter(reading.of(REFUSED)), None)
            if refused is not None and (not failures or self._knows_any(reading)):
                raise refusal(question, refused.value, reading)
        if failures:
            raise min(failures, key=lambda each: each[:2])[-1]
        return None

    def _knows_any(self, reading: QuestionReading) -> bool:
        """Whether a show or person that a reading names is on record, perhaps misspelt."""
        for part in reading:
            if part.kind in (Slot.SHOW, Slot.PERSON):
                return True
            if part.kind == Slot.UNKNOWN:
                with suppress(NotFoundError):
                    self._library.resolve(part.text)
                    return True
        return False

    def _not_understood(self, question: Question, found: list[QuestionReading]) -> NotUnderstoodError:
        for what, lines in (
            ("question", [*self._each(question)]),
            ("show", [*self._of_each(question, found)]),
        ):
            if len(lines) > 1:
                return too_many(question, what, lines)
        return of_which(question, found) or not_understood(question, self._named(question))

    def _named(self, question: Question) -> QuestionReading:
        """All that a question surely names, the longest names first."""
        surely = [part for part in self._parts(question) if part.cost <= SURE]
        free = set(range(len(question.words)))
        named = []
        for part in sorted(surely, key=lambda part: (part.first - part.end, part.cost)):
            if free.issuperset(range(part.first, part.end)):
                free -= set(range(part.first, part.end))
                named.append(part)
        return QuestionReading(sorted(named))

    def _of_each(self, question: Question, found: list[QuestionReading]) -> Iterator[CommandLine]:
        """The command lines of a question about several shows, asked about each of them."""
        for reading in found:
            titles = reading.of(Slot.SHOW)
            if len(titles) > 1 and not reading.has(Slot.UNKNOWN):
                for title in titles:
                    alone = [QuestionReading(part for part in reading if part not in titles or part == title)]
                    with suppress(NotFoundError, NotUnderstoodError):
                        understood = self._understood(question, alone)
                        if understood is not None:
                            yield understood.line
                return

    def _each(self, question: Question) -> Iterator[CommandLine]:
        """The command lines of the questions that one line holds; "it" is the show of the first."""
        show: QuestionPart | None = None
        for text in filter(str.strip, _SEVERAL.split(question.text)):
            each = Question(text)
            found = [reading for reading in self._readings(each) if not reading.has(Slot.UNKNOWN)]
            if show is not None:
                found += [
                    QuestionReading((*reading, show)) for reading in found if not reading.has(Slot.SHOW)
                ]
            with suppress(NotFoundError, NotUnderstoodError):
                understood = self._understood(each, found)
                if understood is not None:
                    yield understood.line
            show = show or next((part for reading in found[:1] for part in reading.of(Slot.SHOW)), None)


def _fitting(question: Question, reading: QuestionReading) -> Iterator[tuple[Rule, tuple[QuestionPart, ...]]]:
    """The rules that fit a reading, each with the reading's names as it takes them."""
    articles = question.words[0] in ("a", "the") if question.words else 0
    is_bare = sum(part.end - part.first for part in reading) >= len(question.words) - articles
    for rule in rules():
        if is_bare or not rule.is_bare:
            for names in rule.fits(reading):
                yield rule, names


def _absorbed(question: Question, reading: QuestionReading) -> float:
    """How many words that mean something are taken for parts of names that are not on record.

    One that such a name begins with is the likeliest not to be of it.
    """
    unknown = reading.of(Slot.UNKNOWN)
    places = [place for part in unknown for place in range(part.first, part.end)]
    return (
        sum(map(partial(_means, question), places))
        + sum(_means(question, part.first) for part in unknown) / 2
    )


def _means(question: Question, place: int) -> bool:
    """Whether a word means something, and more than a small word does."""
    word = question.words[place]
    return vocabulary().has(word) and not vocabulary().is_small(word)
