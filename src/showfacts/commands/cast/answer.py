"""Who plays whom."""

from __future__ import annotations

from showfacts.commands.lookup import require
from showfacts.errors import NotRecordedError
from showfacts.evidence.moment import was_on_record
from showfacts.model.records import record
from showfacts.text.clean import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.library.on_day import Snapshot
    from showfacts.model import CastCredit, Person, ShowHeader, Source


@record
class CastAnswer:
    """Who plays whom, or who does in the ``season`` that was asked for, by its number in the show."""

    show: ShowHeader
    season: int | None
    cast: tuple[CastCredit, ...]
    sources: tuple[Source, ...]


def cast(
    snapshot: Snapshot,
    ident: str,
    season: int | None = None,
    *,
    character: str | None = None,
    person: Person | None = None,
) -> CastAnswer:
    """Who plays whom, leads first, as the dataset orders them.

    Args:
        snapshot: What was known on the day.
        ident: The id of the show.
        season: The number of a season; None: the whole show.
        character: Only who plays this character.
        person: Only whom this person plays.

    Raises:
        NotRecordedError: nobody is on record, nobody for that season, nobody as that character, or no
            credit of that person.
    """
    show, moment = snapshot.show(ident), snapshot.moment
    found, what = show.cast, "cast"
    require(show, what, found, moment)
    if character is not None:
        from showfacts.finding.characters import matching

        found, what = tuple(matching(found, character)), f"character “{short(character)}”"
        require(show, what, found, moment)
    if person is not None:
        whose = snapshot.library.credited(found)
        found = tuple(each for each, key in zip(found, whose, strict=True) if key == person.key)
        if not found:
            message = f"no credit of {person.name} in the cast of “{show.title}” {was_on_record(moment)}"
            raise NotRecordedError(message, query=show.title)
        what = f"credit of {person.name} in the cast"
    if season is not None:
        from showfacts.commands.season import require_credits

        credited = snapshot.in_season(ident, season).cast
        of_it = tuple(each for each in found if each in credited)
        require_credits(show, what, season, of_it, found, moment)
        found = of_it
    return CastAnswer(
        show=snapshot.header(ident), season=season, cast=found, sources=snapshot.sources_of(found)
    )
