"""JSON: an object for one file, an array for several."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from showfacts.commands.check.answer import Checked
from showfacts.outputs.formats.json import failure, plain
from showfacts.text.clean import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.check.answer import Result
    from showfacts.outputs.answer import Target


def render(results: Sequence[Result], target: Target) -> str:
    """What became of each file."""
    found = [entry(each) for each in results]
    return escaped(json.dumps(found if len(found) > 1 else found[0], ensure_ascii=False, indent=2)) + "\n"


def entry(result: Result) -> Any:
    """The answer of a file, or why there is none."""
    if isinstance(result, Checked):
        return plain(result.told)
    return {"file": result.file, "error": failure(result.error)}
