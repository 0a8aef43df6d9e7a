"""Sheets whose values stand on lines of their own: a label and the line below it are read as one line.

They are those of days and numbers, which say nothing without their label. Names and words below a label are told by
``below_labels``: there may be many of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.checking.article import Block, BlockKind
from showfacts.model.records import record
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST = 60
"""Characters of a label, and of a value."""
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"


@record
class _Kind:
    """Labels, and what may stand below them."""

    labels: re.Pattern[str]
    values: re.Pattern[str]


def _kind(labels: str, values: str) -> _Kind:
    return _Kind(
        labels=expression(rf"(?:{labels}) ?:?", re.IGNORECASE), values=expression(values, re.IGNORECASE)
    )


_KINDS = (
    _kind(
        r"(?:(?:first|last|original|series|season|show) )?(?:premiere|debut|launch|finale|air|release|broadcast|start|end) dates?"
        r"|(?:first|last|originally|original) (?:air(?:ed)?|episode|run|network run|release|broadcast)(?: date)?|release|released|premiered|finished on",
        rf"[^.!?]*\b(?:(?:19|20)\d\d|{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})\b[^.!?]*",
    ),
    _kind(
        r"(?:(?:total )?(?:number|no\.?) of )?(?:episodes|seasons)|(?:total )?(?:episode|season) count|total (?:episodes|seasons)",
        r"\d{1,4}(?: (?:episodes?|seasons?))?(?: ?\([^()]*\))?",
    ),
    _kind(
        r"(?:(?:episode|average|average episode) )?(?:run-?time|run time|running time|length|duration)",
        r"\D{0,12}\d{1,3} ?(?:–|-|to)? ?\d{0,3} ?(?:m|mins?|minutes?|h|hours?)\b[^!?]*",
    ),
    _kind(r"(?:(?:series|show|current|production) )?status", r"[a-z][a-z (),0-9–-]*"),
    _kind(r"(?:release )?years?|year of release", r"(?:19|20)\d\d(?: ?[–-] ?(?:(?:19|20)\d\d|present)?)?"),
)


def joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks, of which a label and the value below it are one."""
    label: Block | None = None
    kind: _Kind | None = None
    for block in blocks:
        if label is not None and kind is not None and _is(kind.values, block):
            yield _one(label, block)
            label = None
            continue
        if label is not None:
            yield label
        kind = next((each for each in _KINDS if _is(each.labels, block)), None)
        label = block if kind is not None else None
        if label is None:
            yield block
    if label is not None:
        yield label


def _is(pattern: re.Pattern[str], block: Block) -> bool:
    return len(block.text) <= LONGEST and pattern.fullmatch(block.text) is not None


def _one(label: Block, value: Block) -> Block:
    """A label and its value as one line: what stands between them is read as a colon and a blank, or as a blank."""
    name = label.text.rstrip(" :")
    end, start = label.places[len(name)], value.places[0]
    between = ": " if start - end > 1 else " "
    places = [*label.places[: len(name)], *range(end, end + len(between)), *value.places]
    return Block(kind=BlockKind.ITEM, text=f"{name}{between}{value.text}", places=places)
