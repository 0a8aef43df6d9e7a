"""The tables that several pages share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from showfacts.output.pages.blocks import Cell, Table
from showfacts.output.pages.wording import labels_for, number_runs, row_of, season_name, spoken
from showfacts.vocabulary import region_name

if TYPE_CHECKING:
    from showfacts.answers.lookups import Offer
    from showfacts.model import CastCredit, Company, CrewCredit, Event, Season


def cast_table(cast: Sequence[CastCredit]) -> Table:
    """Cast credits."""
    rows = tuple(
        row_of(
            Cell(each.person, "strong"),
            Cell(each.character or ""),
            Cell(each.billing or ""),
            Cell(number_runs(each.seasons), "quiet"),
            Cell(", ".join(each.also_named), "quiet"),
            sources=each.sources,
        )
        for each in cast
    )
    columns = ("Person", "Character", "Billing", "Seasons", "Also named")
    return Table("cast", columns, rows, labels=labels_for(columns, "Seasons", "Also named"))


def crew_table(crew: Sequence[CrewCredit]) -> Table:
    """Crew credits."""
    rows = tuple(
        row_of(
            Cell(each.person, "strong"),
            Cell(each.role),
            Cell(number_runs(each.seasons), "quiet"),
            sources=each.sources,
        )
        for each in crew
    )
    columns = ("Person", "Role", "Seasons")
    return Table("crew", columns, rows, labels=labels_for(columns, "Seasons"))


def company_table(companies: Sequence[Company]) -> Table:
    """Companies."""
    rows = tuple(
        row_of(Cell(each.name, "strong"), Cell(each.role or ""), sources=each.sources) for each in companies
    )
    return Table("companies", ("Company", "Role"), rows)


def season_table(seasons: Sequence[Season]) -> Table:
    """Seasons."""
    rows = tuple(
        row_of(
            Cell(str(each.number), "strong"),
            Cell(each.name or ""),
            Cell(_episodes(each)),
            Cell(each.premiere or ""),
            Cell(each.finale or ""),
            Cell(each.release or ""),
            Cell(_minutes(each)),
            sources=each.sources,
        )
        for each in seasons
    )
    columns = ("Season", "Name", "Episodes", "Premiere", "Finale", "Release", "Minutes")
    labels = labels_for(columns, "Season", "Episodes", "Premiere", "Finale", "Minutes")
    return Table("seasons", columns, rows, labels=labels)


def event_table(name: str, events: Sequence[Event]) -> Table:
    """Events, as the block of this name."""
    rows = tuple(
        row_of(
            Cell(each.date, "strong"),
            Cell(spoken(each.type) + (f" {season_name(each.season)}" if each.season is not None else "")),
            Cell(", ".join(part for part in (each.by, each.place) if part)),
            Cell(each.note or "", "quiet"),
            sources=each.sources,
        )
        for each in events
    )
    return Table(name, ("Date", "What", "Who", "Note"), rows)


def offer_table(offers: Sequence[Offer]) -> Table:
    """Where a show can be watched."""
    now = {True: Cell("yes", "good"), False: Cell("no", "bad"), None: Cell("unknown", "warn")}
    rows = tuple(
        row_of(
            Cell(each.platform, "strong"),
            Cell(", ".join(map(region_name, each.regions))),
            Cell(each.from_ or ""),
            Cell(each.until or ""),
            now[each.current],
            Cell("yes" if each.original else "", "quiet"),
            Cell(each.note or "", "quiet"),
            sources=each.sources,
        )
        for each in offers
    )
    columns = ("Platform", "Regions", "From", "Until", "There now", "Original", "Note")
    labels = labels_for(columns, "From", "Until", "There now", "Original")
    return Table("availability", columns, rows, labels=labels)


def _episodes(season: Season) -> str:
    shown = "" if season.episodes is None else str(season.episodes)
    return (
        f"{shown} (ordered {season.episodes_ordered})".strip()
        if season.episodes_ordered is not None
        else shown
    )


def _minutes(season: Season) -> str:
    minutes = season.runtime_minutes
    return f"{minutes[0]}-{minutes[1]}" if isinstance(minutes, tuple) else str(minutes or "")
