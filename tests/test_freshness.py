"""An answer that can be out of date says when it was checked; the best source is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from showfacts.commands.lookup import best
from showfacts.model import Source

RUNNING = """format = 1
[[shows]]
id = "running"
title = "Running"
checked = {checked}
[[shows.seasons]]
number = 1
premiere = 2026-01-05
"""
OVER = RUNNING + "finale = 2026-02-02\n[[shows.events]]\ndate = 2026-02-02\ntype = 'ended'\n"


def told(runner, tmp_path: Path, command: str, text: str, *options: str) -> str:
    (tmp_path / "shows.toml").write_text(text)
    return runner(command, "running", "--data", str(tmp_path), *options).stderr


@pytest.mark.parametrize("command", ["show", "status"])
def test_what_was_checked_long_ago_says_so_in_one_line(runner, tmp_path: Path, command: str):
    line = told(runner, tmp_path, command, RUNNING.format(checked="2026-04-01"))
    assert "“Running” was last checked on 2026-04-01" in line
    assert line.count("\n") == 1


@pytest.mark.parametrize(
    ("command", "text"),
    [
        ("status", RUNNING.format(checked="2026-11-01")),
        ("status", OVER.format(checked="2026-04-01")),
        ("release", RUNNING.format(checked="2026-04-01")),
    ],
)
def test_nothing_is_said_of_what_was_just_checked_or_is_over_or_does_not_change(
    runner, tmp_path: Path, command: str, text: str
):
    assert told(runner, tmp_path, command, text) == ""


def test_a_past_day_is_said_instead(runner, tmp_path: Path):
    line = told(runner, tmp_path, "status", RUNNING.format(checked="2026-04-01"), "--as-of", "2026-01-06")
    assert line == "showfacts: as it was known on 2026-01-06\n"


def source(kind) -> Source:
    return Source(id=kind, publisher=kind, kind=kind)


@pytest.mark.parametrize(
    ("kinds", "wanted"),
    [
        (["machine", "fan", "press"], "press"),
        (["reference", "trade"], "trade"),
        (["trade", "official"], "official"),
        (["machine", "blog", "fan"], "fan"),
        ([], None),
    ],
)
def test_the_best_source_is_of_the_kind_that_carries_most(kinds: list[str], wanted: str | None):
    found = best([source(kind) for kind in kinds])
    assert (found and found.id) == wanted


def test_a_status_names_the_best_source_of_what_it_rests_on(runner):
    assert "according to\tVariety, 2020-01-31 (trade)" in runner("status", "soundtrack", "--netflix").stdout
