"""Questions that are not answered: why, and the commands that come nearest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from showfacts.commands.ask.lines import Line
from showfacts.commands.ask.parts import Part, Slot, Title
from showfacts.commands.ask.rules import rules
from showfacts.commands.ask.vocabulary import vocabulary
from showfacts.errors import NotUnderstoodError

if TYPE_CHECKING:
    from showfacts.commands.ask.question import Question
    from showfacts.library.library import Library

FEW = 4
"""So many command lines are named."""
USUAL = ("show", "status", "cast")
"""The commands that tell most of a show."""

_AND = re.compile(
    r"[?!.;,\n]+\s*|\s+(?:and|&|also|plus|then)\s+(?=(?:who|what|when|where|how|is|was|are|does|did|has|will|why|which)\b)",
    re.IGNORECASE,
)


def refusal(library: Library, question: Question, kind: str, reading: Sequence[Part]) -> NotUnderstoodError:
    """That a kind of question is not answered, with the commands that tell what is on record."""
    refused = vocabulary().refusals[kind]
    lines = list(_about(reading, (*refused.commands, *USUAL)))
    return NotUnderstoodError(
        refused.why, query=question.text, hints=_few(lines or _anything(question, reading))
    )


def several(question: Question) -> list[str]:
    """The questions that one line may hold."""
    found = [each.strip() for each in _AND.split(question.text)]
    return [each for each in found if each]


def of_which(question: Question, found: Sequence[tuple[Part, ...]]) -> NotUnderstoodError | None:
    """That a question does not say which show it is about; None if that is not what it lacks."""
    end = len(question.words)
    show = Part(end, end + 1, Slot.SHOW, Title("TITLE"), 0.0)
    for reading in found:
        if any(part.kind in (Slot.UNKNOWN, Slot.SHOW) for part in reading):
            continue
        for rule in rules():
            if not rule.refuse and not rule.is_bare and not rule.known and any(rule.fits((*reading, show))):
                line = Line(command=rule.command, words=("TITLE",))
                return NotUnderstoodError(
                    "the question does not say which show", query=question.text, hints=(str(line),)
                )
    return None


def nearest_lines(library: Library, question: Question, found: Sequence[tuple[Part, ...]]) -> tuple[str, ...]:
    """The command lines that come nearest to a question."""
    reading = found[0] if found else ()
    return _few(list(_about(reading, USUAL)) or _anything(question, reading))


def _about(reading: Sequence[Part], commands: Sequence[str]) -> Iterator[Line]:
    """Command lines about the shows and people of a reading, else about the shows that it narrows to."""
    titles = [part.value for part in reading if part.kind == Slot.SHOW]
    if len(titles) == 2 and not any(each.options for each in titles):
        yield Line(command="compare", words=tuple(each.text for each in titles))
    for part in reading:
        if part.kind == Slot.SHOW:
            words, options = (part.value.text,), part.value.options
            for command in dict.fromkeys(commands):
                if command != "person":
                    yield Line(command=command, words=words, options=options)
    for part in reading:
        if part.kind == Slot.PERSON:
            yield Line(command="person", words=(part.value,))


FILTERS = {Slot.PLATFORM: "--on", Slot.COUNTRY: "--country", Slot.GENRE: "--genre", Slot.YEAR: "--year"}
"""Options of ``list`` by what a question may say."""


def _filtered(reading: Sequence[Part]) -> Line:
    """The list of shows of the countries, platforms, genres and years that a reading names."""
    said = [(FILTERS[Slot(part.kind)], part.value) for part in reading if part.kind in FILTERS]
    options = tuple((flag, value.ident if flag == "--on" else value) for flag, value in said)
    return Line(command="list", options=tuple(each for each in options if each[1]))


def _anything(question: Question, reading: Sequence[Part]) -> Iterator[Line]:
    """Where to look where nothing is known of what a question is about."""
    listed = _filtered(reading)
    if listed.options:
        yield listed
        return
    words = vocabulary()
    strange = [word for word in question.words if not words.is_word(word) and not word.isdecimal()]
    if strange:
        yield Line(command="search", words=(" ".join(strange[:6]),))
    yield Line(command="list")


def _few(lines: Iterator[Line] | Sequence[Line]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(str, lines)))[:FEW]
