"""The page of ``claims``."""

from __future__ import annotations

from showfacts.commands.wording import page_of, row_of, spoken, who_says
from showfacts.outputs.page import Cell, Column, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.claims.answer import ClaimsAnswer
    from showfacts.outputs.page import Page, Tone

WHOLE_ENTRY = "read with the whole entry"
"""What stands for the source of a field that has no single known source."""

VERDICTS: dict[str, Tone] = {
    "agrees": "good",
    "contradicted": "bad",
    "disputed": "warn",
    "superseded": "warn",
    "imprecise": "warn",
    "unchecked": "quiet",
    "opinion": "quiet",
}


def page(answer: ClaimsAnswer) -> Page:
    """What is held, and what others say."""
    shown = {source.id: source for source in answer.sources}
    held = tuple(
        row_of(
            Cell(spoken(each.field), "quiet"),
            Cell(about_if_needed(each.about, each.value), "quiet"),
            Cell(each.value, "strong"),
            Cell(who_says(each.sources, shown)) if each.sources else Cell(WHOLE_ENTRY, "quiet"),
            sources=each.sources or None,
        )
        for each in answer.held
    )
    said = tuple(
        row_of(
            Cell(spoken(each.field), "quiet"),
            Cell(about_if_needed(each.about, each.value), "quiet"),
            Cell(each.value),
            verdict_cell(each.verdict),
            Cell(who_says(each.sources, shown)),
            Cell(each.note, "quiet"),
            sources=each.sources,
        )
        for each in answer.claims
    )
    start = (Column("field", "Field"), Column("about", "About"))
    blocks = (
        Table("held", (*start, Column("value", "What is held"), Column("sources", "Who says so")), held),
        Table(
            "claims",
            (
                *start,
                Column("value", "What others say"),
                Column("verdict", "Verdict"),
                Column("sources", "Who"),
                Column("note", "Why"),
            ),
            said,
        ),
    )
    return page_of(answer.show, blocks, answer.sources)


def about_if_needed(about: str | None, value: str) -> str:
    """What a value is about, where the value does not say so itself."""
    return about if about and about != value else ""


def verdict_cell(verdict: str) -> Cell:
    """A verdict, in its tone."""
    return Cell(verdict, VERDICTS.get(verdict, "plain"))
