"""JSON files of any length, value by value; what is broken is told and the rest is read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showfacts.importers import json_values as module
from showfacts.importers.json_values import json_values
from showfacts.model import Problem

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def told(path: Path, text: str | bytes) -> list[Any]:
    """The values of a file; of a problem its line and message."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    found = list(json_values(path))
    return [(each.line, each.message) if isinstance(each, Problem) else each.value for each in found]


@settings(max_examples=60, deadline=None)
@given(st.lists(VALUES, max_size=6), st.integers(1, 40))
def test_arrays_lines_and_single_values_are_read_in_pieces_of_any_size(
    tmp_path_factory: pytest.TempPathFactory, values: list[Any], chunk: int
):
    path = tmp_path_factory.getbasetemp() / "values.json"
    texts = [json.dumps(value) for value in values]
    lines = [value if not isinstance(value, list) else {"list": value} for value in values]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "CHUNK", chunk)
        assert told(path, f" [{' , '.join(texts)}]\n") == values
        assert told(path, "\n".join(map(json.dumps, lines))) == lines
        assert told(path, json.dumps({"shows": values}, indent=2)) == [{"shows": values}]


@pytest.mark.parametrize("start", [b"\xef\xbb\xbf", b"", b"\r\n \t"])
def test_a_byte_order_mark_and_spaces_stand_before_it(tmp_path: Path, start: bytes):
    assert told(tmp_path / "x", start + b'{"id": 1}') == [{"id": 1}]


def test_a_broken_line_is_told_and_the_next_is_read(tmp_path: Path):
    text = '{"id": 1}\n{"id": 2,,}\n\n{"id": 3}\n<html>\n{"id": 4'
    read = told(tmp_path / "x", text)
    assert [each for each in read if isinstance(each, dict)] == [{"id": 1}, {"id": 3}]
    assert [each[0] for each in read if isinstance(each, tuple)] == [2, 5, 6]


@pytest.mark.parametrize("end", ["", ",", ' {"id": 2}]', ', {"id": 2', "] more", ",]"])
def test_what_stands_before_the_break_of_an_array_is_read(tmp_path: Path, end: str):
    first, problem = told(tmp_path / "x", f'[\n{{"id": 1}}{end}')
    assert first == {"id": 1}
    assert problem[0] == 2
    assert problem[1].startswith("not JSON")


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"id": ' + "9" * 5000 + "}", b'{"name": "\xff"}', b"\x00", "{"]
)
def test_what_cannot_be_read_is_a_problem(tmp_path: Path, text: str | bytes):
    (problem,) = told(tmp_path / "x", text)
    assert isinstance(problem, tuple)


def test_what_is_not_there_is_a_problem(tmp_path: Path):
    (problem,) = json_values(tmp_path / "missing.json")
    assert isinstance(problem, Problem)
    assert "No such file" in problem.message


@pytest.mark.parametrize("text", ["", " \n", "[]", " [ ] "])
def test_nothing_is_nothing(tmp_path: Path, text: str):
    assert told(tmp_path / "x", text) == []


def test_a_number_without_end_and_words_that_only_javascript_has(tmp_path: Path):
    assert told(tmp_path / "x", '{"score": NaN, "best": Infinity}') == [{"score": None, "best": None}]
