"""Questions that are not answered: why, and the commands that come nearest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from showfacts.commands.ask.lines import CommandLine
from showfacts.commands.ask.parts import QuestionPart, QuestionReading, Slot, Title
from showfacts.commands.ask.rules import rules
from showfacts.commands.ask.vocabulary import vocabulary
from showfacts.errors import NotUnderstoodError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.ask.question import Question

FEW = 4
"""So many command lines are named."""
USUAL = ("show", "status", "cast")
"""The commands that tell most of a show."""
FILTERS = {
    Slot.PLATFORM: "--on",
    Slot.COUNTRY: "--country",
    Slot.LANGUAGE: "--language",
    Slot.GENRE: "--genre",
    Slot.YEAR: "--year",
    Slot.IN_YEAR: "--year",
}
"""The options of ``list`` for what a question may say."""


def refusal(question: Question, kind: str, reading: QuestionReading) -> NotUnderstoodError:
    """That a kind of question is not answered, with the commands that tell what is on record."""
    refused = vocabulary().refusals[kind]
    return _refusal(refused.why, question, nearest(question, reading, (*refused.commands, *USUAL)))


def not_understood(question: Question, named: QuestionReading) -> NotUnderstoodError:
    """That a question is not understood. ``named``: all that it names."""
    is_english = any(map(vocabulary().has, question.words))
    message = "the question is not understood" + ("" if is_english else "; ask in English")
    return _refusal(message, question, nearest(question, named, USUAL))


def too_many(question: Question, what: str, lines: Sequence[CommandLine]) -> NotUnderstoodError:
    """That there are several questions in one, or one about several shows, each with its command line."""
    return _refusal(f"that is more than one {what}; ask about one at a time", question, lines)


def of_which(question: Question, found: Iterable[QuestionReading]) -> NotUnderstoodError | None:
    """That a question does not say which show it is about; None if that is not what it lacks."""
    end = len(question.words)
    show = QuestionPart(end, end, Slot.SHOW, Title("TITLE"), 0.0)
    for reading in found:
        if reading.has(Slot.UNKNOWN) or reading.has(Slot.SHOW):
            continue
        for rule in rules():
            is_asked = not rule.refuse and not rule.is_bare and not rule.known
            if is_asked and any(rule.fits(QuestionReading((*reading, show)))):
                line = CommandLine(command=rule.command, words=("TITLE",))
                return _refusal("the question does not say which show", question, (line,))
    return None


def nearest(question: Question, reading: QuestionReading, commands: Sequence[str]) -> Iterator[CommandLine]:
    """The command lines about what a reading names: shows, people, else what shows are to be listed."""
    lines = [*_about(reading, commands)]
    if lines:
        yield from lines
        return
    listed = tuple(_filters(reading))
    strange = [word for word in question.words if not vocabulary().has(word) and not word.isdecimal()]
    if strange and not listed:
        yield CommandLine(command="search", words=(" ".join(strange[:FEW]),))
    yield CommandLine(command="list", options=listed)


def _about(reading: QuestionReading, commands: Sequence[str]) -> Iterator[CommandLine]:
    titles: list[Title] = [part.value for part in reading.of(Slot.SHOW)]
    if len(titles) == 2 and not any(each.options for each in titles):
        yield CommandLine(command="compare", words=tuple(each.text for each in titles))
    for title in titles:
        for command in commands:
            if command != "person":
                yield CommandLine(command=command, words=(title.text,), options=title.options)
    for part in reading.of(Slot.PERSON):
        yield CommandLine(command="person", words=(part.text,))


def _filters(reading: QuestionReading) -> Iterator[tuple[str, str]]:
    for part in reading:
        flag = FILTERS.get(Slot(part.kind)) if part.kind in FILTERS else None
        value = part.value.ident if part.kind == Slot.PLATFORM else part.text
        if flag is not None and value is not None:
            yield flag, value


def _refusal(message: str, question: Question, lines: Iterable[CommandLine]) -> NotUnderstoodError:
    hints = tuple(dict.fromkeys(map(str, lines)))[:FEW]
    return NotUnderstoodError(message, query=question.text, hints=hints)
