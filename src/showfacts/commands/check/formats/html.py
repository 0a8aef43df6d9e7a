"""A page of HTML: the article with a mark on each statement, and beside it what is held and who says so.

It needs nothing else: no script, nothing from the network, light and dark, and it prints.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from html import escape
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from showfacts.checking.article import BlockKind
from showfacts.commands.check.answer import CheckAnswer, Checked
from showfacts.commands.check.words import held_words, said, said_of, tally_words, why_words
from showfacts.errors import UsageError
from showfacts.outputs.html_page import source, text, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from showfacts.checking.article import Block
    from showfacts.checking.report import Finding, Statement
    from showfacts.commands.check.answer import Result
    from showfacts.outputs.answer import Target

WORST: tuple[Finding, ...] = (
    *("contradicted", "superseded", "disputed", "imprecise", "variant"),
    *("opinion", "unchecked", "not-on-record", "agrees"),
)
"""Of statements in one place, the first of these colours it."""

_TAGS = {
    BlockKind.HEADING: "h2",
    BlockKind.PARAGRAPH: "p",
    BlockKind.ITEM: "p class=item",
    BlockKind.CELL: "p class=cell",
}


def render(results: Sequence[Result], target: Target) -> str:
    """One page with all articles.

    Raises:
        UsageError: only numbers are asked for, and there is nothing to mark.
    """
    articles = [
        _Article(each, place).section()
        for place, each in enumerate(each for each in results if isinstance(each, Checked))
    ]
    style = files("showfacts.commands.check.formats").joinpath("page.css").read_text("utf-8")
    names = ", ".join(each.told.file for each in results if isinstance(each, Checked))
    foot = (
        "<footer>Checked by showfacts. “Differs” means that the statement differs from what is on "
        "record, whose sources are named; it does not mean that it is false.</footer>\n"
    )
    return whole(f"{names}, checked", style, f"<main>\n{''.join(articles)}</main>\n{foot}")


class _Article:
    """One article on the page; ``place`` tells its anchors from those of others."""

    def __init__(self, checked: Checked, place: int) -> None:
        if not isinstance(checked.told, CheckAnswer):
            raise UsageError("html has no place for --stats")
        self._checked = checked
        self._told = checked.told
        self._statements = sorted(self._told.statements, key=lambda each: (each.start, each.end))
        self._prefix = f"a{place}-" if place else ""
        self._numbers = {source.id: number for number, source in enumerate(self._told.sources, 1)}
        self._next = 0

    def section(self) -> str:
        """All of it."""
        told = self._told
        date = f" · {escape(str(told.date))}" if told.date else ""
        rows = "".join(self._rows())
        return (
            f"<article>\n<header>\n<h1>{text(told.file)}</h1>\n"
            f'<p class="tally">{escape(tally_words(told.tally, told.sentences, told.understood))}{date}</p>\n'
            f"{self._bar()}</header>\n{rows}{self._sources()}</article>\n"
        )

    def _bar(self) -> str:
        """How the statements stand, drawn; those that stand alike are one piece."""
        counts = [(each, self._told.tally.get(each, 0)) for each in WORST]
        pieces = "".join(
            f'<li class="{each}" style="flex-grow:{count}"><b>{count}</b> {escape(said(each))}</li>'
            for each, count in counts
            if count
        )
        return f'<ul class="bar">{pieces}</ul>\n' if pieces else ""

    def _rows(self) -> Iterator[str]:
        for block in self._checked.article.blocks:
            begin = block.places[0]
            first = self._next
            while (
                self._next < len(self._statements) and self._statements[self._next].start < block.places[-1]
            ):
                self._next += 1
            mine = [each for each in self._statements[first : self._next] if each.end > begin]
            tag = _TAGS[block.kind]
            words = f"<{tag}>{self._marked(block, mine, first)}</{tag.split()[0]}>"
            notes = "".join(self._note(each, first + number) for number, each in enumerate(mine, 1))
            aside = f'<ol class="notes" start="{first + 1}">{notes}</ol>' if notes else ""
            yield f'<div class="row">{words}{aside}</div>\n'

    def _marked(self, block: Block, mine: Sequence[Statement], before: int) -> str:
        """The words of a block with a mark wherever a statement is, the worst of several in one place."""
        edges = sorted(
            {
                0,
                len(block.text),
                *(at for each in mine for at in (_at(block, each.start), _at(block, each.end))),
            }
        )
        parts: list[str] = []
        coming = deque(enumerate(mine, before + 1))
        here: list[tuple[int, Statement]] = []
        for start, end in pairwise(edges):
            while coming and _at(block, coming[0][1].start) <= start:
                here.append(coming.popleft())
            words = text(block.text[start:end])
            if here:
                worst = min((each.verdict for _, each in here), key=WORST.index)
                words = f'<mark class="{worst}">{words}</mark>'
            parts += [
                words,
                *(self._reference(number) for number, each in here if _at(block, each.end) <= end),
            ]
            here = [one for one in here if _at(block, one[1].end) > end]
        return "".join(parts)

    def _reference(self, number: int) -> str:
        place, note = f"{self._prefix}s{number}", f"{self._prefix}n{number}"
        return f'<a class="ref" id="{place}" href="#{note}" aria-label="Statement {number}">{number}</a>'

    def _note(self, each: Statement, number: int) -> str:
        title, verdict = self._checked.shows[each.show].title, escape(said(each.verdict))
        links = "".join(self._link(ident) for ident in each.sources)
        why = f'<span class="why">{text(told)}</span>' if (told := why_words(each)) else ""
        return (
            f'<li class="{each.verdict}" id="{self._prefix}n{number}">'
            f'<a class="back" href="#{self._prefix}s{number}" aria-label="{verdict}, back to the text">'
            f"<b>{verdict}</b></a> "
            f'<span class="what">{text(title)}: {text(said_of(each))}</span>'
            f'<span class="held">{text(held_words(each))}{links}</span>{why}</li>'
        )

    def _link(self, ident: str) -> str:
        number = self._numbers.get(ident)
        return (
            ""
            if number is None
            else f' <a href="#{self._prefix}q{number}" aria-label="Source {number}">[{number}]</a>'
        )

    def _sources(self) -> str:
        if not self._told.sources:
            return ""
        rows = "".join(
            f'<li id="{self._prefix}q{self._numbers[each.id]}">{source(each)}</li>\n'
            for each in self._told.sources
        )
        return f'<section class="sources">\n<h2>Who says what is held</h2>\n<ol>\n{rows}</ol>\n</section>\n'


def _at(block: Block, place: int) -> int:
    """The character of a block that stands at a place of the file, or the first one behind it."""
    return min(bisect_left(block.places, place), len(block.text))
