"""JSON: the fields of an answer, absent values null, dates at the precision on record.

One object for one answer, an array for a list and for a batch.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from showfacts.model.cites import Cites
from showfacts.model.dates import PartialDate
from showfacts.model.records import record
from showfacts.outputs.answer import Inlined, Refused, Rows
from showfacts.text.clean import escaped
from showfacts.text.fold import typed
from showfacts.text.json_text import indented, quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from showfacts.errors import ShowfactsError
    from showfacts.model import Candidate
    from showfacts.outputs.answer import Answered, Match, Target

STREAMS = False
HOLDS_ALL = True

UNSAID = "absent"
"""The field that only a file needs: a row that does not hold is not in an answer."""


@record
class Failure:
    """Why there is no answer. ``candidates`` are the things that the words fit, ``suggestions`` come near."""

    kind: str
    message: str
    query: str | None
    candidates: tuple[Candidate, ...]
    suggestions: tuple[Candidate, ...]
    hints: tuple[str, ...]


def render(answers: Sequence[Answered | Refused], target: Target) -> str:
    """One answer as one object or array; a batch as an array, in which each title has its place."""
    found = [entry(each) for each in answers]
    return _text(found if target.is_batch else found[0])


def error(failed: ShowfactsError) -> str:
    """A failure as ``{"error": {...}}``."""
    return _text({"error": failure(failed)})


def array(records: Sequence[object]) -> str:
    """Records as an array of objects."""
    return _text(plain(tuple(records)))


def entry(each: Answered | Refused) -> Any:
    """An answer with how its title was understood, behind what it is about; or why there is none.

    With a question in plain words beside it, a list is the ``rows`` of an object.
    """
    if isinstance(each, Refused):
        return {"match": _query(each.match), "error": failure(each.error)}
    data = plain(each.answer)
    if each.match is not None:
        about = next(iter(data))
        data = {about: data.pop(about), "match": plain(each.match), **data}
    if each.asked is None:
        return data
    return {"asked": plain(each.asked), **(data if isinstance(data, dict) else {"rows": data})}


def _query(match: Match | tuple[Match, ...]) -> Any:
    return [_query(each) for each in match] if isinstance(match, tuple) else {"query": match.query}


def failure(failed: ShowfactsError) -> dict[str, Any]:
    """A failure as the JSON library takes it."""
    found = Failure(
        kind=failed.kind,
        message=failed.message,
        query=None if failed.query is None else typed(failed.query),
        candidates=failed.candidates,
        suggestions=failed.suggestions,
        hints=(*failed.hints, *failed.remedies),
    )
    data: dict[str, Any] = plain(found)
    for each in (*data["candidates"], *data["suggestions"]):
        each["options"] = " ".join(each["options"])
    return data


def notice(text: str) -> str:
    """What is told beside an answer as ``{"notice": ...}``, on one line."""
    return escaped(f'{{"notice": {quoted(text)}}}') + "\n"


_AS_THEY_ARE = frozenset((str, PartialDate, int, bool, type(None)))
"""The types of most values."""


def plain(value: Any) -> Any:
    """A value as the JSON library takes it."""
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, Rows):
        return plain(value.rows)
    names = getattr(value, "__record__", None)
    if names is not None:
        return _object(value, names)
    if isinstance(value, Cites):
        value = dict(value)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def key(name: str) -> str:
    """The key of a field."""
    return name.removesuffix("_")


def _object(value: object, names: Sequence[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in names:
        part = getattr(value, name)
        if isinstance(part, Inlined):
            found |= plain(part)
        elif name != UNSAID:
            found[key(name)] = part if type(part) in _AS_THEY_ARE else plain(part)
    return found


def _text(data: Any) -> str:
    return escaped(indented(data)) + "\n"
