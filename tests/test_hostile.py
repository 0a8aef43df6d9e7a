"""The trials that try to break the program, in a small form; .ci/run makes a larger part of all of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.hostile.trials import TRIALS, made


@pytest.mark.slow
@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", TRIALS)
def test_nothing_breaks_it(name: str, tmp_path: Path):
    trial, skipped = made(name, 0.001, 3, tmp_path)
    assert trial.failures == []
    assert trial.tried > 0 or skipped
