"""The picture of ``release``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.pictures import owed, season_spans
from showfacts.commands.wording import detail_of, what_happened
from showfacts.outputs.picture import Axis, Mark

if TYPE_CHECKING:
    from showfacts.commands.release.answer import ReleaseAnswer


def picture(answer: ReleaseAnswer) -> Axis | None:
    """The seasons of a show as bars, with its trailers below them; None where none has a date."""
    spans = tuple(season_spans(answer.seasons))
    marks = tuple(Mark(each.date, what_happened(each.type, each.season)) for each in answer.trailers)
    if not spans and not marks:
        return None
    return Axis(
        title=answer.show.title,
        detail=detail_of(answer.show),
        what="seasons",
        as_of=None,
        spans=spans,
        marks=marks,
        foot=owed(answer.sources),
    )
