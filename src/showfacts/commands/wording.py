"""Values as people read them, and the rows and pages that are made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from showfacts.model.fields import Kind
from showfacts.model.seasons import season_name
from showfacts.outputs.page import Cell, Page, Row
from showfacts.text.countries import country_name
from showfacts.text.languages import language_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from showfacts.evidence.moment import Moment
    from showfacts.model import Listing, ShowHeader, Source
    from showfacts.model.fields import Field
    from showfacts.outputs.page import Block


def source_cell(source: Source) -> Cell:
    """A source as publisher, date and kind, which leads to its page."""
    return Cell(f"{_dated(source)} ({source.kind})", link=source.url)


def who_says(idents: Sequence[str], known: Mapping[str, Source]) -> str:
    """Sources as publisher and date."""
    said = [known[ident] for ident in idents if ident in known]
    return "; ".join(_dated(each) for each in said)


def _dated(source: Source) -> str:
    """A source as publisher and date, if it is one that has a date."""
    return ", ".join(part for part in (source.publisher, source.when) if part)


def not_on_record(what: str, moment: Moment) -> str:
    """That a thing is not on record, or was not by a past day: "no cast of “X” was on record by 2020"."""
    if moment.is_past:
        return f"no {what} was on record by {moment.day}"
    return f"the {what} is not on record"


def page_of(show: ShowHeader, blocks: Iterable[Block], sources: tuple[Source, ...], framed: int = 0) -> Page:
    """A page about a show, with what tells it from its namesakes in the heading."""
    return Page(
        ident=show.id,
        title=show.title,
        detail=detail_of(show),
        blocks=tuple(blocks),
        sources=sources,
        framed=framed,
    )


def detail_of(show: ShowHeader) -> str:
    """What tells a show from its namesakes."""
    parts = (
        show.original_title or "",
        str(show.year or ""),
        ", ".join(map(country_name, show.countries)),
        ", ".join(show.platforms),
    )
    return " · ".join(part for part in parts if part)


def bare_page(*blocks: Block, ident: str = "") -> Page:
    """A page without a heading."""
    return Page(ident=ident, title="", detail="", blocks=blocks)


def row_of(*cells: Cell, sources: tuple[str, ...] | None = None) -> Row:
    """A row of cells. ``sources`` of None: not a fact of its own."""
    return Row(cells, sources)


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


def related_as(relation: str) -> str:
    """A relation as people write it: ``spin-off-of`` -> spin-off of."""
    return _RELATED.get(relation) or spoken(relation)


_RELATED: Mapping[str, str] = {"follow-up": "follow-up to", "spin-off-of": "spin-off of"}


def what_happened(event: str, season: int | None) -> str:
    """An event with its season: renewed season 2, final season: 9."""
    if season is None:
        return spoken(event)
    named = spoken(event)
    return f"{named}: {season}" if named.endswith("season") else f"{named} {season_name(season)}"


def named_show(show: ShowHeader) -> str:
    """A title with its year."""
    return f"{show.title} ({show.year})" if show.year else show.title


def minutes(value: int | tuple[int, int] | None) -> str:
    """Minutes, or the fewest and the most: 38-53."""
    return f"{value[0]}-{value[1]}" if isinstance(value, tuple) else str(value or "")


def listed_as(listing: Listing) -> str:
    """How a catalogue had a show: TVmaze, 2024-06: to be determined."""
    return f"{listing.by}, {listing.date}: {spoken(listing.status)}"


def number_runs(numbers: Sequence[int]) -> str:
    """Season numbers with runs joined: ``1-3, 5``."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def spelled(field: Field, value: Any) -> str:
    """A value of a plain field as people read it; empty where it is not on record."""
    return "" if value is None else _SPELLED[field.kind](value)


_SPELLED: Mapping[Kind, Callable[[Any], str]] = {
    Kind.TEXT: str,
    Kind.MINUTES: minutes,
    Kind.COUNTRIES: lambda codes: ", ".join(map(country_name, codes)),
    Kind.LANGUAGES: lambda codes: ", ".join(map(language_name, codes)),
    Kind.WORDS: ", ".join,
    Kind.NAMES: "; ".join,
}
