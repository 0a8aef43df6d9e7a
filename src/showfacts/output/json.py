"""An answer as JSON: the fields of its dataclass, absent values null, dates as they are known."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from showfacts.answers.base import Rows
from showfacts.model.headers import ShowHeader
from showfacts.output.text import escaped

if TYPE_CHECKING:
    from showfacts.errors import ShowfactsError
    from showfacts.model import Candidate


def dumps(answer: object) -> str:
    """One answer as one JSON text; a list of shows as an array."""
    return _text(_data(answer))


def dumps_all(answers: Sequence[object]) -> str:
    """Several answers as one JSON array."""
    return _text([_data(answer) for answer in answers])


def dumps_error(error: ShowfactsError) -> str:
    """A failure as ``{"error": {...}}``."""
    return _text(
        {
            "error": {
                "kind": error.kind,
                "message": error.message,
                "query": error.query,
                "candidates": [_candidate(each) for each in error.candidates],
                "suggestions": [_candidate(each) for each in error.suggestions],
            }
        }
    )


def dumps_notice(text: str) -> str:
    """What is told beside an answer as ``{"notice": ...}``, on one line."""
    return escaped(json.dumps({"notice": text}, ensure_ascii=False)) + "\n"


def _text(data: Any) -> str:
    return escaped(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _candidate(candidate: Candidate) -> dict[str, Any]:
    data: dict[str, Any] = _data(candidate)
    return {**data, "options": " ".join(candidate.options)}


def _data(value: Any) -> Any:
    if isinstance(value, Rows):
        return _data(value.rows)
    if is_dataclass(value):
        return {field.name.removesuffix("_"): _data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, ShowHeader):
        value = value._asdict()
    if isinstance(value, dict):
        return {key: _data(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_data(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return value
