"""The page of ``fact draft``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.check.words import TONES, said, tally_words
from showfacts.commands.wording import bare_page, named_show, source_cell
from showfacts.outputs.page import Cell, Column, Facts, Row, Table

if TYPE_CHECKING:
    from showfacts.commands.fact.draft.answer import DraftAnswer
    from showfacts.outputs.page import Page

COLUMNS = (
    Column("show", "Show"),
    Column("field", "Field"),
    Column("about", "About"),
    Column("value", "What it says"),
    Column("verdict", "Verdict"),
    Column("now", "Now"),
)


def page(answer: DraftAnswer) -> Page:
    """The claims, and where they are."""
    new = sum(each.is_new for each in answer.claims)
    facts = (
        ("article", source_cell(answer.source)),
        ("file", Cell(answer.file)),
        ("says", Cell(tally_words(answer.tally, answer.sentences, answer.understood))),
        ("now", Cell(f"{new} added, {len(answer.claims) - new} there already")),
    )
    rows = tuple(
        Row(
            (
                Cell(named_show(each.show), "quiet"),
                Cell(each.claim.field, "quiet"),
                Cell(each.claim.about, "quiet"),
                Cell(each.claim.value, "strong"),
                Cell(
                    each.claim.verdict if each.claim.verdict == "unchecked" else said(each.claim.verdict),
                    TONES.get(each.claim.verdict, "quiet"),
                ),
                Cell("added" if each.is_new else "was there"),
            )
        )
        for each in answer.claims
    )
    return bare_page(
        Facts("draft", tuple(Row((Cell(label, "quiet"), cell)) for label, cell in facts)),
        Table("claims", COLUMNS, rows),
    )
