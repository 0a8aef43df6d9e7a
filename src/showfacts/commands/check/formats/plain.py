"""Lines as compilers and linters print them, which editors and CI services find the place by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.check.answer import CheckAnswer, Checked
from showfacts.commands.check.words import message, said, tally_words
from showfacts.text.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from showfacts.checking.report import Statement
    from showfacts.commands.check.answer import Result, StatsAnswer
    from showfacts.outputs.answer import Target


def render(results: Sequence[Result], target: Target) -> str:
    """A line for each statement, then the sources that they name by number, then the tally."""
    lines: list[str] = []
    for place, each in enumerate(each for each in results if isinstance(each, Checked)):
        told = each.told
        lines += [""] if place else []
        lines += _lines(each, told) if isinstance(told, CheckAnswer) else _numbers(told)
        lines.append(f"{told.file}: {tally_words(told.tally, told.sentences, told.understood)}")
    return "".join(f"{clean(line)}\n" for line in lines)


def _lines(checked: Checked, answer: CheckAnswer) -> Iterator[str]:
    numbers = {source.id: number for number, source in enumerate(answer.sources, 1)}
    for each in answer.statements:
        yield _line(answer.file, each, checked.shows[each.show].title, numbers)
    for source in answer.sources:
        parts = (source.publisher, source.when, source.kind)
        told = ", ".join(part for part in parts if part)
        yield f"[{numbers[source.id]}] {told}{'  ' if source.url else ''}{source.url or ''}"


def _line(file: str, each: Statement, title: str, numbers: Mapping[str, int]) -> str:
    marks = ",".join(str(numbers[ident]) for ident in each.sources if ident in numbers)
    told = message(each, title, f" [{marks}]" if marks else "")
    return f"{file}:{each.line}:{each.column}: {told}"


def _numbers(answer: StatsAnswer) -> Iterator[str]:
    for field, tally in answer.fields.items():
        parts = ", ".join(f"{count} {said(finding)}" for finding, count in tally.items())
        yield f"{answer.file}: {field}: {parts}"
