"""What a row is known by in its list: rows of one key, in several files, are one row.

Names are compared as they are folded, so that "Park Hyung-sik" and "Park Hyung Sik" are one person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from showfacts.model.dates import PartialDate
from showfacts.model.people import Person
from showfacts.model.platforms import Platform
from showfacts.model.show import (
    Availability,
    CastCredit,
    Claim,
    Company,
    CrewCredit,
    Episode,
    Event,
    Listing,
    Relation,
    Review,
    Season,
    Show,
)
from showfacts.model.sources import Source
from showfacts.model.tuples import NamedTuple
from showfacts.text.fold import key as folded

Key: TypeAlias = tuple[Any, ...]


class RowKey(NamedTuple):
    """How rows of one class are told apart: by these fields, in this form."""

    fields: tuple[str, ...]
    of: Callable[[Any], Key]


def _name(text: str | None) -> str | None:
    return None if text is None else folded(text)


def _episode(row: Episode) -> Key:
    return (row.season, row.number, None if row.number is not None else _name(row.title))


def _cast(row: CastCredit) -> Key:
    return (folded(row.person), row.person_id, _name(row.character), row.billing)


def _offer(row: Availability) -> Key:
    return (row.platform, row.from_, tuple(sorted(set(row.regions))))


def _review(row: Review) -> Key:
    return (folded(row.by), row.season, None if row.season is not None else _name(row.note))


def _claim(row: Claim) -> Key:
    return (row.field, _name(row.about), row.value, tuple(sorted(set(row.sources))))


KEYS: Mapping[type, RowKey] = {
    Source: RowKey(("id",), lambda row: (row.id,)),
    Platform: RowKey(("id",), lambda row: (row.id,)),
    Person: RowKey(("id", "name"), lambda row: (row.id, None if row.id is not None else row.name)),
    Show: RowKey(("id",), lambda row: (row.id,)),
    Season: RowKey(("number",), lambda row: (row.number,)),
    Episode: RowKey(("season", "number", "title"), _episode),
    CastCredit: RowKey(("person", "person_id", "character", "billing"), _cast),
    CrewCredit: RowKey(
        ("person", "person_id", "role"), lambda row: (folded(row.person), row.person_id, folded(row.role))
    ),
    Company: RowKey(("name", "role"), lambda row: (folded(row.name), _name(row.role))),
    Event: RowKey(("type", "season", "show", "date"), lambda row: (row.type, row.season, row.show, row.date)),
    Listing: RowKey(("by", "date"), lambda row: (folded(row.by), row.date)),
    Availability: RowKey(("platform", "from", "regions"), _offer),
    Relation: RowKey(("type", "show", "work"), lambda row: (row.type, row.show, _name(row.work))),
    Review: RowKey(("by", "season", "note"), _review),
    Claim: RowKey(("field", "about", "value", "sources"), _claim),
}
"""By the class of the row. ``fields`` are named as in TOML."""


def key_of(row: Any) -> Key:
    """What tells a row from the other rows of its list in one file.

    An episode without a number is known by its title, a review that is not of one season by its note.
    """
    return KEYS[type(row)].of(row)


def described(row: Any, like: Any = None) -> str:
    """A row in the words of its key, for messages: ``person Elisha Cuthbert, character Kim Bauer``.

    ``like`` is a row of the same class, if only what that one gives is to be told.
    """
    given = [field for field in KEYS[type(row)].fields if like is None or _has(like, field)]
    return ", ".join(f"{field} {_text(row, field)}" for field in given if _has(row, field))


def _has(row: Any, field: str) -> bool:
    return getattr(row, "from_" if field == "from" else field) not in (None, ())


def _text(row: Any, field: str) -> str:
    value = getattr(row, "from_" if field == "from" else field)
    return " ".join(value) if isinstance(value, tuple) else str(value)


def are_one(row: Any, other: Any) -> bool:
    """Whether two rows of one class, of different files, are about one and the same thing.

    Their keys are equal, or differ only in how exact they are: events on "2020-01" and "2020-01-31", offers
    in regions that meet from days that may be one, credits of which one lacks the person's id, the character
    or the billing.
    """
    return key_of(row) == key_of(other) or _NEARLY.get(type(row), _never)(row, other)


def can_be_vague(kind: type) -> bool:
    """Whether rows of a class can be one though their keys differ."""
    return kind in _NEARLY


def _never(_row: Any, _other: Any) -> bool:
    return False


def _one_event(row: Event, other: Event) -> bool:
    same = (row.type, row.season, row.show) == (other.type, other.season, other.show)
    return same and _may_be_one_day(row.date, other.date)


def _one_offer(row: Availability, other: Availability) -> bool:
    return (
        row.platform == other.platform
        and (row.from_ is None or other.from_ is None or _may_be_one_day(row.from_, other.from_))
        and _meet(row.regions, other.regions)
    )


def _meet(regions: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two lists of regions have one in common, or one of them names none.

    "worldwide" and "selected" are regions of their own: an offer in one country says nothing of the others.
    """
    return not regions or not other or not set(regions).isdisjoint(other)


def _one_credit(row: CastCredit | CrewCredit, other: CastCredit | CrewCredit) -> bool:
    return _fit(key_of(row), key_of(other))


def _fit(key: Key, other: Key) -> bool:
    """Whether two keys say the same, but for what one of them does not say."""
    return all(one == two or one is None or two is None for one, two in zip(key, other, strict=True))


_NEARLY: Mapping[type, Callable[[Any, Any], bool]] = {
    Event: _one_event,
    Availability: _one_offer,
    CastCredit: _one_credit,
    CrewCredit: _one_credit,
}


def _may_be_one_day(day: PartialDate, other: PartialDate) -> bool:
    """Whether the less exact of two dates may mean the other."""
    return day.startswith(other) or other.startswith(day)
