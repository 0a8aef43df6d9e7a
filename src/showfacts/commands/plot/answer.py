"""What it is about."""

from __future__ import annotations

from showfacts.commands.lookup import require
from showfacts.model.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.library.on_day import Snapshot
    from showfacts.model import ShowHeader, Source


@record
class PlotAnswer:
    """What a show is about. ``sources`` are those of the premise, of which there may be none."""

    show: ShowHeader
    premise: str
    sources: tuple[Source, ...]


def plot(snapshot: Snapshot, ident: str) -> PlotAnswer:
    """The premise, without spoilers."""
    show = snapshot.show(ident)
    require(show, "premise", show.premise, snapshot.moment)
    return PlotAnswer(
        show=snapshot.header(ident),
        premise=show.premise or "",
        sources=snapshot.library.sources_with(show.cites.get("premise")),
    )
