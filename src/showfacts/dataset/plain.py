"""Between dataclasses and the plain data (dicts, lists, numbers, texts) that TOML and JSON hold.

This trusts the data it is given. What a person wrote goes through ``read`` first, which checks it and
reports every fault.
"""

from __future__ import annotations

from collections.abc import Mapping

from showfacts.model import (
    Availability,
    CastCredit,
    Cites,
    Claim,
    Company,
    CrewCredit,
    Dataset,
    Drop,
    Episode,
    Event,
    ExternalIds,
    Listing,
    PartialDate,
    Person,
    Platform,
    Reasons,
    Relation,
    Review,
    Season,
    Show,
    Source,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    T = TypeVar("T")


SECTIONS: Mapping[str, type] = {"sources": Source, "platforms": Platform, "people": Person, "shows": Show}
"""The tables of a file, by key: ``[[sources]]`` and so on."""

LISTS: Mapping[str, type] = {
    "seasons": Season,
    "episodes": Episode,
    "cast": CastCredit,
    "crew": CrewCredit,
    "companies": Company,
    "events": Event,
    "listings": Listing,
    "availability": Availability,
    "relations": Relation,
    "reviews": Review,
    "claims": Claim,
}
"""The lists of a show, by key, and what a row of each is."""

PARTS: Mapping[type, Mapping[str, type]] = {
    Dataset: SECTIONS,
    Show: {"ids": ExternalIds, "drop": Drop, **LISTS},
}
"""The dataclasses that a dataclass holds, by key; none for those that are not named."""

_NO_PARTS: Mapping[str, type] = {}


def plain_key(field: str) -> str:
    """The key that a field of a dataclass has in TOML and JSON."""
    return field.removesuffix("_")


DATES = frozenset(
    plain_key(name)
    for kind in (*SECTIONS.values(), *LISTS.values())
    for name, hint in kind.__annotations__.items()
    if hint.startswith("PartialDate")
)
"""The keys that hold dates, in all tables."""


def to_plain(thing: Any) -> dict[str, Any]:
    """A dataclass as a dict in the order of its fields, without what is not on record."""
    data: dict[str, Any] = {}
    for name in thing.__record__:
        value = getattr(thing, name)
        if value is None or value is False or value in ("", ()):
            continue
        if isinstance(value, Cites):
            value = {key: list(sources) for key, sources in value}
        elif isinstance(value, Reasons):
            value = dict(value)
        elif isinstance(value, tuple):
            value = [to_plain(item) if hasattr(item, "__record__") else item for item in value]
        elif hasattr(value, "__record__"):
            value = to_plain(value)
            if not value:
                continue
        data[plain_key(name)] = value
    return data


def from_plain(kind: type[T], data: Mapping[str, Any]) -> T:
    """The dataclass that ``to_plain`` was given. Dates may be texts."""
    parts = PARTS.get(kind, _NO_PARTS)
    values = {"from_" if key == "from" else key: _value(key, value, parts) for key, value in data.items()}
    return kind(**values)


def _value(key: str, value: Any, parts: Mapping[str, type]) -> Any:
    if type(value) is str:  # As most are
        return PartialDate(value) if key in DATES else value
    if isinstance(value, list):
        part = parts.get(key)
        # tuple() of a list is quicker than of a generator, and every answer passes through here
        return tuple(value) if part is None else tuple([from_plain(part, each) for each in value])
    if isinstance(value, dict):
        if key == "cites":  # Not ``Cites.of``: of a joined row, a value may have no source
            return Cites((each, tuple(sources)) for each, sources in value.items())
        return Reasons(value.items()) if key == "exempt" else from_plain(parts[key], value)
    return PartialDate(value) if key in DATES else value
