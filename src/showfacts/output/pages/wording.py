"""Values as people read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from showfacts.output.pages.blocks import Cell, Page, Row
from showfacts.vocabulary import country_name

if TYPE_CHECKING:
    from showfacts.model import ShowHeader, Source
    from showfacts.output.pages.blocks import Block


def cited_as(source: Source) -> str:
    """A source as publisher, date and kind."""
    return f"{source.publisher}, {source.published or 'undated'} ({source.kind})"


def who_says(idents: Sequence[str], known: Mapping[str, Source]) -> str:
    """Sources as publisher and date."""
    said = [known[ident] for ident in idents if ident in known]
    return "; ".join(f"{each.publisher}, {each.published or 'undated'}" for each in said)


def page_of(show: ShowHeader, blocks: Iterable[Block], sources: tuple[Source, ...], framed: int = 0) -> Page:
    """A page about a show, with what tells it from its namesakes in the heading."""
    parts = (
        show.original_title or "",
        str(show.year or ""),
        ", ".join(map(country_name, show.countries)),
        ", ".join(show.platforms),
    )
    return Page(
        ident=show.id,
        title=show.title,
        detail=" · ".join(part for part in parts if part),
        blocks=tuple(blocks),
        sources=sources,
        framed=framed,
    )


def row_of(*cells: Cell, sources: tuple[str, ...] | None = None) -> Row:
    """A row of cells. ``sources`` of None: not a fact of its own."""
    return Row(cells, sources)


def labels_for(columns: Sequence[str], *named: str) -> tuple[str, ...]:
    """Labels for these columns where there is no room for columns."""
    return tuple(column.lower() if column in named else "" for column in columns)


def fact_rows(*rows: tuple[str, object, tuple[str, ...]]) -> tuple[Row, ...]:
    """Label and value rows, without those that have no value."""
    return tuple(
        Row((Cell(label, "quiet"), value if isinstance(value, Cell) else Cell(str(value))), sources or None)
        for label, value, sources in rows
        if value not in (None, "")
    )


def spoken(term: str) -> str:
    """A term of the vocabulary as people write it: ``picked-up`` -> picked up."""
    return term.replace("-", " ")


def season_name(number: int) -> str:
    """``season 2``, or specials."""
    return f"season {number}" if number else "specials"


def named_show(show: ShowHeader) -> str:
    """A title with its year."""
    return f"{show.title} ({show.year})" if show.year else show.title


def number_runs(numbers: Sequence[int]) -> str:
    """Season numbers with runs joined: ``1-3, 5``."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
