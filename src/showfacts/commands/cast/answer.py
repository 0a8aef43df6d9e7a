"""Who plays whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.lookup import require
from showfacts.evidence.moment import by_then
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.library.on_day import Snapshot
    from showfacts.model import CastCredit, ShowHeader, Source


@record
class CastAnswer:
    """Who plays whom."""

    show: ShowHeader
    cast: tuple[CastCredit, ...]
    sources: tuple[Source, ...]


def cast(snapshot: Snapshot, ident: str, *, character: str | None = None) -> CastAnswer:
    """Who plays whom, leads first, as the dataset orders them; or only who plays one ``character``."""
    show = snapshot.show(ident)
    found = show.cast
    require(show, f"cast{by_then(snapshot.moment)}", found)
    if character is not None:
        from showfacts.finding.characters import matching

        found = tuple(matching(found, character))
        require(show, f"character “{character[:60]}”{by_then(snapshot.moment)}", found)
    return CastAnswer(show=snapshot.header(ident), cast=found, sources=snapshot.sources_of(found))
