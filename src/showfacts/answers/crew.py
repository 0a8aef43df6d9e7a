"""Who made it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from showfacts.answers.base import known, require, sources_of
from showfacts.answers.moment import by_then

if TYPE_CHECKING:
    from showfacts.answers.moment import Moment
    from showfacts.library.library import Library
    from showfacts.model import Company, CrewCredit, Show, ShowHeader, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class CrewAnswer:
    """Who made it."""

    show: ShowHeader
    crew: tuple[CrewCredit, ...]
    companies: tuple[Company, ...]
    sources: tuple[Source, ...]


def crew(library: Library, show: Show, moment: Moment) -> CrewAnswer:
    """Who made it, and the companies."""
    then = known(library, show, moment)
    require(show, f"crew{by_then(moment)}", then.crew or then.companies)
    return CrewAnswer(
        show=library.header(show.id),
        crew=then.crew,
        companies=then.companies,
        sources=sources_of(library, then.crew, then.companies),
    )
