"""What it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from showfacts.answers.base import known, require, sources_of
from showfacts.answers.moment import by_then

if TYPE_CHECKING:
    from showfacts.answers.moment import Moment
    from showfacts.library.library import Library
    from showfacts.model import Show, ShowHeader, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotAnswer:
    """What a show is about."""

    show: ShowHeader
    premise: str
    sources: tuple[Source, ...]


def plot(library: Library, show: Show, moment: Moment) -> PlotAnswer:
    """The premise, without spoilers."""
    then = known(library, show, moment)
    require(show, f"premise{by_then(moment)}", then.premise)
    return PlotAnswer(
        show=library.header(show.id), premise=then.premise or "", sources=sources_of(library, [then])
    )
