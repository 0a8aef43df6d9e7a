"""Plain data is read at a stroke where it is right and explained where it is not, by the same rules."""

from __future__ import annotations

import math
from copy import deepcopy
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showfacts.dataset import explain
from showfacts.dataset.explain import explained
from showfacts.dataset.plain import SECTIONS, to_plain
from showfacts.dataset.structure import structure

from .datasets import things

if TYPE_CHECKING:
    from showfacts.dataset.explain import Fault

ODD = [
    *(True, 0, -1, 2**63, 1.5, 4.0, math.nan, math.inf, "", " ", "A", "2022-02-30", "2022-03", "2022"),
    *(
        date(2022, 3, 1),
        datetime(2022, 3, 1),
        time(7, 30),
        [],
        {},
        [1, 2],
        [1, 2, 3],
        ["A"],
        [""],
        [[]],
        [{}],
    ),
    *({"A": "B"}, {"A": ["B"]}, {"A": []}, {"": ["B"]}, {"A": [""]}, [{"person": "A"}], [{"from": "2022"}]),
]
KEYS = ["id", "from_", "from", "type", "cast", "person", "sources", "cites", "exempt", "runtime_minutes", "A"]


@st.composite
def tables(draw: st.DrawFn) -> tuple[type, dict[str, Any]]:
    """A table of a section with a value or two that may not be right, or are not there."""
    kind = draw(st.sampled_from(list(SECTIONS.values())))
    table = to_plain(draw(things(kind)))
    for _ in range(draw(st.integers(0, 2))):
        holders = list(_holders(table))
        holder = holders[draw(st.integers(0, len(holders) - 1))]
        keys = list(range(len(holder))) if isinstance(holder, list) else [*holder, *KEYS]
        if keys:
            key = draw(st.sampled_from(keys))
            if draw(st.booleans()) or (isinstance(holder, dict) and key not in holder):
                holder[key] = deepcopy(draw(st.sampled_from(ODD)))
            else:
                del holder[key]
    return kind, table


def _holders(value: object) -> list[Any]:
    if isinstance(value, dict):
        return [value, *(each for inner in value.values() for each in _holders(inner))]
    if isinstance(value, list):
        return [value, *(each for inner in value for each in _holders(inner))]
    return []


def agree(kind: type, table: dict[str, Any]) -> None:
    """What is right is read without being explained, and the same; what is not is told as explained."""
    asked = []

    def explaining(value: object, kind: Any) -> tuple[Any, list[Fault]]:
        asked.append(value)
        return explained(value, kind)

    thing, faults = explained(table, kind)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(explain, "explained", explaining)
        assert structure(table, kind) == (thing, faults)
    assert bool(asked) == bool(faults) == (thing is None)


@given(tables())
@settings(deadline=None, max_examples=25)
def test_what_is_read_at_a_stroke_is_what_is_explained(given_: tuple[type, dict[str, Any]]):
    agree(*given_)


@pytest.mark.slow
@given(tables())
@settings(deadline=None, max_examples=250)
def test_many_tables_are_read_as_they_are_explained(given_: tuple[type, dict[str, Any]]):
    agree(*given_)


@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_each_value_of_a_row_is_read_as_it_is_explained(odd: object):
    row = {"type": "renewed", "date": "2022-03", "season": 2}
    for name in ("cast", "events", "availability", "reviews", "ids", "exempt", "runtime_minutes", "genres"):
        agree(SECTIONS["shows"], {"id": "a", name: odd})
    for key in row:
        agree(SECTIONS["shows"], {"id": "a", "events": [{**row, key: odd}, row]})


@pytest.mark.parametrize("value", ["A", 1, None, [], [{}]])
def test_what_is_no_table_is_explained(value: object):
    thing, faults = structure(value, SECTIONS["shows"])
    assert thing is None
    assert [path for path, _ in faults] == [()]
