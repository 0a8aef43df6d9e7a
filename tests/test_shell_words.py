"""Words of a command to paste are quoted as the shell wants it."""

from __future__ import annotations

import shlex

from hypothesis import example, given
from hypothesis import strategies as st

from showfacts.commands.messages import quoted


@given(st.text())
@example("")
@example("it's")
@example("--year=2021")
@example("é")
def test_a_word_is_quoted_as_by_shlex(word: str):
    assert quoted(word) == shlex.quote(word)
