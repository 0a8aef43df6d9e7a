"""The dataset format as JSON Schema (draft 2020-12), derived from the dataclasses.

Editors with a TOML language server (Taplo, Even Better TOML) check files against it while they are
written. It knows types and words; what must hold between values is checked by ``showfacts data check``.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any

from showfacts import model
from showfacts.dataset.plain import plain_key
from showfacts.dataset.read import FORMATS
from showfacts.model.fields import CLAIM_FIELDS
from showfacts.model.shapes import Shapes, described, hints

if TYPE_CHECKING:
    from showfacts.model.shapes import JsonSchema

_PLAIN: dict[Any, JsonSchema] = {
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


def schema() -> JsonSchema:
    """The schema as plain data."""
    shapes = Shapes(_PLAIN, _table)
    root = _table(model.Dataset, shapes)
    root["properties"]["format"] = {"enum": list(FORMATS), "description": "Version of the format."}
    root["required"] = ["format"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "showfacts dataset",
        **root,
        "$defs": shapes.definitions,
    }


def _table(cls: type, shapes: Shapes) -> JsonSchema:
    types = hints(cls)
    properties = {plain_key(field.name): shapes.of(types[field.name]) for field in fields(cls)}
    properties |= {key: {"enum": list(words)} for (of, key), words in _WORDS.items() if of is cls}
    required = [plain_key(field.name) for field in fields(cls) if field.default is MISSING]
    table: JsonSchema = {"type": "object", "description": described(cls), "properties": properties}
    if required:
        table["required"] = required
    return {**table, "additionalProperties": False}
