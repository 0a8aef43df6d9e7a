"""JSON lines: as JSON, but an object on each line, one for each file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from showfacts.commands.check.formats.json import entry
from showfacts.text.clean import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.check.answer import Result
    from showfacts.outputs.answer import Target


def render(results: Sequence[Result], target: Target) -> str:
    """What became of each file."""
    return "".join(escaped(json.dumps(entry(each), ensure_ascii=False)) + "\n" for each in results)
