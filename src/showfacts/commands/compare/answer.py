"""Two shows side by side."""

from __future__ import annotations

from showfacts.errors import NotRecordedError
from showfacts.model.fields import FIELDS
from showfacts.model.records import record
from showfacts.status.seasons import extent_of, has_begun, regular_seasons

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from typing import Any, TypeAlias

    from showfacts.library.on_day import Snapshot
    from showfacts.model import Show, ShowHeader

    Value: TypeAlias = "str | int | tuple[str, ...] | tuple[int, int] | None"
    """What is compared: a text, a number, words or names, the fewest and the most minutes."""

ROLES = ("creator", "developer", "showrunner", "director", "writer")
"""The roles of whom a comparison names."""

LEADS = 4
"""Leads that a comparison names."""


@record
class ComparedRow:
    """One field of two shows; a value is None where it is not on record."""

    field: str
    values: tuple[Value, Value]


@record
class CompareAnswer:
    """Two shows side by side. ``people_in_common`` has the names of people, of whom two may have one name."""

    shows: tuple[ShowHeader, ShowHeader]
    rows: tuple[ComparedRow, ...]
    people_in_common: tuple[str, ...]


def compare(snapshot: Snapshot, one: str, other: str) -> CompareAnswer:
    """What two shows have, field by field, and the people who worked on both.

    Raises:
        NotRecordedError: of a past day, where nothing was known of either by then.
    """
    idents = (one, other)
    if not any(map(snapshot.is_known, idents)):
        snapshot.show(one)  # Says that nothing is on record
    columns = [_column(snapshot, ident) for ident in idents]
    fields = max(map(list, columns), key=len)
    people = [_people(snapshot, ident) for ident in idents]
    return CompareAnswer(
        shows=(snapshot.library.header(one), snapshot.library.header(other)),
        rows=tuple(
            ComparedRow(field=field, values=(columns[0].get(field), columns[1].get(field)))
            for field in fields
            if columns[0].get(field) is not None or columns[1].get(field) is not None
        ),
        people_in_common=_in_common(snapshot, people[0] & people[1]),
    )


def _in_common(snapshot: Snapshot, keys: set[str]) -> tuple[str, ...]:
    return tuple(sorted(snapshot.library.person_with(key).name for key in keys))


def _people(snapshot: Snapshot, ident: str) -> set[str]:
    """The keys of everyone credited; nobody, where nothing was known of the show."""
    try:
        show = snapshot.show(ident)
    except NotRecordedError:
        return set()
    keys = [*snapshot.library.credited(show.cast), *snapshot.library.credited(show.crew)]
    return {key for key in keys if key is not None}


def _column(snapshot: Snapshot, ident: str) -> dict[str, Any]:
    """The fields of one column, each None where it is not on record; the title alone, if nothing is."""
    try:
        show = snapshot.show(ident)
    except NotRecordedError:
        return {"title": snapshot.library.header(ident).title}
    header = snapshot.header(ident)
    status = snapshot.status(ident)
    plain = {each.label: getattr(show, each.key) or None for each in FIELDS if each.key not in _SUMMED}
    return {
        **plain,
        "year": header.year,
        "platforms": header.platforms or None,
        "status": status.summary if status else None,
        **_counted(show, snapshot.moment.day),
        "leads": tuple(each.person for each in show.cast if each.billing == "main")[:LEADS] or None,
        **{role: tuple(each.person for each in show.crew if each.role == role) or None for role in ROLES},
        "premise": show.premise,
    }


_SUMMED = frozenset(
    {"aliases", "working_titles", "premise", "season_count", "episode_count", "premiere", "finale"}
)
"""The plain fields that a comparison leaves out, or works out from the seasons."""


def _counted(show: Show, day: date) -> dict[str, Any]:
    """What the seasons that have begun add up to, else the totals on record."""
    seasons = regular_seasons(show)
    begun = [each for each in seasons if has_begun(each, day)]
    ordered = [each for each in seasons if each not in begun]
    specials = next((season for season in show.seasons if season.number == 0), None)
    counts = [season.episodes for season in begun]
    total = sum(count or 0 for count in counts) if counts and None not in counts else None
    extent = extent_of(show, day)
    return {
        "seasons": extent.season_count,
        "seasons to come": len(ordered) or None,
        "episodes": total if total is not None else show.episode_count,
        "specials": specials.episodes if specials else None,
        "premiere": extent.premiere,
        "finale": extent.finale,
        "last special": specials.finale or specials.premiere if specials else None,
    }
