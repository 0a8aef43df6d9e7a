"""The pages of lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.output.pages.blocks import Cell, Facts, Page, Table
from showfacts.output.pages.wording import fact_rows, labels_for, number_runs, row_of

if TYPE_CHECKING:
    from showfacts.answers.dataset import FilesAnswer, IndexAnswer
    from showfacts.answers.lists import ListAnswer
    from showfacts.answers.persons import PersonAnswer


def person_page(answer: PersonAnswer) -> Page:
    """The credits of a person."""
    rows = tuple(
        row_of(
            Cell(str(each.show.year or "")),
            Cell(each.show.title, "strong"),
            Cell(each.character or each.role or ""),
            Cell(each.billing or each.as_),
            Cell(number_runs(each.seasons), "quiet"),
            Cell(each.show.id, "quiet"),
            sources=each.sources,
        )
        for each in answer.credits
    )
    columns = ("Year", "Show", "As", "Credit", "Seasons", "Id")
    who = answer.person
    spellings = ", ".join(part for part in (who.native_name, *who.aliases) if part)
    return Page(
        ident=who.name,
        title=who.name,
        detail=spellings,
        blocks=(Table("credits", columns, rows, labels=labels_for(columns, "Seasons")),),
        sources=answer.sources,
    )


def list_page(answer: ListAnswer) -> Page:
    """A list of shows."""
    rows = tuple(
        row_of(
            Cell(each.title, "strong"),
            Cell(str(each.year or "")),
            Cell(", ".join(each.countries)),
            Cell(", ".join(each.platforms)),
            Cell(each.id, "quiet"),
            Cell(f"{each.matched} ({each.matched_as})" if each.matched else "", "quiet"),
        )
        for each in answer.rows
    )
    columns = ("Title", "Year", "Country", "Platforms", "Id", "Matched")
    return Page(
        ident="",
        title="",
        detail="",
        blocks=(Table("shows", columns, rows, labels=labels_for(columns, "Matched")),),
    )


def files_page(answer: FilesAnswer) -> Page:
    """The files of a library."""
    rows = tuple(
        row_of(
            Cell(each.path, "strong"),
            Cell(each.origin),
            *(
                Cell(str(count))
                for count in (each.shows, each.people, each.platforms, each.sources, each.bytes)
            ),
        )
        for each in answer.rows
    )
    columns = ("File", "Origin", "Shows", "People", "Platforms", "Sources", "Bytes")
    return Page(
        ident="",
        title="",
        detail="",
        blocks=(Table("files", columns, rows, labels=labels_for(columns, *columns[2:])),),
    )


def index_page(answer: IndexAnswer) -> Page:
    """What is indexed."""
    rows = fact_rows(
        ("file", answer.path or "none: in memory, as no cache folder can be written", ()),
        ("bytes", answer.bytes, ()),
        ("built", answer.built, ()),
        ("version", answer.version, ()),
        ("files", answer.files, ()),
        ("shows", answer.shows, ()),
        ("names", answer.names, ()),
        ("people", answer.people, ()),
        ("sources", answer.sources, ()),
    )
    return Page(ident="", title="", detail="", blocks=(Facts("index", rows),))
