"""Enumerations are what those of Python are, as far as the program and those who use it go by them."""

from __future__ import annotations

import copy
import enum
from typing import Any

import pytest

from showfacts.commands.options import Takes
from showfacts.errors import ExitCode


def usual(kind: Any, base: Any) -> Any:
    return base(kind.__name__, {each.name: each.value for each in kind})


@pytest.mark.parametrize(("ours", "base"), [(ExitCode, enum.IntEnum), (Takes, enum.Enum)])
def test_members_are_as_expected(ours: Any, base: Any):
    theirs = usual(ours, base)
    assert len(ours) == len(theirs)
    for mine, other in zip(ours, theirs, strict=True):
        assert (mine.name, mine.value, repr(mine), str(mine)) == (
            other.name,
            other.value,
            repr(other),
            str(other),
        )
        assert f"{mine}" == f"{other}"
        assert ours(mine.value) is ours(mine) is ours[mine.name] is getattr(ours, mine.name) is mine
        assert copy.deepcopy(mine) is copy.copy(mine) is mine
        assert mine in ours
        assert isinstance(mine, ours)
    for kind in (ours, theirs):
        with pytest.raises(ValueError, match=f"'x' is not a valid {ours.__name__}"):
            kind("x")


def test_members_of_numbers_are_numbers():
    assert ExitCode.USAGE == 2 < ExitCode.AMBIGUOUS
    assert max(ExitCode) is ExitCode(len(ExitCode) - 1)
