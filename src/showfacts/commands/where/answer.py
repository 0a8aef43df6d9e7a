"""Where it can be watched."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from showfacts.commands.lookup import require
from showfacts.errors import NotRecordedError
from showfacts.evidence.moment import by_then
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.evidence.availability import Offer
    from showfacts.library.on_day import Snapshot
    from showfacts.model import ShowHeader, Source

EVERYWHERE = "worldwide"


@record
class WhereAnswer:
    """Where a show can be watched on a day."""

    show: ShowHeader
    as_of: date
    availability: tuple[Offer, ...]
    sources: tuple[Source, ...]


def where(snapshot: Snapshot, ident: str, *, region: str | None = None) -> WhereAnswer:
    """Where it can be watched on a day, and where it could before; or only in one ``region`` (ISO 3166-1).

    An offer whose regions are not on record may be there: it is kept.

    Raises:
        NotRecordedError: no offer is on record, or none for the region.
    """
    show = snapshot.show(ident)
    offers = snapshot.offers(ident)
    require(show, f"availability{by_then(snapshot.moment)}", offers)
    if region is not None:
        offers = tuple(each for each in offers if _is_for(each, region))
        if not offers:
            from showfacts.text.countries import country_name

            message = f"“{show.title}” is not on record as available in {country_name(region)}"
            raise NotRecordedError(message + by_then(snapshot.moment), query=show.title)
    return WhereAnswer(
        show=snapshot.header(ident),
        as_of=snapshot.moment.day,
        availability=offers,
        sources=snapshot.sources_of(offers),
    )


def _is_for(offer: Offer, region: str) -> bool:
    return not offer.regions or region in offer.regions or EVERYWHERE in offer.regions
