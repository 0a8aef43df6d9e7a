"""Who made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.lookup import require
from showfacts.evidence.moment import by_then
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Company, CrewCredit, ShowHeader, Source


@record
class CrewAnswer:
    """Who made it."""

    show: ShowHeader
    crew: tuple[CrewCredit, ...]
    companies: tuple[Company, ...]
    sources: tuple[Source, ...]


def crew(snapshot: Snapshot, ident: str) -> CrewAnswer:
    """Who made it, and the companies."""
    show = snapshot.show(ident)
    require(show, f"crew{by_then(snapshot.moment)}", show.crew or show.companies)
    return CrewAnswer(
        show=snapshot.header(ident),
        crew=show.crew,
        companies=show.companies,
        sources=snapshot.sources_of(show.crew, show.companies),
    )
