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


def cast(library: Library, show: Show, moment: Moment) -> CastAnswer:
    """Who plays whom, leads first, as the dataset orders them."""
    credits_ = known(library, show, moment).cast
    require(show, f"cast{by_then(moment)}", credits_)
    return CastAnswer(show=library.header(show.id), cast=credits_, sources=sources_of(library, credits_))
