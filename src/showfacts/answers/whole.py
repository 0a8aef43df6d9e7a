"""Everything about a show on one page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from showfacts.answers.base import known, sources_of, standing_on
from showfacts.answers.offers import offers_of
from showfacts.answers.release import trailers_of

if TYPE_CHECKING:
    from showfacts.answers.moment import Moment
    from showfacts.answers.offers import Offer
    from showfacts.library.library import Library
    from showfacts.model import (
        CastCredit,
        Company,
        CrewCredit,
        Event,
        ExternalIds,
        PartialDate,
        Review,
        Season,
        Show,
        ShowHeader,
        Source,
    )
    from showfacts.status import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A relation with the other show's header, where it is one of the library."""

    type: str
    show: ShowHeader | None
    work: str | None
    note: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowAnswer:
    """Everything on one page. Absent facts are None or empty."""

    show: ShowHeader
    type: str | None
    languages: tuple[str, ...]
    genres: tuple[str, ...]
    aliases: tuple[str, ...]
    working_titles: tuple[str, ...]
    premise: str | None
    status: Status | None
    continued_as: ShowHeader | None
    seasons: tuple[Season, ...]
    cast: tuple[CastCredit, ...]
    crew: tuple[CrewCredit, ...]
    companies: tuple[Company, ...]
    availability: tuple[Offer, ...]
    trailers: tuple[Event, ...]
    relations: tuple[Related, ...]
    reviews: tuple[Review, ...]
    ids: ExternalIds
    checked: PartialDate | None
    sources: tuple[Source, ...]


def page(library: Library, show: Show, moment: Moment) -> ShowAnswer:
    """Everything about a show on one page; of a past day, what had happened or been said by then."""
    then = known(library, show, moment)
    standing = standing_on(library, show, moment)
    offers, trailers = offers_of(library, show, moment), trailers_of(then)
    return ShowAnswer(
        show=library.header(show.id),
        type=then.type,
        languages=then.languages,
        genres=then.genres,
        aliases=then.aliases,
        working_titles=then.working_titles,
        premise=then.premise,
        status=standing,
        continued_as=library.header(standing.continued_as) if standing and standing.continued_as else None,
        seasons=then.seasons,
        cast=then.cast,
        crew=then.crew,
        companies=then.companies,
        availability=offers,
        trailers=trailers,
        relations=tuple(
            Related(
                type=each.type,
                show=library.header(each.show) if each.show else None,
                work=each.work,
                note=each.note,
                sources=each.sources,
            )
            for each in then.relations
        ),
        reviews=then.reviews,
        ids=then.ids,
        checked=then.checked,
        sources=sources_of(
            library,
            [then],
            standing.evidence if standing else (),
            then.seasons,
            then.cast,
            then.crew,
            then.companies,
            offers,
            trailers,
            then.relations,
            then.reviews,
        ),
    )
