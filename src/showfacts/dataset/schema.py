"""The dataset format as JSON Schema (draft 2020-12), derived from the dataclasses.

Editors with a TOML language server (Taplo, Even Better TOML) check files against it while they are
written. It knows types and words; what must hold between values is checked by ``showfacts data check``.
"""

from __future__ import annotations

import json
import types
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from showfacts import model
from showfacts.dataset.plain import plain_key
from showfacts.dataset.read import FORMATS
from showfacts.model.fields import CLAIM_FIELDS

_PLAIN: dict[type, dict[str, Any]] = {
    str: {"type": "string", "minLength": 1},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    model.PartialDate: {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
    model.Cites: {
        "type": "object",
        "description": "The ids of the sources of single values, by key; genres/drama is one word of a list.",
        "additionalProperties": {"type": "array", "items": {"type": "string", "minLength": 1}},
    },
    model.Reasons: {
        "type": "object",
        "description": "Reasons for what data check --strict finds, each by the name that it has there.",
        "additionalProperties": {"type": "string", "minLength": 1},
    },
}


_WORDS = {(model.Claim, "field"): CLAIM_FIELDS}
"""The words that a field of texts can have, where its type does not say so."""


def dumps() -> str:
    """The schema as JSON text."""
    return json.dumps(schema(), indent=2) + "\n"


def schema() -> dict[str, Any]:
    """The schema as plain data."""
    definitions: dict[str, Any] = {}
    root = _table(model.Dataset, definitions)
    root["properties"]["format"] = {"enum": list(FORMATS), "description": "Version of the format."}
    root["required"] = ["format"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "showfacts dataset",
        **root,
        "$defs": definitions,
    }


def _table(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(cls)
    properties = {plain_key(field.name): _kind(hints[field.name], definitions) for field in fields(cls)}
    properties |= {key: {"enum": list(words)} for (of, key), words in _WORDS.items() if of is cls}
    required = [plain_key(field.name) for field in fields(cls) if field.default is MISSING]
    described = (cls.__doc__ or "").strip().split("\n\n")[0]
    table: dict[str, Any] = {
        "type": "object",
        "description": " ".join(described.split()),
        "properties": properties,
    }
    if required:
        table["required"] = required
    return {**table, "additionalProperties": False}


def _kind(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if is_dataclass(kind) and isinstance(kind, type):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}
            definitions[kind.__name__] = _table(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _array(inner, definitions)
    if origin in (Union, types.UnionType):
        kinds = [_kind(each, definitions) for each in inner if each is not type(None)]
        return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    if origin is Literal:
        return {"enum": list(inner)}
    return dict(_PLAIN[kind])


def _array(inner: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    if inner[-1] is ...:
        return {"type": "array", "items": _kind(inner[0], definitions)}
    items = [_kind(each, definitions) for each in inner]
    return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}
