"""A pattern whose alternatives are grouped by what they begin with, so that few are tried at a place.

``re`` tries the alternatives of ``drama|dramedy|thriller`` one after the other, wherever they may stand. Of
those that begin with letters only those with the right one can be found, so that they can stand in a group
behind it, in their order: ``dram(?:a|edy)|thriller``. What is found is the same, and so are the groups.
"""

from __future__ import annotations

import re
from re import _constants, _parser  # type: ignore[attr-defined]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any, TypeAlias

    Parsed: TypeAlias = Any
    """A pattern, or a part of one, as the parser of ``re`` gives it."""


def group(parsed: Parsed) -> None:
    """Group the alternatives of a parsed pattern, in place, unless small and big letters are alike to it."""
    if not parsed.state.flags & re.IGNORECASE:
        _group(parsed)


def _group(parsed: Parsed) -> None:
    for place, (what, of) in enumerate(parsed.data):
        if what is _constants.BRANCH:
            for each in of[1]:
                _group(each)
            parsed.data[place] = (what, (None, list(_grouped(of[1]))))
        elif what is not _constants.SUBPATTERN or not of[1] & re.IGNORECASE:
            for each in of if isinstance(of, tuple) else ():
                if isinstance(each, _parser.SubPattern):
                    _group(each)


def _grouped(alternatives: Iterable[Parsed]) -> Iterator[Parsed]:
    """Alternatives, those that follow one another and begin with letters in a group for each letter."""
    by_letter: dict[int, list[Parsed]] = {}
    for each in alternatives:
        if each.data and each.data[0][0] is _constants.LITERAL:
            by_letter.setdefault(each.data[0][1], []).append(each)
            continue
        yield from map(_of_one_letter, by_letter.values())
        by_letter = {}
        yield each
    yield from map(_of_one_letter, by_letter.values())


def _of_one_letter(alternatives: list[Parsed]) -> Parsed:
    """Alternatives that begin with the same letter, as that and what may follow it."""
    first = alternatives[0]
    if len(alternatives) == 1:
        return first
    rests = [_parser.SubPattern(each.state, each.data[1:]) for each in alternatives]
    groups = list(_grouped(rests))
    following = groups[0].data if len(groups) == 1 else [(_constants.BRANCH, (None, groups))]
    return _parser.SubPattern(first.state, [first.data[0], *following])
