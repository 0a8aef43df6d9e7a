"""Who made it."""

from __future__ import annotations

from showfacts.commands.lookup import require
from showfacts.model.records import record
from showfacts.text.clean import short

TYPE_CHECKING = False
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


def crew(snapshot: Snapshot, ident: str, season: int | None = None, *, role: str | None = None) -> CrewAnswer:
    """Who made it, or one season of it, and the companies; or only who has one ``role``.

    Raises:
        NotRecordedError: nobody is on record, nobody for that season, or nobody with that role.
    """
    whole = snapshot.show(ident)
    show, moment = whole, snapshot.moment
    require(whole, "crew", whole.crew or whole.companies, moment)
    if season is not None:
        from showfacts.commands.season import require_credits

        show = snapshot.in_season(ident, season)
        require_credits(whole, "crew", season, show.crew or show.companies, whole.crew, moment)
    found, companies = show.crew, show.companies
    if role is not None:
        from showfacts.commands.crew.roles import with_role

        found, companies = with_role(found, role), ()
        require(whole, short(role), found, moment)
    return CrewAnswer(
        show=snapshot.header(ident),
        season=season,
        crew=found,
        companies=companies,
        sources=snapshot.sources_of(found, companies),
    )
