"""Two shows side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from showfacts.answers.base import known
from showfacts.errors import NotRecordedError
from showfacts.status import status_on
from showfacts.status.record import finale_of, regular_seasons

if TYPE_CHECKING:
    from showfacts.answers.moment import Moment
    from showfacts.library.library import Library
    from showfacts.model import Person, Show, ShowHeader


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """One field of two shows; a value is None where it is not on record."""

    field: str
    values: tuple[Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareAnswer:
    """Two shows side by side."""

    shows: tuple[ShowHeader, ShowHeader]
    rows: tuple[ComparedRow, ...]
    people_in_common: tuple[str, ...]


def compare(library: Library, one: Show, other: Show, moment: Moment) -> CompareAnswer:
    """What two shows have, field by field, and the people who worked on both.

    Raises:
        NotRecordedError: of a past day, where nothing was known of either by then.
    """
    then = [_then(library, show, moment) for show in (one, other)]
    if not any(then):
        known(library, one, moment)
    columns = [
        _compared(library, show, moment) if show else {"title": named.title}
        for show, named in zip(then, (one, other), strict=True)
    ]
    fields = list(max(columns, key=len))
    people = [{person.name for person in _people(library, show)} if show else set() for show in then]
    return CompareAnswer(
        shows=(library.header(one.id), library.header(other.id)),
        rows=tuple(
            ComparedRow(field=field, values=(columns[0].get(field), columns[1].get(field)))
            for field in fields
            if columns[0].get(field) is not None or columns[1].get(field) is not None
        ),
        people_in_common=tuple(sorted(people[0] & people[1])),
    )


def _then(library: Library, show: Show, moment: Moment) -> Show | None:
    """A show as it was known on the day; None where nothing was."""
    try:
        return known(library, show, moment)
    except NotRecordedError:
        return None


def _people(library: Library, show: Show) -> list[Person]:
    names = [*(credit.person for credit in show.cast), *(credit.person for credit in show.crew)]
    return [library.person_named(name) for name in names]


def _year(show: Show) -> int | None:
    premieres = (season.premiere for season in show.seasons if season.premiere)
    return show.year or min((when.year for when in premieres), default=None)


def _platforms(library: Library, show: Show) -> tuple[str, ...]:
    """Where it was shown as far as was known, the originals first."""
    offers = sorted(show.availability, key=lambda offer: not offer.original)
    return tuple(dict.fromkeys(library.platform_of(offer.platform).name for offer in offers))


def _compared(library: Library, show: Show, moment: Moment) -> dict[str, Any]:
    """The fields of one column, each None where it is not on record; ``show`` as it was known then."""
    header = library.header(show.id)
    standing = status_on(library.show(show.id), moment.day, today=moment.today)
    seasons = regular_seasons(show)
    specials = next((season for season in show.seasons if season.number == 0), None)
    counts = [season.episodes for season in seasons]
    roles = ("creator", "developer", "showrunner", "director", "writer")
    makers = {role: tuple(each.person for each in show.crew if each.role == role) for role in roles}
    return {
        "title": show.title,
        "original title": show.original_title,
        "year": _year(show) if moment.is_past else header.year,
        "countries": header.countries or None,
        "languages": show.languages or None,
        "type": show.type,
        "genres": show.genres or None,
        "platforms": (_platforms(library, show) if moment.is_past else header.platforms) or None,
        "status": standing.summary if standing else None,
        "seasons": len(seasons) or None,
        "episodes": sum(count or 0 for count in counts) if counts and None not in counts else None,
        "specials": specials.episodes if specials else None,
        "premiere": seasons[0].premiere if seasons else None,
        "finale": finale_of(seasons[-1]) if seasons else None,
        "last special": specials.finale or specials.premiere if specials else None,
        "leads": tuple(each.person for each in show.cast if each.billing == "main")[:4] or None,
        **{role: names or None for role, names in makers.items()},
        "premise": show.premise,
    }
