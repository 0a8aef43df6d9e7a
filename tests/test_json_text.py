"""JSON is read and written as Python's own library does."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showfacts.text.json_text import indented, parsed, quoted

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


@given(VALUES)
def test_it_is_written_as_by_json(value: Any):
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=2)
    if isinstance(value, str):
        assert quoted(value) == json.dumps(value, ensure_ascii=False)


@given(VALUES)
def test_it_is_read_as_by_json(value: Any):
    assert parsed(f" {json.dumps(value)} \t\r\n") == value


@pytest.mark.parametrize("text", ["", " ", "{", '{"a":}', "1 2", "[1,]", "nul", '"\n"'])
def test_what_is_no_json_is_an_error(text: str):
    with pytest.raises(ValueError):  # noqa: PT011 - what it says is not promised
        parsed(text)
