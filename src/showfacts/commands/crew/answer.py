"""Who made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.lookup import require
from showfacts.commands.season import require_credits
from showfacts.evidence.moment import by_then
from showfacts.evidence.one_season import of_season
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Company, CrewCredit, ShowHeader, Source


@record
class CrewAnswer:
    """Who made it, or the ``season`` that was asked for, by its number in the show.

    Companies are of the show as a whole: with a season, they are told only where it is the only one.
    """

    show: ShowHeader
    season: int | None
    crew: tuple[CrewCredit, ...]
    companies: tuple[Company, ...]
    sources: tuple[Source, ...]


def crew(snapshot: Snapshot, ident: str, season: int | None = None) -> CrewAnswer:
    """Who made it, or one season of it, and the companies.

    Raises:
        NotRecordedError: nobody is on record, or nobody for that season.
    """
    whole = snapshot.show(ident)
    show, what = whole, f"crew{by_then(snapshot.moment)}"
    require(whole, what, whole.crew or whole.companies)
    if season is not None:
        show = of_season(whole, season)
        require_credits(whole, what, season, show.crew or show.companies, whole.crew)
    return CrewAnswer(
        show=snapshot.header(ident),
        season=season,
        crew=show.crew,
        companies=show.companies,
        sources=snapshot.sources_of(show.crew, show.companies),
    )
