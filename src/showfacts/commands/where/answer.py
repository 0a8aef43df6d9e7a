"""Where it can be watched."""

from __future__ import annotations

from datetime import date

from showfacts.commands.lookup import require
from showfacts.errors import NotRecordedError
from showfacts.evidence.moment import by_then
from showfacts.model.records import record, replace
from showfacts.text.listing import joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from showfacts.evidence.availability import Offer
    from showfacts.library.on_day import Snapshot
    from showfacts.model import ShowHeader, Source

EVERYWHERE = "worldwide"
SELECTED = "selected"
"""The regions of an offer that is for some countries, of which nobody said which."""

MOST_COUNTRIES = 4
"""So many countries of a platform are named at the most where a show is not on record for another."""


@record
class WhereAnswer:
    """Where a show can be watched on a day."""

    show: ShowHeader
    as_of: date
    availability: tuple[Offer, ...]
    sources: tuple[Source, ...]


def where(snapshot: Snapshot, ident: str, *, region: str | None = None) -> WhereAnswer:
    """Where it can be watched on a day, and where it could before; or only in one ``region`` (ISO 3166-1).

    An offer whose regions are not on record, or are some that nobody named, may be there: it is kept, and
    whether it is there now is unknown.

    Raises:
        NotRecordedError: no offer is on record, or none for the region.
    """
    show = snapshot.show(ident)
    offers = snapshot.offers(ident)
    require(show, "availability", offers, snapshot.moment)
    if region is not None:
        everywhere, offers = offers, tuple(_in_region(offers, region))
        if not offers:
            from showfacts.text.countries import country_in_a_sentence

            where_not = f"is not on record as available in {country_in_a_sentence(region)}"
            message = f"“{show.title}” {where_not}{by_then(snapshot.moment)}; on record: {_named(everywhere)}"
            raise NotRecordedError(message, query=show.title)
    return WhereAnswer(
        show=snapshot.header(ident),
        as_of=snapshot.moment.day,
        availability=offers,
        sources=snapshot.sources_of(offers),
    )


def _in_region(offers: Sequence[Offer], region: str) -> Iterator[Offer]:
    """The offers that are for a region, or may be."""
    for each in offers:
        if region in each.regions or EVERYWHERE in each.regions:
            yield each
        elif not each.regions or SELECTED in each.regions:
            yield replace(each, current=None) if each.current else each


def _named(offers: Sequence[Offer]) -> str:
    """Where offers are: "Netflix in the United States and Canada; Disney+ in Japan"."""
    from showfacts.text.countries import country_in_a_sentence

    places: dict[str, list[str]] = {}
    for each in offers:
        places.setdefault(each.platform, []).extend(map(country_in_a_sentence, each.regions))
    return "; ".join(
        f"{platform} in {_listed([*dict.fromkeys(names)])}" for platform, names in places.items()
    )


def _listed(names: list[str]) -> str:
    """Names of countries in a row, the rest of many by their number."""
    if len(names) > MOST_COUNTRIES:
        names = [*names[: MOST_COUNTRIES - 1], f"{len(names) - MOST_COUNTRIES + 1} other countries"]
    return joined(names)
