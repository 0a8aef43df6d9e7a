"""Who plays whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.lookup import require
from showfacts.commands.season import require_credits
from showfacts.evidence.moment import by_then
from showfacts.evidence.one_season import of_season
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.library.on_day import Snapshot
    from showfacts.model import CastCredit, ShowHeader, Source


@record
class CastAnswer:
    """Who plays whom, or who does in the ``season`` that was asked for, by its number in the show."""

    show: ShowHeader
    season: int | None
    cast: tuple[CastCredit, ...]
    sources: tuple[Source, ...]


def cast(
    snapshot: Snapshot, ident: str, season: int | None = None, *, character: str | None = None
) -> CastAnswer:
    """Who plays whom, leads first, as the dataset orders them; or only who plays one ``character``.

    Raises:
        NotRecordedError: nobody is on record, nobody for that season, or nobody as that character.
    """
    show, then = snapshot.show(ident), by_then(snapshot.moment)
    found, what = show.cast, f"cast{then}"
    require(show, what, found)
    if character is not None:
        from showfacts.finding.characters import matching

        found, what = tuple(matching(found, character)), f"character “{character[:60]}”{then}"
        require(show, what, found)
    if season is not None:
        credited = of_season(show, season).cast
        of_it = tuple(each for each in found if each in credited)
        require_credits(show, what, season, of_it, found)
        found = of_it
    return CastAnswer(
        show=snapshot.header(ident), season=season, cast=found, sources=snapshot.sources_of(found)
    )
