"""The tables that several pages share."""

from __future__ import annotations

from collections.abc import Sequence

from showfacts.commands.wording import minutes, number_runs, row_of, what_happened
from showfacts.outputs.page import Cell, Column, Table
from showfacts.text.countries import region_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from showfacts.evidence.availability import Offer
    from showfacts.model import CastCredit, Company, CrewCredit, Season
    from showfacts.model.dates import PartialDate

    class Happened(Protocol):
        """What has a date: an event of a show, or another thing of its timeline."""

        @property
        def date(self) -> PartialDate: ...
        @property
        def type(self) -> str: ...
        @property
        def season(self) -> int | None: ...
        @property
        def by(self) -> str | None: ...
        @property
        def place(self) -> str | None: ...
        @property
        def note(self) -> str | None: ...
        @property
        def sources(self) -> tuple[str, ...]: ...


NOW = {
    True: Cell("yes", "good"),
    False: Cell("no", "bad"),
    None: Cell("unknown", "warn"),
}
"""Whether a show can be watched on a platform, as people read it."""


def cast_table(cast: Sequence[CastCredit]) -> Table:
    """Cast credits."""
    columns = (
        Column("person", "Person"),
        Column("character", "Character"),
        Column("billing", "Billing"),
        Column("seasons", "Seasons", "seasons"),
        Column("also_named", "Also named", "also named"),
    )
    rows = tuple(
        row_of(
            Cell(each.person, "strong"),
            Cell(each.character),
            Cell(each.billing),
            Cell(tuple(map(str, each.seasons)), "quiet", number_runs(each.seasons)),
            Cell(each.also_named, "quiet"),
            sources=each.sources,
        )
        for each in cast
    )
    return Table("cast", columns, rows)


def crew_table(crew: Sequence[CrewCredit]) -> Table:
    """Crew credits."""
    columns = (Column("person", "Person"), Column("role", "Role"), Column("seasons", "Seasons", "seasons"))
    rows = tuple(
        row_of(
            Cell(each.person, "strong"),
            Cell(each.role),
            Cell(tuple(map(str, each.seasons)), "quiet", number_runs(each.seasons)),
            sources=each.sources,
        )
        for each in crew
    )
    return Table("crew", columns, rows)


def company_table(companies: Sequence[Company]) -> Table:
    """Companies."""
    rows = tuple(
        row_of(Cell(each.name, "strong"), Cell(each.role), sources=each.sources) for each in companies
    )
    return Table("companies", (Column("name", "Company"), Column("role", "Role")), rows)


def season_table(seasons: Sequence[Season]) -> Table:
    """Seasons."""
    columns = (
        Column("number", "Season", "season"),
        Column("name", "Name"),
        Column("episodes", "Episodes", "episodes"),
        Column("premiere", "Premiere", "premiere"),
        Column("finale", "Finale", "finale"),
        Column("release", "Release"),
        Column("runtime_minutes", "Minutes", "minutes"),
    )
    rows = tuple(
        row_of(
            Cell(each.number, "strong"),
            Cell(each.name),
            Cell(each.episodes, shown=_episodes(each)),
            Cell(each.premiere),
            Cell(each.finale),
            Cell(each.release),
            Cell(minutes(each.runtime_minutes)),
            sources=each.sources,
        )
        for each in seasons
    )
    return Table("seasons", columns, rows)


def event_table(name: str, events: Sequence[Happened]) -> Table:
    """What happened, as the block of this name."""
    columns = (Column("date", "Date"), Column("what", "What"), Column("who", "Who"), Column("note", "Note"))
    rows = tuple(
        row_of(
            Cell(each.date, "strong"),
            Cell(what_happened(each.type, each.season)),
            Cell(", ".join(part for part in (each.by, each.place) if part)),
            Cell(each.note, "quiet"),
            sources=each.sources,
        )
        for each in events
    )
    return Table(name, columns, rows)


def offer_table(offers: Sequence[Offer]) -> Table:
    """Where a show can be watched."""
    columns = (
        Column("platform", "Platform"),
        Column("regions", "Regions"),
        Column("from", "From", "from"),
        Column("until", "Until", "until"),
        Column("current", "There now", "there now"),
        Column("last_seen", "Last seen", "last seen"),
        Column("original", "Original", "original"),
        Column("note", "Note"),
    )
    rows = tuple(
        row_of(
            Cell(each.platform, "strong"),
            Cell(tuple(map(region_name, each.regions))),
            Cell(each.from_),
            Cell(each.until),
            NOW[each.current],
            Cell(each.last_seen if each.current is None else None, "quiet"),
            Cell(each.original, "quiet", "yes" if each.original else ""),
            Cell(each.note, "quiet"),
            sources=each.sources,
        )
        for each in offers
    )
    return Table("availability", columns, rows, is_grouped=True)


def _episodes(season: Season) -> str:
    shown = "" if season.episodes is None else str(season.episodes)
    if season.episodes_ordered is None:
        return shown
    return f"{shown} (ordered {season.episodes_ordered})".strip()
