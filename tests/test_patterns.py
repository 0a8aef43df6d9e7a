"""A regular expression that waits is the one that ``re`` makes."""

from __future__ import annotations

import re

import pytest

from showfacts.text.patterns import expression


def test_an_expression_finds_what_a_compiled_one_finds():
    later, now = expression(r"(\w)#\s*\d", re.IGNORECASE), re.compile(r"(\w)#\s*\d", re.IGNORECASE)
    for text in ("Track# 1", "none", ""):
        assert (later.search(text) is None) == (now.search(text) is None)
    assert later.sub("x", "Track# 1") == now.sub("x", "Track# 1")
    assert (later.pattern, later.flags) == (now.pattern, now.flags)
    with pytest.raises(AttributeError):
        later.nothing  # noqa: B018 - it is asked for
