"""Two shows side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from showfacts.answers.base import known
from showfacts.answers.moment import Moment
from showfacts.library.library import Library
from showfacts.model import PartialDate, Person, Season, Show, ShowHeader
from showfacts.status import status_on


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
    """What two shows have, field by field, and the people who worked on both."""
    columns = [_compared(library, show, moment) for show in (one, other)]
    shared = {person.name for person in _people(library, one)} & {
        person.name for person in _people(library, other)
    }
    return CompareAnswer(
        shows=(library.header(one.id), library.header(other.id)),
        rows=tuple(
            ComparedRow(field=field, values=(columns[0][field], columns[1][field]))
            for field in columns[0]
            if columns[0][field] is not None or columns[1][field] is not None
        ),
        people_in_common=tuple(sorted(shared)),
    )


def _people(library: Library, show: Show) -> list[Person]:
    names = [*(credit.person for credit in show.cast), *(credit.person for credit in show.crew)]
    return [library.person_named(name) for name in names]


def _end(season: Season) -> PartialDate | None:
    return season.finale or (season.premiere if season.release == "all-at-once" else None)


def _compared(library: Library, show: Show, moment: Moment) -> dict[str, Any]:
    """The fields of one column, each None where it is not on record."""
    header = library.header(show.id)
    standing = status_on(show, moment.day, today=moment.today)
    regular = (season for season in known(library, show, moment).seasons if season.number > 0)
    seasons = sorted(regular, key=lambda season: season.number)
    counts = [season.episodes for season in seasons]
    roles = ("creator", "developer", "showrunner", "director", "writer")
    makers = {role: tuple(each.person for each in show.crew if each.role == role) for role in roles}
    return {
        "title": show.title,
        "original title": show.original_title,
        "year": header.year,
        "countries": header.countries or None,
        "languages": show.languages or None,
        "type": show.type,
        "genres": show.genres or None,
        "platforms": header.platforms or None,
        "status": standing.summary if standing else None,
        "seasons": len(seasons) or None,
        "episodes": sum(count or 0 for count in counts) if counts and None not in counts else None,
        "premiere": seasons[0].premiere if seasons else None,
        "finale": _end(seasons[-1]) if seasons else None,
        "leads": tuple(each.person for each in show.cast if each.billing == "main")[:4] or None,
        **{role: names or None for role, names in makers.items()},
        "premise": show.premise,
    }
