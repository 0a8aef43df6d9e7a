"""What is held of a show, and what sources say that is not simply that."""

from __future__ import annotations

from showfacts.errors import NotRecordedError
from showfacts.evidence.facts import facts_of
from showfacts.evidence.moment import by_then
from showfacts.finding.fields import fields_meant, fields_near
from showfacts.model.records import record
from showfacts.text.fold import concerns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from showfacts.evidence.citations import Sources
    from showfacts.evidence.facts import Fact
    from showfacts.evidence.moment import Moment
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Claim, Show, ShowHeader, Source

HAPPENED = frozenset(
    {
        *("status", "announcement", "teaser", "trailer", "episodes", "premiere", "finale", "release"),
        *("runtime", "availability"),
    }
)
"""Fields that are known when they happen, whoever wrote about them later."""


@record
class ClaimsAnswer:
    """What is held, and what sources say that is not simply that.

    ``season`` is the one that was asked for, by its number in the show.
    """

    show: ShowHeader
    season: int | None
    held: tuple[Fact, ...]
    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]


def claims(
    snapshot: Snapshot, ident: str, season: int | None = None, *, asked: str | None = None
) -> ClaimsAnswer:
    """What is held and claimed about a show or season, or about the field or name that was asked for.

    On a past day, only what had happened by then or sources dated until then say; what undated
    sources say is left out.

    Raises:
        NotRecordedError: nothing is, about that season or field.
    """
    whole, moment = snapshot.show(ident), snapshot.moment
    show = snapshot.in_season(ident, season)
    held, said = list(facts_of(show)), list(show.claims)
    if moment.is_past:
        sources = snapshot.sources(ident)
        held = [each for each in held if each.field in HAPPENED or _was_said(each, show, sources, moment.day)]
    if asked is not None:
        fields = fields_meant(asked)
        who = None if fields else snapshot.library.person_named(asked)
        spellings = (asked, *who.all_spellings) if who else (asked,)
        held = [each for each in held if _is_meant(each, fields, spellings)]
        said = [each for each in said if _is_meant(each, fields, spellings)]
    if not held and not said:
        raise _nothing_said(whole, asked, season, moment)
    return ClaimsAnswer(
        show=snapshot.header(ident),
        season=season,
        held=tuple(held),
        claims=tuple(said),
        sources=snapshot.sources_of(held, said),
    )


def _nothing_said(show: Show, asked: str | None, season: int | None, moment: Moment) -> NotRecordedError:
    """That nobody says anything of a field, a season or the show, with what would be found instead."""
    from showfacts.commands.season import seasons_held

    what = f" about “{asked}”" if asked else ""
    of = "" if season is None else f"season {season} of " if season else "the specials of "
    held = seasons_held(show) if season is not None else ""
    instead = f"; on record: {held}" if held else ""
    return NotRecordedError(
        f"nobody on record says anything{what} of {of}“{show.title}”{by_then(moment)}{instead}",
        query=asked or show.title,
        hints=fields_near(asked) if asked else (),
    )


def _was_said(fact: Fact, show: Show, sources: Sources, day: date) -> bool:
    """Whether a source had said a fact by a day; where none is cited for it, one of the whole entry."""
    cited = [ident for ident in fact.sources if not sources.is_own(ident)]
    return sources.were_out(cited or show.sources, day)


def _is_meant(row: Fact | Claim, fields: Sequence[str], spellings: Sequence[str]) -> bool:
    return row.field in fields or any(concerns(each, row.about, row.value) for each in spellings)
