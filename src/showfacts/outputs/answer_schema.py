"""The JSON of answers as JSON Schema (draft 2020-12), derived from their records.

It describes what ``formats.json`` makes of them.
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

from showfacts.errors import ShowfactsError
from showfacts.model import Candidate, Cites, PartialDate
from showfacts.model.shapes import Shapes, described, hints
from showfacts.model.tuples import NamedTuple
from showfacts.outputs.answer import Keys, Match, Refused, Rows
from showfacts.outputs.formats.json import UNSAID, Failure, key

if TYPE_CHECKING:
    from showfacts.model.shapes import JsonSchema
    from showfacts.outputs.answer import Asked


def _failures(kind: type[ShowfactsError]) -> Iterator[type[ShowfactsError]]:
    """All ways of failing."""
    for each in kind.__subclasses__():
        yield each
        yield from _failures(each)


DIALECT = "https://json-schema.org/draft/2020-12/schema"

_DAY = r"\d{4}-\d{2}-\d{2}"
_TEXT: JsonSchema = {"type": "string"}
_PLAIN: Mapping[Any, JsonSchema] = {
    types.NoneType: {"type": "null"},
    str: _TEXT,
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "pattern": f"^{_DAY}$"},
    PartialDate: {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
    Cites: {
        "type": "object",
        "description": "The ids of the sources of single values, by key; genres/drama is one word of a list.",
        "additionalProperties": {"type": "array", "items": _TEXT},
    },
    Any: {},
}
_INSTEAD = {(Candidate, "options"): str}
"""What a field is written as, where that is of another type."""
_WORDS: Mapping[tuple[type, str], Sequence[str]] = {
    (Failure, "kind"): sorted({each.kind for each in _failures(ShowfactsError)})
}
"""The words that a field of texts can have, where its type does not say so."""


class Form(NamedTuple):
    """One form of what a command answers in JSON.

    ``answer``: the record. ``match``: the type of what stands beside it to say how words were understood.
    ``refused``: the record that has a place in a batch where there is no answer; None: there is no batch.
    ``asked``: the type of what tells the question that is answered. ``others``: keys by the fields
    whose place they take, which may have any value.
    """

    answer: Any
    match: Any = None
    refused: type | None = None
    asked: type[Asked] | None = None
    others: tuple[tuple[str, str], ...] = ()


def of_show(answer: type) -> Sequence[Form]:
    """The forms of an answer for a title, or for each title of standard input."""
    return (Form(answer, Match, Refused),)


def schema(title: str, parts: Mapping[str, Sequence[Form]]) -> JsonSchema:
    """The schema of the answers of commands: each command's is under ``$defs``.

    There it has its name, with a hyphen for a blank. So have ``error`` and ``notice``, which go to standard
    error.
    """
    shapes, named = Shapes(_PLAIN, _table), {}
    for name, forms in parts.items():
        kinds = [each for form in forms for each in _forms(form, shapes)]
        named[name.replace(" ", "-")] = _any(kinds)
    named["error"] = _object({"error": shapes.of(Failure)})
    named["notice"] = _object({"notice": _TEXT})
    return {
        "$schema": DIALECT,
        "title": title,
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in named],
        "$defs": {**named, **shapes.definitions},
    }


def _forms(form: Form, shapes: Shapes) -> Iterator[JsonSchema]:
    """An answer by itself, and where there may be a batch the array of them."""
    alone = _entry(form, shapes)
    yield alone
    if form.refused is not None:
        yield _array(_any([alone, _refusal(form, shapes)]))


def _entry(form: Form, shapes: Shapes) -> JsonSchema:
    """What ``formats.json.entry`` makes of an answer."""
    asked = {} if form.asked is None else {"asked": shapes.of(form.asked)}
    origin = get_origin(form.answer) or form.answer
    if origin is tuple:
        return shapes.of(form.answer)
    if issubclass(origin, Rows):
        rows = hints(origin)["rows"]
        found = shapes.of(rows[get_args(form.answer)] if get_args(form.answer) else rows)
        return _object({**asked, "rows": found}) if asked else found
    if form.match is None and not asked and not form.others:
        return shapes.of(origin)
    name = f"{'Asked' if asked else ''}{origin.__name__}{'Line' if form.others else ''}"
    whole, others = _table(origin, shapes), dict(form.others)
    properties = {
        others.get(each, each): {} if each in others else kind for each, kind in whole["properties"].items()
    }
    about = next(iter(properties))
    match = {} if form.match is None else {"match": shapes.of(form.match)}
    found = _object({**asked, about: properties.pop(about), **match, **properties})
    shapes.definitions[name] = {**whole, **found}
    return {"$ref": f"#/$defs/{name}"}


def _refusal(form: Form, shapes: Shapes) -> JsonSchema:
    if form.refused is not Refused:
        return shapes.of(form.refused)
    name, query = "Refused", _object({"query": _TEXT})
    if get_origin(form.match) is tuple:
        name, query = "RefusedPair", _array(query)
    shapes.definitions[name] = _object({"match": query, "error": shapes.of(Failure)})
    return {"$ref": f"#/$defs/{name}"}


def _table(cls: type, shapes: Shapes) -> JsonSchema:
    """The object that ``formats.json`` makes of a record."""
    properties: dict[str, JsonSchema] = {}
    chosen: set[str] = set()
    for name, kind in _fields(cls).items():
        if get_origin(kind) is Annotated:
            keys = next(each for each in get_args(kind) if isinstance(each, Keys))
            types_ = hints(keys.of)
            properties |= {each: shapes.of(types_[each]) for each in keys.names}
            chosen |= set(keys.names) if keys.are_chosen else set()
        else:
            words = _WORDS.get((cls, name))
            properties[key(name)] = {"enum": words} if words else shapes.of(kind)
    table = {"description": described(cls), **_object(properties)}
    return {**table, "required": [each for each in properties if each not in chosen]}


def _fields(cls: type) -> dict[str, Any]:
    found = hints(cls)
    named = {each.name: found[each.name] for each in fields(cls) if each.name != UNSAID}
    named |= {name: kind for (of, name), kind in _INSTEAD.items() if of is cls}
    return {name: Failure if kind is ShowfactsError else kind for name, kind in named.items()}


def _object(properties: dict[str, JsonSchema]) -> JsonSchema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _array(items: JsonSchema) -> JsonSchema:
    return {"type": "array", "items": items}


def _any(kinds: Sequence[JsonSchema]) -> JsonSchema:
    return kinds[0] if len(kinds) == 1 else {"anyOf": list(kinds)}
