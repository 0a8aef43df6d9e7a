"""The pages of claims and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.output.pages.blocks import Cell, Page, Prose, Table
from showfacts.output.pages.wording import page_of, row_of, spoken, who_says

if TYPE_CHECKING:
    from showfacts.answers.evidence import ClaimsAnswer, Said, SourceAnswer, SourcesAnswer
    from showfacts.output.pages.blocks import Block, Row, Tone


def claims_page(answer: ClaimsAnswer) -> Page:
    """What we hold, and what others say."""
    shown = {source.id: source for source in answer.sources}
    held = tuple(
        row_of(
            Cell(spoken(each.field), "quiet"),
            Cell(_about(each.about, each.value), "quiet"),
            Cell(each.value, "strong"),
            Cell(who_says(each.sources, shown)),
            sources=each.sources,
        )
        for each in answer.held
    )
    said = tuple(
        row_of(
            Cell(spoken(each.field), "quiet"),
            Cell(_about(each.about, each.value), "quiet"),
            Cell(each.value),
            _verdict(each.verdict),
            Cell(who_says(each.sources, shown)),
            Cell(each.note or "", "quiet"),
            sources=each.sources,
        )
        for each in answer.claims
    )
    blocks = (
        Table("held", ("Field", "About", "What we hold", "Who says so"), held),
        Table("claims", ("Field", "About", "What others say", "Verdict", "Who", "Why"), said),
    )
    return page_of(answer.show, blocks, answer.sources)


def _about(about: str | None, value: str) -> str:
    """What a value is about, where the value does not say so itself."""
    return about if about and about != value else ""


def source_page(answer: SourceAnswer) -> Page:
    """One source's report card."""
    which = answer.source
    parts = (which.author, which.published or "undated", which.kind, which.url)
    tally = ", ".join(f"{count} {verdict}" for verdict, count in answer.tally.items())
    off = [each for verdict in _EXPLAINED for each in answer.claims if each.verdict == verdict]
    blocks: list[Block] = [
        Prose("claims", Cell(f"{len(answer.claims)}: {tally}", "strong")),
        Table(
            "not simply right",
            ("Verdict", "Show", "Field", "What it says", "Why"),
            tuple(map(_said_row, off)),
        ),
        *(
            Prose(
                name, Cell("; ".join(_said_words(each) for each in answer.claims if each.verdict == verdict))
            )
            for verdict, name in (("agrees", "right"), ("unchecked", "unchecked"), ("opinion", "opinions"))
        ),
        Prose(
            "left out",
            Cell("; ".join(f"{spoken(each.field)} {each.value}" for each in answer.left_out), "quiet"),
        ),
    ]
    return Page(
        ident=which.id,
        title=which.title or which.publisher,
        detail=" · ".join(part for part in (which.publisher if which.title else None, *parts) if part),
        blocks=tuple(blocks),
    )


_EXPLAINED = ("contradicted", "superseded", "disputed", "imprecise", "variant")


def _said_row(said: Said) -> Row:
    return row_of(
        _verdict(said.verdict),
        Cell(said.show.title, "quiet"),
        Cell(spoken(said.field), "quiet"),
        Cell(said.value, "strong"),
        Cell(said.note or "", "quiet"),
    )


def _said_words(said: Said) -> str:
    about = f" ({said.about})" if said.about and said.about not in said.value else ""
    return f"{spoken(said.field)}{about} {said.value}"


def sources_page(answer: SourcesAnswer) -> Page:
    """All sources with their tallies."""
    rows = tuple(
        row_of(
            Cell(each.id, "strong"),
            Cell(each.publisher),
            Cell(each.kind),
            Cell(each.published or ""),
            Cell(", ".join(f"{count} {verdict}" for verdict, count in each.tally.items())),
        )
        for each in answer.rows
    )
    columns = ("Source", "Publisher", "Kind", "Published", "Claims")
    return Page(ident="", title="", detail="", blocks=(Table("sources", columns, rows),))


_VERDICTS: dict[str, Tone] = {
    "agrees": "good",
    "contradicted": "bad",
    "disputed": "warn",
    "superseded": "warn",
    "imprecise": "warn",
    "unchecked": "quiet",
    "opinion": "quiet",
}


def _verdict(verdict: str) -> Cell:
    return Cell(verdict, _VERDICTS.get(verdict, "plain"))
