"""Everything about a show on one page."""

from __future__ import annotations

from showfacts.commands.lookup import continuation
from showfacts.commands.release.answer import trailers_of
from showfacts.model.fields import FIELDS
from showfacts.model.records import record
from showfacts.outputs.answer import Inlined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

    from showfacts.evidence.availability import Offer
    from showfacts.library.on_day import Snapshot
    from showfacts.model import (
        CastCredit,
        Cites,
        Company,
        CrewCredit,
        Event,
        ExternalIds,
        Listing,
        Relation,
        RelationType,
        Review,
        Season,
        Show,
        ShowHeader,
        Source,
    )
    from showfacts.model.dates import PartialDate
    from showfacts.outputs.answer import Keys
    from showfacts.status import Status

IN_HEADER = frozenset({"title", "original_title", "year", "countries"})
"""The plain fields that stand in the header of the answer."""
PLAIN = tuple(each.key for each in FIELDS if each.key not in IN_HEADER)
"""The keys of the others."""


@record
class Related:
    """A relation with the other show's header, where it is one of the library.

    ``type`` is what this show is to the other one, or the other way round where only that says so:
    followed-by, remade-as, adapted-as, spun-off-as.
    """

    type: str
    show: ShowHeader | None
    work: str | None
    note: str | None
    sources: tuple[str, ...]


@record
class ShowAnswer:
    """Everything on one page. Absent facts are None or empty.

    ``plain`` are the plain fields by key, which in JSON are keys of the answer itself.
    """

    show: ShowHeader
    plain: Annotated[Inlined, Keys(Show, PLAIN)]
    status: Status | None
    continued_as: ShowHeader | None
    seasons: tuple[Season, ...]
    cast: tuple[CastCredit, ...]
    crew: tuple[CrewCredit, ...]
    companies: tuple[Company, ...]
    availability: tuple[Offer, ...]
    trailers: tuple[Event, ...]
    listings: tuple[Listing, ...]
    relations: tuple[Related, ...]
    reviews: tuple[Review, ...]
    ids: ExternalIds
    checked: PartialDate | None
    cites: Cites
    sources: tuple[Source, ...]


def show(snapshot: Snapshot, ident: str) -> ShowAnswer:
    """Everything about a show on one page; of a past day, what had happened or been said by then."""
    then = snapshot.show(ident)
    status = snapshot.status(ident)
    offers, trailers = snapshot.offers(ident), trailers_of(then)
    relations = related(snapshot, then)
    rows = (
        *(status.evidence if status else (), then.seasons, then.cast, then.crew, then.companies),
        *(offers, trailers, then.listings, relations, then.reviews),
    )
    named = [
        *then.sources,
        *then.cites.sources(),
        *(each for group in rows for row in group for each in row.sources),
    ]
    return ShowAnswer(
        show=snapshot.header(ident),
        plain=Inlined({key: getattr(then, key) for key in PLAIN}),
        status=status,
        continued_as=continuation(snapshot, status.continued_as) if status else None,
        seasons=then.seasons,
        cast=then.cast,
        crew=then.crew,
        companies=then.companies,
        availability=offers,
        trailers=trailers,
        listings=then.listings,
        relations=relations,
        reviews=then.reviews,
        ids=then.ids,
        checked=then.checked,
        cites=then.cites,
        sources=snapshot.sources_with(dict.fromkeys(named)),
    )


_OTHER_END: dict[RelationType, str] = {
    "follow-up": "followed-by",
    "remake-of": "remade-as",
    "adaptation-of": "adapted-as",
    "spin-off-of": "spun-off-as",
    "same-anthology": "same-anthology",
}
"""What the show at the other end of a relation is to this one."""


def related(snapshot: Snapshot, show: Show) -> tuple[Related, ...]:
    """What a show says of its relations, then what other shows say of theirs to it."""
    own = tuple(
        _related(each, each.type, snapshot.header(each.show) if each.show else None)
        for each in show.relations
    )
    named = {(each.type, each.show.id) for each in own if each.show}
    others = (
        _related(relation, _OTHER_END[relation.type], snapshot.header(other))
        for other in snapshot.library.related_to(show.id)
        if snapshot.is_known(other)
        for relation in snapshot.show(other).relations
        if relation.show and snapshot.library.header(relation.show).id == show.id
    )
    return (*own, *(each for each in others if each.show and (each.type, each.show.id) not in named))


def _related(relation: Relation, type_: str, other: ShowHeader | None) -> Related:
    return Related(type=type_, show=other, work=relation.work, note=relation.note, sources=relation.sources)
