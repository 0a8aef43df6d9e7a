"""Lines of an article that its author does not want to be told of."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from showfacts.model.records import replace
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.checking.report import Report

_MARK = expression(r"<!--[ \t]{0,20}showfacts-ignore[ \t]{0,20}-->")
_END = expression(r"\r\n|\r|\n|\Z")


def without_ignored(report: Report, text: str) -> Report:
    """A report without the statements on lines that are to be ignored."""
    spans = ignored(text)
    if not spans:
        return report
    starts = [start for start, _ in spans]
    ends = [end for _, end in spans]

    def is_ignored(start: int, end: int) -> bool:
        at = bisect_right(starts, end - 1)
        return at > 0 and ends[at - 1] > start

    kept = tuple(each for each in report.statements if not is_ignored(each.start, each.end))
    return replace(report, statements=kept)


def ignored(text: str) -> Sequence[tuple[int, int]]:
    """Where the lines to be ignored begin and end, in the order of the text.

    Those that say ``<!-- showfacts-ignore -->``, and those behind one that says nothing else.
    """
    spans: list[tuple[int, int]] = []
    for mark in _MARK.finditer(text):
        if spans and mark.start() < spans[-1][1]:
            continue
        end = _line_end(text, mark.end())
        start = max(text.rfind("\n", 0, mark.start()), text.rfind("\r", 0, mark.start())) + 1
        if not text[start : mark.start()].strip() and not text[mark.end() : end].strip():
            end = _line_end(text, end)
        spans.append((start, end))
    return spans


def _line_end(text: str, place: int) -> int:
    """The place behind the end of a line."""
    found = _END.search(text, place)
    return found.end() if found else len(text)
