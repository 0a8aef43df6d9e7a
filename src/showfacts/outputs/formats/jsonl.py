"""JSON lines: as JSON, but an object on each line.

There is a line for an answer, for each row of a list, and for each title of a batch.
"""

from __future__ import annotations

import json

from showfacts.outputs.answer import Answered, Rows
from showfacts.outputs.formats.json import entry, plain
from showfacts.text.clean import escaped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from showfacts.outputs.answer import Refused, Target

STREAMS = True
HOLDS_ALL = True


def render(answers: Sequence[Answered | Refused], target: Target) -> str:
    """A line for each answer or failure, of a list one for each row; an empty list has none."""
    return "".join(_line(each) for answer in answers for each in _objects(answer))


def _objects(answer: Answered | Refused) -> list[Any]:
    if isinstance(answer, Answered) and isinstance(answer.answer, Rows):
        rows: list[Any] = plain(answer.answer)
        return rows
    return [entry(answer)]


def _line(data: Any) -> str:
    return escaped(json.dumps(data, ensure_ascii=False)) + "\n"
