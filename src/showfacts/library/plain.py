"""Between dataclasses and the plain data (dicts, lists, numbers, texts) that TOML and JSON hold.

This trusts what it is given. Data from a file a person wrote goes through ``parsing`` first, which
checks it and reports every fault.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

from showfacts import model

T = TypeVar("T")

_PARTS: Mapping[str, Mapping[str, str]] = {
    "Dataset": {"sources": "Source", "platforms": "Platform", "people": "Person", "shows": "Show"},
    "Show": {
        "ids": "ExternalIds",
        "seasons": "Season",
        "cast": "CastCredit",
        "crew": "CrewCredit",
        "companies": "Company",
        "events": "Event",
        "availability": "Availability",
        "relations": "Relation",
        "reviews": "Review",
        "claims": "Claim",
    },
}
"""Which tables hold tables, by the names of their classes, so that none is loaded before it is needed."""

DATES = frozenset({"published", "checked", "premiere", "finale", "date", "from", "until"})


def key_of(field: str) -> str:
    """The key that a field has in TOML and JSON."""
    return field.removesuffix("_")


def parts_of(kind: type) -> dict[str, type]:
    """The classes of a class's own tables, by key."""
    return {key: getattr(model, name) for key, name in _PARTS.get(kind.__name__, {}).items()}


def to_plain(thing: Any) -> dict[str, Any]:
    """What a dataclass says, as a dict in the order of its fields; what is not on record is left out."""
    data: dict[str, Any] = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        if isinstance(value, tuple):
            value = [to_plain(item) if hasattr(item, "__dataclass_fields__") else item for item in value]
        elif hasattr(value, "__dataclass_fields__"):
            value = to_plain(value)
        if value is None or value is False or value in ("", [], {}):
            continue
        data[key_of(field.name)] = value
    return data


def from_plain(kind: type[T], data: Mapping[str, Any]) -> T:
    """The dataclass that ``to_plain`` took apart. Dates may be texts."""
    parts = _PARTS.get(kind.__name__, {})
    values = {"from_" if key == "from" else key: _value(key, value, parts) for key, value in data.items()}
    return kind(**values)


def field_from_plain(kind: str, key: str, value: Any) -> Any:
    """One field of the dataclass of this name, as ``from_plain`` makes it."""
    return _value(key, value, _PARTS.get(kind, {}))


def _value(key: str, value: Any, parts: Mapping[str, str]) -> Any:
    if key in parts:
        part = getattr(model, parts[key])
        # tuple() of a list is quicker than of a generator, and every answer passes through here
        return (
            from_plain(part, value)
            if isinstance(value, dict)
            else tuple([from_plain(part, e) for e in value])
        )
    if isinstance(value, list):
        return tuple(value)
    return model.PartialDate(value) if key in DATES else value
