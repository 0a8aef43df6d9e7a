"""Who plays whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from showfacts.answers.base import known, require, sources_of
from showfacts.answers.moment import by_then

if TYPE_CHECKING:
    from showfacts.answers.moment import Moment
    from showfacts.library.library import Library
    from showfacts.model import CastCredit, Show, ShowHeader, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class CastAnswer:
    """Who plays whom."""

    show: ShowHeader
    cast: tuple[CastCredit, ...]
    sources: tuple[Source, ...]


def cast(library: Library, show: Show, moment: Moment, *, character: str | None = None) -> CastAnswer:
    """Who plays whom, leads first, as the dataset orders them; or only who plays one ``character``."""
    credits_ = known(library, show, moment).cast
    require(show, f"cast{by_then(moment)}", credits_)
    if character is not None:
        from showfacts.finding.characters import matching

        credits_ = tuple(matching(credits_, character))
        require(show, f"character “{character[:60]}”{by_then(moment)}", credits_)
    return CastAnswer(show=library.header(show.id), cast=credits_, sources=sources_of(library, credits_))
